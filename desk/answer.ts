import type { Brand } from '#domain/brand.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import type { Phase } from '#domain/caseStatus.ts';
import { newsOf } from '#domain/changes.ts';
import type { Draft, HumanReason } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { latestOf } from '#domain/head.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import { keyId } from '#domain/message.ts';
import { nextUpdateBy } from '#domain/nextUpdate.ts';
import { threadName } from '#domain/thread.ts';
import type { Intent, Understanding } from '#domain/understanding.ts';
import { compose } from './compose.ts';
import { type Identified, identify } from './identify.ts';
import { judgeDeliveries } from './judge.ts';
import type { Desk } from './layers.ts';
import type { Plan, Say } from './plan.ts';
import type { Known, ThreadRows } from './ports.ts';
import { question } from './question.ts';

/** A draft before it has an id and a place in time; `retryAt` when the back office could not be asked. */
export type Answer = Omit<Draft, 'id' | 'thread' | 'place' | 'madeAt' | 'basedOn' | 'notice'> & {
  retryAt?: Instant;
};

/** When the back office cannot be asked and does not say when it can. */
const ASK_AGAIN_SECONDS = 120;

/** Everything an answer is made from. */
interface Desktop {
  desk: Desk;
  brand: Brand;
  rows: ThreadRows;
  known: Known;
  /** What we last told this customer of a case, in any of their threads. */
  before: Draft | undefined;
  told: Understanding;
  lang: Language;
}

/**
 * Understands what is asked, finds out whose case it is, looks it up, composes and judges.
 * @param unasked the brand speaks of its own accord: a promised update is due.
 */
export const answer = async (
  desk: Desk,
  brand: Brand,
  rows: ThreadRows,
  unasked: boolean,
): Promise<Answer> => {
  const { channel } = threadName(rows.head.thread);
  const account = { brand, channel, id: rows.head.customer.id };
  const known = await desk.accounts.get(brand.id, channel, account.id);
  const before = known.told && (await desk.threads.draft(known.told.thread, known.told.draft));
  const told = unasked ? asBefore(before, brand) : await question(desk, brand, rows, known);
  const lang = told.lang === 'unsupported' ? brand.language : told.lang;
  const desktop = { desk, brand, rows, known, before, told, lang };
  const person = personsTurn(told);
  return person === undefined
    ? byCase(desktop, await identify(desk, account, known, told))
    : forPerson(desktop, person);
};

const asBefore = (before: Draft | undefined, brand: Brand): Understanding => ({
  lang: before?.lang ?? brand.language,
  intent: 'case',
  references: [],
});

const PERSON: Record<Exclude<Intent, 'case'>, HumanReason> = {
  thanks: 'thanks',
  abuse: 'abuse',
  other: 'not_a_case',
};

const personsTurn = ({ lang, intent }: Understanding): HumanReason | undefined => {
  if (lang === 'unsupported') return 'language';
  return intent === 'case' ? undefined : PERSON[intent];
};

const forPerson = ({ told, lang }: Desktop, human: HumanReason, facts: CitedFact[] = []): Answer => ({
  state: 'human',
  human,
  lang,
  intent: told.intent,
  deliveries: [],
  facts,
  findings: [],
  verification: 'none',
  asks: [],
});

const byCase = async (desktop: Desktop, found: Identified): Promise<Answer> => {
  const { desk } = desktop;
  const now = desk.clock.now();
  switch (found.kind) {
    case 'too_many_tries':
      return forPerson(desktop, 'too_many_tries');
    case 'ask':
      return composed(desktop, { kind: 'ask', missing: found.missing, miss: found.miss });
    case 'too_early':
      return composed(desktop, { kind: 'too_early', ...nextUpdate('searching', desktop) });
    case 'unavailable': {
      const say: Say = { kind: 'unavailable', ...nextUpdate('in_progress', desktop) };
      return {
        ...(await composed(desktop, say)),
        retryAt: found.retryAt ?? plusSeconds(now, ASK_AGAIN_SECONDS),
      };
    }
    case 'case':
      return aboutCase(desktop, found, previousAnswer(desktop, found.status.ref.hash));
    default:
      return found satisfies never;
  }
};

/** The next-update time a draft about a case in this phase may name. */
const nextUpdate = (phase: Phase, { desk, brand }: Desktop): { nextUpdateBy?: Instant } => {
  const by = nextUpdateBy(phase, desk.clock.now(), brand);
  return by === undefined ? {} : { nextUpdateBy: by };
};

type FoundCase = Extract<Identified, { kind: 'case' }>;
type Previous = Extract<Say, { kind: 'status' }>['previous'];

const previousAnswer = ({ before, known: { told } }: Desktop, hash: string): Previous =>
  told !== undefined && before?.case?.hash === hash ? { saidAt: told.at, facts: before.facts } : undefined;

const aboutCase = async (
  desktop: Desktop,
  { status, reference }: FoundCase,
  previous: Previous,
): Promise<Answer> => {
  const answered = await composed(
    desktop,
    {
      kind: 'status',
      status,
      verification: 'verified_basic',
      ...(previous === undefined ? {} : { previous }),
      ...nextUpdate(status.phase.value, desktop),
    },
    allCaseFacts(status),
  );
  const { backoffice } = reference;
  return {
    ...pointingOnly(desktop, answered),
    case: { backoffice, hash: status.ref.hash, display: status.ref.display },
  };
};

/** What was told in private a short while ago is pointed to from the public question, not told again. */
const TOLD_SECONDS = 3600;

const pointingOnly = ({ desk, rows, known: { told } }: Desktop, answered: Answer): Answer => {
  const fresh = told !== undefined && plusSeconds(told.at, TOLD_SECONDS) > desk.clock.now();
  if (rows.head.place === 'private' || !fresh || told.news !== newsOf(answered.facts)) return answered;
  const { promiseBy: _, ...rest } = answered;
  return { ...rest, deliveries: rest.deliveries.filter(({ place }) => place === 'public') };
};

const composed = async (desktop: Desktop, say: Say, caseFacts: CitedFact[] = []): Promise<Answer> => {
  const { desk, rows, known, told, lang } = desktop;
  const { deliveries, facts, asks, promiseBy, elsewhereOnly } = compose(planOf(desktop, say));
  if (deliveries.length === 0) return forPerson(desktop, 'unknown_status', caseFacts);
  const content = {
    lang,
    intent: told.intent,
    deliveries,
    facts: [...caseFacts, ...facts.filter(({ id }) => !caseFacts.some((fact) => fact.id === id))],
    verification: say.kind === 'status' ? say.verification : ('none' as const),
    asks,
    ...(promiseBy && { promiseBy }),
    ...(elsewhereOnly && { elsewhereOnly }),
  };
  const addressee = { desk, head: rows.head, known: { ...known, ...toldNow(told) } };
  const findings = await judgeDeliveries(addressee, content, deliveries);
  return { ...content, findings, state: findings.length === 0 ? 'ready' : 'refused' };
};

const toldNow = ({ references, surname }: Understanding): Partial<Known> => ({
  ...(references[0] === undefined ? {} : { reference: references[0] }),
  ...(surname === undefined ? {} : { surname }),
});

const planOf = ({ desk, brand, rows: { head, replies }, lang }: Desktop, say: Say): Plan => ({
  lang,
  timeZone: brand.timeZone,
  now: desk.clock.now(),
  place: head.place,
  thread: head.thread,
  privateThread: desk.channels(threadName(head.thread).channel).privateThread(head.thread),
  messageId: keyId(latestOf(head)),
  ...(head.customer.handle === undefined ? {} : { handle: head.customer.handle }),
  // The channel said so when the last reply was to go there; a customer who opened their messages writes again.
  ...(replies[0]?.code === 'dm_closed' && replies[0].basedOn === latestOf(head) && { closed: true }),
  say,
});
