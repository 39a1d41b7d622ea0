import { CAUSES, CUSTOMER_ACTIONS, NEXT_STEPS } from '#domain/caseStatus.ts';
import type { FactValue } from '#domain/facts.ts';
import { ownText } from './caseWords.ts';
import { deliveryAction, type Matter } from './newsParts.ts';
import { delivery, expected, inPlace, isAhead, NONE, type Part, type Pen, part, said } from './parts.ts';

/* What there is to tell about a case beside how it stands. Each writer gives one part, or none. */

/** What an answer says so far: the ids of the facts it has cited. */
type SoFar = ReadonlySet<string>;

export type Writer = (pen: Pen, matter: Matter, soFar: SoFar) => Part[];

const OVER = ['resolved', 'closed', 'rejected', 'cancelled'];

/** Without citing: the headline is what rests on the phase. */
export const phaseOf = ({ book }: Pick<Pen, 'book'>): string => {
  const value = book.fact('case.phase')?.value;
  return value?.kind === 'code' ? value.code : 'unknown';
};

export const isOver = (pen: Pen): boolean => OVER.includes(phaseOf(pen));

const known = (list: readonly string[], code: string | undefined): string | undefined =>
  code !== undefined && list.includes(code) ? code : undefined;

export const cause: Writer = (pen) => {
  const code = known(CAUSES, pen.book.code('case.cause'));
  return code === undefined || isOver(pen) ? [] : [part(pen, 'cause', { cause: code }, 6)];
};

const examined = (pen: Pen, { kind }: Matter, ...phases: string[]): boolean =>
  kind === 'complaint' && ['resolved', 'closed', ...phases].includes(phaseOf(pen));

export const delay: Writer = (pen, matter) => {
  const value = examined(pen, matter, 'rejected') ? pen.book.cite('case.delay', 'duration') : undefined;
  const length = value === undefined ? '' : pen.voice.duration(value);
  return length === '' ? [] : [part(pen, 'delayFound', { delay: length }, 5)];
};

/** Money is granted in a complaint; the amount of an order is its price, and is not told as a gift. */
export const decided: Writer = (pen, matter) => {
  const value = examined(pen, matter) ? pen.book.cite('case.amount', 'money') : undefined;
  if (value === undefined) return [];
  const payment = pen.book.code('case.payment') ?? NONE;
  return [part(pen, 'decided', { amount: pen.voice.money(value), payment }, 8)];
};

/** Work that goes on has no end a clock could tell; any other step whose time has passed is not known to be next. */
const LASTING = ['crew_repairs', 'monitoring'];
/** Steps that follow from some phases alone; elsewhere they would gainsay the headline, or say it again. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  crew_repairs: ['in_progress'],
  delivers: ['received', 'in_progress', 'in_transit', 'waiting_on_third_party'],
  takes_effect: ['received', 'in_progress', 'resolved', 'closed'],
  payment_due: ['received', 'in_progress', 'resolved', 'closed'],
};

const follows = (pen: Pen, code: string): boolean => {
  const phases = FOLLOWS[code];
  return phases === undefined ? !isOver(pen) : phases.includes(phaseOf(pen));
};

/** "Next comes the decision" is said with its date, where the estimate is one. */
const isDated = (pen: Pen, code: string): boolean =>
  code === 'decision_due' && !pen.book.has('case.nextStep.by') && isAhead(pen, 'case.eta');

export const step: Writer = (pen, _matter, soFar) => {
  const code = known(NEXT_STEPS, pen.book.code('case.nextStep'));
  const gone = pen.book.has('case.nextStep.by') && !isAhead(pen, 'case.nextStep.by');
  if (code === undefined || soFar.has('case.nextStep.by')) return [];
  if ((gone && !LASTING.includes(code)) || !follows(pen, code) || isDated(pen, code)) return [];
  const args = {
    step: code,
    get at() {
      return expected(pen, 'appointed', 'case.nextStep.by');
    },
    get by() {
      return expected(pen, 'due', 'case.nextStep.by');
    },
    get on() {
      const by = pen.book.cite('case.nextStep.by', 'instant');
      return said(by && pen.voice.appointed({ ...by, precision: 'day' }));
    },
    get window() {
      return delivery(pen);
    },
    get phone() {
      return ownText(pen, 'case.phone');
    },
  };
  return [part(pen, 'step', args, 5)];
};

const DATED = ['decision_due', 'answer_due', 'takes_effect', 'engineer_visits'];

/** The step's own date is the expected time. */
const stepTells = ({ book }: Pen, soFar: SoFar): boolean => {
  const value = book.fact('case.nextStep')?.value;
  return value?.kind === 'code' && DATED.includes(value.code) && soFar.has('case.nextStep.by');
};

/** What comes next is the customer's to begin, so an estimate from before says nothing any more. */
const WITH_CUSTOMER = ['waiting_on_customer', 'ready_for_collection'];

const endOf = ({ book }: Pen, id: string): string | undefined => {
  const value = book.fact(id)?.value;
  return value?.kind === 'span' ? value.to : value?.kind === 'instant' ? value.at : undefined;
};

export const eta: Writer = (pen, { kind }, soFar) => {
  const same = endOf(pen, 'case.eta') === endOf(pen, 'case.promisedBy');
  const told = soFar.has('case.eta') || stepTells(pen, soFar);
  const moot = isOver(pen) || WITH_CUSTOMER.includes(phaseOf(pen));
  if (!isAhead(pen, 'case.eta') || same || told || moot) return [];
  const args = {
    kind,
    get window() {
      return expected(pen, 'window', 'case.eta');
    },
    get by() {
      return expected(pen, 'due', 'case.eta');
    },
  };
  return [part(pen, 'eta', args, 7)];
};

const promiseOf = (facts: Matter['before']): string | undefined => {
  const value = facts?.find(({ id }) => id === 'case.promisedBy')?.value;
  return value?.kind === 'instant' ? value.at : undefined;
};

/** The estimate, if it names a time that lies ahead. */
const estimate = (pen: Pen): string | undefined =>
  isAhead(pen, 'case.eta') ? endOf(pen, 'case.eta') : undefined;

/** A promise stands when the estimate keeps it, or when it is still the one we told. */
const stands = (pen: Pen, { before }: Matter, by: string): boolean => {
  if (by <= pen.now) return false;
  if (estimate(pen) === undefined) return promiseOf(before) === by;
  return pen.book.cite('case.eta', 'instant', 'span') !== undefined;
};

/** The estimate has given the promise up; once that is told, it is not told again. */
const missing = (pen: Pen, { before }: Matter, value: Extract<FactValue, { kind: 'instant' }>): Part[] =>
  before?.some(({ id }) => id === 'case.eta')
    ? []
    : [part(pen, 'etaMoved', { original: pen.voice.forAt(value) }, 7)];

export const promised: Writer = (pen, matter) => {
  const value = isOver(pen) ? undefined : pen.book.cite('case.promisedBy', 'instant');
  if (value === undefined) return [];
  const late = value.at <= pen.now;
  // The time of a call is told by the call itself.
  if (matter.kind === 'call_back' && !late) return [];
  if (!late && (estimate(pen) ?? '') > value.at) return missing(pen, matter, value);
  const args = {
    late: late ? 'yes' : 'no',
    by: pen.voice.due(value),
    stands: stands(pen, matter, value.at) ? 'yes' : 'no',
  };
  return [part(pen, 'promised', args, 7)];
};

export const linked: Writer = (pen, { kind }) => {
  const on = pen.book.code('case.linked');
  return on === 'outage' && kind !== 'outage' && !isOver(pen) ? [part(pen, 'linked', {}, 4)] : [];
};

/** Some actions are worth a sentence only with a deadline, or with a place or a wish that is not told yet. */
const isWorthTelling = ({ book }: Pen, code: string, placed: boolean): boolean => {
  if (book.has('case.customerAction.deadline')) return true;
  if (code === 'collect') return placed && book.has('case.where');
  return code !== 'send_information' || book.has('case.customerAction.text');
};

export const todo: Writer = (pen, _matter, soFar) => {
  const code = known(CUSTOMER_ACTIONS, pen.book.code('case.customerAction'));
  if (code === undefined) return deliveryAction(pen);
  // What is fixed is told with the words for what to do if it is not.
  if (code === 'confirm_fixed' && isOver(pen)) return [];
  const placed = code === 'collect' && !soFar.has('case.where');
  if (!isWorthTelling(pen, code, placed)) return [];
  const args = {
    action: code,
    in: placed ? inPlace(pen) : NONE,
    get deadline() {
      const by = pen.book.cite('case.customerAction.deadline', 'instant');
      return by === undefined ? NONE : pen.voice.until(by.at);
    },
    get text() {
      return ownText(pen, 'case.customerAction.text');
    },
  };
  return [part(pen, 'todo', args, 8)];
};

const AWAITED = ['received', 'in_progress', 'waiting_on_third_party', 'in_transit', 'out_for_delivery'];
const TIMES = ['case.eta', 'case.promisedBy', 'case.nextStep.by'];

/** When we write next, and whether any time is known that the customer would ask for. */
export const promise: Writer = (pen, { kind }) => {
  if (kind === 'call_back' && isAhead(pen, 'case.nextStep.by')) return [];
  const open =
    kind !== 'call_back' && AWAITED.includes(phaseOf(pen)) && !TIMES.some((id) => isAhead(pen, id));
  const gap = open ? 'eta' : NONE;
  const by = pen.book.cite('promise.nextUpdate', 'instant');
  if (by !== undefined) return [part(pen, 'casePromise', { gap, by: pen.voice.by(by.at) }, 9)];
  return open ? [part(pen, 'caseGap', {}, 5)] : [];
};
