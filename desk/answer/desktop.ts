import type { Brand } from '#domain/brand.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Draft, HumanReason } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { type Head, latestOf } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import { keyId } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import { askedOf } from '#domain/sla/asked.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { Understanding } from '#domain/understanding.ts';
import { compose } from '../compose/compose.ts';
import type { Plan, Previous, Say } from '../compose/plan.ts';
import type { Desk } from '../layers.ts';
import { wishIn } from '../noticesTo.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';
import type { ThreadRows } from '../ports/threads.ts';
import type { Account } from './identify.ts';
import { judgeDeliveries } from './judge.ts';
import type { Question } from './question.ts';
import { rephrased } from './rephrase.ts';

/** A draft before it has an id and a place in time; `retryAt` when the back office could not be asked. */
export type Answer = Omit<Draft, 'id' | 'thread' | 'place' | 'madeAt' | 'basedOn' | 'notice'> & {
  retryAt?: Instant;
  /** What was known of the account it goes to. */
  known?: Known;
};

/** Everything an answer is made from. */
export interface Desktop {
  desk: Desk;
  brand: Brand;
  offices: readonly BackOffice[];
  rows: ThreadRows;
  /** Whether the customer waits for this, or the brand speaks of its own accord. */
  asked: boolean;
  account: Account;
  known: Known;
  /** What we last told this customer of a case, in any of their threads. */
  before: Draft | undefined;
  told: Understanding;
  /** Of several messages, one about their own case and one about a rule: an answer leaves one of them out. */
  beside?: Question['beside'];
  /** The open question, word for word; what was asked before, once the answer to our own question came in. */
  words: string;
  lang: Language;
}

/** What a draft has beside what is said in it. */
export type Extras = Pick<Answer, 'actions' | 'pending'>;

export const forPerson = (
  { told, lang }: Desktop,
  human: HumanReason,
  facts: CitedFact[] = [],
  extras: Extras = {},
): Answer => ({
  state: 'human',
  human,
  lang,
  intent: told.intent,
  asked: askedOf(told, undefined),
  deliveries: [],
  facts,
  findings: [],
  verification: 'none',
  asks: [],
  ...extras,
});

/** What we told of this very case before. */
export const previousAnswer = (
  { before, known: { told } }: Desktop,
  hash: string | undefined,
): Previous | undefined =>
  told !== undefined && before?.case !== undefined && before.case.hash === (hash ?? before.case.hash)
    ? { saidAt: told.at, facts: before.facts }
    : undefined;

/** Composes and judges; what has no words is left to a person, with the facts. */
export const composed = async (
  desktop: Desktop,
  say: Say,
  caseFacts: CitedFact[] = [],
  extras: Extras = {},
): Promise<Answer> => {
  const { desk, rows, known, told, lang } = desktop;
  const plan = planOf(desktop, say);
  const { deliveries, facts, asks, promiseBy, elsewhereOnly } = compose(plan);
  if (deliveries.length === 0) return forPerson(desktop, 'unknown_status', caseFacts, extras);
  const content = {
    lang,
    intent: told.intent,
    asked: askedOf(told, say.kind === 'status' ? say.status.kind : undefined),
    deliveries,
    facts: [...caseFacts, ...facts.filter(({ id }) => !caseFacts.some((fact) => fact.id === id))],
    verification: verificationOf(say),
    asks,
    ...extras,
    ...(promiseBy && { promiseBy }),
    ...(elsewhereOnly && { elsewhereOnly }),
  };
  const addressee = { desk, head: rows.head, known: { ...known, ...toldNow(desktop) } };
  const findings = await judgeDeliveries(addressee, content, deliveries);
  const answer: Answer = { ...content, findings, state: findings.length === 0 ? 'ready' : 'refused' };
  return rephrased(desk.model, { addressee, plan, words: desktop.words }, answer);
};

/** How well the person has to be known for what is said. */
const verificationOf = (say: Say): Verification => {
  switch (say.kind) {
    case 'status':
      return say.verification;
    case 'unavailable':
      return say.verification ?? 'reference';
    case 'survey':
      return 'reference';
    case 'policy':
      return say.answer.isPublic ? 'none' : 'reference';
    case 'ask':
    case 'too_early':
    case 'elsewhere':
      return 'none';
    default:
      return say satisfies never;
  }
};

const toldNow = ({ known, told: { references, proofs } }: Desktop): Partial<Known> => ({
  ...(references[0] === undefined ? {} : { reference: references[0] }),
  proofs: { ...known.proofs, ...proofs },
});

const placesOf = (desk: Desk, thread: ThreadId) => desk.channels(threadName(thread).channel).traits.places;

/** Nothing can be said privately; the channel said so when the last reply was to go there, or has no such place. */
const isClosed = (last: Reply | undefined, head: Head, aside: ThreadId | undefined): boolean =>
  aside === undefined || (last?.code === 'dm_closed' && last.basedOn === latestOf(head));

/** A private answer may go out through another channel than a public one. */
const roomFor = (desk: Desk, thread: ThreadId, aside: ThreadId | undefined): NonNullable<Plan['room']> => {
  const { public: open } = placesOf(desk, thread);
  const { private: closed } = placesOf(desk, aside ?? thread);
  return { ...(open && { public: open }), ...(closed && { private: closed }) };
};

/** Whoever asks is answered where they asked; what is told unasked reaches them where they chose besides. */
const copyOf = ({ desk, asked, known: { noticesTo }, rows }: Desktop): Pick<Plan, 'copyTo' | 'textTo'> => {
  if (noticesTo === undefined) return {};
  const room = placesOf(desk, noticesTo).private;
  if (!asked) return room === undefined ? {} : { copyTo: { thread: noticesTo, room } };
  const textTo = wishIn(rows);
  return textTo === undefined ? {} : { textTo };
};

const planOf = (desktop: Desktop, say: Say): Plan => {
  const { desk, brand, rows, lang } = desktop;
  const { head, replies } = rows;
  const channel = desk.channels(threadName(head.thread).channel);
  const aside = channel.privateThread(head.thread);
  const { files, choices } = placesOf(desk, aside ?? head.thread).private ?? {};
  return {
    lang,
    timeZone: brand.timeZone,
    now: desk.clock.now(),
    place: head.place,
    thread: head.thread,
    ...(aside !== undefined && { privateThread: aside }),
    messageId: keyId(latestOf(head)),
    ...(head.customer.handle === undefined ? {} : { handle: head.customer.handle }),
    ...(isClosed(replies[0], head, aside) && { closed: true }),
    ...(brand.discreet && { discreet: true }),
    room: roomFor(desk, head.thread, aside),
    ...(files && { files }),
    ...(choices && { choices }),
    // A telephone that nobody reads answers from is asked nothing.
    ...(say.kind !== 'survey' && copyOf(desktop)),
    say,
  };
};
