/* Notes, whose a thread is, and setting it aside. */

export const NOTE = {
  open: 'Написати нотатку',
  label: 'Нотатка для своїх',
  hint: 'Клієнт її ніколи не побачить.',
  keep: 'Зберегти нотатку',
  cancel: 'Не зберігати',
  tooShort: 'Напишіть хоча б слово.',
  mark: 'Нотатка',
  forUs: 'бачать лише свої',
  earlier: (count: number): string => `Показати, що було раніше: ${count}`,
  said: (who: string, when: string): string => `Нотатка: ${who}, ${when}`,
};

/** A conversation in the channel's own app. */
export const APP = {
  open: (title: string): string => `Відкрити в ${title}`,
  tab: 'Відкриється в новій вкладці',
};

export const WHOSE = {
  nobody: 'Нічия',
  give: (name: string): string => `Передати: ${name}`,
  leave: 'Залишити нічиєю',
  change: 'Хто веде',
};

export const ASIDE = {
  key: 'Відкласти або повернутися',
  quick: 'Скоро',
  hour: 'За годину',
  afternoon: 'Сьогодні 17:00',
  tomorrow: 'Завтра 9:00',
  promise: 'Пообіцяти клієнтові щось за цей час',
  promiseHint: 'Обіцянка має власний строк і власну тривогу, відповідаєте за неї ви.',
  by: 'До якого часу обіцяно',
  what: 'Що обіцяно, своїми словами',
};
