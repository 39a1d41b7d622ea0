import { plural } from '../plural.ts';

const replies = (count: string, number: number): string =>
  `${count} ${plural('ru', number, { one: 'ответа', other: 'ответов' })}`;

export const ANSWERING = {
  answered: 'Клиентам отвечают',
  slow: 'Клиенты ждут слишком долго',
  unanswered: 'Клиентам не отвечают',
  waiting: 'Клиенты ждут, но пока не слишком долго',
  quiet: 'Никто не писал',
};

export const HEADLINE = {
  inTime: (share: string): string => `${share} ответов вовремя`,
  noReplies: 'за эти дни никому не ответили',
  noTargets: 'сроков для этих ответов не было',
  nobodyWaits: 'сейчас никто не ждёт',
  wait: (count: string, threads: number): string =>
    `сейчас ${plural('ru', threads, { one: `ждёт ${count}`, other: `ждут ${count}` })}`,
  oldest: (span: string): string => `дольше всех — ${span}`,
  overdue: (count: string): string => `просрочено ${count}`,
} as const;

export const COUNTED = {
  ended: 'Ответили или закрыли',
  overdue: 'Просрочены ответы',
  replies: 'Ответы',
  notices: 'Сообщения по нашей инициативе',
  in_time: 'Ответы вовремя',
  late: 'Ответы позже срока',
  unchanged: 'Ушли без правок',
  edited: 'Ушли с правками',
  dismissed: 'Закрыты без ответа',
  dismissed_spam: 'Закрыты: спам',
  dismissed_thanks: 'Закрыты: только благодарят',
  dismissed_elsewhere: 'Закрыты: ответили в другом месте',
  dismissed_not_ours: 'Закрыты: это не к нам',
  dismissed_other: 'Закрыты: другая причина',
  refused: 'Черновики, которые не прошли проверку',
  refused_redirect: 'Не прошли: отсылают в другое место',
  refused_reask: 'Не прошли: спрашивают то, что известно',
  breach_first_reply: 'Просрочен первый ответ',
  breach_next_reply: 'Просрочен следующий ответ',
  breach_update: 'Просрочена весть от нас',
  breach_resolution: 'Вопрос не решён в срок',
  breach_approval: 'Черновик не одобрен в срок',
  promises_made: 'Дано обещаний',
  promises_kept: 'Обещания сдержаны',
  promises_broken: 'Обещания нарушены',
  survey_asked: 'Спросили, помогли ли мы',
  survey_yes: 'Говорят, что помогли',
  survey_no: 'Говорят, что не помогли',
  first_wall: 'Первые ответы',
  first_business: 'Первые ответы, рабочее время',
  next_wall: 'Следующие ответы',
  next_business: 'Следующие ответы, рабочее время',
  approval: 'Одобрения',
};

export const REPORT = {
  title: (brand: string): string => `Цифры: ${brand}`,
  loading: 'Считаем',
  renewing: 'Считаем за эти дни',
  print: 'Печать',
  span: 'Дни',
  spans: { 1: 'Сегодня', 7: '7 дней', 28: '28 дней', 90: '90 дней' },
  own: 'Другие дни',
  from: 'С',
  to: 'По',
  show: 'Показать',
  badDays: 'Выберите два дня: первый не позже последнего, и не больше 400 дней.',
  openCalendar: 'Выбрать день',
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  today: 'Сегодня',
  period: (from: string, to: string): string => (from === to ? from : `${from} — ${to}`),
  zone: (zone: string): string => `Дни по времени ${zone}`,
  emptyTitle: 'За эти дни считать нечего',
  empty:
    'Цифры появятся, как только кому-нибудь ответят: каждый ответ считается один раз, вместе с тем, сколько его ждали. Выберите другие дни или откройте очередь и ответьте кому-нибудь.',
  toQueue: 'Открыть очередь',
  none: 'нет',
  asTable: 'Показать таблицей',
  asChart: 'Скрыть таблицу',
  csv: 'Скачать CSV',
  csvOf: (what: string): string => `Скачать CSV: ${what}`,
  tableOf: (what: string): string => `Показать таблицей: ${what}`,
  hideTableOf: (what: string): string => `Скрыть таблицу: ${what}`,
  before: (value: string): string => `раньше: ${value}`,
  lastDays: (days: string): string => `последние дни: ${days}`,
  target: 'Срок',
  targetOf: (span: string): string => `срок ${span}`,
  openHours: 'рабочее время',
  unknown: 'неизвестно',
  nobody: 'никто',
  total: 'Все',
  chart: {
    y: (unit: string): string => `Ожидание, ${unit}`,
    minutes: 'мин',
    hours: 'ч',
    days: 'дн.',
    count: 'Число',
    role: 'график',
    xAxis: 'ось времени',
    yAxis: 'ось значений',
    close: 'Закрыть',
    legend: 'Обозначения',
  },
} as const;

export const FIGURES = {
  inTime: 'Ответы вовремя',
  median: 'Половине отвечают за',
  slowest: 'Девяти из десяти отвечают за',
  waiting: 'Ждут сейчас',
  breaches: 'Просрочены ответы',
  promises: 'Сдержанные обещания',
  satisfied: 'Говорят, что помогли',
  ofReplies: (count: string, number: number): string => `из ${replies(count, number)}`,
  ofPromises: (count: string, due: number): string =>
    `из ${count}, у ${plural('ru', due, { one: 'которого', other: 'которых' })} вышел срок`,
  ofAnswers: (count: string, number: number): string => `из ${replies(count, number)}`,
} as const;

export const TIMES = {
  title: 'Сколько ждут клиенты',
  split: 'Разбивка',
  splits: { none: 'Вместе', channel: 'По каналам', place: 'Публично и лично' },
  reply: 'Какие ответы',
  replies: { first: 'Первый ответ', next: 'Следующие ответы' },
  p50: 'Половина за (p50)',
  p90: 'Девять из десяти за (p90)',
  p95: '19 из 20 за (p95)',
  p90Of: (name: string): string => `${name}, p90`,
  count: 'Ответы',
  week: 'Неделя',
  day: 'День',
  weekOf: (from: string, to: string): string => `${from} — ${to}`,
} as const;

export const LINES = {
  title: 'По каналам и видам',
  channel: 'Канал',
  place: 'Где',
  inTime: 'Вовремя',
  breaches: 'Просрочено',
} as const;

export const BACKLOG = {
  title: 'Кто ждёт сейчас',
  age: 'Ждут',
  threads: 'Переписки',
  ages: ['меньше 15 мин', 'от 15 мин до 1 ч', 'от 1 до 4 ч', 'от 4 до 24 ч', 'сутки и дольше'],
  longest: 'Кто ждёт дольше всех',
  thread: 'Переписка',
  channel: 'Канал',
  since: 'С какого времени',
  state: 'Срок',
  overdue: 'просрочен',
  inTime: 'не вышел',
  nobody: 'Никто не ждёт. Как только кто-нибудь напишет, он появится здесь.',
} as const;

export const KEPT = {
  title: 'Сроки и обещания',
  what: 'Что',
  count: 'Число',
  earlier: 'Раньше',
  nothing: 'За эти дни ни один срок не вышел и ничего не обещали.',
} as const;

export const PARITY = {
  title: 'Лично и публично',
  fair: 'Тем, кто пишет лично, отвечают так же быстро, как тем, кто пишет публично.',
  privateLonger: (times: string, count: number): string =>
    `Кто пишет лично, ждёт в ${times} ${plural('ru', count, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })} дольше, чем кто пишет публично.`,
  publicLonger: (times: string, count: number): string =>
    `Кто пишет публично, ждёт в ${times} ${plural('ru', count, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })} дольше, чем кто пишет лично.`,
  unknown: 'Сравнить не с чем: в эти дни отвечали только в одном месте.',
  note: 'Первые и следующие ответы вместе, по обычным часам.',
} as const;

export const ASKS = {
  title: 'О чём спрашивают',
  asked: 'О чём',
  ended: 'Ответили или закрыли',
  before: 'Раньше',
  change: 'Изменение',
  new: 'новое',
  none: 'За эти дни никто ни о чём не спрашивал.',
} as const;

export const DRAFTS = {
  title: 'Насколько хороши черновики',
  what: 'Черновик',
  share: 'Доля',
  count: 'Число',
  reasons: 'Почему закрыли без ответа',
  unsaid: 'причина не выбрана',
  none: 'Ни по одному черновику ещё не решили.',
} as const;

export const LOADS = {
  title: 'У кого сколько работы',
  note: 'По именам. Цифры говорят, у кого сколько дел, а не кто лучше.',
  agent: 'Оператор',
  replies: 'Ответы',
  notices: 'По нашей инициативе',
  dismissed: 'Закрыто без ответа',
  open: 'Свои, ждут сейчас',
  none: 'За эти дни никто не отвечал.',
} as const;

export const BEHIND = {
  back: 'Назад к цифрам',
  waitedAtLeast: (span: string): string => `ждали ${span} и дольше`,
  when: 'Когда',
  thread: 'Переписка',
  channel: 'Канал',
  place: 'Где',
  asked: 'О чём',
  agent: 'Оператор',
  waited: 'Ждали',
  more: 'Показать ещё',
  looking: 'Ищем переписки',
  none: 'За этой цифрой переписок не осталось. Их список хранится 400 дней и начинается с того дня, когда его стали вести.',
  goesOn: 'Пока ни одной. Возможно, они есть в более ранние дни.',
  shown: (count: string, rows: number): string =>
    `${plural('ru', rows, { one: 'Показана', other: 'Показано' })} ${count}`,
  all: 'Это все.',
} as const;
