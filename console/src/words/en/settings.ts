import type { IdentityPolicy, Proof } from '#domain/identity.ts';
import type { Right } from '#domain/roles.ts';
import type {
  ConnectorSetting,
  HealthReason,
  KeysHeld,
  QuestionTrial,
  Reading,
  TrialOutcome,
} from '#domain/settingsView.ts';

/* How a brand is set up: what is read there, and what can be tried. */

export const SETTINGS = {
  description: {
    channels: 'Where customers write, and whether each channel hears and speaks.',
    connectors: 'The systems that know how a case stands, and what okno makes of their answers.',
    policies: 'Questions the brand answers in its own words, to anybody.',
    'service-levels': 'By when customers are answered, and in which hours.',
    languages: 'The languages in which okno writes to customers.',
    people: 'Who works for the brand, and what each role allows.',
  },
  loading: 'Fetching the settings',
  refresh: 'Look again',
  again: 'Try again',
  mayNotTry: 'Leads and administrators can try this.',
  channel: 'Channel',
  language: 'Language',
  none: 'none',
} as const;

/** How a channel is, in a word. */
export const HEALTH: Record<HealthReason, string> = {
  keys: 'Keys missing',
  silent: 'Silent',
  limited: 'Limited for now',
  unheard: 'Nothing heard',
  speaks: 'Works',
  sends_only: 'Sends only',
};

/** What to do about it. */
export const ADVICE: Record<HealthReason, string> = {
  keys: 'okno cannot call this platform, nor believe what comes from it. Complete the secret below; it is in use within five minutes.',
  silent: 'Nothing has come in for far longer than usual. Ask the platform whether it still calls okno.',
  limited:
    'The platform takes no more calls of some kind for a while. What waits goes out by itself afterwards.',
  unheard:
    'Nobody has written here for eight days. If customers did, the webhook does not work: ask the platform.',
  speaks: 'Messages come in.',
  sends_only: 'Carries notices to telephones, and hears nothing.',
};

export const KEYS: Record<KeysHeld['state'], string> = {
  complete: 'complete',
  incomplete: 'incomplete',
  unreadable: 'missing, or cannot be read',
};

export const CHANNELS = {
  emptyTitle: 'No channel yet',
  empty:
    'Channels are named in the configuration of the brands. The guide to channels says how one is added.',
  account: 'Account',
  places: 'Places',
  upTo: (count: string, unit: string): string => `up to ${count} ${unit}`,
  window: (hours: number): string => `within ${hours} hours of the customer’s words`,
  hears: 'How it hears',
  hook: 'The platform calls',
  polled: 'and okno asks every minute for what was missed',
  deaf: 'It does not: it only sends',
  heard: 'Last heard',
  heardHour: 'in the hour that began',
  heardNever: 'not in the last eight days',
  keys: 'Keys',
  wrong: (fields: string): string => `missing or wrong: ${fields}`,
  renews: 'the token is renewed by itself after',
  renewed: 'the token ended and is renewed with the next call; it was good until',
  limits: 'Limits',
  limited: (call: string): string => `“${call}” until`,
  noLimits: 'none',
  people: (count: number): string =>
    count === 1
      ? 'one person cannot be written to for a while'
      : `${count} people cannot be written to for a while`,
  leases: 'In hand',
  lease: (name: string): string => `“${name}” until`,
  silentSince: 'Silent since',
  check: 'Ask the platform',
  checkTitle: 'What the platform says',
  checkHint: 'Calls the platform with the brand’s own keys and changes nothing there.',
  noCheck:
    'This platform answers such questions to a person only: run the check of channels on the command line.',
  good: 'In order',
  bad: 'Not right',
  allRight: 'Everything is in order.',
  someWrong: (count: number): string =>
    count === 1 ? 'One thing is not right.' : `${count} things are not right.`,
  copy: 'Copy the address',
  copied: 'Copied',
  notCopied: 'Not copied',
} as const;

export const MADE: Record<ConnectorSetting['made'], string> = {
  code: 'programmed',
  described: 'described by a file',
  missing: 'named in the configuration, and not there',
};

export const IDENTITY: Record<IdentityPolicy, string> = {
  none: 'nothing: it concerns nobody in particular',
  reference: 'the reference',
  verified: 'the reference and a proof',
  strong: 'the reference, a proof, and a one-time code for what needs it',
};

export const PROOF: Record<Proof, string> = {
  surname: 'Surname',
  postcode: 'Postcode',
  phone4: 'Last four digits of the telephone number',
  code: 'One-time code',
};

export const OUTCOME: Record<TrialOutcome, string> = {
  found: 'Found',
  no_match: 'Nothing matches',
  need_identifiers: 'Something is missing',
  unavailable: 'No answer',
  too_early: 'Too early',
  locked: 'Locked',
  all_right: 'All in order',
  something_missing: 'Something is not right',
};

export const CONNECTORS = {
  emptyTitle: 'No back office yet',
  empty:
    'Back offices are named in the configuration of the brands; the guide to connectors says how one is described.',
  made: 'Made',
  version: (version: number): string => `version ${version}, published`,
  knows: 'Knows of',
  asks: 'Needs of the customer',
  actions: 'Can be asked to',
  reports: 'Reports changes to',
  reportsNot: 'It reports none; okno looks by itself',
  keyAtEnd: 'and the key of its secret at the end',
  keys: 'Address and keys',
  closed: 'Answers',
  failures: (count: number): string =>
    count === 1 ? 'one failure since the last answer' : `${count} failures in a row since the last answer`,
  open: 'Left alone after failures, until',
  trying: 'Failed several times; the next question tries it',
  missing: 'Not there',
  asked: 'Asked',
  calls: (calls: number, most: number): string => `${calls} of ${most} questions this minute`,
  misses: (count: number): string =>
    count === 1
      ? 'one question of this hour matched nothing'
      : `${count} questions of this hour matched nothing`,
  lastTrial: 'Last test',
  never: 'not tried yet',
  trials: 'Who tried what',
  noTrials:
    'Nobody has tried anything yet. Every test is kept here with a name, because it shows a customer’s case.',
  when: 'When',
  who: 'Who',
  what: 'What',
  outcome: 'Outcome',
} as const;

export const GIVEN: Record<Reading['given'], string> = {
  words: 'By their words alone',
  reference: 'With the reference alone',
  proof: 'With the reference and the proof',
};

export const TRIAL = {
  title: (name: string): string => `Test “${name}”`,
  hint: 'Asks the real back office, as a draft would. The test is kept with your name; what does not match counts like a customer’s try. No one-time code is sent.',
  reference: 'Reference',
  referenceHint: 'As a customer writes it.',
  words: 'The customer’s words',
  wordsHint: 'For what can be found without a reference.',
  proofHint: 'Leave it empty to see what is said without it.',
  run: 'Ask the back office',
  running: 'Asking',
  took: (ms: number): string => `in ${ms} ms`,
  again: 'It is asked again not before',
  proved: 'Proved',
  source: 'Its own word for the state',
  gaps: 'It does not say',
  facts: 'Facts',
  fact: 'What',
  value: 'Value',
  from: 'Source',
  certainty: 'Certainty',
  disclosure: 'Who may learn it',
  drafts: (language: string): string => `Drafts, ${language}`,
  reach: 'Level here',
  rests: 'Rests on',
  noText: 'okno writes nothing here.',
  asksIn: { public: 'Asked in public', private: 'Asked in private' },
  locked: 'Too many questions matched nothing. A person takes over until the counts end by themselves.',
} as const;

export const GAP: Readonly<Record<string, string>> = {
  eta: 'when it is expected',
  where: 'where it is',
  next_step: 'what happens next',
  owner: 'who has it',
};

export const FIRST: Record<QuestionTrial['first'], string> = {
  case: 'okno would look for a case of the customer’s first.',
  find: 'okno would look for what is open now first.',
  act: 'okno would offer to do something first.',
  policy: 'This is a question for the brand’s own answers.',
  person: 'okno would leave this to a person.',
};

export const POLICIES = {
  emptyTitle: 'No answers of the brand’s own yet',
  empty:
    'A policy is a Markdown file with the questions it answers. Check one below, then publish the folder.',
  published: (version: number): string => `Version ${version}, published`,
  coverage: 'Languages',
  coverageHint:
    'A customer who asks in a language that is missing is answered by a person, with the paragraph at hand.',
  policy: 'Policy',
  there: 'there',
  lacking: 'missing',
  missing: (count: number): string =>
    count === 1 ? 'One policy lacks a translation.' : `${count} policies lack a translation.`,
  complete: 'Every policy is there in every language.',
  list: 'What is said',
  public: 'may be said in public',
  private: 'in private alone',
  from: 'Holds from',
  until: 'until',
  notYet: 'not yet in force',
  over: 'no longer in force',
  questions: 'Questions it answers',
  tryTitle: 'Try a question',
  tryHint: 'Answered by the same engine as customers are. Nothing is stored and nothing is sent.',
  question: 'Question',
  placeholder: 'Can I pass my promo code on to a friend?',
  run: 'Find the answer',
  found: 'This paragraph answers',
  notFound: 'None of the brand’s own answers fits: a person answers.',
  language: (language: string): string => `Read as ${language}.`,
  unsupported: 'Written in a language okno does not write: a person answers.',
} as const;

export const FILES = {
  title: 'Check a file',
  hint: 'Read as it would be when published. Nothing is stored and nothing changes.',
  paste: 'Text of the file',
  choose: 'Choose files',
  chosen: (names: string): string => `Chosen: ${names}`,
  clear: 'Leave them out',
  run: 'Check',
  passes: 'The file passes.',
  problems: (count: number): string => (count === 1 ? 'One problem' : `${count} problems`),
  line: 'Line',
  where: 'Where',
  problem: 'Problem',
  found: 'Read in it',
  changed: (name: string): string => `“${name}” was changed since you chose it. Choose it again.`,
  empty: 'Paste a text, or choose files.',
  withFixtures: 'A definition that was published before is played against its published fixtures.',
} as const;

export const LANGUAGES = {
  writesHint: 'A few answers as the composer words them, about invented cases of the kinds this brand knows.',
  own: 'The brand’s language',
  policies: (count: number, all: number): string => `${count} of ${all} policies`,
  other: 'A customer in another language',
  otherSays: (language: string): string =>
    `A person answers, and sees why. Where the customer names a case by its reference, okno drafts the answer in ${language}.`,
  kind: {
    ask: 'Asks for what is missing',
    miss: 'Nothing matches',
    unavailable: 'The back office does not answer',
  },
} as const;

export const RIGHT: Record<Right, string> = {
  read: 'see the queue and the threads',
  answer: 'answer customers',
  lead: 'approve for a second time, hand over for others',
  report: 'see the numbers',
  settings: 'see the settings',
  try: 'try back offices, channels, answers and files',
};

export const PEOPLE = {
  people: 'People',
  emptyTitle: 'Nobody yet',
  empty: 'People are named in the configuration of the brands, with the initials they sign with.',
  name: 'Name',
  id: 'User name',
  initials: 'Signs with',
  roles: 'Roles',
  role: 'Role',
  allows: 'Allows to',
  group: 'Group',
  yours: 'yours',
  yourRoles: 'Your roles',
  how: 'How a role is given',
  howSays:
    'Add the person to the group of the role in the user pool. It counts from their next sign-in, or from the next renewal of their token, ten minutes later at most; the same holds for taking it away. A person may have several roles, and others at another brand.',
  unknown:
    'Who has which role is kept with the accounts: okno learns it from whoever signs in, and keeps no list.',
} as const;
