import { plural } from '../plural.ts';

/* What is said beside the facts of a case. */

export const STEPS = {
  label: 'How far it is',
  done: 'done',
  now: 'now',
  ahead: 'still to come',
} as const;

export const CHANGES = {
  since: 'Since our last reply,',
  none: 'nothing has changed.',
  some: (count: number): string =>
    `${count} ${plural('en', count, { one: 'thing has', other: 'things have' })} changed:`,
  was: 'was',
  isNew: 'new',
  gone: 'no longer known, it was',
} as const;

export const FACTS = {
  rests: 'What the draft rests on',
  others: (count: number): string => `Not said in the draft (${count})`,
  known: 'What is known',
  none: 'This text states no facts.',
  statement: (number: number, words: string): string => `Statement ${number}: ${words}`,
  from: (source: string): string => `from ${source}`,
  checked: 'checked',
  old: 'Old: okno asks again before it is sent',
  copy: 'Copy the address',
  copied: 'Copied',
  notCopied: 'Could not be copied',
} as const;
