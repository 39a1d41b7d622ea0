import type { Alarm, Metric } from '#domain/alarm.ts';
import type { Place } from '#domain/message.ts';
import { plural } from '../plural.ts';
import { METRIC } from './sla.ts';

/* What the queue says. */

export const QUEUE = {
  title: 'Очередь',
  order: 'Сначала самое срочное',
  due: 'Срок',
  customer: 'Клиент',
  message: 'Последнее сообщение',
  where: 'Где',
  draft: 'Черновик и ответ',
  owner: 'Ведёт',
  nobody: 'Пока никто',
  nobodyWaits: 'никто не ждёт',
  promise: 'обещание ',
  update: 'сообщение ',
  limit: (metric: string, when: string, utc: string): string => `${metric}, срок ${when} (${utc})`,
  loading: 'Загружаем очередь',
  channel: 'Канал',
  allChannels: 'Все каналы',
  some: (shown: number, all: number): string => (shown === all ? `(${all})` : `(${shown} из ${all})`),
  noneOn: (title: string): string => `В канале ${title} сейчас никто не ждёт.`,
  showAll: 'Показать все каналы',
} as const;

export const DRAFT = {
  making: 'Черновик готовится',
  stale: 'Готовится новый черновик',
  none: 'Пока делать нечего',
  moved: 'есть новости',
  due: 'пора сообщить',
} as const;

const counted = (count: number, words: string): string => (count === 0 ? '' : `${count} ${words}`);

export const ALARMS = {
  somebody: 'Кто-то',
  open: 'Открыть переписку',
  escalated: 'Оператор не ответил: теперь дело за старшими.',
  owner: 'Ведёт',
  learntLate: 'Узнали поздно: сообщение пришло, когда срок уже вышел.',
  runbook: (anchor: string): string => `RUNBOOK.md, ${anchor}`,
  title: (alarms: Alarm[]): string => {
    const count = (level: Alarm['level']): number => alarms.filter((one) => one.level === level).length;
    const [leads, late, soon] = [count('escalation'), count('breach'), count('warning')];
    const alarm = { one: 'тревога', few: 'тревоги', other: 'тревог' };
    const warning = { one: 'предупреждение', few: 'предупреждения', other: 'предупреждений' };
    return [
      counted(leads, `${plural('ru', leads, alarm)} у старших`),
      counted(late, plural('ru', late, alarm)),
      counted(soon, plural('ru', soon, warning)),
    ]
      .filter(Boolean)
      .join(', ');
  },
};

const OTHER_PLACE: Record<Place, string> = { public: 'лично', private: 'публично' };

/** What is said of no limit the brand set itself; of the rest the name of the clock says it. */
const ALARM: Partial<Record<Metric, string>> = {
  promise: 'обещанное не сделано, срок был',
  drafting: 'черновика нет, он должен был появиться',
  sending: 'одобренный ответ не уходит, он должен был уйти',
  acting: 'одобренное не выполнено, срок был',
  outcome: 'неясно, что стало с ответом или действием: это выясняет человек. Замечено',
  silence: 'молчит дольше обычного; замечено',
  backlog: 'Ждёт слишком много клиентов или кто-то слишком долго; замечено',
};

const NOTICED: readonly Metric[] = ['parity', 'silence', 'backlog'];

const whatOf = ({ metric, level, place }: Alarm): string => {
  if (metric === 'parity')
    return `ждёт намного дольше тех, кто сегодня спросил ${place === undefined ? 'в другом месте' : OTHER_PLACE[place]}; замечено`;
  const name = METRIC[metric].toLowerCase();
  if (level === 'warning') return `${name}: срок скоро,`;
  return ALARM[metric] ?? `${name}: срок вышел`;
};

/** What an alarm says of whom it is about, up to a moment of it. */
export const alarmWords = (alarm: Alarm): { what: string; moment: 'dueAt' | 'raisedAt' } => ({
  what: whatOf(alarm),
  moment: NOTICED.includes(alarm.metric) ? 'raisedAt' : 'dueAt',
});
