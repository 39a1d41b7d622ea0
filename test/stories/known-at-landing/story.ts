import { customers } from '#local/demo/customers.ts';
import { eventKeyOf } from '#local/simulators/connectors.ts';
import { demand, postJson } from '../http.ts';
import type { Stage } from '../stage.ts';
import { until } from '../stage.ts';
import type { Story } from '../story.ts';
import { talkIn } from '../talk.ts';

const reference = 'AMSZY10088';
const TOM = customers.tom.handle;
const noCase = /reference|surname|file number/i;

/** The baggage system calls okno, as it does when a bag was not loaded or has moved. */
const reports = (stage: Stage, key: string) =>
  postJson(`${stage.world.url}/events/baggage/zephyrline/${key}`, {
    file: reference,
    passenger: {
      surname: 'WHITFIELD',
      channel: 'x',
      account: { id: customers.tom.accounts.x?.id, handle: TOM },
    },
  });

export const story: Story = {
  title: 'the airline knows at landing that the bag is not on board',
  play: async (stage) => {
    const talk = talkIn(stage, 'zephyrline');
    const { agent } = talk;

    stage.scene(
      'The plane lands. The bag stayed in Amsterdam, and the baggage system says so. Nobody has asked.',
    );
    await stage.baggage('files', {
      reference,
      surname: 'WHITFIELD',
      scenario: 'located',
      where: 'AMS',
      next: 'LHR',
    });
    const stranger = await reports(stage, 'not-the-key-of-anybody');
    stage.claim('a call without the key of the baggage system is turned away', stranger.status === 401);
    await demand(reports(stage, eventKeyOf('baggage')));
    const row = await until('a thread he did not begin', async () => {
      const { rows } = await agent.queue();
      return rows.find(({ head }) => head.customer.handle === TOM);
    });
    const notice = await talk.nextDraft(row.head.thread);
    stage.claim(
      'the notice is drafted before he has written a word',
      notice.draft.notice === true && notice.detail.messages.length === 0,
    );
    stage.claim('nothing goes out before an agent approves it', (await stage.messagesTo(TOM)).length === 0);
    await demand(reports(stage, eventKeyOf('baggage')));
    await stage.world.idle();
    stage.claim(
      'a call that comes twice drafts nothing twice',
      (await agent.open(row.head.thread)).drafts.length === 1,
    );
    const first = await talk.answers(notice);
    await stage.world.idle();
    stage.claim(
      'he reads where it is, and where it goes next',
      /Amsterdam/.test(first) && /Heathrow/.test(first),
    );
    stage.claim(
      'he reads when he hears again',
      /\d\d:\d\d today/.test(first) && notice.draft.promiseBy !== undefined,
    );
    stage.claim(
      'he is asked for nothing: his account is linked',
      !noCase.test(first) && notice.draft.asks.length === 0,
    );

    stage.scene('Twenty minutes later he asks.');
    await stage.later(20);
    const asked = await talk.asks(TOM, 'Just seen this. Any news about my bag?');
    const second = await talk.answers(asked);
    await stage.world.idle();
    stage.claim(
      'nothing changed, and the answer says so, since when, and when it was looked at',
      /no change since/i.test(second) && /checked/i.test(second),
    );
    stage.claim('nobody asks him for a file number he never had', asked.draft.asks.length === 0);

    stage.scene('It is put on a flight; the baggage system says so.');
    await stage.baggage(`files/${reference}/advance`, { to: 'forwarded', flight: 'ZY431' });
    await demand(reports(stage, eventKeyOf('baggage')));
    const moved = await talk.nextDraft(row.head.thread);
    const third = await talk.answers(moved);
    await stage.world.idle();
    stage.claim(
      'what changed is told before he asks again',
      moved.draft.notice === true && /ZY431/.test(third),
    );
    const again = await talk.asks(TOM, 'Thank you! So when does it land?');
    const fourth = await talk.answers(again);
    stage.claim('asked after that, the answer has the landing', /lands/.test(fourth));
  },
};
