import { type Stage, until } from '../stage.ts';
import type { Story } from '../story.ts';

const file = { reference: 'AMSZY10045', surname: 'Petrov' };
const told = /Amsterdam/;

const inPrivate = async (stage: Stage, words: string) => {
  const anna = stage.as('anna');
  await stage.writes('ivan_p', words);
  return anna.draftIn(({ head }) => head.place === 'private' && head.preview === words);
};

/** Sends a draft as it is and waits for it to arrive. */
const answered = async (
  stage: Stage,
  person: string,
  draft: Parameters<ReturnType<Stage['as']>['approve']>[0],
) => {
  const before = (await stage.messagesTo('ivan_p')).length;
  await stage.as(person).approve(draft);
  const message = await until('the answer to arrive', async () => (await stage.messagesTo('ivan_p'))[before]);
  stage.scene(`Zephyrline (direct message): ${message}`);
  await stage.world.idle();
  return message;
};

/** The draft nobody asked for. */
const unasked = (stage: Stage, thread: string) =>
  until('a notice', async () => {
    const { drafts, row } = await stage.as('anna').open(thread);
    return drafts.find(({ id, notice }) => notice && id === row.head.draft?.id);
  });

/** Lets time pass and sends each promised update half an hour early; answers how many there were. */
const keepPromises = async (stage: Stage, thread: string, minutes: number): Promise<number> => {
  const end = Date.parse(stage.world.now()) + minutes * 60_000;
  for (let kept = 0; ; kept += 1) {
    await stage.world.idle();
    const { row } = await stage.as('anna').open(thread);
    const wait = Math.ceil((Date.parse(row.head.promise?.by ?? '') - Date.parse(stage.world.now())) / 60_000);
    const left = Math.ceil((end - Date.parse(stage.world.now())) / 60_000);
    if (!(wait - 30 < left)) {
      if (left > 0) await stage.later(left);
      return kept;
    }
    await stage.later(wait - 30);
    await answered(stage, 'boris', await unasked(stage, thread));
  }
};

export const story: Story = {
  title: 'a father asks where his son’s bag is, in a direct message and then in public',
  play: async (stage) => {
    const anna = stage.as('anna');

    stage.scene('His first message is left alone.');
    await stage.writes(
      'ivan_p',
      `My son's bag did not arrive. File ${file.reference}, surname ${file.surname}. Where is it?`,
    );
    const waiting = await anna.draftIn(({ head }) => head.place === 'private');
    const thread = waiting.row.head.thread;
    await stage.later(31);
    const warned = await until('the warning', async () => {
      const { rows, alarms } = await anna.queue();
      return (
        alarms.some(({ level }) => level === 'warning') && rows.find(({ head }) => head.thread === thread)
      );
    });
    stage.claim(
      'half way to the target the unanswered message turns amber and a warning is recorded',
      warned.urgency === 'warning',
    );
    await stage.later(30);
    const late = await until('the alarm', async () => {
      const { rows, alarms } = await anna.queue();
      return (
        alarms.some(({ level }) => level === 'breach') && rows.find(({ head }) => head.thread === thread)
      );
    });
    stage.claim(
      'at the target it turns red and one alarm is recorded, with its runbook heading',
      late.urgency === 'breach',
    );
    const { alarms } = await anna.queue();
    stage.claim('the alarm is recorded once', alarms.filter(({ level }) => level === 'breach').length === 1);

    stage.scene('An agent opens the thread. The draft beside it has been there all the time.');
    await anna.post(thread, 'draft', {});
    const { draft } = await until('a draft of this hour', async () => {
      const found = await anna.draftIn(({ head }) => head.thread === thread);
      return found.draft.id === waiting.draft.id ? undefined : found;
    });
    const cited = draft.deliveries.flatMap(({ claims }) => claims.flatMap(({ facts }) => facts));
    stage.claim(
      'the draft rests on facts with a source and an age',
      cited.length > 2 && draft.facts.every(({ source, observedAt }) => source !== '' && observedAt !== ''),
    );
    const first = await answered(stage, 'anna', draft);
    stage.claim('the answer says where the bag is', told.test(first));
    stage.claim('it says what happens next', /London Heathrow/.test(first));
    stage.claim(
      'it says when the next update comes',
      /\d\d:\d\d/.test(first) && draft.promiseBy !== undefined,
    );
    stage.claim('it sends him nowhere else', !/call us|contact|website|\bphone\b/i.test(first));

    stage.scene('He asks in public as well.');
    const post = await stage.posts('ivan_p', '@zephyrline third day without the bag. Where is it?');
    const publicDraft = await anna.draftIn(({ head }) => head.place === 'public');
    const asked = publicDraft.draft.asks;
    stage.claim('nobody asks for the file number a second time', asked.length === 0);
    await anna.approve(publicDraft.draft);
    const [reply] = await until('the public reply', async () => {
      const replies = await stage.repliesUnder(post);
      return replies.length > 0 && replies;
    });
    stage.scene(`Zephyrline (under the post): ${reply}`);
    stage.claim(
      'the public reply tells nobody where the bag is, nor whose file it is',
      reply !== undefined && !told.test(reply) && !reply.includes(file.reference),
    );

    stage.claim(
      'he is told once: the public reply only points to what he was told in private',
      (await stage.messagesTo('ivan_p')).length === 1,
    );

    stage.scene('He was promised an update. Before its time the draft of it is on the desk, unasked.');
    const promised = draft.promiseBy ?? '';
    await stage.later(Math.ceil((Date.parse(promised) - Date.parse(stage.world.now())) / 60_000) - 30);
    const update = await answered(stage, 'anna', await unasked(stage, thread));
    stage.claim(
      'the update goes out in time and says that nothing changed, since when, and what comes next',
      /no change since/i.test(update) && stage.world.now() < promised,
    );

    stage.scene('Two days on, still nothing has moved. Every update that was promised goes out in time.');
    const kept = await keepPromises(stage, thread, 2 * 1440);
    stage.claim(
      `none of the ${kept} updates in between was late`,
      kept > 2 && (await anna.queue()).alarms.every(({ metric }) => metric !== 'promise'),
    );
    const again = await inPrivate(stage, 'Any news?');
    stage.claim(
      'his follow-up starts a clock of its own',
      again.row.metric === 'next_reply' && again.row.dueAt !== undefined,
    );
    const second = await answered(stage, 'boris', again.draft);
    stage.claim(
      '“nothing changed” says since when and when it was checked',
      /no change since/i.test(second) && /checked/i.test(second),
    );

    stage.scene('The bag is put on a flight. He has not asked again.');
    await stage.baggage(`files/${file.reference}/advance`, { to: 'forwarded', flight: 'ZY431' });
    await stage.later(61);
    const third = await answered(stage, 'anna', await unasked(stage, thread));
    stage.claim(
      'a notice of it was on the desk before he asked, with the flight that brings it',
      /ZY431/.test(third),
    );

    stage.scene('It lands, a courier takes it, it is home.');
    await stage.later(20);
    await stage.baggage(`files/${file.reference}/advance`, { to: 'received' });
    await stage.later(2 * 60);
    const fourth = await answered(stage, 'anna', await unasked(stage, thread));
    stage.claim('that it has landed is told unasked', /London Heathrow/.test(fourth));
    await stage.later(20);
    await stage.baggage(`files/${file.reference}/advance`, { to: 'delivered' });
    await stage.later(5 * 60);
    const last = await answered(stage, 'boris', await unasked(stage, thread));
    stage.claim('that it is home is told unasked too', /delivered/.test(last));
    const all = await stage.messagesTo('ivan_p');
    stage.claim(
      'nobody asked him to be satisfied while the bag was away',
      all.slice(0, -1).every((text) => !/satisf|survey|feedback|rate us/i.test(text)),
    );
    stage.claim(
      'in all these messages he was sent nowhere else and asked for nothing he had told',
      all.length > 6 &&
        all.every((text) => !/call us|contact|website|reference|surname|could you/i.test(text)),
    );
  },
};
