import {
  type CaseItem,
  type CaseStatus,
  DETAILS,
  type DetailName,
  type Eta,
  type Fact,
  type Phase,
  type Where,
} from './caseStatus.ts';
import { type Disclosure, mayDisclose } from './disclosure.ts';
import type { CitedFact, FactValue } from './facts.ts';
import type { Instant } from './instant.ts';

/** Facts that follow from a step's code alone. */
const STEP_DAYS = /(?:^|_)(\d{1,3})_days$/;

const placeValue = (where: Where): FactValue => ({
  kind: 'place',
  name: where.name,
  ...(where.code === undefined ? {} : { code: where.code }),
  ...(where.names === undefined ? {} : { names: where.names }),
});

const instantValue = (at: Instant): FactValue => ({ kind: 'instant', at, precision: 'minute' });
const textValue = (text: string): FactValue => ({ kind: 'text', text });
const codeValue = (code: string): FactValue => ({ kind: 'code', code });
const numberValue = (value: number): FactValue => ({ kind: 'number', value });

const etaValue = (eta: Eta): FactValue =>
  eta.from === undefined
    ? { kind: 'instant', at: eta.to, precision: eta.precision }
    : { kind: 'span', from: eta.from, to: eta.to, precision: eta.precision };

interface Row {
  id: string;
  label: string;
  fact: Fact<unknown>;
  value: FactValue;
}

const row = <T>(
  id: string,
  label: string,
  fact: Fact<T> | undefined,
  value: (of: T) => FactValue | undefined,
): Row[] => {
  const said = fact === undefined ? undefined : value(fact.value);
  return fact === undefined || said === undefined ? [] : [{ id, label, fact, value: said }];
};

const optional = <T>(value: T | undefined, make: (of: T) => FactValue): FactValue | undefined =>
  value === undefined ? undefined : make(value);

const stepRows = ({ nextStep }: CaseStatus): Row[] => [
  ...row('case.nextStep', 'What happens next', nextStep, (step) => codeValue(step.code)),
  ...row('case.nextStep.where', 'Where it goes next', nextStep, (step) => optional(step.where, placeValue)),
  ...row('case.nextStep.by', 'When the next step is due', nextStep, (step) =>
    optional(step.by, instantValue),
  ),
  ...row('case.nextStep.number', 'Flight or delivery number', nextStep, (step) =>
    optional(step.number, textValue),
  ),
  ...row('case.nextStep.days', 'Days until the case is handed over', nextStep, (step) =>
    optional(STEP_DAYS.exec(step.code)?.[1], (days) => numberValue(Number(days))),
  ),
];

interface Group {
  phase: Phase;
  where?: Where;
  count: number;
}

/** Bags that are in the same state at the same place, in the order of the file. */
const groupsOf = (items: readonly CaseItem[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { phase, where } of items) {
    const key = JSON.stringify([phase, where?.code ?? where?.name]);
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { phase, count, ...(where === undefined ? {} : { where }) });
  }
  return [...groups.values()];
};

const groupRows = (items: Fact<CaseItem[]>): Row[] =>
  groupsOf(items.value).flatMap(({ phase, where, count }, index) => [
    ...row(`case.groups[${index}]`, 'Bags in the same state', items, () => numberValue(count)),
    ...row(`case.groups[${index}].phase`, 'Their state', items, () => codeValue(phase)),
    ...row(`case.groups[${index}].where`, 'Where they are', items, () => optional(where, placeValue)),
  ]);

const itemRows = (items: Fact<CaseItem[]> | undefined): Row[] => {
  if (items === undefined) return [];
  const found = items.value.filter(({ phase }) => phase !== 'searching' && phase !== 'unknown');
  return [
    ...row('case.itemCount', 'Bags in the file', items, (list) => numberValue(list.length)),
    ...row('case.foundCount', 'Bags found', items, () => numberValue(found.length)),
    ...groupRows(items),
    ...items.value.flatMap((item, index) => [
      ...row(`case.items[${index}]`, `Bag ${index + 1}`, items, () => textValue(item.label)),
      ...row(`case.items[${index}].phase`, `State of bag ${index + 1}`, items, () => codeValue(item.phase)),
      ...row(`case.items[${index}].where`, `Where bag ${index + 1} is`, items, () =>
        optional(item.where, placeValue),
      ),
    ]),
  ];
};

const etaRows = ({ eta }: CaseStatus): Row[] => [
  ...row('case.eta', 'When it is expected', eta, etaValue),
  ...row('case.eta.original', 'When it was first expected', eta, (value) =>
    optional(value.original, (at) => ({ kind: 'instant', at, precision: value.precision })),
  ),
];

const actionRows = ({ customerAction }: CaseStatus): Row[] => [
  ...row('case.customerAction', 'What the customer must do', customerAction, (action) =>
    codeValue(action.code),
  ),
  ...row('case.customerAction.deadline', 'By when the customer must do it', customerAction, (action) =>
    optional(action.deadline, instantValue),
  ),
  ...row('case.customerAction.text', 'What exactly is wanted of the customer', customerAction, (action) =>
    optional(action.text, textValue),
  ),
];

const DETAIL_LABELS: Readonly<Record<DetailName, string>> = {
  item: 'What was ordered',
  amount: 'Amount of money',
  payment: 'How the money is given',
  title: 'Title of the document',
  link: 'Where it can be opened',
  delay: 'Lateness that was found',
  affected: 'How many are concerned',
  phone: 'Number to call',
  subject: 'What the case is about',
};

const detailRows = ({ details }: CaseStatus): Row[] =>
  DETAILS.flatMap((name) => row(`case.${name}`, DETAIL_LABELS[name], details?.[name], (value) => value));

/** That a case hangs on another is told to whoever may learn its phase; the other's reference never is. */
const kindRows = ({ kind, phase, linked = [] }: CaseStatus): Row[] => {
  const on = linked.find((other) => other.kind === 'outage') ?? linked[0];
  return [
    ...row('case.kind', 'Kind of case', phase, () => codeValue(kind)),
    ...row('case.linked', 'Kind of case this one hangs on', phase, () =>
      optional(on, (other) => codeValue(other.kind)),
    ),
  ];
};

/** okno's own observations of the case; they are told to whoever may learn the phase. */
const lookRows = (status: CaseStatus): Row[] => {
  const own = { ...status.phase, observedAt: status.freshness.fetchedAt, source: { connector: 'okno' } };
  return [
    ...row('case.checkedAt', 'When the back office was last asked', own, () =>
      instantValue(status.freshness.fetchedAt),
    ),
    ...(status.ref.replacedBy === undefined
      ? []
      : row(
          'case.replacedBy',
          'New reference of the file',
          { ...status.phase, disclose: 'verified_basic' },
          () => ({
            kind: 'reference',
            text: status.ref.replacedBy ?? '',
          }),
        )),
  ];
};

const rows = (status: CaseStatus): Row[] => [
  ...kindRows(status),
  ...row('case.phase', 'State of the case', status.phase, codeValue),
  ...row('case.phaseSince', 'In this state since', status.phaseSince, instantValue),
  ...row('case.where', 'Where it is', status.where, placeValue),
  ...row('case.cause', 'Cause', status.cause, codeValue),
  ...row('case.openedAt', 'When the case was opened', status.openedAt, instantValue),
  ...row('case.lastChangeAt', 'Last change in the back office', status.lastChangeAt, instantValue),
  ...etaRows(status),
  ...row('case.promisedBy', 'By when it was promised', status.promisedBy, instantValue),
  ...stepRows(status),
  ...row('case.owner', 'Who has it now', status.owner, textValue),
  ...actionRows(status),
  ...detailRows(status),
  ...itemRows(status.items),
  ...lookRows(status),
  ...(status.internal ?? []).flatMap((fact, index) =>
    row(`case.internal[${index}]`, 'Internal', fact, textValue),
  ),
];

const sourceName = ({ connector, path }: Fact<unknown>['source']): string =>
  path === undefined ? connector : `${connector} · ${path}`;

/** Every fact of a case, for the gate to know what must not be said. Never hand these to a composer. */
export const allCaseFacts = (status: CaseStatus): CitedFact[] =>
  rows(status).map(({ id, label, fact, value }) => ({
    id,
    label,
    value,
    source: sourceName(fact.source),
    observedAt: fact.observedAt,
    certainty: fact.certainty,
    disclose: fact.disclose,
  }));

/** The facts of a case that may be told up to a disclosure level. */
export const caseFacts = (status: CaseStatus, limit: Disclosure): CitedFact[] =>
  allCaseFacts(status).filter(({ disclose }) => mayDisclose(disclose, limit));
