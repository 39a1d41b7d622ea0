import { type Change, changesSince } from '#domain/changes.ts';
import type { CitedFact } from '#domain/facts.ts';
import { HEADLINES, stateOf } from './bagHeadlines.ts';
import { bagGroups, bagsParts } from './bagParts.ts';
import {
  checked,
  deliveryAction,
  type Matter,
  movedParts,
  newOther,
  newTime,
  staleParts,
  told,
} from './newsParts.ts';
import {
  arrival,
  delivery,
  inPlace,
  isNone,
  type Part,
  type Pen,
  part,
  phaseSince,
  toPlace,
} from './parts.ts';

const FOUND = ['located', 'in_transit', 'out_for_delivery', 'waiting_on_third_party'];
const DELIVERED_NEXT = ['out_for_delivery', 'attempt_failed'];
const SEARCHED = ['searching', 'received', 'waiting_on_customer'];

const codeOf = (fact: CitedFact | undefined): string => (fact?.value.kind === 'code' ? fact.value.code : '');

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
const news = (pen: Pen, { before, facts }: Matter): Part[] => {
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
  return [special ?? newOther(pen)];
};

const reference = (pen: Pen): Part[] => {
  const value = pen.book.cite('case.replacedBy', 'reference');
  return value === undefined ? [] : [part(pen, 'newReference', { reference: value.text }, 6)];
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
  const todo = deliveryAction(pen);
  return [
    line,
    ...(groups === undefined ? standing(pen) : []),
    ...todo,
    ...promise(pen),
    ...(todo.length === 0 ? [part(pen, 'nothingToDo', {}, 2)] : []),
  ];
};

/** How the bags of a file stand, from facts alone; nothing where the catalogue has no words for it. */
export const bagHeadline = (pen: Pen): Part[] => {
  const phase = pen.book.code('case.phase') ?? '';
  return bagsParts(pen) ?? Object.entries(HEADLINES).find(([key]) => key === phase)?.[1](pen) ?? [];
};

/** An answer about bags, part by part: the answer first, what is new, what comes next, what to do, when we write. */
export const bagStatus = (pen: Pen, matter: Matter): Part[] => {
  const { before, facts } = matter;
  const same = before !== undefined && changesSince(before, facts).length === 0;
  const over = codeOf(pen.book.fact('case.phase')) === 'resolved';
  if (same && !over && pen.book.has('case.phaseSince'))
    return [...staleParts(pen, matter), ...unchanged(pen)];
  return [
    ...staleParts(pen, matter),
    ...bagHeadline(pen),
    ...(same ? [] : news(pen, matter)),
    ...movedParts(pen, matter, 'moved'),
    ...reference(pen),
    ...deliveryAction(pen),
    ...promise(pen),
  ];
};
