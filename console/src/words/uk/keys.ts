/* What is said of shortcuts. */

export const KEYS = {
  title: 'Гарячі клавіші',
  close: 'Закрити',
  next: 'потім',
  off: 'Клавіші з одного знака вимкнено у ваших налаштуваннях; решта працює.',
  lead: 'Що працює тут і зараз. На інших сторінках клавіші свої.',
  groups: { everywhere: 'Усюди', queue: 'Черга', thread: 'Листування' },
} as const;

/** Names of keys, as they stand on a keyboard. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Esc',
  space: 'Пробіл',
  up: '↑',
  down: '↓',
};
