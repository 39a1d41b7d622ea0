import type { CitedFact, FactValue } from './facts.ts';

/** What a customer would call news; the time of the last check is none. */
const NEWS = [
  'case.phase',
  'case.where',
  'case.eta',
  'case.nextStep',
  'case.nextStep.where',
  'case.nextStep.by',
  'case.nextStep.number',
  'case.cause',
  'case.promisedBy',
  'case.customerAction',
  'case.customerAction.text',
  'case.linked',
  'case.amount',
  'case.payment',
  'case.delay',
  'case.link',
  'case.itemCount',
  'case.foundCount',
  'case.replacedBy',
] as const;

/** One fact that differs between two answers; a side is absent where nothing was known. */
export interface Change {
  id: (typeof NEWS)[number];
  before?: CitedFact;
  after?: CitedFact;
}

const key = (value: FactValue): string => {
  if (value.kind === 'place') return `place ${value.code ?? value.name}`;
  return JSON.stringify(value, Object.keys(value).sort());
};

const same = (before: CitedFact | undefined, after: CitedFact | undefined): boolean =>
  before === undefined || after === undefined ? before === after : key(before.value) === key(after.value);

/** What of a case a customer would call news, as one comparable text. */
export const newsOf = (facts: readonly CitedFact[]): string =>
  NEWS.map((id) => facts.find((fact) => fact.id === id))
    .map((fact) => (fact === undefined ? '' : key(fact.value)))
    .join('|');

/** What changed for the customer between the facts of an earlier answer and those of now. */
export const changesSince = (before: readonly CitedFact[], after: readonly CitedFact[]): Change[] =>
  NEWS.flatMap((id) => {
    const was = before.find((fact) => fact.id === id);
    const is = after.find((fact) => fact.id === id);
    if (same(was, is)) return [];
    return [
      { id, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ];
  });
