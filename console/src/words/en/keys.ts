/* What is said of shortcuts. */

export const KEYS = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  next: 'then',
  off: 'Shortcuts of a single character are switched off in your preferences; those that are left work.',
  lead: 'What works here now. Other pages have shortcuts of their own.',
  groups: { everywhere: 'Everywhere', queue: 'Queue', thread: 'Thread' },
} as const;

/** Names of keys, as they stand on a keyboard. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Esc',
  space: 'Space',
  up: '↑',
  down: '↓',
};
