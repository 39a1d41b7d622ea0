import type { Stage } from '../stage.ts';
import type { Story } from '../story.ts';
import { talkIn } from '../talk.ts';

export const common = true;

export const brands = ['zarnitsa'];

/** Minutes until three at night in Moscow, which is three hours ahead of UTC all year. */
const untilThree = (stage: Stage): number => {
  const now = new Date(Date.parse(stage.world.now()) + 3 * 3_600_000);
  return (27 * 60 - (now.getUTCHours() * 60 + now.getUTCMinutes())) % 1440;
};

export const story: Story = {
  title: 'support sleeps, the answer does not',
  play: async (stage) => {
    const talk = talkIn(stage, 'zarnitsa', 'boris');

    stage.scene('Three at night in Moscow. Boris has the night duty.');
    await stage.later(untilThree(stage));
    const asked = await talk.asks(
      'denis_yk',
      'Не спится без интернета. Заявка TT-700130, Яковлев. Когда придёт мастер?',
    );
    stage.claim(
      'the answer is on the desk at once',
      asked.draft.state === 'ready' &&
        Date.parse(asked.draft.madeAt) - Date.parse(asked.detail.row.head.waitingSince ?? '') < 60_000,
    );
    stage.claim(
      'it is about his own ticket, and asks him nothing',
      asked.draft.asks.length === 0 && asked.draft.case?.backoffice === 'tickets',
    );
    const told = await talk.answers(asked);
    stage.claim('it says when the engineer comes', /мастер приедет к вам сегодня в 14:10/i.test(told));
    stage.claim(
      'it does not send him to office hours, a telephone or a form',
      !/звонит|рабоч|часы|сайт|утром обратитесь/i.test(told),
    );
    stage.claim(
      'the next message is promised for the daytime',
      asked.draft.promiseBy === undefined || /T(?:0[6-9]|1[0-8]):/.test(asked.draft.promiseBy),
    );
    stage.claim('the agent on duty signs it', / \^BK$/.test(told));

    stage.scene('Five minutes later another question, which needs nobody’s name.');
    await stage.later(5);
    const general = await talk.asks('taras_b', 'Скільки коштує інтернет у роумінгу?');
    const price = await talk.answers(general);
    stage.claim(
      'the brand’s own answer goes out at night as by day, in Ukrainian',
      general.draft.lang === 'uk' && general.draft.asks.length === 0 && price.length > 0,
    );
    const { alarms } = await talk.agent.queue();
    stage.claim('nobody waited long enough for an alarm', alarms.length === 0);
  },
};
