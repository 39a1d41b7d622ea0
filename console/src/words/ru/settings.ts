import type { IdentityPolicy, Proof } from '#domain/identity.ts';
import type { Right } from '#domain/roles.ts';
import type {
  ConnectorSetting,
  HealthReason,
  KeysHeld,
  QuestionTrial,
  Reading,
  TrialOutcome,
} from '#domain/settingsView.ts';
import { plural } from '../plural.ts';

/* How a brand is set up: what is read there, and what can be tried. */

const counted = (count: number, one: string, few: string, other: string): string =>
  `${count} ${plural('ru', count, { one, few, other })}`;

export const SETTINGS = {
  description: {
    channels: 'Где пишут клиенты и работает ли каждый канал в обе стороны.',
    connectors: 'Системы, которые знают, как обстоит дело у клиента, и что okno делает из их ответов.',
    policies: 'Вопросы, на которые бренд отвечает своими словами, кому угодно.',
    'service-levels': 'За какое время отвечаем клиентам и в какие часы.',
    languages: 'На каких языках okno пишет клиентам.',
    people: 'Кто работает с брендом и что позволяет каждая роль.',
  },
  loading: 'Загружаем настройки',
  refresh: 'Обновить',
  again: 'Попробовать снова',
  mayNotTry: 'Пробовать могут старшие и администраторы.',
  channel: 'Канал',
  language: 'Язык',
  none: 'нет',
} as const;

/** How a channel is, in a word. */
export const HEALTH: Record<HealthReason, string> = {
  keys: 'Не хватает ключей',
  silent: 'Замолчал',
  limited: 'Временно ограничен',
  unheard: 'Ничего не слышно',
  speaks: 'Работает',
  sends_only: 'Только отправляет',
};

/** What to do about it. */
export const ADVICE: Record<HealthReason, string> = {
  keys: 'okno не может ни обратиться к платформе, ни поверить тому, что приходит от её имени. Дополните секрет, он указан ниже: новые ключи заработают в течение пяти минут.',
  silent:
    'Отсюда давно ничего не приходит, гораздо дольше обычного. Спросите платформу, присылает ли она сообщения.',
  limited: 'Платформа пока не принимает часть запросов. Всё, что ждёт, потом уйдёт само.',
  unheard: 'Восемь дней сюда никто не писал. Если клиенты писали, вебхук не работает: спросите платформу.',
  speaks: 'Сообщения приходят.',
  sends_only: 'Доставляет новости на телефоны и ничего не слышит.',
};

export const KEYS: Record<KeysHeld['state'], string> = {
  complete: 'все на месте',
  incomplete: 'не все на месте',
  unreadable: 'секрета нет или он не читается',
};

export const CHANNELS = {
  emptyTitle: 'Каналов пока нет',
  empty: 'Каналы перечислены в конфигурации брендов. Как добавить канал, написано в руководстве по каналам.',
  account: 'Аккаунт',
  places: 'Где пишут',
  upTo: (count: string, unit: string): string => `до ${count} ${unit}`,
  window: (hours: number): string =>
    `в течение ${counted(hours, 'часа', 'часов', 'часов')} после слов клиента`,
  hears: 'Как слышит',
  hook: 'Платформа обращается сюда',
  polled: 'и okno каждую минуту спрашивает, не пропущено ли что',
  deaf: 'Никак: только отправляет',
  heard: 'Последнее сообщение',
  heardHour: 'в течение часа, начиная с',
  heardNever: 'за восемь дней ни одного',
  keys: 'Ключи',
  wrong: (fields: string): string => `нет или неверны: ${fields}`,
  renews: 'токен сам обновится после',
  renewed: 'токен истёк и обновится при следующем запросе; был годен до',
  limits: 'Ограничения',
  limited: (call: string): string => `«${call}» до`,
  noLimits: 'нет',
  people: (count: number): string => `${counted(count, 'человеку', 'людям', 'людям')} пока нельзя написать`,
  leases: 'Выполняется',
  lease: (name: string): string => `«${name}» до`,
  silentSince: 'Молчит с',
  check: 'Спросить платформу',
  checkTitle: 'Что говорит платформа',
  checkHint: 'Обращается к платформе с ключами бренда и ничего там не меняет.',
  noCheck:
    'На такие вопросы эта платформа отвечает только человеку: запустите проверку каналов из командной строки.',
  good: 'В порядке',
  bad: 'Не так',
  allRight: 'Всё в порядке.',
  someWrong: (count: number): string => `Не в порядке: ${counted(count, 'пункт', 'пункта', 'пунктов')}.`,
  copy: 'Скопировать адрес',
  copied: 'Скопировано',
  notCopied: 'Не скопировалось',
} as const;

export const MADE: Record<ConnectorSetting['made'], string> = {
  code: 'написана в коде',
  described: 'описана файлом',
  missing: 'названа в конфигурации, но её нет',
};

export const IDENTITY: Record<IdentityPolicy, string> = {
  none: 'ничего: это не чьё-то личное дело',
  reference: 'номер',
  verified: 'номер и подтверждение',
  strong: 'номер, подтверждение, а где нужно, и одноразовый код',
};

export const PROOF: Record<Proof, string> = {
  surname: 'Фамилия',
  postcode: 'Почтовый индекс',
  phone4: 'Последние четыре цифры телефона',
  code: 'Одноразовый код',
};

export const OUTCOME: Record<TrialOutcome, string> = {
  found: 'Нашлось',
  no_match: 'Ничего не подошло',
  need_identifiers: 'Чего-то не хватает',
  unavailable: 'Нет ответа',
  too_early: 'Слишком рано',
  locked: 'Закрыто',
  all_right: 'Всё в порядке',
  something_missing: 'Что-то не так',
};

export const CONNECTORS = {
  emptyTitle: 'Учётных систем пока нет',
  empty: 'Учётные системы перечислены в конфигурации брендов; как описать новую, написано в руководстве.',
  made: 'Как сделана',
  version: (version: number): string => `версия ${version}, опубликована`,
  knows: 'О чём знает',
  asks: 'Что нужно от клиента',
  actions: 'Что может сделать',
  reports: 'Сообщает о переменах сюда',
  reportsNot: 'Сама не сообщает; okno проверяет по расписанию',
  keyAtEnd: 'и в конце ключ из её секрета',
  keys: 'Адрес и ключи',
  closed: 'Отвечает',
  failures: (count: number): string =>
    `${counted(count, 'сбой', 'сбоя', 'сбоев')} подряд после последнего ответа`,
  open: 'После сбоев её не трогаем до',
  trying: 'Несколько сбоев подряд; следующий вопрос проверит, ожила ли она',
  missing: 'Её нет',
  asked: 'Вопросы',
  calls: (calls: number, most: number): string => `за эту минуту ${calls} из ${most}`,
  misses: (count: number): string =>
    `за этот час без совпадений: ${counted(count, 'вопрос', 'вопроса', 'вопросов')}`,
  lastTrial: 'Последняя проверка',
  never: 'ещё не проверяли',
  trials: 'Кто что проверял',
  noTrials:
    'Пока никто ничего не проверял. Каждая проверка остаётся здесь с именем, потому что показывает данные клиента.',
  when: 'Когда',
  who: 'Кто',
  what: 'Что',
  outcome: 'Итог',
} as const;

export const GIVEN: Record<Reading['given'], string> = {
  words: 'Только слова клиента',
  reference: 'Только номер',
  proof: 'Номер и подтверждение',
};

export const TRIAL = {
  title: (name: string): string => `Проверка «${name}»`,
  hint: 'Спрашиваем настоящую учётную систему, как для черновика. Проверка сохранится с вашим именем; то, что не подошло, считается, как попытка клиента. Одноразовый код не отправляется.',
  reference: 'Номер',
  referenceHint: 'Как его пишет клиент.',
  words: 'Слова клиента',
  wordsHint: 'Для того, что находится без номера.',
  proofHint: 'Оставьте пустым, чтобы увидеть, что скажем без этого.',
  run: 'Спросить учётную систему',
  running: 'Спрашиваем',
  took: (ms: number): string => `за ${ms} мс`,
  again: 'Снова спросим не раньше',
  proved: 'Подтверждено',
  source: 'Состояние её словами',
  gaps: 'Она не говорит',
  facts: 'Факты',
  fact: 'Что',
  value: 'Значение',
  from: 'Источник',
  certainty: 'Надёжность',
  disclosure: 'Кому можно сказать',
  drafts: (language: string): string => `Черновики, язык: ${language}`,
  reach: 'Уровень здесь',
  rests: 'На чём основано',
  noText: 'Здесь okno ничего не пишет.',
  asksIn: { public: 'Спросили публично', private: 'Спросили лично' },
  locked:
    'Слишком много вопросов, на которые ничего не подошло. Отвечает человек, пока счётчики не обнулятся сами.',
} as const;

export const GAP: Readonly<Record<string, string>> = {
  eta: 'когда ожидать',
  where: 'где это',
  next_step: 'что дальше',
  owner: 'у кого это',
};

export const FIRST: Record<QuestionTrial['first'], string> = {
  case: 'Сначала okno искало бы заявку самого клиента.',
  find: 'Сначала okno искало бы, что сейчас происходит.',
  act: 'Сначала okno предложило бы что-то сделать.',
  policy: 'Это вопрос к собственным ответам бренда.',
  person: 'Это okno оставило бы человеку.',
};

export const POLICIES = {
  emptyTitle: 'Своих ответов у бренда пока нет',
  empty:
    'Свой ответ бренда лежит в текстовом файле вместе с вопросами, на которые отвечает. Проверьте файл ниже и опубликуйте папку.',
  published: (version: number): string => `Версия ${version}, опубликована`,
  coverage: 'Языки',
  coverageHint:
    'Если клиент спросил на языке, которого нет, отвечает человек: готовый абзац у него под рукой.',
  policy: 'Ответ',
  there: 'есть',
  lacking: 'нет',
  missing: (count: number): string => `Не хватает перевода: ${counted(count, 'ответ', 'ответа', 'ответов')}.`,
  complete: 'Все ответы есть на всех языках.',
  list: 'Что говорим',
  public: 'можно публично',
  private: 'только лично',
  from: 'Действует с',
  until: 'по',
  notYet: 'ещё не действует',
  over: 'уже не действует',
  questions: 'На какие вопросы отвечает',
  tryTitle: 'Проверить вопрос',
  tryHint: 'Ответ ищется так же, как для клиентов. Ничего не сохраняется и не отправляется.',
  question: 'Вопрос',
  placeholder: 'Можно передать промокод другу?',
  run: 'Найти ответ',
  found: 'Отвечает этот абзац',
  notFound: 'Ни один из своих ответов не подходит: отвечает человек.',
  language: (language: string): string => `Язык вопроса: ${language}.`,
  unsupported: 'На этом языке okno не пишет: отвечает человек.',
} as const;

export const FILES = {
  title: 'Проверить файл',
  hint: 'Читаем так же, как при публикации. Ничего не сохраняется и не меняется.',
  paste: 'Текст файла',
  choose: 'Выбрать файлы',
  chosen: (names: string): string => `Выбрано: ${names}`,
  clear: 'Убрать',
  run: 'Проверить',
  passes: 'Файл в порядке.',
  problems: (count: number): string => counted(count, 'ошибка', 'ошибки', 'ошибок'),
  line: 'Строка',
  where: 'Где',
  problem: 'Что не так',
  found: 'Что прочитано',
  changed: (name: string): string =>
    `Файл «${name}» изменился после того, как вы его выбрали. Выберите его снова.`,
  empty: 'Вставьте текст или выберите файлы.',
  withFixtures: 'Если описание уже публиковалось, оно проигрывается на опубликованных примерах.',
} as const;

export const LANGUAGES = {
  writesHint: 'Несколько ответов на придуманные заявки, из тех, что знает этот бренд.',
  own: 'Язык бренда',
  policies: (count: number, all: number): string => `своих ответов: ${count} из ${all}`,
  other: 'Клиент пишет на другом языке',
  otherSays: (language: string): string =>
    `Отвечает человек и видит почему. Если клиент назвал номер, okno готовит черновик, язык: ${language}.`,
  kind: {
    ask: 'Просит недостающее',
    miss: 'Ничего не подошло',
    unavailable: 'Учётная система не отвечает',
  },
} as const;

export const RIGHT: Record<Right, string> = {
  read: 'видеть очередь и переписки',
  answer: 'отвечать клиентам',
  lead: 'давать второе подтверждение, передавать чужие переписки',
  report: 'видеть цифры',
  settings: 'видеть настройки',
  try: 'проверять учётные системы, каналы, ответы и файлы',
};

export const PEOPLE = {
  people: 'Люди',
  emptyTitle: 'Пока никого',
  empty: 'Люди перечислены в конфигурации брендов вместе с инициалами, которыми подписываются.',
  name: 'Имя',
  id: 'Имя для входа',
  initials: 'Подпись',
  roles: 'Роли',
  role: 'Роль',
  allows: 'Что позволяет',
  group: 'Группа',
  yours: 'ваша',
  yourRoles: 'Ваши роли',
  how: 'Как дать роль',
  howSays:
    'Добавьте человека в группу этой роли в пуле пользователей. Роль заработает при следующем входе или при обновлении токена, не позже чем через десять минут; так же её и забирают. У человека может быть несколько ролей, а в другом бренде совсем другие.',
  unknown:
    'У кого какая роль, хранится вместе с учётными записями: okno узнаёт это при входе и списка не ведёт.',
} as const;
