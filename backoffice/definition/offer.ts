import type { Offered } from '#desk/ports/backOffice.ts';
import type { ActionInput, ActionKind, ProposedAction } from '#domain/action.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { IdentityPolicy } from '#domain/identity.ts';
import { msOf } from '#domain/instant.ts';
import type { Reference } from '#domain/understanding.ts';
import { wallTime } from '#domain/zone.ts';
import { ask, type Session } from './call.ts';
import { bestMatch } from './chosen.ts';
import type { ActionDefinition, InputDefinition } from './definition.ts';
import { type Choices, readChoices } from './mapped.ts';

const LEVELS: readonly Verification[] = ['none', 'reference', 'verified_basic', 'verified_strong'];
const NEEDS: Readonly<Record<IdentityPolicy, Verification>> = {
  none: 'none',
  reference: 'reference',
  verified: 'verified_basic',
  strong: 'verified_strong',
};

const isAllowed = ({ identity }: ActionDefinition, verification: Verification): boolean =>
  LEVELS.indexOf(verification) >= LEVELS.indexOf(NEEDS[identity]);

const ownReference = ({ definition }: Session, { reference }: Offered): Reference | undefined =>
  reference?.backoffice === definition.name ? reference : undefined;

/** Choices as the back office lists them now; undefined when it cannot say. */
const choicesOf = async (
  session: Session,
  { choices }: InputDefinition,
  reference: string | undefined,
): Promise<Choices | undefined> => {
  if (choices === undefined || !('request' in choices)) return choices === undefined ? [] : [...choices];
  const { now } = session;
  const known = reference === undefined ? {} : { reference };
  const variables = { ...known, now, asked: known };
  const answer = await ask(session, choices.request, { filling: { ...known, now }, variables, meant: [] });
  if (answer.kind !== 'json') return undefined;
  const ran = await choices.map.run(answer.body, variables);
  const reading = ran.ok ? readChoices(ran.value) : undefined;
  return reading !== undefined && 'value' in reading ? reading.value : undefined;
};

const proofOf = ({ definition }: Session, { proofs }: Offered): string | undefined =>
  definition.proof === undefined ? undefined : proofs[definition.proof];

/** A day is that of the brand's own calendar. */
const momentFor = (
  { context }: Session,
  kind: InputDefinition['kind'],
  at: string | undefined,
): string | undefined =>
  kind === 'date' && at !== undefined ? wallTime(context.brand.timeZone, msOf(at)).date : at;

const knownValue = (
  session: Session,
  { from, kind, maxLength }: InputDefinition,
  offered: Offered,
  choices: Choices,
): string | undefined => {
  const values: Readonly<Record<NonNullable<typeof from>, () => string | undefined>> = {
    words: () =>
      Array.from(offered.words.trim())
        .slice(0, maxLength ?? 2000)
        .join(''),
    reference: () => ownReference(session, offered)?.value,
    option: () => bestMatch(offered.words, choices, ({ title }) => [title])?.value,
    at: () => momentFor(session, kind, offered.at),
    phone: () => offered.phone,
    proof: () => proofOf(session, offered),
  };
  const value = from === undefined ? undefined : values[from]();
  return value === '' ? undefined : value;
};

type FilledInput = ActionInput & { value?: string };

const filledInput = async (
  session: Session,
  input: InputDefinition,
  offered: Offered,
): Promise<FilledInput | undefined> => {
  const choices = await choicesOf(session, input, ownReference(session, offered)?.value);
  if (choices === undefined) return undefined;
  const { name, title, kind, required, maxLength, form, from } = input;
  const { proof } = session.definition;
  const value = knownValue(session, input, offered, choices);
  return {
    ...{ name, title, kind, required },
    ...(kind === 'choice' ? { choices } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(form === undefined ? {} : { form }),
    ...(from === 'proof' && proof !== undefined ? { proof } : {}),
    ...(value === undefined ? {} : { value }),
  };
};

const isWhole = (inputs: readonly (FilledInput | undefined)[]): inputs is readonly FilledInput[] =>
  inputs.every((input) => input !== undefined);

/**
 * The first action of a kind that this person may ask for, with what is known filled in. None where it is done to a case
 * and no reference of this back office was given, or where its choices cannot be read now.
 */
export const offer = async (
  session: Session,
  kind: ActionKind,
  offered: Offered,
): Promise<ProposedAction | undefined> => {
  const reference = ownReference(session, offered);
  const action = session.definition.actions.find(
    (one) =>
      one.kind === kind &&
      isAllowed(one, offered.verification) &&
      (reference !== undefined || !one.request.needsReference),
  );
  if (action === undefined) return undefined;
  const inputs = await Promise.all(action.inputs.map((input) => filledInput(session, input, offered)));
  if (!isWhole(inputs)) return undefined;
  const { name, title, risk } = action;
  return {
    backoffice: session.definition.name,
    ...{ name, kind, title, risk },
    inputs: [...inputs],
    ...(reference === undefined ? {} : { reference }),
  };
};
