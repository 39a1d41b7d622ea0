import type { Brand } from '../brand.ts';
import { isSettledPhase, type Phase } from '../caseStatus.ts';
import type { Draft } from '../draft.ts';
import type { CitedFact } from '../facts.ts';
import { earliest, type Instant, plusSeconds } from '../instant.ts';
import { recheckAt } from '../recheck.ts';
import { inOrder, isSaid, midwayOf, type Promised, type PromiseKind } from './promise.ts';
import type { ServiceLevels } from './serviceLevels.ts';

/** A call that is announced for an hour may come this much later. */
const CALL_GRACE_SECONDS = 30 * 60;
/** The back office is asked once more so long before something it promised would be broken. */
const LAST_LOOK_SECONDS = 10 * 60;

/** A reply that was just sent. */
export interface Said {
  reply: string;
  at: Instant;
  /** Since when the customer waited for it, if they did. */
  askedAt?: Instant;
  owner: string;
  draft: Pick<Draft, 'case' | 'facts' | 'promiseBy' | 'deliveries' | 'asked'>;
}

/** What is owed after a reply, what it kept, and what it added; the same thing by another time is nothing added. */
export interface Owed {
  promises: Promised[];
  kept: Promised[];
  made: Promised[];
}

const factOf = (facts: readonly CitedFact[], id: string): CitedFact['value'] | undefined =>
  facts.find((fact) => fact.id === id)?.value;

const timeOf = (facts: readonly CitedFact[], id: string): Instant | undefined => {
  const value = factOf(facts, id);
  return value?.kind === 'instant' ? value.at : undefined;
};

const codeOf = (facts: readonly CitedFact[], id: string): string | undefined => {
  const value = factOf(facts, id);
  return value?.kind === 'code' ? value.code : undefined;
};

const isOver = (facts: readonly CitedFact[]): boolean => isSettledPhase(codeOf(facts, 'case.phase'));

/** Said in so many words, not only known. */
const isTold = ({ deliveries }: Said['draft'], fact: string): boolean =>
  deliveries.some(({ claims }) => claims.some(({ facts }) => facts.includes(fact)));

/** What the text commits the brand to, beside its next message: that it be settled, or that somebody call, by a time. */
const dated = ({ draft }: Said): { kind: PromiseKind; by: Instant } | undefined => {
  const call = timeOf(draft.facts, 'case.nextStep.by');
  if (codeOf(draft.facts, 'case.nextStep') === 'calls_back' && call !== undefined)
    return { kind: 'call', by: plusSeconds(call, CALL_GRACE_SECONDS) };
  const by = timeOf(draft.facts, 'case.promisedBy');
  return by !== undefined && isTold(draft, 'case.promisedBy') ? { kind: 'fix', by } : undefined;
};

const byRule = (
  { askedAt, at, draft: { asked } }: Said,
  { promises: { rules } }: ServiceLevels,
): Instant | undefined => {
  const rule = rules.find((one) => asked !== undefined && one.asked.includes(asked));
  return rule === undefined ? undefined : plusSeconds(askedAt ?? at, rule.withinSeconds);
};

const settledOf = (said: Said, levels: ServiceLevels): Promised | undefined => {
  const { at, owner, draft } = said;
  const about = draft.case?.hash;
  if (about === undefined || isOver(draft.facts)) return undefined;
  const told = dated(said);
  const due = told?.by ?? byRule(said, levels);
  if (due === undefined || due <= at) return undefined;
  const kind = told?.kind ?? 'fix';
  const source = told === undefined ? 'policy' : 'reply';
  const madeAt = source === 'policy' ? (said.askedAt ?? at) : at;
  return { id: `${kind}:${about}`, kind, by: due, madeAt, owner, source, about };
};

/** A message that says how things stand keeps what a message can keep; the settled case keeps the rest. */
const isKeptBy = (promise: Promised, { at, draft }: Said): boolean => {
  if (promise.kind === 'update') return true;
  if (promise.kind === 'midway') return promise.from === undefined || at >= promise.from;
  return promise.about !== undefined && promise.about === draft.case?.hash && isOver(draft.facts);
};

/** "You are welcome" keeps no promise and makes none. */
const isAside = ({ draft }: Said): boolean => draft.case === undefined && draft.promiseBy === undefined;

/** What a reply adds: the next message, what is to be settled by when, and the word midway to it. */
const addedBy = (
  said: Said,
  left: readonly Promised[],
  levels: ServiceLevels,
  brand: Pick<Brand, 'timeZone' | 'daytime'>,
) => {
  const wanted = settledOf(said, levels);
  const same = left.find((one) => one.about !== undefined && one.about === wanted?.about && !isSaid(one));
  // A rule of the brand's never unsays a date the customer was told.
  const stays = same !== undefined && (same.by === wanted?.by || wanted?.source === 'policy');
  const settled = stays ? undefined : wanted;
  const word = settled && midwayOf(settled, levels, brand);
  // What is said within its window, or after it, is that word.
  const midway = word?.from !== undefined && said.at < word.from ? word : undefined;
  return {
    settled,
    isMoved: same !== undefined && settled !== undefined,
    added: [nextMessage(said), settled, midway],
  };
};

/** What a thread owes once a reply was sent in it. */
export const owedAfter = (
  before: readonly Promised[],
  said: Said,
  levels: ServiceLevels,
  brand: Pick<Brand, 'timeZone' | 'daytime'>,
): Owed => {
  if (isAside(said)) return { promises: [...before], kept: [], made: [] };
  const over = before.filter((promise) => isKeptBy(promise, said) || isEnded(promise, said));
  const left = before.filter((promise) => !over.includes(promise));
  const { settled, isMoved, added } = addedBy(said, left, levels, brand);
  const made = added.filter((one) => one !== undefined);
  const rest = left.filter((one) => settled === undefined || one.about !== settled.about);
  return {
    promises: inOrder([...rest, ...made]),
    kept: over.filter((promise) => said.at <= promise.by && isKeptBy(promise, said)),
    made: isMoved ? made.filter((one) => one.kind === 'update') : made,
  };
};

/** What ended without being settled owes nothing any more. */
const isEnded = ({ about, kind }: Promised, { draft }: Said): boolean =>
  about !== undefined &&
  kind !== 'update' &&
  about === draft.case?.hash &&
  (isOver(draft.facts) || ['rejected', 'cancelled'].includes(codeOf(draft.facts, 'case.phase') ?? ''));

const nextMessage = ({ reply, at, owner, draft }: Said): Promised | undefined =>
  draft.promiseBy === undefined
    ? undefined
    : { id: `${reply}/update`, kind: 'update', by: draft.promiseBy, madeAt: at, owner, source: 'reply' };

/** When an open case is asked for again: by how fast it moves, and before something promised of it would be broken. */
export const nextRecheck = (
  phase: Phase,
  promises: readonly Promised[],
  now: Instant,
): Instant | undefined => {
  const lastLooks = promises
    .filter((promise) => !isSaid(promise) && promise.about !== undefined)
    .map(({ by }) => plusSeconds(by, -LAST_LOOK_SECONDS))
    .filter((at) => at > now);
  const next = recheckAt(phase, now);
  return next === undefined ? undefined : earliest(next, ...lastLooks);
};

/** Those that a case keeps which the back office says is settled, though nobody was told yet. */
export const keptByCase = (
  promises: readonly Promised[],
  { case: of, facts }: Pick<Draft, 'case' | 'facts'>,
): Promised[] =>
  of === undefined || !isOver(facts)
    ? []
    : promises.filter(({ about, by, kind }) => {
        const since = timeOf(facts, 'case.phaseSince');
        return about === of.hash && !isSaid({ kind }) && since !== undefined && since <= by;
      });
