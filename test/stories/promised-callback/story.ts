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
    const [anna, lena] = [stage.as('anna', 'zarnitsa'), stage.as('lena', 'zarnitsa')];
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

    const { promises } = (await lena.open(done.draft.thread)).row;
    const owed = promises.find(({ kind }) => kind === 'call');
    stage.claim(
      'the call is a promise of its own: Anna owes it, and half an hour after three it is broken',
      owed?.owner === 'Anna Bell' && owed.by === '2026-11-03T12:30:00.000Z' && owed.state === 'on_track',
    );

    stage.scene('Before its time he asks whether it holds.');
    await stage.later(20 * 60);
    const check = await talk.asks('ilya_skl', 'Всё в силе на сегодня?');
    const holds = await talk.answers(check);
    stage.claim(
      'he is told the time again, from the booking itself',
      check.draft.asks.length === 0 && /сегодня в 15:00/.test(holds),
    );

    stage.scene('Three o’clock passes. Nobody calls; the booking stays as it was.');
    const { thread } = check.draft;
    const promised = async () =>
      (await lena.queue()).alarms.filter((one) => one.metric === 'promise' && one.thread === thread);
    const minutesTo = (at: string): number =>
      Math.ceil((Date.parse(at) - Date.parse(stage.world.now())) / 60_000);
    await stage.later(minutesTo('2026-11-03T12:30:00.000Z') + 2);
    const first = await until('the alarm', async () =>
      (await promised()).find((one) => one.level === 'breach'),
    );
    stage.claim('the alarm is raised on the one who owes the call', first.owner === 'Anna Bell');
    await stage.later(62);
    const second = await until('the lead', async () =>
      (await promised()).find((one) => one.level === 'escalation'),
    );
    stage.claim(
      'an hour later the lead is asked to act, by name of who owed it',
      second.owner === 'Anna Bell',
    );
    await stage.world.idle();
    const inChat = stage.world.teamChat.world.posts.filter(
      ({ app, brand }) => app === 'slack' && brand === 'zarnitsa',
    );
    for (const { lines } of inChat.slice(-2)) stage.scene(`Team chat: ${lines.join(' ')}`);
    stage.claim(
      'the team reads both where it talks anyway, and reads nothing of what he wrote',
      inChat.some(({ lines }) => /Anna Bell/.test(lines.join(' '))) &&
        inChat.every(({ lines }) => !/Соколов|555/.test(lines.join(' '))),
    );

    stage.scene('The next day he writes.');
    await stage.later(24 * 60);
    const late = await talk.asks('ilya_skl', 'Никто не позвонил!');
    const answer = await talk.answers(late);
    stage.claim(
      'he is told that the time has passed, with regret, and not that he will be called at it',
      !/Позвоним вам (?:вчера|сегодня|завтра)/.test(answer) && /мне очень жаль/.test(answer),
    );
    const next = await until('the promise', async () =>
      (await lena.open(late.draft.thread)).row.promises.find(({ kind }) => kind === 'update'),
    );
    stage.claim('what is promised instead has an owner', next.owner === 'Anna Bell');

    stage.scene('Anna’s shift ends, and Boris takes over what she owes.');
    const { threads } = await anna.handsOver('boris', 'Соколов ждёт звонка второй день');
    const taken = await until('Boris', async () => {
      const { promises: all } = (await lena.open(late.draft.thread)).row;
      return all.every(({ owner }) => owner === 'Boris King') && all;
    });
    stage.claim('all of it is his, with everything that was said there', threads === 1 && taken.length > 0);

    stage.scene('Boris forgets it as well.');
    await stage.later(minutesTo(next.by) + 2);
    const third = await until('the alarm', async () =>
      (await promised()).find((one) => one.level === 'breach' && one.dueAt === next.by),
    );
    await stage.later(30);
    await stage.world.idle();
    const again = (await promised()).filter((one) => one.level === 'breach' && one.dueAt === next.by);
    const row = (await lena.queue()).rows.find((one) => one.head.thread === late.draft.thread);
    stage.claim(
      'a promise that was not kept raises one alarm, on who owes it now',
      again.length === 1 && third.owner === 'Boris King',
    );
    stage.claim(
      'the lead sees it, and whose promise it is',
      row?.urgency === 'breach' &&
        row.promises.some((one) => one.state === 'broken' && one.owner === 'Boris King'),
    );
  },
};
