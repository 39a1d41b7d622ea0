/* Notes, whose a thread is, and setting it aside. */

export const NOTE = {
  open: 'Write a note',
  label: 'Note for colleagues',
  hint: 'The customer never sees it.',
  keep: 'Keep the note',
  cancel: 'Discard',
  tooShort: 'Write at least a word.',
  mark: 'Note',
  forUs: 'only colleagues see it',
  earlier: (count: number): string => `Show ${count} earlier`,
  said: (who: string, when: string): string => `Note by ${who}, ${when}`,
} as const;

/** A conversation in the channel's own app. */
export const APP = {
  open: (title: string): string => `Open in ${title}`,
  tab: 'Opens in a new tab',
} as const;

export const WHOSE = {
  nobody: 'With nobody',
  give: (name: string): string => `Give to ${name}`,
  leave: 'Give to nobody',
  change: 'Whose it is',
} as const;

export const ASIDE = {
  /** Key of the dialog, and of taking it up again. */
  key: 'Set aside, or take up again',
  quick: 'Soon',
  hour: 'In an hour',
  afternoon: 'Today 17:00',
  tomorrow: 'Tomorrow 9:00',
  promise: 'Promise the customer something meanwhile',
  promiseHint: 'It gets a clock and an alarm of its own, and is yours.',
  by: 'Promised by when',
  what: 'What is promised, in your words',
} as const;
