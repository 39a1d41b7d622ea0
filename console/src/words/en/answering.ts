/* What is said around approving: the keys, who else is here, a second pair of eyes, what can be taken back. */

export const BAR = {
  next: 'Approve, then next',
  pass: 'Approve and pass to a lead',
  /** Beside the keys. */
  hints: { send: 'send', next: 'send, next', edit: 'edit' },
  mayRead: 'You may read here. Answering is for agents and leads.',
  edit: 'Edit the draft',
  close: 'Close the thread',
} as const;

export const PREVIEW = {
  toggle: 'Preview',
  title: 'As the customer will read it',
  inReply: (name: string): string => `In reply to ${name}`,
  choices: 'Buttons they may tap',
  copy: 'The same, to their telephone',
} as const;

/** Why a lead has the last word, after `because`. */
const WHY = {
  overridden: 'a finding of the gate was overridden',
  own_words: 'the words are the agent’s own',
  vulnerable: 'waiting hurts this customer more than others',
  complaint: 'it answers a complaint',
  public: 'everybody can read it',
} as const;

export const SECOND = {
  why: WHY,
  and: (reasons: string[]): string => reasons.join(', and '),
  before: (reasons: string): string => `A lead reads it before it goes out, because ${reasons}.`,
  title: 'Waits for a lead',
  proposed: (name: string, reasons: string): string =>
    `${name} proposes this reply. It takes a second pair of eyes, because ${reasons}.`,
  noReason: 'the brand’s rules say so',
  by: (name: string): string => `Proposed by ${name}`,
  andBy: (name: string): string => `and by ${name}`,
  yours: 'You proposed it, so somebody else decides.',
  notLead: 'A lead decides.',
  sentBack: 'Sent back by a lead',
  sentBackWhat: 'Nothing was sent. Change the draft and approve it again.',
  goOn: 'Go on with these words',
  approve: 'Approve and send',
  back: 'Send back',
  backTitle: 'Send this reply back',
  backWhat: (name: string): string =>
    `Nothing is sent. ${name} finds the draft on the desk again, with your words.`,
  backWords: 'What should be changed?',
  tooShort: 'Say what should be changed.',
} as const;

export const UNDO = {
  undo: 'Undo',
  open: 'Go there',
  goesOut: (name: string): string => `The reply to ${name} goes out.`,
  waits: (name: string): string => `The reply to ${name} waits for a lead.`,
  left: (seconds: number): string => `Goes out in ${seconds} s`,
  undone: (name: string): string => `The reply to ${name} was taken back. The draft is on the desk again.`,
  tooLate: (name: string): string => `Too late: the reply to ${name} is going out.`,
  failed: (name: string, why: string): string => `The reply to ${name} was not taken back. ${why}`,
  title: 'Taken back before it went out',
  what: 'Nothing was sent. The draft is on the desk again.',
} as const;

export const PRESENT = {
  reading: (name: string): string => `${name} is reading`,
  writing: (name: string): string => `${name} is writing an answer`,
  lock: 'So that two answers do not cross, editing and approving wait.',
  take: 'Take over',
} as const;

export const DISMISSAL = {
  title: 'Close without a reply',
  what: 'Nothing is sent, and nobody is reminded of this message any more. The reason is kept.',
  why: 'Why does this need no reply?',
  codes: {
    spam: 'Spam',
    thanks: 'Only thanks',
    elsewhere: 'Answered somewhere else',
    not_ours: 'Not meant for us',
    other: 'Something else',
  },
  more: 'Anything to add (optional)',
  moreNeeded: 'Say why in your own words',
  none: 'Choose a reason.',
  confirm: 'Close without a reply',
} as const;
