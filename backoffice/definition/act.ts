import type { ActOrder } from '#desk/ports/backOffice.ts';
import type { ActionResult, ActOutcome, ActReadBack } from '#domain/action.ts';
import { type Answer, ask, type Session } from './call.ts';
import { caseStatus } from './caseStatus.ts';
import type { ActionDefinition, InputDefinition } from './definition.ts';
import { readsAs } from './inputValue.ts';
import { readAnswer } from './lookup.ts';
import type { Mapped } from './mapped.ts';
import { normalReference } from './references.ts';

const actionNamed = ({ definition }: Session, { name }: ActOrder): ActionDefinition | undefined =>
  definition.actions.find((action) => action.name === name);

const wrongInput = (inputs: readonly InputDefinition[], { inputs: given }: ActOrder): string | undefined => {
  for (const input of inputs) {
    const value = given[input.name] ?? '';
    if (value === '' && input.required) return `${input.title}: is missing`;
    const wrong = value === '' ? undefined : readsAs(input, value);
    if (wrong !== undefined) return `${input.title}: ${wrong}`;
  }
  const known = new Set(inputs.map(({ name }) => name));
  return Object.keys(given).some((name) => !known.has(name))
    ? 'An input is not one of this action.'
    : undefined;
};

/** Empty inputs are none. */
const givenOf = ({ inputs }: ActOrder): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));

const askingOf = ({ now }: Session, order: ActOrder, meant: readonly number[]) => {
  const inputs = givenOf(order);
  const { id, reference, requester } = order;
  const known = reference === undefined ? {} : { reference };
  const account = { channel: requester.channel, id: requester.id, handle: requester.handle ?? null };
  return { filling: { id, now, inputs, ...known }, variables: { id, now, inputs, account, ...known }, meant };
};

const resultOf = (session: Session, mapped: Mapped, order: ActOrder): ActionResult => {
  const { definition, context, now } = session;
  const { id: brandId, timeZone } = context.brand;
  const written = mapped.reference ?? order.reference;
  const reference =
    written === undefined ? undefined : (normalReference(written, definition.patterns) ?? written);
  const status = caseStatus(definition, mapped, { brandId, timeZone, reference: reference ?? order.id, now });
  return {
    status,
    ...(reference === undefined ? {} : { reference: { backoffice: definition.name, value: reference } }),
  };
};

/** A status that says the order was not taken: to be tried again, or not at all; undefined where it says neither. */
const refusedBy = (
  status: number,
  retryAt: string | undefined,
  { definition: { title } }: Session,
  { refused }: ActionDefinition,
): ActOutcome | undefined => {
  const reason = `${title} answered ${status}.`;
  if (refused.includes(status)) return { kind: 'refused', reason };
  if ([425, 429, 503].includes(status))
    return { kind: 'not_done', reason, ...(retryAt === undefined ? {} : { until: retryAt }) };
  return status >= 400 && status < 500 && status !== 408 ? { kind: 'refused', reason } : undefined;
};

const outcomeOf = (
  answer: Exclude<Answer, { kind: 'json' }>,
  session: Session,
  action: ActionDefinition,
): ActOutcome => {
  const { title } = session.definition;
  switch (answer.kind) {
    case 'unsendable':
      return { kind: 'refused', reason: `What was filled in makes no request to ${title}.` };
    case 'key_refused':
      return { kind: 'not_done', reason: answer.detail };
    case 'lost':
      return { kind: answer.sent ? 'unknown' : 'not_done', reason: answer.detail };
    case 'status':
      return (
        refusedBy(answer.status, answer.retryAt, session, action) ?? {
          kind: 'unknown',
          reason: `${title} answered ${answer.status}.`,
        }
      );
    default:
      return { kind: 'unknown', reason: answer.detail };
  }
};

/** One attempt. What was answered and cannot be read may have been done: reading back tells. */
export const act = async (session: Session, order: ActOrder): Promise<ActOutcome> => {
  const action = actionNamed(session, order);
  if (action === undefined) return { kind: 'refused', reason: `There is no action ${order.name} any more.` };
  const wrong = wrongInput(action.inputs, order);
  if (wrong !== undefined) return { kind: 'refused', reason: wrong };
  if (action.request.needsReference && order.reference === undefined)
    return { kind: 'refused', reason: 'The reference is missing.' };
  const asking = askingOf(session, order, action.refused);
  const answer = await ask(session, action.request, asking);
  if (answer.kind !== 'json') return outcomeOf(answer, session, action);
  const read = await readAnswer(session, { map: action.result, noMatch: [] }, answer, asking.variables);
  return 'mapped' in read
    ? { kind: 'done', result: resultOf(session, read.mapped, order) }
    : {
        kind: 'unknown',
        reason: `${session.definition.title} answered ${answer.status}, but not what it made.`,
      };
};

/** Whether an order was carried out, found by the id it went out with. */
export const readBack = async (session: Session, order: ActOrder): Promise<ActReadBack> => {
  const back = actionNamed(session, order)?.readBack;
  if (back === undefined) return { kind: 'unreadable' };
  const asking = askingOf(session, order, back.noMatch);
  const answer = await ask(session, back.request, asking);
  const read = await readAnswer(session, back, answer, asking.variables);
  if ('none' in read) return { kind: 'absent' };
  if ('mapped' in read) return { kind: 'found', result: resultOf(session, read.mapped, order) };
  const until = answer.kind === 'status' ? answer.retryAt : undefined;
  return { kind: 'unreadable', ...(until === undefined ? {} : { until }) };
};
