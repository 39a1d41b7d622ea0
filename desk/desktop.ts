import type { Brand } from '#domain/brand.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Draft, HumanReason } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { latestOf } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import { keyId } from '#domain/message.ts';
import { threadName } from '#domain/thread.ts';
import type { Understanding } from '#domain/understanding.ts';
import { compose } from './compose.ts';
import type { Account } from './identify.ts';
import { judgeDeliveries } from './judge.ts';
import type { Desk } from './layers.ts';
import type { Plan, Previous, Say } from './plan.ts';
import type { BackOffice, Known, ThreadRows } from './ports.ts';
import { rephrased } from './rephrase.ts';

/** A draft before it has an id and a place in time; `retryAt` when the back office could not be asked. */
export type Answer = Omit<Draft, 'id' | 'thread' | 'place' | 'madeAt' | 'basedOn' | 'notice'> & {
  retryAt?: Instant;
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
    case 'policy':
      return say.answer.isPublic ? 'none' : 'reference';
    case 'ask':
    case 'too_early':
      return 'none';
    default:
      return say satisfies never;
  }
};

const toldNow = ({ known, told: { references, proofs } }: Desktop): Partial<Known> => ({
  ...(references[0] === undefined ? {} : { reference: references[0] }),
  proofs: { ...known.proofs, ...proofs },
});

const planOf = ({ desk, brand, rows: { head, replies }, lang }: Desktop, say: Say): Plan => {
  const channel = desk.channels(threadName(head.thread).channel);
  return {
    lang,
    timeZone: brand.timeZone,
    now: desk.clock.now(),
    place: head.place,
    thread: head.thread,
    privateThread: channel.privateThread(head.thread),
    messageId: keyId(latestOf(head)),
    ...(head.customer.handle === undefined ? {} : { handle: head.customer.handle }),
    // The channel said so when the last reply was to go there; a customer who opened their messages writes again.
    ...(replies[0]?.code === 'dm_closed' && replies[0].basedOn === latestOf(head) && { closed: true }),
    ...(brand.discreet && { discreet: true }),
    ...(channel.limits.public !== undefined && { publicLimit: channel.limits.public }),
    say,
  };
};
