/* What is said around approving: the keys, who else is here, a second pair of eyes, what can be taken back. */

export const BAR = {
  next: 'Одобрить и дальше',
  pass: 'Одобрить и передать старшему',
  /** Beside the keys. */
  hints: { send: 'отправить', next: 'и дальше', edit: 'править' },
  mayRead: 'Вы можете читать. Отвечают операторы и старшие.',
  edit: 'Править черновик',
  close: 'Закрыть переписку',
};

export const PREVIEW = {
  toggle: 'Как увидит клиент',
  title: 'Так это прочтёт клиент',
  inReply: (name: string): string => `В ответ на сообщение: ${name}`,
  choices: 'Кнопки, которые можно нажать',
  copy: 'То же самое на телефон',
};

/** Why a lead has the last word, after `because`. */
const WHY = {
  overridden: 'ответ уходит вопреки замечанию проверки',
  own_words: 'оператор пишет своими словами',
  vulnerable: 'этому клиенту ждать тяжелее, чем другим',
  complaint: 'это ответ на жалобу',
  public: 'его прочтут все',
};

export const SECOND = {
  why: WHY,
  and: (reasons: string[]): string => reasons.join('; '),
  before: (reasons: string): string => `Перед отправкой ответ прочтёт старший: ${reasons}.`,
  title: 'Ждёт старшего',
  proposed: (name: string, reasons: string): string =>
    `${name} предлагает этот ответ. Нужен второй взгляд: ${reasons}.`,
  noReason: 'так велят правила бренда',
  by: (name: string): string => `Предлагает ${name}`,
  andBy: (name: string): string => `и ${name}`,
  yours: 'Ответ предложили вы, поэтому решает кто-то другой.',
  notLead: 'Решает старший.',
  sentBack: 'Старший вернул ответ',
  sentBackWhat: 'Ничего не ушло. Поправьте черновик и одобрите ещё раз.',
  goOn: 'Продолжить с этим текстом',
  approve: 'Одобрить и отправить',
  back: 'Вернуть',
  backTitle: 'Вернуть этот ответ',
  backWhat: (name: string): string => `Ничего не уйдёт. Черновик вернётся (${name}) с вашими словами.`,
  backWords: 'Что поправить?',
  tooShort: 'Напишите, что поправить.',
};

export const UNDO = {
  undo: 'Отменить',
  open: 'Перейти туда',
  goesOut: (name: string): string => `Ответ уходит: ${name}.`,
  waits: (name: string): string => `Ответ ждёт старшего: ${name}.`,
  left: (seconds: number): string => `Уйдёт через ${seconds} с`,
  undone: (name: string): string => `Ответ отозван: ${name}. Черновик снова у вас.`,
  tooLate: (name: string): string => `Поздно: ответ уже уходит (${name}).`,
  failed: (name: string, why: string): string => `Отозвать ответ не удалось (${name}). ${why}`,
  title: 'Отозвано до отправки',
  what: 'Ничего не ушло. Черновик снова у вас.',
};

export const PRESENT = {
  reading: (name: string): string => `${name} читает`,
  writing: (name: string): string => `${name} пишет ответ`,
  lock: 'Чтобы не ушло два ответа, правка и отправка пока отложены.',
  take: 'Перехватить',
};

export const DISMISSAL = {
  title: 'Закрыть без ответа',
  what: 'Ничего не уйдёт, и об этом сообщении больше никому не напомнят. Причина сохранится.',
  why: 'Почему ответ не нужен?',
  codes: {
    spam: 'Спам',
    thanks: 'Только благодарят',
    elsewhere: 'Ответили в другом месте',
    not_ours: 'Это не к нам',
    other: 'Другое',
  },
  more: 'Что добавить (не обязательно)',
  moreNeeded: 'Напишите почему, своими словами',
  none: 'Выберите причину.',
  confirm: 'Закрыть без ответа',
};
