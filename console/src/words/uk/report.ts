import { plural } from '../plural.ts';

const replies = (count: string, number: number): string =>
  `${count} ${plural('uk', number, { one: 'відповіді', other: 'відповідей' })}`;

export const ANSWERING = {
  answered: 'Клієнтам відповідають',
  slow: 'Клієнти чекають надто довго',
  unanswered: 'Клієнтам не відповідають',
  waiting: 'Клієнти чекають, але поки не задовго',
  quiet: 'Ніхто не писав',
};

export const HEADLINE = {
  inTime: (share: string): string => `${share} відповідей вчасно`,
  noReplies: 'за ці дні нікому не відповіли',
  noTargets: 'строків для цих відповідей не було',
  nobodyWaits: 'зараз ніхто не чекає',
  wait: (count: string, threads: number): string =>
    `зараз ${plural('uk', threads, { one: `чекає ${count}`, other: `чекають ${count}` })}`,
  oldest: (span: string): string => `найдовше — ${span}`,
  overdue: (count: string): string => `прострочено ${count}`,
} as const;

export const COUNTED = {
  ended: 'Відповіли або закрили',
  overdue: 'Прострочено відповідей',
  replies: 'Відповіді',
  notices: 'Повідомлення з нашої ініціативи',
  in_time: 'Відповіді вчасно',
  late: 'Відповіді після строку',
  unchanged: 'Пішли без правок',
  edited: 'Пішли з правками',
  dismissed: 'Закриті без відповіді',
  dismissed_spam: 'Закриті: спам',
  dismissed_thanks: 'Закриті: лише дякують',
  dismissed_elsewhere: 'Закриті: відповіли в іншому місці',
  dismissed_not_ours: 'Закриті: це не до нас',
  dismissed_other: 'Закриті: інша причина',
  refused: 'Чернетки, що не пройшли перевірку',
  refused_redirect: 'Не пройшли: відсилають деінде',
  refused_reask: 'Не пройшли: питають те, що відомо',
  breach_first_reply: 'Прострочена перша відповідь',
  breach_next_reply: 'Прострочена наступна відповідь',
  breach_update: 'Прострочена звістка від нас',
  breach_resolution: 'Питання не вирішено вчасно',
  breach_approval: 'Чернетку не схвалено вчасно',
  promises_made: 'Дано обіцянок',
  promises_kept: 'Обіцянки дотримано',
  promises_broken: 'Обіцянки порушено',
  survey_asked: 'Запитали, чи ми допомогли',
  survey_yes: 'Кажуть, що допомогли',
  survey_no: 'Кажуть, що не допомогли',
  first_wall: 'Перші відповіді',
  first_business: 'Перші відповіді, робочий час',
  next_wall: 'Наступні відповіді',
  next_business: 'Наступні відповіді, робочий час',
  approval: 'Схвалення',
};

export const REPORT = {
  title: (brand: string): string => `Цифри: ${brand}`,
  loading: 'Рахуємо',
  renewing: 'Рахуємо за ці дні',
  print: 'Друк',
  span: 'Дні',
  spans: { 1: 'Сьогодні', 7: '7 днів', 28: '28 днів', 90: '90 днів' },
  own: 'Інші дні',
  from: 'З',
  to: 'До',
  show: 'Показати',
  badDays: 'Виберіть два дні: перший не пізніше за останній, і не більше 400 днів.',
  openCalendar: 'Вибрати день',
  previousMonth: 'Попередній місяць',
  nextMonth: 'Наступний місяць',
  today: 'Сьогодні',
  period: (from: string, to: string): string => (from === to ? from : `${from} — ${to}`),
  zone: (zone: string): string => `Дні за часом ${zone}`,
  emptyTitle: 'За ці дні рахувати нема чого',
  empty:
    'Цифри з’являться, щойно комусь відповідять: кожна відповідь рахується один раз, разом із тим, скільки на неї чекали. Виберіть інші дні або відкрийте чергу й відповідайте.',
  toQueue: 'Відкрити чергу',
  none: 'немає',
  asTable: 'Показати таблицею',
  asChart: 'Сховати таблицю',
  csv: 'Завантажити CSV',
  csvOf: (what: string): string => `Завантажити CSV: ${what}`,
  tableOf: (what: string): string => `Показати таблицею: ${what}`,
  hideTableOf: (what: string): string => `Сховати таблицю: ${what}`,
  before: (value: string): string => `раніше: ${value}`,
  lastDays: (days: string): string => `останні дні: ${days}`,
  target: 'Строк',
  targetOf: (span: string): string => `строк ${span}`,
  openHours: 'робочий час',
  unknown: 'невідомо',
  nobody: 'ніхто',
  total: 'Усі',
  chart: {
    y: (unit: string): string => `Очікування, ${unit}`,
    minutes: 'хв',
    hours: 'год',
    days: 'дн.',
    count: 'Кількість',
    role: 'графік',
    xAxis: 'вісь часу',
    yAxis: 'вісь значень',
    close: 'Закрити',
    legend: 'Позначення',
  },
} as const;

export const FIGURES = {
  inTime: 'Відповіді вчасно',
  median: 'Половині відповідають за',
  slowest: 'Дев’яти з десяти відповідають за',
  waiting: 'Чекають зараз',
  breaches: 'Прострочено відповідей',
  promises: 'Дотримані обіцянки',
  satisfied: 'Кажуть, що допомогли',
  ofReplies: (count: string, number: number): string => `з ${replies(count, number)}`,
  ofPromises: (count: string, due: number): string =>
    `з ${count}, у ${plural('uk', due, { one: 'якої', other: 'яких' })} вийшов строк`,
  ofAnswers: (count: string, number: number): string => `з ${replies(count, number)}`,
} as const;

export const TIMES = {
  title: 'Скільки чекають клієнти',
  split: 'Розбивка',
  splits: { none: 'Разом', channel: 'За каналами', place: 'Публічно й приватно' },
  reply: 'Які відповіді',
  replies: { first: 'Перша відповідь', next: 'Наступні відповіді' },
  p50: 'Половина за (p50)',
  p90: 'Дев’ять із десяти за (p90)',
  p95: '19 із 20 за (p95)',
  p90Of: (name: string): string => `${name}, p90`,
  count: 'Відповіді',
  week: 'Тиждень',
  day: 'День',
  weekOf: (from: string, to: string): string => `${from} — ${to}`,
} as const;

export const LINES = {
  title: 'За каналами й видами',
  channel: 'Канал',
  place: 'Де',
  inTime: 'Вчасно',
  breaches: 'Прострочено',
} as const;

export const BACKLOG = {
  title: 'Хто чекає зараз',
  age: 'Чекають',
  threads: 'Листування',
  ages: ['менше 15 хв', 'від 15 хв до 1 год', 'від 1 до 4 год', 'від 4 до 24 год', 'добу й довше'],
  longest: 'Хто чекає найдовше',
  thread: 'Листування',
  channel: 'Канал',
  since: 'Відколи',
  state: 'Строк',
  overdue: 'прострочено',
  inTime: 'не вийшов',
  nobody: 'Ніхто не чекає. Щойно хтось напише, він з’явиться тут.',
} as const;

export const KEPT = {
  title: 'Строки й обіцянки',
  what: 'Що',
  count: 'Кількість',
  earlier: 'Раніше',
  nothing: 'За ці дні жоден строк не вийшов і нічого не обіцяли.',
} as const;

export const PARITY = {
  title: 'Приватно й публічно',
  fair: 'Тим, хто пише приватно, відповідають так само швидко, як тим, хто пише публічно.',
  privateLonger: (times: string, count: number): string =>
    `Хто пише приватно, чекає в ${times} ${plural('uk', count, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })} довше, ніж хто пише публічно.`,
  publicLonger: (times: string, count: number): string =>
    `Хто пише публічно, чекає в ${times} ${plural('uk', count, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })} довше, ніж хто пише приватно.`,
  unknown: 'Порівняти нема з чим: у ці дні відповідали лише в одному місці.',
  note: 'Перші й наступні відповіді разом, за звичайним годинником.',
} as const;

export const ASKS = {
  title: 'Про що питають',
  asked: 'Про що',
  ended: 'Відповіли або закрили',
  before: 'Раніше',
  change: 'Зміна',
  new: 'нове',
  none: 'За ці дні ніхто ні про що не питав.',
} as const;

export const DRAFTS = {
  title: 'Наскільки добрі чернетки',
  what: 'Чернетка',
  share: 'Частка',
  count: 'Кількість',
  reasons: 'Чому закрили без відповіді',
  unsaid: 'причину не вибрано',
  none: 'Про жодну чернетку ще не вирішили.',
} as const;

export const LOADS = {
  title: 'У кого скільки роботи',
  note: 'За іменами. Цифри кажуть, у кого скільки справ, а не хто кращий.',
  agent: 'Оператор',
  replies: 'Відповіді',
  notices: 'З нашої ініціативи',
  dismissed: 'Закрито без відповіді',
  open: 'Свої, чекають зараз',
  none: 'За ці дні ніхто не відповідав.',
} as const;

export const BEHIND = {
  back: 'Назад до цифр',
  waitedAtLeast: (span: string): string => `чекали ${span} і довше`,
  when: 'Коли',
  thread: 'Листування',
  channel: 'Канал',
  place: 'Де',
  asked: 'Про що',
  agent: 'Оператор',
  waited: 'Чекали',
  more: 'Показати ще',
  looking: 'Шукаємо листування',
  none: 'За цією цифрою листувань не лишилося. Їхній список зберігається 400 днів і починається з того дня, коли його стали вести.',
  goesOn: 'Поки жодного. Можливо, вони є в раніші дні.',
  shown: (count: string, _rows: number): string => `Показано ${count}`,
  all: 'Це всі.',
} as const;
