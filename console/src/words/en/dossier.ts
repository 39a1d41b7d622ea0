/* What the dossier says. */

export const DOSSIER = {
  title: 'Dossier',
  what: 'Everything known of whoever writes here',
  show: 'Show the dossier',
  hide: 'Hide the dossier',
  loading: 'Fetching the dossier',
} as const;

export const WHO = {
  title: 'Accounts',
  present: 'writes here',
  only: 'No other account of theirs is known.',
  part: 'Not the same person',
  partOf: (name: string): string => `Not the same person: ${name}`,
  partTitle: (name: string): string => `Take ${name} out of this person?`,
  partWhat:
    'Their threads and cases are no longer shown together. Nothing is deleted, and who did it is kept. They can be joined again.',
  partConfirm: 'Not the same person',
} as const;

export const THREADS = {
  title: 'Conversations',
  here: 'this conversation',
  waiting: 'waiting since',
  answered: 'answered',
  quiet: 'nobody waits',
  open: (title: string, name: string): string => `Go to the conversation with ${name} on ${title}`,
  closable: (answeredIn: string): string =>
    `They were answered in ${answeredIn} since. Nobody has told them so where they wait.`,
  closableHere: (answeredIn: string): string => `They were answered in ${answeredIn}; send them a line here.`,
  close: 'Close there with one line',
  closeHere: 'Close here with one line',
  asked: 'A line is being drafted there. Nothing goes out until it is approved in that conversation.',
  askedHere: 'A line is being drafted. Nothing goes out until you approve it.',
  goThere: 'Go there and approve it',
} as const;

export const SUGGESTION = {
  title: 'Perhaps the same person',
  what: (name: string, title: string, why: string): string => `Also ${name} on ${title}: ${why}.`,
  join: 'Same person',
  joinWith: (name: string, title: string): string => `Same person: ${name} on ${title}`,
  ignore: 'Ignore',
  ignoreWhat: (name: string, title: string): string => `Ignore: ${name} on ${title}`,
  joinTitle: (name: string, title: string): string => `Is ${name} on ${title} the same person?`,
  joinWhat:
    'Their threads and cases are then shown together. It gives them no right to hear of each other’s cases, and it can be undone.',
  reason: 'How do you know?',
  reasonHint: 'Kept in both conversations.',
  tooShort: 'Say how you know.',
} as const;

export const LINE = {
  title: 'Everything, oldest first',
  none: 'Nothing has happened yet.',
  here: 'here',
  elsewhere: (title: string, place: string): string => `${title}, ${place}`,
  us: 'We',
  case: (display: string, backoffice: string): string => `Case ${display} (${backoffice})`,
  promise: (owner: string, by: string): string => `${owner} promised an update by ${by}`,
  reply: (by: string): string => `${by}’s reply`,
} as const;
