import type { Place } from '#domain/message.ts';
import type { Condition, PriorityRule, SlaPolicy } from '#domain/sla/serviceLevels.ts';
import { channelName } from '../channelName.ts';
import { oneOf } from '../oneOf.ts';
import { plural } from '../plural.ts';
import { spansIn, type Unit } from '../span.ts';
import { PAUSE, PRIORITY, TOPIC } from './levelNames.ts';

/* What is said of a brand's service levels. */

/** As after «за» and «через»: `1 хвилину`. */
const UNITS: Record<Unit, { one: string; few: string; other: string }> = {
  second: { one: 'секунду', few: 'секунди', other: 'секунд' },
  minute: { one: 'хвилину', few: 'хвилини', other: 'хвилин' },
  hour: { one: 'годину', few: 'години', other: 'годин' },
  day: { one: 'день', few: 'дні', other: 'днів' },
};

const counted = (count: number, unit: Unit): string => `${count} ${plural('uk', count, UNITS[unit])}`;

/** `90 секунд`, `20 хвилин`, `1 годину 30 хвилин`, `72 години`, `5 днів`. */
export const spanWords = spansIn(counted);

const oneOfThem = oneOf('або');

const quoted = (words: string): string => `«${words.toLowerCase()}»`;

const PLACE: Record<Place, string> = { public: 'публічно', private: 'приватно' };

/** For whom a policy holds, in one sentence. */
export const fitsWords = ({ channel, place, priority, asked }: Condition): string => {
  const conditions = [
    ...(priority ? [`пріоритет ${oneOfThem(priority.map((one) => quoted(PRIORITY[one])))}`] : []),
    ...(asked ? [`тема: ${oneOfThem(asked.map((one) => TOPIC[one]))}`] : []),
    ...(place ? [`запитали ${oneOfThem(place.map((one) => PLACE[one]))}`] : []),
    ...(channel ? [`канал ${oneOfThem(channel.map(channelName))}`] : []),
  ];
  return conditions.length === 0
    ? 'Усе, до чого не підійшли норми вище.'
    : `Листування: ${conditions.join('; ')}.`;
};

/** How its clocks run. */
export const clockWords = ({ schedule, pauses }: Pick<SlaPolicy, 'schedule' | 'pauses'>): string => {
  const runs =
    schedule === undefined
      ? 'Відлік іде за календарем, з ночами й вихідними'
      : `Відлік іде лише в робочі години «${schedule}»`;
  const rests =
    pauses.length === 0 ? '' : ` і стоїть, поки ${oneOfThem(pauses.map((state) => PAUSE[state]))}`;
  return `${runs}${rests}.`;
};

export const withinWords = (seconds: number, schedule: string | undefined): string =>
  `${spanWords(seconds)}, ${schedule === undefined ? 'за календарем' : 'у робочий час'}`;

const promiseWords = (promise: NonNullable<PriorityRule['when']['promise']>): string =>
  promise === 'broken'
    ? 'дану клієнтові обіцянку порушено'
    : `строк даної клієнтові обіцянки настане за ${spanWords(promise.withinSeconds)}`;

/** Every condition of a rule, all of which must hold. */
export const ruleWords = ({ when }: PriorityRule): string => {
  const conditions = [
    ...(when.vulnerable ? ['клієнт назвав причину, через яку чекати йому особливо важко'] : []),
    ...(when.waitedSeconds === undefined
      ? []
      : [`клієнт чекає ${spanWords(when.waitedSeconds)} або довше, у якому б каналі він не запитав спершу`]),
    ...(when.promise === undefined ? [] : [promiseWords(when.promise)]),
    ...(when.dissatisfied ? ['наша відповідь клієнтові не допомогла'] : []),
    ...(when.asked === undefined ? [] : [`тема: ${oneOfThem(when.asked.map((one) => TOPIC[one]))}`]),
  ];
  return conditions.join(', і ');
};

const HOURS_OF = 72;
const hourOf = (share: number): number => Math.round(HOURS_OF * share * 10) / 10;

export const LEVELS = {
  inForce: (version: number): string => `Версія ${version} діє з`,
  defaults: 'Поки нічого не опубліковано: година на кожну відповідь, за календарем.',
  next: (version: number): string => `Версія ${version} набуде чинності`,
  policies: 'Норми',
  order: 'Для листування діє перша норма, що підходить.',
  noTargets: 'Строків тут немає.',
  what: 'Що',
  within: 'За скільки',
  warning: 'Попередити через',
  schedules: 'Розклади',
  zone: (zone: string): string => `Час: ${zone}`,
  day: 'День',
  open: 'Робочі години',
  closed: 'зачинено',
  nextDay: 'наступного дня',
  holidays: 'Не працюємо:',
  shift: (date: string): string => `Інші години, ${date}`,
  break: (date: string): string => `Перерва, ${date}`,
  priorities: 'Пріоритет',
  firstRule: 'Згори вниз: вирішує перше правило, що підійшло. Якщо не підійшло жодне, пріоритет звичайний.',
  noRules: 'Правил немає: пріоритет у всіх листувань звичайний.',
  when: '— якщо',
  promises: 'Обіцянки',
  promised: (topics: readonly string[], seconds: number): string =>
    `Тема ${oneOfThem(topics.map((topic) => `«${topic}»`))}: обіцяємо вирішити питання за ${spanWords(seconds)}.`,
  midway: (fromSeconds: number, [from, to]: readonly [number, number]): string =>
    `Якщо до обіцяного ${spanWords(fromSeconds)} або більше, дорогою пишемо клієнтові ще раз: із ${HOURS_OF} годин це між ${hourOf(from)}-ю і ${hourOf(to)}-ю годиною, удень.`,
  escalate: (seconds: number): string =>
    seconds === 0
      ? 'Про порушену обіцянку старші дізнаються одразу.'
      : `Про порушену обіцянку через ${spanWords(seconds)} дізнаються і старші.`,
  answers: 'Що вважається відповіддю',
  onlySent: 'Відлік зупиняє лише опублікована відповідь: не чернетка, не схвалення і не нотатка.',
  automatic: (stops: boolean): string =>
    stops
      ? 'Ці тексти, надіслані платформою, вважаються відповіддю:'
      : 'Ці тексти, надіслані платформою, відповіддю не вважаються:',
  others: 'Крім того',
  stuck: (draft: number, reply: number, action: number): string =>
    `Робота застрягла, якщо чернетки немає ${spanWords(draft)}, відповідь не йде ${spanWords(reply)} або дію не виконано ${spanWords(action)}.`,
  backlog: (threads: number, oldest: number): string =>
    `Тривога здіймається, коли ${plural('uk', threads, { one: 'чекає', other: 'чекають' })} ${threads} ${plural('uk', threads, { one: 'листування', few: 'листування', other: 'листувань' })} або одне з них чекає ${spanWords(oldest)}.`,
  asksHow: (seconds: number): string =>
    `Через ${spanWords(seconds)} після закриття клієнта один раз питають, чи йому допомогли.`,
  asksNobody: 'Про те, чи йому допомогли, клієнта не питають.',
  file: 'Файл',
  fileIs: 'Як опубліковано. Щоб змінити, публікують новий.',
} as const;
