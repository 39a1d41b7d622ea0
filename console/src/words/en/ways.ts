/* How an answer reaches the customer, where that is not simply here. */

const NEXT = {
  own_words: 'answer in your own words',
  template: 'send it in an approved text',
  thread: 'answer in another conversation of theirs',
} as const;

export const WAY = {
  to: 'to',
  in: { public: 'in public', private: 'in private' },
  title: 'How should the answer reach them?',
  closing: (left: string, until: string): string =>
    `They can be answered here for another ${left}, until ${until}.`,
  ended: 'The time in which they can be answered here is ending now.',
  window: (hours: number | undefined): string =>
    hours === undefined ? 'The time to answer' : `The ${hours}-hour window`,
  ownWordsOnly: (window: string, until: string): string =>
    `${window} is over; until ${until} only your own words can be sent. Edit the draft, or write the answer yourself.`,
  choose: (window: string): string => `${window} is over here. Choose how the answer reaches them.`,
  none: 'There is no way to write to them here any more.',
  noneWhat: 'If they write again, they can be answered again.',
  ownWords: 'Here, in your own words',
  template: (name: string, language: string): string => `Here, in the approved text “${name}” (${language})`,
  thread: (title: string): string => `In their conversation on ${title}`,
  preview: 'What they will read',
  firstOnly: 'Only the first text of the draft goes out this way.',
  consent: 'How did they agree to be answered there?',
  consentHint: 'Kept with the reply. Without their consent, do not take the answer elsewhere.',
  look: 'Look at that conversation',
  again: 'They have written since: they can be answered here again.',
  next: NEXT,
  /** What can be done after a refusal. */
  canBe: (next: string[]): string =>
    next.length === 0
      ? 'There is no other way to write to them here.'
      : `You can ${next.join(', or ')}: choose it below.`,
} as const;
