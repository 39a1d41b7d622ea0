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
  `${count} ${plural('uk', count, { one, few, other })}`;

export const SETTINGS = {
  description: {
    channels: 'Де пишуть клієнти і чи працює кожен канал в обидва боки.',
    connectors: 'Системи, які знають, як справи у клієнта, і що okno робить з їхніх відповідей.',
    policies: 'Питання, на які бренд відповідає своїми словами, будь-кому.',
    'service-levels': 'За який час відповідаємо клієнтам і в які години.',
    languages: 'Якими мовами okno пише клієнтам.',
    people: 'Хто працює з брендом і що дозволяє кожна роль.',
  },
  loading: 'Завантажуємо налаштування',
  refresh: 'Оновити',
  again: 'Спробувати знову',
  mayNotTry: 'Пробувати можуть старші й адміністратори.',
  channel: 'Канал',
  language: 'Мова',
  none: 'немає',
} as const;

/** How a channel is, in a word. */
export const HEALTH: Record<HealthReason, string> = {
  keys: 'Бракує ключів',
  silent: 'Замовк',
  limited: 'Тимчасово обмежений',
  unheard: 'Нічого не чути',
  speaks: 'Працює',
  sends_only: 'Лише надсилає',
};

/** What to do about it. */
export const ADVICE: Record<HealthReason, string> = {
  keys: 'okno не може ні звернутися до платформи, ні повірити тому, що надходить від її імені. Доповніть секрет, його вказано нижче: нові ключі запрацюють протягом п’яти хвилин.',
  silent:
    'Звідси давно нічого не надходить, набагато довше, ніж зазвичай. Спитайте платформу, чи надсилає вона повідомлення.',
  limited: 'Платформа поки не приймає частину запитів. Усе, що чекає, потім піде само.',
  unheard: 'Вісім днів сюди ніхто не писав. Якщо клієнти писали, вебхук не працює: спитайте платформу.',
  speaks: 'Повідомлення надходять.',
  sends_only: 'Доставляє новини на телефони й нічого не чує.',
};

export const KEYS: Record<KeysHeld['state'], string> = {
  complete: 'усі на місці',
  incomplete: 'не всі на місці',
  unreadable: 'секрету немає або він не читається',
};

export const CHANNELS = {
  emptyTitle: 'Каналів поки немає',
  empty: 'Канали перелічено в конфігурації брендів. Як додати канал, написано в посібнику з каналів.',
  account: 'Акаунт',
  places: 'Де пишуть',
  upTo: (count: string, unit: string): string => `до ${count} ${unit}`,
  window: (hours: number): string =>
    `протягом ${counted(hours, 'години', 'годин', 'годин')} після слів клієнта`,
  hears: 'Як чує',
  hook: 'Платформа звертається сюди',
  polled: 'і okno щохвилини питає, чи нічого не пропущено',
  deaf: 'Ніяк: лише надсилає',
  heard: 'Останнє повідомлення',
  heardHour: 'протягом години, починаючи з',
  heardNever: 'за вісім днів жодного',
  keys: 'Ключі',
  wrong: (fields: string): string => `немає або неправильні: ${fields}`,
  renews: 'токен сам оновиться після',
  renewed: 'токен сплив і оновиться з наступним запитом; був чинний до',
  limits: 'Обмеження',
  limited: (call: string): string => `«${call}» до`,
  noLimits: 'немає',
  people: (count: number): string => `${counted(count, 'людині', 'людям', 'людям')} поки не можна написати`,
  leases: 'Виконується',
  lease: (name: string): string => `«${name}» до`,
  silentSince: 'Мовчить з',
  check: 'Спитати платформу',
  checkTitle: 'Що каже платформа',
  checkHint: 'Звертається до платформи з ключами бренду й нічого там не змінює.',
  noCheck:
    'На такі питання ця платформа відповідає лише людині: запустіть перевірку каналів з командного рядка.',
  good: 'Гаразд',
  bad: 'Не так',
  allRight: 'Усе гаразд.',
  someWrong: (count: number): string => `Не гаразд: ${counted(count, 'пункт', 'пункти', 'пунктів')}.`,
  copy: 'Скопіювати адресу',
  copied: 'Скопійовано',
  notCopied: 'Не скопіювалося',
} as const;

export const MADE: Record<ConnectorSetting['made'], string> = {
  code: 'написана в коді',
  described: 'описана файлом',
  missing: 'названа в конфігурації, але її немає',
};

export const IDENTITY: Record<IdentityPolicy, string> = {
  none: 'нічого: це не чиясь особиста справа',
  reference: 'номер',
  verified: 'номер і підтвердження',
  strong: 'номер, підтвердження, а де треба, й одноразовий код',
};

export const PROOF: Record<Proof, string> = {
  surname: 'Прізвище',
  postcode: 'Поштовий індекс',
  phone4: 'Останні чотири цифри телефону',
  code: 'Одноразовий код',
};

export const OUTCOME: Record<TrialOutcome, string> = {
  found: 'Знайдено',
  no_match: 'Нічого не підійшло',
  need_identifiers: 'Чогось бракує',
  unavailable: 'Немає відповіді',
  too_early: 'Зарано',
  locked: 'Закрито',
  all_right: 'Усе гаразд',
  something_missing: 'Щось не так',
};

export const CONNECTORS = {
  emptyTitle: 'Облікових систем поки немає',
  empty: 'Облікові системи перелічено в конфігурації брендів; як описати нову, написано в посібнику.',
  made: 'Як зроблена',
  version: (version: number): string => `версія ${version}, опублікована`,
  knows: 'Про що знає',
  asks: 'Що потрібно від клієнта',
  actions: 'Що може зробити',
  reports: 'Повідомляє про зміни сюди',
  reportsNot: 'Сама не повідомляє; okno перевіряє за розкладом',
  keyAtEnd: 'і в кінці ключ з її секрету',
  keys: 'Адреса і ключі',
  closed: 'Відповідає',
  failures: (count: number): string =>
    `${counted(count, 'збій', 'збої', 'збоїв')} поспіль після останньої відповіді`,
  open: 'Після збоїв її не чіпаємо до',
  trying: 'Кілька збоїв поспіль; наступне питання перевірить, чи вона ожила',
  missing: 'Її немає',
  asked: 'Питання',
  calls: (calls: number, most: number): string => `за цю хвилину ${calls} з ${most}`,
  misses: (count: number): string =>
    `за цю годину без збігів: ${counted(count, 'питання', 'питання', 'питань')}`,
  lastTrial: 'Остання перевірка',
  never: 'ще не перевіряли',
  trials: 'Хто що перевіряв',
  noTrials:
    'Поки ніхто нічого не перевіряв. Кожна перевірка лишається тут з іменем, бо показує дані клієнта.',
  when: 'Коли',
  who: 'Хто',
  what: 'Що',
  outcome: 'Підсумок',
} as const;

export const GIVEN: Record<Reading['given'], string> = {
  words: 'Лише слова клієнта',
  reference: 'Лише номер',
  proof: 'Номер і підтвердження',
};

export const TRIAL = {
  title: (name: string): string => `Перевірка «${name}»`,
  hint: 'Питаємо справжню облікову систему, як для чернетки. Перевірка збережеться з вашим іменем; те, що не підійшло, рахується, як спроба клієнта. Одноразовий код не надсилається.',
  reference: 'Номер',
  referenceHint: 'Як його пише клієнт.',
  words: 'Слова клієнта',
  wordsHint: 'Для того, що знаходиться без номера.',
  proofHint: 'Лишіть порожнім, щоб побачити, що скажемо без цього.',
  run: 'Спитати облікову систему',
  running: 'Питаємо',
  took: (ms: number): string => `за ${ms} мс`,
  again: 'Знову спитаємо не раніше',
  proved: 'Підтверджено',
  source: 'Стан її словами',
  gaps: 'Вона не каже',
  facts: 'Факти',
  fact: 'Що',
  value: 'Значення',
  from: 'Джерело',
  certainty: 'Надійність',
  disclosure: 'Кому можна сказати',
  drafts: (language: string): string => `Чернетки, мова: ${language}`,
  reach: 'Рівень тут',
  rests: 'На чому ґрунтується',
  noText: 'Тут okno нічого не пише.',
  asksIn: { public: 'Спитали публічно', private: 'Спитали приватно' },
  locked:
    'Забагато питань, на які нічого не підійшло. Відповідає людина, доки лічильники не обнуляться самі.',
} as const;

export const GAP: Readonly<Record<string, string>> = {
  eta: 'коли чекати',
  where: 'де це',
  next_step: 'що далі',
  owner: 'у кого це',
};

export const FIRST: Record<QuestionTrial['first'], string> = {
  case: 'Спочатку okno шукало б заявку самого клієнта.',
  find: 'Спочатку okno шукало б, що зараз відбувається.',
  act: 'Спочатку okno запропонувало б щось зробити.',
  policy: 'Це питання до власних відповідей бренду.',
  person: 'Це okno лишило б людині.',
};

export const POLICIES = {
  emptyTitle: 'Власних відповідей у бренду поки немає',
  empty:
    'Власна відповідь бренду лежить у текстовому файлі разом із питаннями, на які відповідає. Перевірте файл нижче й опублікуйте теку.',
  published: (version: number): string => `Версія ${version}, опублікована`,
  coverage: 'Мови',
  coverageHint: 'Якщо клієнт спитав мовою, якої немає, відповідає людина: готовий абзац у неї під рукою.',
  policy: 'Відповідь',
  there: 'є',
  lacking: 'немає',
  missing: (count: number): string =>
    `Бракує перекладу: ${counted(count, 'відповідь', 'відповіді', 'відповідей')}.`,
  complete: 'Усі відповіді є всіма мовами.',
  list: 'Що кажемо',
  public: 'можна публічно',
  private: 'лише приватно',
  from: 'Діє з',
  until: 'до',
  notYet: 'ще не діє',
  over: 'уже не діє',
  questions: 'На які питання відповідає',
  tryTitle: 'Перевірити питання',
  tryHint: 'Відповідь шукається так само, як для клієнтів. Нічого не зберігається і не надсилається.',
  question: 'Питання',
  placeholder: 'Чи можна передати промокод другові?',
  run: 'Знайти відповідь',
  found: 'Відповідає цей абзац',
  notFound: 'Жодна з власних відповідей не підходить: відповідає людина.',
  language: (language: string): string => `Мова питання: ${language}.`,
  unsupported: 'Цією мовою okno не пише: відповідає людина.',
} as const;

export const FILES = {
  title: 'Перевірити файл',
  hint: 'Читаємо так само, як під час публікації. Нічого не зберігається і не змінюється.',
  paste: 'Текст файлу',
  choose: 'Вибрати файли',
  chosen: (names: string): string => `Вибрано: ${names}`,
  clear: 'Прибрати',
  run: 'Перевірити',
  passes: 'Файл гаразд.',
  problems: (count: number): string => counted(count, 'помилка', 'помилки', 'помилок'),
  line: 'Рядок',
  where: 'Де',
  problem: 'Що не так',
  found: 'Що прочитано',
  changed: (name: string): string =>
    `Файл «${name}» змінився після того, як ви його вибрали. Виберіть його знову.`,
  empty: 'Вставте текст або виберіть файли.',
  withFixtures: 'Якщо опис уже публікували, його програють на опублікованих прикладах.',
} as const;

export const LANGUAGES = {
  writesHint: 'Кілька відповідей на вигадані заявки, з тих, що знає цей бренд.',
  own: 'Мова бренду',
  policies: (count: number, all: number): string => `власних відповідей: ${count} з ${all}`,
  other: 'Клієнт пише іншою мовою',
  otherSays: (language: string): string =>
    `Відповідає людина й бачить чому. Якщо клієнт назвав номер, okno готує чернетку, мова: ${language}.`,
  kind: {
    ask: 'Просить те, чого бракує',
    miss: 'Нічого не підійшло',
    unavailable: 'Облікова система не відповідає',
  },
} as const;

export const RIGHT: Record<Right, string> = {
  read: 'бачити чергу й листування',
  answer: 'відповідати клієнтам',
  lead: 'давати друге підтвердження, передавати чужі листування',
  report: 'бачити цифри',
  settings: 'бачити налаштування',
  try: 'перевіряти облікові системи, канали, відповіді й файли',
};

export const PEOPLE = {
  people: 'Люди',
  emptyTitle: 'Поки нікого',
  empty: 'Людей перелічено в конфігурації брендів разом з ініціалами, якими вони підписуються.',
  name: 'Ім’я',
  id: 'Ім’я для входу',
  initials: 'Підпис',
  roles: 'Ролі',
  role: 'Роль',
  allows: 'Що дозволяє',
  group: 'Група',
  yours: 'ваша',
  yourRoles: 'Ваші ролі',
  how: 'Як дати роль',
  howSays:
    'Додайте людину до групи цієї ролі в пулі користувачів. Роль запрацює з наступним входом або з оновленням токена, не пізніше ніж за десять хвилин; так само її й забирають. У людини може бути кілька ролей, а в іншому бренді зовсім інші.',
  unknown:
    'Хто яку роль має, зберігається разом з обліковими записами: okno дізнається про це під час входу і списку не веде.',
} as const;
