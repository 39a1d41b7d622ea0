/* What is said of shortcuts. */

export const KEYS = {
  title: 'Горячие клавиши',
  close: 'Закрыть',
  next: 'потом',
  off: 'Клавиши из одного знака выключены в ваших настройках; остальные работают.',
  lead: 'Что работает здесь и сейчас. На других страницах клавиши свои.',
  groups: { everywhere: 'Везде', queue: 'Очередь', thread: 'Переписка' },
} as const;

/** Names of keys, as they stand on a keyboard. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Esc',
  space: 'Пробел',
  up: '↑',
  down: '↓',
};
