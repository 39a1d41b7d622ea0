import type { Alarm, Metric } from '#domain/alarm.ts';
import type { Place } from '#domain/message.ts';
import { plural } from '../plural.ts';
import { METRIC } from './sla.ts';

/* What the queue says. */

export const QUEUE = {
  title: 'Черга',
  order: 'Спершу найтерміновіше',
  due: 'Строк',
  customer: 'Клієнт',
  message: 'Останнє повідомлення',
  where: 'Де',
  draft: 'Чернетка й відповідь',
  owner: 'Веде',
  nobody: 'Поки ніхто',
  nobodyWaits: 'ніхто не чекає',
  promise: 'обіцянка: ',
  update: 'повідомлення: ',
  limit: (metric: string, when: string, utc: string): string => `${metric}, строк ${when} (${utc})`,
  loading: 'Завантажуємо чергу',
  channel: 'Канал',
  allChannels: 'Усі канали',
  some: (shown: number, all: number): string => (shown === all ? `(${all})` : `(${shown} з ${all})`),
  noneOn: (title: string): string => `У каналі ${title} зараз ніхто не чекає.`,
  showAll: 'Показати всі канали',
} as const;

export const DRAFT = {
  making: 'Чернетка готується',
  stale: 'Готується нова чернетка',
  none: 'Поки робити нема чого',
  moved: 'є новини',
  due: 'час повідомити',
} as const;

const counted = (count: number, words: string): string => (count === 0 ? '' : `${count} ${words}`);

export const ALARMS = {
  somebody: 'Хтось',
  open: 'Відкрити листування',
  escalated: 'Оператор не відповів: тепер справа за старшими.',
  owner: 'Веде',
  learntLate: 'Дізналися пізно: повідомлення надійшло, коли строк уже сплив.',
  runbook: (anchor: string): string => `RUNBOOK.md, ${anchor}`,
  title: (alarms: Alarm[]): string => {
    const count = (level: Alarm['level']): number => alarms.filter((one) => one.level === level).length;
    const [leads, late, soon] = [count('escalation'), count('breach'), count('warning')];
    const alarm = { one: 'тривога', few: 'тривоги', other: 'тривог' };
    const warning = { one: 'попередження', few: 'попередження', other: 'попереджень' };
    return [
      counted(leads, `${plural('uk', leads, alarm)} у старших`),
      counted(late, plural('uk', late, alarm)),
      counted(soon, plural('uk', soon, warning)),
    ]
      .filter(Boolean)
      .join(', ');
  },
};

const OTHER_PLACE: Record<Place, string> = { public: 'приватно', private: 'публічно' };

/** What is said of no limit the brand set itself; of the rest the name of the clock says it. */
const ALARM: Partial<Record<Metric, string>> = {
  promise: 'обіцяного не зроблено, строк був',
  drafting: 'чернетки немає, вона мала з’явитися',
  sending: 'схвалена відповідь не йде, вона мала піти',
  acting: 'схваленого не виконано, строк був',
  outcome: 'неясно, що сталося з відповіддю або дією: це з’ясовує людина. Помічено',
  silence: 'мовчить довше, ніж зазвичай; помічено',
  backlog: 'Чекає забагато клієнтів або хтось надто довго; помічено',
};

const NOTICED: readonly Metric[] = ['parity', 'silence', 'backlog'];

const whatOf = ({ metric, level, place }: Alarm): string => {
  if (metric === 'parity')
    return `чекає набагато довше за тих, хто сьогодні запитав ${place === undefined ? 'в іншому місці' : OTHER_PLACE[place]}; помічено`;
  const name = METRIC[metric].toLowerCase();
  if (level === 'warning') return `${name}: строк спливає`;
  return ALARM[metric] ?? `${name}: строк сплив`;
};

/** What an alarm says of whom it is about, up to a moment of it. */
export const alarmWords = (alarm: Alarm): { what: string; moment: 'dueAt' | 'raisedAt' } => ({
  what: whatOf(alarm),
  moment: NOTICED.includes(alarm.metric) ? 'raisedAt' : 'dueAt',
});
