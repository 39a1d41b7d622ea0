import type { Claim, Draft, DraftDelivery } from '#domain/draft.ts';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Account, Message, Place } from '#domain/message.ts';
import { messageKey } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';

/** When the fake desk's day begins: a Thursday morning in London. */
export const START = '2026-11-05T09:15:00.000Z';

const MINUTE = 60_000;

/** Minutes from `START`. */
export const at = (minutes: number): string => new Date(Date.parse(START) + minutes * MINUTE).toISOString();

const BRAND: Account = { id: '700100', handle: 'zephyrline', name: 'Zephyrline' };

export const said = (
  thread: string,
  author: Account,
  place: Place,
  minutes: number,
  text: string,
): Message => ({
  thread,
  id: `19${1_000_000 + minutes * 100 + text.length}`,
  at: at(minutes),
  direction: author === BRAND ? 'out' : 'in',
  place,
  author,
  text,
});

const fact = (
  id: string,
  label: string,
  value: FactValue,
  source = 'baggage · DelayedBag[0]',
  disclose: CitedFact['disclose'] = 'verified_basic',
): CitedFact => ({ id, label, value, source, observedAt: at(-2), certainty: 'confirmed', disclose });

export const BAG_FACTS: CitedFact[] = [
  fact('case.phase', 'State of the case', { kind: 'code', code: 'located' }, 'baggage · status'),
  fact(
    'case.where',
    'Where the bag is',
    { kind: 'place', name: 'Amsterdam', code: 'AMS' },
    'baggage · DelayedBag[0].station',
  ),
  fact('case.phaseSince', 'In this state since', {
    kind: 'instant',
    at: '2026-11-04T18:40:00.000Z',
    precision: 'minute',
  }),
  {
    ...fact('case.nextStep.where', 'Where it goes next', {
      kind: 'place',
      name: 'London Heathrow',
      code: 'LHR',
    }),
    certainty: 'reported',
  },
  fact(
    'promise.nextUpdate',
    'Next update by',
    { kind: 'instant', at: '2026-11-05T14:00:00.000Z', precision: 'minute' },
    'okno · next-update rule',
  ),
  fact('thread.handle', 'Who asked', { kind: 'text', text: '@ivan_p' }, 'thread · message 19100', 'public'),
];

/** Pieces of a text with the facts each rests on. */
export const delivery = (thread: string, place: Place, pieces: [string, ...string[]][]): DraftDelivery => {
  const claims: Claim[] = [];
  let text = '';
  for (const [words, ...facts] of pieces) {
    const start = text.length;
    text += words;
    claims.push({ start, end: text.length, facts });
  }
  return { thread, place, text, claims };
};

const X: ThreadDetail['channel'] = {
  title: 'X',
  places: {
    public: { maxLength: 280, unit: 'weighted', readBack: 'listed' },
    private: { maxLength: 10_000, unit: 'characters', readBack: 'listed' },
  },
  tells: { edits: true, deletions: true },
};

interface Setup {
  key: string;
  customer: Account;
  place: Place;
  messages: [minutes: number, text: string, by?: 'brand'][];
  dueIn?: number;
  warnIn?: number;
  owner?: string;
  draft?: Partial<Draft>;
}

const draftOf = (thread: string, setup: Setup, basedOn: string): Draft => ({
  id: `drf_${setup.key}`,
  thread,
  place: setup.place,
  madeAt: at(-1),
  basedOn,
  state: 'ready',
  lang: 'en',
  intent: 'case',
  deliveries: [],
  facts: [],
  findings: [],
  verification: 'none',
  asks: [],
  ...setup.draft,
});

export const threadOf = (setup: Setup): ThreadDetail => {
  const thread = `zephyrline:x:${setup.key}`;
  const messages = setup.messages.map(([minutes, text, by]) =>
    said(thread, by === 'brand' ? BRAND : setup.customer, setup.place, minutes, text),
  );
  const lastIn = messages.findLast((message) => message.direction === 'in')!;
  const lastInbound = messageKey(lastIn);
  const draft = setup.draft && draftOf(thread, setup, lastInbound);
  const waits = setup.dueIn !== undefined;
  const limits = waits ? { dueAt: at(setup.dueIn!), warnAt: at(setup.warnIn ?? setup.dueIn! - 15) } : {};
  return {
    row: {
      head: {
        thread,
        place: setup.place,
        customer: setup.customer,
        version: 3,
        preview: lastIn.text.slice(0, 140),
        lastInbound,
        ...(waits ? { waitingSince: lastIn.at } : {}),
        ...(setup.owner === undefined ? {} : { owner: setup.owner }),
        ...(draft && { draft: { id: draft.id, state: draft.state, basedOn: draft.basedOn } }),
      },
      channel: 'x',
      title: 'X',
      metric: 'first_reply',
      ...limits,
      urgency: 'calm',
      draftFresh: draft !== undefined,
      priority: 'normal',
      why: [],
      policy: 'default',
      clocks:
        limits.dueAt === undefined
          ? []
          : [{ metric: 'first_reply', key: 'start', since: lastIn.at, ...limits }],
      promises: [],
    },
    messages,
    drafts: draft ? [draft] : [],
    replies: [],
    actions: [],
    audit: [{ id: 'aud_1', at: lastIn.at, by: 'okno', what: 'asked_for_draft' }],
    channel: X,
    ways: [{ kind: 'here' }],
    link: `https://x.example/${setup.key}`,
  };
};

/** The thread's draft as an approved reply, in a given state. */
export const replyOf = (
  detail: ThreadDetail,
  by: Reply['by'],
  approvedAt: string,
  state: Partial<Reply>,
): Reply => {
  const draft = detail.drafts[0]!;
  return {
    id: `rpl_${draft.id}`,
    thread: draft.thread,
    draftId: draft.id,
    basedOn: draft.basedOn,
    approvedAt,
    by,
    deliveries: draft.deliveries.map(({ thread, place, text, file }) => ({
      thread,
      place,
      text: text === '' ? '' : `${text} ^${by.initials}`,
      ...(file && { file }),
    })),
    state: 'approved',
    fence: 1,
    ...state,
  };
};

/** Puts a reply on the head as approval does. */
export const withReply = (detail: ThreadDetail, reply: Reply): ThreadDetail => {
  const { id, state, by, approvedAt } = reply;
  return {
    ...detail,
    row: {
      ...detail.row,
      head: {
        ...detail.row.head,
        version: detail.row.head.version + 1,
        owner: by.name,
        reply: { id, state, by: by.name, at: approvedAt, checkAt: approvedAt },
      },
    },
    replies: [reply, ...detail.replies.filter((other) => other.id !== id)],
    audit: [{ id: `aud_${id}`, at: approvedAt, by: by.name, what: 'approved' }, ...detail.audit],
  };
};
