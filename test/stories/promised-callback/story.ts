import { until } from '../stage.ts';
import type { Story } from '../story.ts';
import { filledIn, talkIn } from '../talk.ts';

export const brands = ['zarnitsa'];

/** Tomorrow at three in the afternoon in Moscow, as the story begins. */
const AT = '2026-11-03T12:00:00.000Z';

export const story: Story = {
  title: 'a call is promised, and nobody can forget it',
  play: async (stage) => {
    const talk = talkIn(stage, 'zarnitsa');
    const lena = stage.as('lena', 'zarnitsa');
    const tickets = () => [...(stage.world.offices.telco?.world.tickets.values() ?? [])];

    stage.scene('He asks to be called, and says when and where.');
    const wish = await talk.asks(
      'ilya_skl',
      'Перезвоните мне завтра в 15:00 на +7 900 555-01-13, интернет рвётся по вечерам, пишу второй раз. Соколов',
    );
    const inputs = filledIn(wish.draft, 'call_back');
    stage.claim(
      'time, number and name are filled in as he gave them',
      inputs.at === AT && inputs.phone === '+79005550113' && inputs.surname === 'Соколов',
    );
    stage.claim('nobody asks him anything', wish.draft.asks.length === 0);
    stage.claim(
      'no call is booked before an agent says so',
      tickets().every(({ type }) => type !== 'callback'),
    );

    const done = await talk.does(wish, 'call_back');
    const told = await talk.answers(done);
    const call = tickets().find(({ type }) => type === 'callback');
    stage.claim('the call is booked for that time and that number', call?.requested === AT);
    stage.claim(
      'he reads back the time and the number, and asks nothing more',
      /завтра в 15:00/.test(told) && told.includes('+79005550113') && !told.includes('?'),
    );

    stage.scene('Before its time he asks whether it holds.');
    await stage.later(20 * 60);
    const check = await talk.asks('ilya_skl', 'Всё в силе на сегодня?');
    const holds = await talk.answers(check);
    stage.claim(
      'he is told the time again, from the booking itself',
      check.draft.asks.length === 0 && /сегодня в 15:00/.test(holds),
    );

    stage.scene('Three o’clock passes, and the day. Nobody calls; the booking stays as it was.');
    await stage.later(26 * 60);
    const late = await talk.asks('ilya_skl', 'Никто не позвонил!');
    const answer = await talk.answers(late);
    stage.claim(
      'he is told that the time has passed, with regret, and not that he will be called at it',
      !/Позвоним вам (?:вчера|сегодня|завтра)/.test(answer) && /мне очень жаль/.test(answer),
    );
    const promise = await until(
      'the promise',
      async () => (await lena.open(late.draft.thread)).row.head.promise,
    );
    stage.claim('what is promised instead has an owner', promise.owner === 'Anna Bell');

    stage.scene('Anna forgets it.');
    const { by } = promise;
    await stage.later(Math.ceil((Date.parse(by) - Date.parse(stage.world.now())) / 60_000) + 2);
    const broken = async () => (await lena.queue()).alarms.filter(({ metric }) => metric === 'promise');
    await until('the alarm', async () => (await broken()).length > 0);
    await stage.later(60);
    await stage.world.idle();
    const alarms = await broken();
    const row = (await lena.queue()).rows.find((one) => one.head.thread === late.draft.thread);
    stage.claim(
      'the promise that was not kept raises one alarm',
      alarms.length === 1 && alarms[0]?.level === 'breach' && alarms[0].dueAt === by,
    );
    stage.claim(
      'the lead sees it, and whose promise it was',
      row?.head.promise?.owner === 'Anna Bell' &&
        row.head.promise.broken === true &&
        row.urgency === 'breach',
    );
  },
};
