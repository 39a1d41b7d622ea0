import type { CaseStatus } from '#domain/caseStatus.ts';
import { type Change, changesSince } from '#domain/changes.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import { bagGroups, bagsParts } from './bagParts.ts';
import {
  arrival,
  delivery,
  HEADLINES,
  inPlace,
  isNone,
  type Part,
  type Pen,
  part,
  phaseSince,
  stateOf,
  toPlace,
} from './parts.ts';

/** What an answer about a case is made of, beside the facts themselves. */
export interface StatusMatter {
  status: CaseStatus;
  /** Facts of our last answer that may still be told, when there was one; the time it was sent is `told.at`. */
  before: readonly CitedFact[] | undefined;
  facts: readonly CitedFact[];
  nextUpdateBy: Instant | undefined;
}

const isStale = ({ freshness: { fetchedAt, staleAfterSec, degraded } }: CaseStatus, now: Instant): boolean =>
  degraded === 'cache' || Date.parse(now) - Date.parse(fetchedAt) > staleAfterSec * 1000;

const checked = ({ voice, book }: Pen): string => {
  const at = book.cite('case.checkedAt', 'instant');
  return at === undefined ? 'none' : voice.at(at);
};

const stale = (pen: Pen, { status }: StatusMatter): Part[] =>
  isStale(status, pen.now) ? [part(pen, 'stale', { checked: checked(pen) }, 8)] : [];

/** Once something is told, the time at which it was told must be known too. */
const told = ({ voice, book }: Pen): string => {
  const at = book.cite('told.at', 'instant');
  return at === undefined ? 'none' : voice.at(at);
};

const FOUND = ['located', 'in_transit', 'out_for_delivery', 'waiting_on_third_party'];
const DELIVERED_NEXT = ['out_for_delivery', 'attempt_failed'];
const SEARCHED = ['searching', 'received', 'waiting_on_customer'];

const codeOf = (fact: CitedFact | undefined): string => (fact?.value.kind === 'code' ? fact.value.code : '');

const newTime = (pen: Pen): Part => {
  const { voice, book } = pen;
  const value = book.cite('told.eta', 'instant', 'span');
  const before = value === undefined ? 'none' : voice.window(value);
  return part(pen, 'newTime', { told: told(pen), before }, 6);
};

/** Found, lost again: what a change of phase means to the one who waits. */
const newPhase = (pen: Pen, { before, after }: Change): Part | undefined => {
  const [was, is] = [codeOf(before), codeOf(after)];
  if (FOUND.includes(was) && SEARCHED.includes(is)) return part(pen, 'newStepBack', { told: told(pen) }, 7);
  if (!SEARCHED.includes(was) || SEARCHED.includes(is)) return undefined;
  return part(pen, 'newWasSearched', { told: told(pen) }, 6);
};

const newPlace = (pen: Pen): Part | undefined => {
  const place = pen.book.cite('told.where', 'place');
  return place && part(pen, 'newWasIn', { told: told(pen), in: pen.voice.in(place) }, 6);
};

/** What is new since our last answer, in one sentence. */
const news = (pen: Pen, { before, facts }: StatusMatter): Part[] => {
  if (before === undefined) return [];
  const changes = new Map(changesSince(before, facts).map((change) => [change.id, change]));
  const phase = changes.get('case.phase');
  const eta = changes.get('case.eta');
  const delivers = DELIVERED_NEXT.includes(codeOf(pen.book.fact('case.phase')));
  const retimed = delivers && eta?.before !== undefined && eta.after !== undefined;
  const special =
    (phase && newPhase(pen, phase)) ??
    (changes.has('case.where') ? newPlace(pen) : undefined) ??
    (retimed ? newTime(pen) : undefined);
  return [special ?? part(pen, 'newOther', { told: told(pen) }, 4)];
};

/** A delivery that slipped before we first wrote about it; later slips are news. */
const moved = (pen: Pen, { status, before }: StatusMatter): Part[] => {
  const original = pen.book.cite('case.eta.original', 'instant');
  const known = before?.some(({ id }) => id === 'case.eta') ?? false;
  if (original === undefined || (status.eta?.value.movedTimes ?? 0) === 0 || known) return [];
  return [part(pen, 'moved', { original: pen.voice.forAt(original) }, 3)];
};

const reference = (pen: Pen): Part[] => {
  const value = pen.book.cite('case.replacedBy', 'reference');
  return value === undefined ? [] : [part(pen, 'newReference', { reference: value.text }, 6)];
};

const action = (pen: Pen): Part[] => {
  const code = pen.book.code('case.customerAction');
  const by = pen.book.cite('case.customerAction.deadline', 'instant');
  const deadline = by === undefined ? 'none' : pen.voice.until(by.at);
  if (code === 'contents_form') return [part(pen, 'contentsForm', { deadline }, 8)];
  return code === 'confirm_address' ? [part(pen, 'confirmAddress', { deadline }, 8)] : [];
};

/** The time a customer would ask for next and the back office does not give. */
const gapOf = ({ book }: Pen): string => {
  const phase = book.code('case.phase');
  const step = book.code('case.nextStep');
  if (phase === 'located' && step !== 'flight_to') return 'flight';
  if (phase === 'in_transit' && !book.has('case.nextStep.by') && !book.has('case.eta')) return 'arrival';
  const out = phase === 'out_for_delivery' || (phase === 'attempt_failed' && step === 'courier_tries_again');
  return out && !book.has('case.eta') && !book.has('case.nextStep.by') ? 'delivery' : 'none';
};

const promise = (pen: Pen): Part[] => {
  const gap = gapOf(pen);
  pen.book.cited();
  const by = pen.book.cite('promise.nextUpdate', 'instant');
  if (by !== undefined) return [part(pen, 'promise', { gap, by: pen.voice.by(by.at) }, 9)];
  return isNone(gap) ? [] : [part(pen, 'gap', { gap }, 5)];
};

const NO_STEP = { to: 'none', number: 'none', lands: 'none', window: 'none' };

/** The flight it is on, or is booked on. */
const flight = (pen: Pen): Part[] => {
  const number = pen.book.text('case.nextStep.number');
  const lands = arrival(pen);
  if (number === undefined) return [];
  const flies = pen.book.code('case.phase') === 'in_transit' && !pen.book.has('case.where');
  if (flies)
    return isNone(lands) ? [] : [part(pen, 'nextStep', { ...NO_STEP, step: 'lands', number, lands }, 5)];
  return [part(pen, 'nextStep', { ...NO_STEP, step: 'flight', to: toPlace(pen), number, lands }, 5)];
};

const pending = (pen: Pen): Part[] => {
  const to = toPlace(pen);
  if (isNone(to) || pen.book.code('case.phase') !== 'located') return [];
  return [part(pen, 'nextStep', { ...NO_STEP, step: 'pending', to }, 5)];
};

const courier =
  (step: 'window' | 'again') =>
  (pen: Pen): Part[] => {
    const window = delivery(pen);
    return isNone(window) ? [] : [part(pen, 'nextStep', { ...NO_STEP, step, window }, 5)];
  };

const STANDING: Readonly<Record<string, (pen: Pen) => Part[]>> = {
  flight_to: flight,
  flight_pending: pending,
  courier_delivers: courier('window'),
  courier_tries_again: courier('again'),
};

/** The step that stands, said again in an answer without news. */
const standing = (pen: Pen): Part[] => {
  const parts = STANDING[pen.book.code('case.nextStep') ?? '']?.(pen) ?? [];
  pen.book.cited();
  return parts;
};

/** The word for a state that stands; a bag booked on a flight that has not left is still where it was. */
const standingState = ({ book }: Pen): string => {
  const phase = book.code('case.phase') ?? '';
  const waits = phase === 'in_transit' && book.has('case.where');
  return waits ? 'located' : stateOf(phase, book.code('case.nextStep'));
};

const unchanged = (pen: Pen): Part[] => {
  const state = standingState(pen);
  const since = phaseSince(pen, 'since');
  const groups = bagGroups(pen);
  const line =
    groups === undefined
      ? part(pen, 'unchanged', { since, state, in: inPlace(pen), to: toPlace(pen), checked: checked(pen) }, 9)
      : part(pen, 'unchangedBags', { ...groups, since, checked: checked(pen) }, 9);
  const todo = action(pen);
  return [
    line,
    ...(groups === undefined ? standing(pen) : []),
    ...todo,
    ...promise(pen),
    ...(todo.length === 0 ? [part(pen, 'nothingToDo', {}, 2)] : []),
  ];
};

const headline = (pen: Pen, { status }: StatusMatter): Part[] =>
  bagsParts(pen) ?? HEADLINES[status.phase.value]?.(pen) ?? [];

/** An answer about a case, part by part: the answer first, what is new, what comes next, what to do, when we write. */
export const statusParts = (pen: Pen, matter: StatusMatter): Part[] => {
  const { before, facts } = matter;
  const same = before !== undefined && changesSince(before, facts).length === 0;
  const over = matter.status.phase.value === 'resolved';
  if (same && !over && pen.book.has('case.phaseSince')) return [...stale(pen, matter), ...unchanged(pen)];
  return [
    ...stale(pen, matter),
    ...headline(pen, matter),
    ...(same ? [] : news(pen, matter)),
    ...moved(pen, matter),
    ...reference(pen),
    ...action(pen),
    ...promise(pen),
  ];
};
