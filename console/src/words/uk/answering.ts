/* What is said around approving: the keys, who else is here, a second pair of eyes, what can be taken back. */

export const BAR = {
  next: 'Схвалити й далі',
  pass: 'Схвалити й передати старшому',
  /** Beside the keys. */
  hints: { send: 'надіслати', next: 'і далі', edit: 'редагувати' },
  mayRead: 'Ви можете читати. Відповідають оператори й старші.',
  edit: 'Редагувати чернетку',
  close: 'Закрити листування',
};

export const PREVIEW = {
  toggle: 'Як побачить клієнт',
  title: 'Так це прочитає клієнт',
  inReply: (name: string): string => `У відповідь на повідомлення: ${name}`,
  choices: 'Кнопки, які можна натиснути',
  copy: 'Те саме на телефон',
};

/** Why a lead has the last word, after `because`. */
const WHY = {
  overridden: 'відповідь іде всупереч зауваженню перевірки',
  own_words: 'оператор пише своїми словами',
  vulnerable: 'цьому клієнтові чекати важче, ніж іншим',
  complaint: 'це відповідь на скаргу',
  public: 'її прочитають усі',
};

export const SECOND = {
  why: WHY,
  and: (reasons: string[]): string => reasons.join('; '),
  before: (reasons: string): string => `Перед надсиланням відповідь прочитає старший: ${reasons}.`,
  title: 'Чекає на старшого',
  proposed: (name: string, reasons: string): string =>
    `${name} пропонує цю відповідь. Потрібен другий погляд: ${reasons}.`,
  noReason: 'так кажуть правила бренду',
  by: (name: string): string => `Пропонує ${name}`,
  andBy: (name: string): string => `і ${name}`,
  yours: 'Відповідь запропонували ви, тож вирішує хтось інший.',
  notLead: 'Вирішує старший.',
  sentBack: 'Старший повернув відповідь',
  sentBackWhat: 'Нічого не пішло. Виправте чернетку й схваліть ще раз.',
  goOn: 'Продовжити з цим текстом',
  approve: 'Схвалити й надіслати',
  back: 'Повернути',
  backTitle: 'Повернути цю відповідь',
  backWhat: (name: string): string => `Нічого не піде. Чернетка повернеться (${name}) з вашими словами.`,
  backWords: 'Що виправити?',
  tooShort: 'Напишіть, що виправити.',
};

export const UNDO = {
  undo: 'Скасувати',
  open: 'Перейти туди',
  goesOut: (name: string): string => `Відповідь іде: ${name}.`,
  waits: (name: string): string => `Відповідь чекає на старшого: ${name}.`,
  left: (seconds: number): string => `Піде за ${seconds} с`,
  undone: (name: string): string => `Відповідь відкликано: ${name}. Чернетка знову у вас.`,
  tooLate: (name: string): string => `Запізно: відповідь уже йде (${name}).`,
  failed: (name: string, why: string): string => `Відкликати відповідь не вдалося (${name}). ${why}`,
  title: 'Відкликано до надсилання',
  what: 'Нічого не пішло. Чернетка знову у вас.',
};

export const PRESENT = {
  reading: (name: string): string => `${name} читає`,
  writing: (name: string): string => `${name} пише відповідь`,
  lock: 'Щоб не пішло дві відповіді, редагування й надсилання поки відкладено.',
  take: 'Перебрати на себе',
};

export const DISMISSAL = {
  title: 'Закрити без відповіді',
  what: 'Нічого не піде, і про це повідомлення більше нікому не нагадають. Причина збережеться.',
  why: 'Чому відповідь не потрібна?',
  codes: {
    spam: 'Спам',
    thanks: 'Лише дякують',
    elsewhere: 'Відповіли в іншому місці',
    not_ours: 'Це не до нас',
    other: 'Інше',
  },
  more: 'Що додати (не обов’язково)',
  moreNeeded: 'Напишіть чому, своїми словами',
  none: 'Виберіть причину.',
  confirm: 'Закрити без відповіді',
};
