import type { CaseStatus, Fact } from '#domain/caseStatus.ts';
import { CAUSES, CUSTOMER_ACTIONS, DETAILS, type Eta, NEXT_STEPS, type Where } from '#domain/caseStatus.ts';
import type { FactValue } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { Mapped } from './mapped.ts';
import type { FactName } from './schema.ts';
import { endOf, isDay, type SourceTime, startOf } from './times.ts';

/** Makes facts of one mapped answer, each with source, age, certainty and disclosure as the definition says. */
export interface FactMaker {
  fact<T>(name: FactName, value: T, certainty?: Fact<unknown>['certainty']): Fact<T>;
  timeZone: string;
}

/** Steps and actions of bags, which the catalogue can say too. */
const BAG_STEPS = [
  ...['tracing_continues', 'handover_after_21_days', 'flight_pending', 'flight_to', 'customs'],
  ...['courier_delivers', 'courier_collects', 'courier_tries_again'],
];
const BAG_ACTIONS = ['contents_form', 'confirm_address'];

export const isKnownStep = (code: string): boolean =>
  NEXT_STEPS.some((known) => known === code) || BAG_STEPS.includes(code);
export const isKnownAction = (code: string): boolean =>
  CUSTOMER_ACTIONS.some((known) => known === code) || BAG_ACTIONS.includes(code);
export const causeOf = (words: string | undefined) => CAUSES.find((known) => known === words);

type PlaceSource = NonNullable<Mapped['where']>;

export const placeOf = ({ kind, name, code, names }: PlaceSource): Where => ({
  kind,
  name,
  ...(code === undefined ? {} : { code }),
  ...(names === undefined ? {} : { names }),
});

/** A day has no time of day to tell, so it makes no fact that a sentence would give one. */
const momentFact = (
  { fact }: FactMaker,
  name: FactName,
  time: SourceTime | undefined,
): Fact<Instant> | undefined => (time === undefined || isDay(time) ? undefined : fact(name, time.at));

export const timeFacts = (
  maker: FactMaker,
  { since, opened, changed }: Mapped,
): Pick<CaseStatus, 'phaseSince' | 'openedAt' | 'lastChangeAt'> => {
  const phaseSince = momentFact(maker, 'since', since);
  const openedAt = momentFact(maker, 'opened', opened);
  const lastChangeAt = momentFact(maker, 'changed', changed);
  return {
    ...(phaseSince && { phaseSince }),
    ...(openedAt && { openedAt }),
    ...(lastChangeAt && { lastChangeAt }),
  };
};

const etaOf = (source: NonNullable<Mapped['eta']>, timeZone: string): Eta => {
  const { to, from, original, moved, basis, precision } = source;
  return {
    to: endOf(to, timeZone),
    ...(from === undefined ? {} : { from: startOf(from, timeZone) }),
    precision: precision ?? (isDay(to) ? 'day' : 'minute'),
    basis,
    ...(original === undefined ? {} : { original: endOf(original, timeZone) }),
    ...(moved === undefined ? {} : { movedTimes: moved }),
  };
};

export const expectationFacts = (
  { fact, timeZone }: FactMaker,
  { eta, promisedBy }: Mapped,
): Pick<CaseStatus, 'eta' | 'promisedBy'> => ({
  ...(eta && { eta: fact('eta', etaOf(eta, timeZone), 'estimated') }),
  ...(promisedBy && { promisedBy: fact('promisedBy', endOf(promisedBy, timeZone)) }),
});

/** Who has the next step, where the source names nobody. */
const NOBODY_NAMED = 'brand';

export const stepFact = (
  { fact, timeZone }: FactMaker,
  { next, owner }: Mapped,
): Pick<CaseStatus, 'nextStep'> => {
  if (next === undefined || !isKnownStep(next.code)) return {};
  const { code, by, where, number } = next;
  const step = {
    code,
    ...(where === undefined ? {} : { where: placeOf(where) }),
    ...(by === undefined ? {} : { by: endOf(by, timeZone) }),
    ...(number === undefined ? {} : { number }),
    owner: owner ?? NOBODY_NAMED,
  };
  return { nextStep: fact('next', step, by === undefined ? 'confirmed' : 'estimated') };
};

export const actionFact = (
  { fact, timeZone }: FactMaker,
  { action }: Mapped,
): Pick<CaseStatus, 'customerAction'> => {
  if (action === undefined || !isKnownAction(action.code)) return {};
  const { code, deadline, text } = action;
  return {
    customerAction: fact('action', {
      code,
      ...(deadline === undefined ? {} : { deadline: endOf(deadline, timeZone) }),
      ...(text === undefined ? {} : { text }),
    }),
  };
};

const detailValue = (
  details: NonNullable<Mapped['details']>,
  name: (typeof DETAILS)[number],
): FactValue | undefined => {
  const value = details[name];
  if (value === undefined) return undefined;
  if ('text' in value) return { kind: 'text', text: value.text };
  if ('money' in value) return { kind: 'money', ...value.money };
  if ('code' in value) return { kind: 'code', code: value.code };
  if ('url' in value) return { kind: 'link', url: value.url };
  return 'seconds' in value
    ? { kind: 'duration', seconds: value.seconds }
    : { kind: 'number', value: value.number };
};

export const detailFacts = ({ fact }: FactMaker, { details }: Mapped): Pick<CaseStatus, 'details'> => {
  if (details === undefined) return {};
  const entries = DETAILS.flatMap((name) => {
    const value = detailValue(details, name);
    return value === undefined ? [] : [[name, fact(name, value)] as const];
  });
  return entries.length === 0 ? {} : { details: Object.fromEntries(entries) };
};
