import type { Phase } from '#domain/caseStatus.ts';
import {
  arrival,
  delivery,
  inPlace,
  NONE,
  ownerName,
  type Part,
  type Pen,
  part,
  phaseSince,
  said,
  toPlace,
} from './parts.ts';

/* How a bag stands, by phase: the answer itself. */

const STEPS: Readonly<Record<string, string>> = {
  flight_pending: 'pending',
  flight_to: 'flight',
  customs: 'customs',
};

const stepArg = ({ book }: Pen): string => STEPS[book.code('case.nextStep') ?? ''] ?? NONE;

const flightArgs = (pen: Pen): Record<'to' | 'number' | 'lands', string> => ({
  to: toPlace(pen),
  number: said(pen.book.text('case.nextStep.number')),
  lands: arrival(pen),
});

const isCertain = ({ book }: Pen): string =>
  book.fact('case.phase')?.certainty === 'reported' ? 'no' : 'yes';

const located = (pen: Pen): Part => {
  const step = stepArg(pen);
  const flight = flightArgs(pen);
  return part(
    pen,
    'located',
    {
      certain: isCertain(pen),
      in: inPlace(pen),
      at: phaseSince(pen, 'at'),
      ...flight,
      step: step === 'flight' && flight.number === NONE ? 'pending' : step,
    },
    9,
  );
};

const searching = (pen: Pen): Part[] => [
  part(pen, 'searching', { since: phaseSince(pen, 'since') }, 9),
  ...handover(pen),
];

/** From three days before the search passes to the claims team, that is the next step. */
const handover = (pen: Pen): Part[] => {
  const days = pen.book.number('case.nextStep.days');
  const by = pen.book.cite('case.nextStep.by', 'instant');
  if (days === undefined || by === undefined) return [];
  const on = pen.voice.at({ ...by, precision: 'day' });
  return [part(pen, 'handover', { days, on, over: by.at <= pen.now ? 'yes' : 'no' }, 7)];
};

const transit = (pen: Pen): Part => {
  const since = phaseSince(pen, 'since');
  const waits = pen.book.has('case.where');
  if (waits) return part(pen, 'booked', { in: inPlace(pen), ...flightArgs(pen) }, 9);
  return part(pen, 'transit', { ...flightArgs(pen), since }, 9);
};

const underway = (pen: Pen): Part => {
  const collects = pen.book.code('case.nextStep') !== 'courier_delivers';
  if (collects)
    return part(
      pen,
      'collects',
      { in: inPlace(pen), since: phaseSince(pen, 'since'), owner: ownerName(pen) },
      9,
    );
  return part(pen, 'delivers', { owner: ownerName(pen), window: delivery(pen) }, 9);
};

const attempt = (pen: Pen): Part => {
  const tries = pen.book.code('case.nextStep') === 'courier_tries_again';
  const window = tries ? delivery(pen) : NONE;
  const planned = window === NONE ? 'open' : 'planned';
  const again = tries ? planned : NONE;
  return part(pen, 'attempt', { owner: ownerName(pen), at: phaseSince(pen, 'at'), again, window }, 9);
};

type Writer = (pen: Pen) => Part[];

/** The answer itself, by phase. A phase that is not here is a person's to put into words. */
export const HEADLINES: Readonly<Partial<Record<Phase, Writer>>> = {
  received: (pen) => [part(pen, 'received', { at: phaseSince(pen, 'at') }, 9), ...handover(pen)],
  searching,
  waiting_on_customer: (pen) => [part(pen, 'needsYou', {}, 9)],
  located: (pen) => [located(pen)],
  waiting_on_third_party: (pen) => [
    part(pen, 'customs', { in: inPlace(pen), since: phaseSince(pen, 'since') }, 9),
  ],
  in_transit: (pen) => [transit(pen)],
  ready_for_collection: (pen) => [
    part(pen, 'ready', { in: inPlace(pen), since: phaseSince(pen, 'since') }, 9),
  ],
  out_for_delivery: (pen) => [underway(pen)],
  attempt_failed: (pen) => [attempt(pen)],
  resolved: (pen) => [part(pen, 'resolved', { at: phaseSince(pen, 'at') }, 9)],
};

const STATES: Readonly<Partial<Record<Phase, string>>> = {
  received: 'searching',
  searching: 'searching',
  waiting_on_customer: 'needsYou',
  located: 'located',
  waiting_on_third_party: 'customs',
  in_transit: 'transit',
  ready_for_collection: 'ready',
  attempt_failed: 'attempt',
  resolved: 'resolved',
};

/** The word of the catalogue for a state; a bag out for delivery waits for the courier, or is with them. */
export const stateOf = (phase: string, step: string | undefined): string => {
  if (phase === 'out_for_delivery') return step === 'courier_delivers' ? 'courier' : 'collects';
  return Object.entries(STATES).find(([key]) => key === phase)?.[1] ?? NONE;
};
