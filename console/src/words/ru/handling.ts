/* Notes, whose a thread is, and setting it aside. */

export const NOTE = {
  open: 'Написать заметку',
  label: 'Заметка для своих',
  hint: 'Клиент её никогда не увидит.',
  keep: 'Сохранить заметку',
  cancel: 'Не сохранять',
  tooShort: 'Напишите хотя бы слово.',
  mark: 'Заметка',
  forUs: 'видят только свои',
  earlier: (count: number): string => `Показать, что было раньше: ${count}`,
  said: (who: string, when: string): string => `Заметка: ${who}, ${when}`,
};

/** A conversation in the channel's own app. */
export const APP = {
  open: (title: string): string => `Открыть в ${title}`,
  tab: 'Откроется в новой вкладке',
};

export const WHOSE = {
  nobody: 'Ничья',
  give: (name: string): string => `Передать: ${name}`,
  leave: 'Оставить ничьей',
  change: 'Кто ведёт',
};

export const ASIDE = {
  key: 'Отложить или вернуться',
  quick: 'Скоро',
  hour: 'Через час',
  afternoon: 'Сегодня 17:00',
  tomorrow: 'Завтра 9:00',
  promise: 'Пообещать клиенту что-нибудь за это время',
  promiseHint: 'У обещания свой срок и своя тревога, отвечаете за него вы.',
  by: 'К какому времени обещано',
  what: 'Что обещано, своими словами',
};
