import type { ActOutcome, ActReadBack, ProposedAction } from '#domain/action.ts';
import type { CaseStatus, Eta, Fact, LookupResult, Where } from '#domain/caseStatus.ts';
import type { FactValue } from '#domain/facts.ts';

/* Results in the names of `Mapped`, as fixtures expect them and people read them. */

type Short = Readonly<Record<string, unknown>>;

const value = <T>(fact: Fact<T> | undefined): T | undefined => fact?.value;

const eta = (of: Eta | undefined): Short | undefined =>
  of && {
    to: of.to,
    from: of.from,
    precision: of.precision,
    original: of.original,
    moved: of.movedTimes,
    basis: of.basis,
  };

const detail = (of: FactValue): unknown => {
  switch (of.kind) {
    case 'text':
      return { text: of.text };
    case 'money':
      return { money: { amount: of.amount, currency: of.currency } };
    case 'code':
      return { code: of.code };
    case 'link':
      return { url: of.url };
    case 'duration':
      return { seconds: of.seconds };
    default:
      return of.kind === 'number' ? { number: of.value } : of;
  }
};

const place = (of: Where | undefined): Short | undefined => of && { ...of };

const details = ({ details: of }: CaseStatus): Short | undefined =>
  of && Object.fromEntries(Object.entries(of).map(([name, fact]) => [name, detail(fact.value)]));

/** Empty keys are left out. */
const known = (short: Short): Short =>
  Object.fromEntries(Object.entries(short).filter(([, one]) => one !== undefined));

const shortCase = (status: CaseStatus): Short =>
  known({
    phase: status.phase.value,
    status: status.sourceStatus.code,
    label: status.sourceStatus.label,
    since: value(status.phaseSince),
    opened: value(status.openedAt),
    changed: value(status.lastChangeAt),
    updated: status.freshness.sourceUpdatedAt,
    where: place(value(status.where)),
    cause: value(status.cause),
    eta: eta(value(status.eta)),
    promisedBy: value(status.promisedBy),
    next: value(status.nextStep),
    owner: value(status.owner),
    action: value(status.customerAction),
    items: value(status.items),
    details: details(status),
    linked: status.linked,
    replacedBy: status.ref.replacedBy,
    internal: status.internal?.map((fact) => fact.value),
    gaps: status.gaps,
  });

export const shortLookup = (result: LookupResult): Short =>
  result.ok ? { ok: true, proved: result.proved, ...shortCase(result.status) } : { ...result };

export const shortAct = (outcome: ActOutcome): Short =>
  outcome.kind === 'done'
    ? {
        ok: true,
        kind: 'done',
        ...known({ reference: outcome.result.reference?.value }),
        ...shortCase(outcome.result.status),
      }
    : { ok: false, ...outcome };

export const shortReadBack = (back: ActReadBack): Short =>
  back.kind === 'found'
    ? {
        ok: true,
        kind: 'found',
        ...known({ reference: back.result.reference?.value }),
        ...shortCase(back.result.status),
      }
    : { ok: false, ...back };

/** Inputs by their names, so that a fixture can expect one of them. */
export const shortOffer = (offered: ProposedAction | undefined): Short =>
  offered === undefined
    ? { ok: false }
    : {
        ok: true,
        name: offered.name,
        inputs: Object.fromEntries(offered.inputs.map(({ name, value: filled }) => [name, filled ?? null])),
        choices: Object.fromEntries(
          offered.inputs.flatMap(({ name, choices }) => (choices === undefined ? [] : [[name, choices]])),
        ),
      };
