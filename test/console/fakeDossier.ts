import type { Account, Message, Place } from '#domain/message.ts';
import type { DossierDetail, DossierEntry, DossierThread, ThreadDetail } from '#domain/view.ts';
import { at } from './fakeThreads.ts';
import { IVAN, MAYA, THANKS } from './fakeWorld.ts';

export const MESSENGER = 'zephyrline:messenger:m-31';
export const TELEGRAM = 'zephyrline:telegram:5150';
const PAGE = 'zephyrline:page:p-77';

const IVAN_X: Account = { id: '800200', handle: 'ivan_p', name: 'Ivan Petrov' };
export const IVAN_MESSENGER: Account = { id: 'm-31', name: 'Ivan Petrov' };
const ZEPHYRLINE: Account = { id: '700100', handle: 'zephyrline', name: 'Zephyrline' };

const threadLine = (
  thread: string,
  title: string,
  place: Place,
  customer: Account,
  more: Partial<DossierThread>,
): DossierThread => ({ thread, title, place, customer, preview: '', ...more });

/** Of somebody of whom nothing else is known. */
export const dossierOf = ({ row, messages }: ThreadDetail): DossierDetail => {
  const { thread, place, customer, preview, waitingSince } = row.head;
  return {
    account: { people: row.channel, id: customer.id },
    threads: [
      threadLine(thread, row.title, place, customer, {
        preview,
        ...(waitingSince && { waitingSince }),
      }),
    ],
    entries: messages.map((message) => ({ kind: 'message', at: message.at, thread, message })),
    suggestions: [],
  };
};

const saidIn = (
  thread: string,
  place: Place,
  minutes: number,
  text: string,
  author: Account,
): DossierEntry => {
  const message: Message = {
    thread,
    id: `m${minutes}`,
    at: at(minutes),
    direction: author === ZEPHYRLINE ? 'out' : 'in',
    place,
    author,
    text,
  };
  return { kind: 'message', at: message.at, thread, message };
};

const ENTRIES: DossierEntry[] = [
  saidIn(
    MESSENGER,
    'private',
    -2600,
    'Good evening, my son’s bag is missing. File AMSZY10045.',
    IVAN_MESSENGER,
  ),
  saidIn(MESSENGER, 'private', -2560, 'We found the file; the bag is being looked for. ^BK', ZEPHYRLINE),
  {
    kind: 'case',
    at: at(-2560),
    thread: MESSENGER,
    backoffice: 'baggage',
    display: 'AMSZY•••45',
    phase: 'searching',
  },
  { kind: 'promise', at: at(-2559), thread: MESSENGER, by: at(-1500), owner: 'Boris Klein', state: 'broken' },
  saidIn(
    PAGE,
    'public',
    -1300,
    'Two days and not a word about a child’s bag. Is anybody there?',
    IVAN_MESSENGER,
  ),
  saidIn(IVAN, 'public', -1100, '@zephyrline my son landed at Heathrow without his bag.', IVAN_X),
  saidIn(
    IVAN,
    'public',
    -1080,
    '@ivan_p Found your file, details are in your direct messages. ^BK',
    ZEPHYRLINE,
  ),
  {
    kind: 'reply',
    at: at(-1075),
    thread: PAGE,
    state: 'refused',
    by: 'Boris Klein',
    reason: 'The post was taken back before the reply arrived.',
  },
  { kind: 'action', at: at(-1060), thread: IVAN, title: 'Call the customer back', state: 'done' },
  {
    kind: 'case',
    at: at(-1050),
    thread: IVAN,
    backoffice: 'baggage',
    display: 'AMSZY•••45',
    phase: 'located',
  },
  { kind: 'promise', at: at(-1049), thread: IVAN, by: at(-100), owner: 'Boris Klein', state: 'kept' },
  saidIn(MESSENGER, 'private', -300, 'And? I was told I would hear by noon.', IVAN_MESSENGER),
  saidIn(
    IVAN,
    'public',
    -33,
    '@zephyrline a night has passed. Has it moved at all? AMSZY10045, Petrov',
    IVAN_X,
  ),
];

/** A father who has written everywhere. */
export const fullDossier = (): DossierDetail => ({
  contact: {
    id: 'per_1',
    accounts: [
      { ...IVAN_X, people: 'x', how: 'channel', at: at(-2600) },
      { ...IVAN_MESSENGER, people: 'meta', how: 'reference', at: at(-1050) },
      {
        id: '5150',
        handle: 'ivan_petrov_lhr',
        name: 'Ivan Petrov',
        people: 'telegram',
        how: 'agent',
        by: 'Boris Klein',
        at: at(-900),
      },
    ],
  },
  account: { people: 'x', id: '800200' },
  threads: [
    threadLine(IVAN, 'X', 'public', IVAN_X, {
      preview: '@zephyrline a night has passed. Has it moved at all?',
      waitingSince: at(-33),
      latestAt: at(-33),
    }),
    threadLine(MESSENGER, 'Messenger', 'private', IVAN_MESSENGER, {
      preview: 'And? I was told I would hear by noon.',
      waitingSince: at(-300),
      latestAt: at(-300),
      closable: { answeredIn: 'Telegram', at: at(-200) },
    }),
    threadLine(PAGE, 'Facebook Page', 'public', IVAN_MESSENGER, {
      preview: 'Two days and not a word about a child’s bag. Is anybody there?',
      latestAt: at(-1299),
    }),
    threadLine(
      TELEGRAM,
      'Telegram',
      'private',
      { id: '5150', handle: 'ivan_petrov_lhr', name: 'Ivan Petrov' },
      {
        preview: 'Спасибо',
        latestAt: at(-200),
      },
    ),
  ],
  entries: ENTRIES,
  suggestions: [
    { thread: MAYA, title: 'WhatsApp', customer: { id: '447', name: 'Ivan Petrov' }, why: 'same_name' },
    { thread: THANKS, title: 'VK', customer: { id: '991', name: 'Иван Петров' }, why: 'same_name' },
  ],
});

/** As many lines as a person has who writes for months. */
export const longDossier = (lines: number): DossierDetail => {
  const dossier = fullDossier();
  const older = Array.from({ length: lines - dossier.entries.length }, (_, index) =>
    index % 3 === 0
      ? saidIn(
          MESSENGER,
          'private',
          -9000 - (lines - index) * 7,
          `Line ${index}: where is it now?`,
          IVAN_MESSENGER,
        )
      : saidIn(IVAN, 'public', -9000 - (lines - index) * 7, `Line ${index}: still looking. ^BK`, ZEPHYRLINE),
  );
  return { ...dossier, entries: [...older, ...dossier.entries] };
};
