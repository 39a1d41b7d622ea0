/* What the dossier says. */

export const DOSSIER = {
  title: 'Досьє',
  what: 'Усе, що відомо про того, хто тут пише',
  show: 'Показати досьє',
  hide: 'Сховати досьє',
  loading: 'Завантажуємо досьє',
} as const;

export const WHO = {
  title: 'Акаунти',
  present: 'пише тут',
  only: 'Інших акаунтів цієї людини ми не знаємо.',
  part: 'Це інша людина',
  partOf: (name: string): string => `Це інша людина: ${name}`,
  partTitle: (name: string): string => `Відокремити ${name}?`,
  partWhat:
    'Листування й заявки цих акаунтів більше не показуватимуться разом. Нічого не видаляється, і лишиться запис, хто це зробив. Потім їх можна об’єднати знову.',
  partConfirm: 'Це інша людина',
} as const;

export const THREADS = {
  title: 'Листування',
  here: 'це листування',
  waiting: 'чекає на відповідь з',
  answered: 'відповіли',
  quiet: 'ніхто не чекає',
  open: (title: string, name: string): string => `Перейти до листування: ${name}, ${title}`,
  closable: (answeredIn: string): string =>
    `Пізніше відповіли в ${answeredIn}. Там, де клієнт чекає, про це ще не сказали.`,
  closableHere: (answeredIn: string): string =>
    `Клієнтові вже відповіли в ${answeredIn}: надішліть сюди один рядок.`,
  close: 'Закрити те листування одним рядком',
  closeHere: 'Закрити одним рядком',
  asked: 'Там готується чернетка. Без схвалення в тому листуванні нічого не піде.',
  askedHere: 'Чернетка готується. Без вашого схвалення нічого не піде.',
  goThere: 'Перейти й схвалити',
} as const;

export const SUGGESTION = {
  title: 'Можливо, та сама людина',
  what: (name: string, title: string, why: string): string => `${name}, ${title}: ${why}.`,
  join: 'Та сама людина',
  joinWith: (name: string, title: string): string => `Та сама людина: ${name}, ${title}`,
  ignore: 'Не зараз',
  ignoreWhat: (name: string, title: string): string => `Не зараз: ${name}, ${title}`,
  joinTitle: (name: string, title: string): string => `${name}, ${title}: це та сама людина?`,
  joinWhat:
    'Листування й заявки показуватимуться разом. Права дізнаватися про чужі заявки це не дає, і все можна скасувати.',
  reason: 'Звідки ви це знаєте?',
  reasonHint: 'Лишиться в обох листуваннях.',
  tooShort: 'Напишіть, звідки ви це знаєте.',
} as const;

export const LINE = {
  title: 'Усе за порядком',
  none: 'Поки нічого не було.',
  here: 'тут',
  elsewhere: (title: string, place: string): string => `${title}, ${place}`,
  us: 'Ми',
  case: (display: string, backoffice: string): string => `${display} (${backoffice})`,
  promise: (owner: string, by: string): string => `Обіцяно написати, строк: ${by} (${owner})`,
  reply: (by: string): string => `Відповідь, ${by}`,
} as const;
