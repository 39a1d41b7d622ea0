import type { Action, ActReadBack } from '#domain/action.ts';
import { checkAt, claim, expireLease, settle, settleReadBack } from '#domain/actionRules.ts';
import type { Brand } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import type { ThreadId } from '#domain/thread.ts';
import { threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import type { CaseDesk } from '../layers.ts';
import type { ActOrder, Office } from '../ports/backOffice.ts';

/** Longer than any call to a back office, shorter than the queue's visibility time-out. */
const LEASE_SECONDS = 40;

interface Job {
  desk: CaseDesk;
  brand: Brand;
  head: Head;
  /** Under what the customer's account is known. */
  people: string;
}

/**
 * Takes the steps an approved action needs: do it, or find out whether it was done. Any number of workers may do this
 * at the same time. Answers the action once it is done and its result is to be told, undefined until then.
 */
export const doAction = async (desk: CaseDesk, thread: ThreadId, id: string): Promise<Action | undefined> => {
  const head = await desk.threads.head(thread);
  const found = await desk.actions.get(thread, id);
  if (head === undefined || found === undefined || head.action?.id !== id) return undefined;
  const brand = await desk.brands.get(threadName(thread).brand);
  const job: Job = { desk, brand, head, people: accountOf(desk, head).people };
  let action = found;
  for (let next: Action | undefined = found; next !== undefined; next = await step(job, action))
    action = next;
  if (action.state === 'done') await remember(job, action);
  if (action.state !== head.action.state || checkAt(action) !== head.action.checkAt)
    await showOnHead(job, action);
  if (action.state === 'refused' || action.state === 'needs_human')
    desk.meter.count('ActionFailed', job.brand.id);
  return action.state === 'done' ? action : undefined;
};

/** The action after one step, or undefined when there is nothing more to do now. */
const step = async (job: Job, action: Action): Promise<Action | undefined> => {
  const { desk } = job;
  switch (action.state) {
    case 'approved':
      return carryOut(job, action);
    case 'running':
      return written(desk, action, expireLease(action, desk.clock.now()));
    case 'unknown':
      return lookForIt(job, action);
    case 'done':
    case 'refused':
    case 'needs_human':
      return undefined;
    default:
      return action.state satisfies never;
  }
};

const written = async (desk: CaseDesk, from: Action, to: Action | undefined): Promise<Action | undefined> => {
  if (to === undefined || to === from) return undefined;
  return (await desk.actions.replace(to, from)) ? to : undefined;
};

const connected = async ({ desk, brand }: Job, { backoffice }: Action): Promise<Office> =>
  (await desk.offices.get(brand, backoffice)).connect({ secrets: desk.secrets, clock: desk.clock, brand });

const orderOf = ({ head, people }: Job, { id, name, inputs, reference }: Action): ActOrder => ({
  id,
  name,
  inputs,
  ...(reference && { reference: reference.value }),
  requester: {
    channel: people,
    id: head.customer.id,
    ...(head.customer.handle && { handle: head.customer.handle }),
  },
});

const carryOut = async (job: Job, action: Action): Promise<Action | undefined> => {
  const { desk } = job;
  const office = await connected(job, action);
  const mine = await written(desk, action, claim(action, desk.clock.now(), LEASE_SECONDS));
  if (mine === undefined) return undefined;
  const outcome = (await office.act?.(orderOf(job, mine))) ?? {
    kind: 'refused' as const,
    reason: 'This back office does not do such things any more.',
  };
  return written(desk, mine, settle(mine, outcome, desk.clock.now()));
};

const lookForIt = async (job: Job, action: Action): Promise<Action | undefined> => {
  const { desk } = job;
  if (action.notBefore !== undefined && desk.clock.now() < action.notBefore) return undefined;
  const office = await connected(job, action);
  const found: ActReadBack = (await office.readBack?.(orderOf(job, action))) ?? { kind: 'unreadable' };
  return written(desk, action, settleReadBack(action, found, desk.clock.now()));
};

/** What was opened for this account is theirs: a question about it needs no further proof. */
const remember = async ({ desk, brand, head, people }: Job, { result, inputs }: Action): Promise<void> => {
  const reference = result?.reference;
  if (reference === undefined) return;
  const known = await desk.accounts.get(brand.id, people, head.customer.id);
  const opened = [reference.value, ...(known.opened ?? []).filter((one) => one !== reference.value)];
  const { missed: _missed, pending: _pending, asked: _asked, ...rest } = known;
  await desk.accounts.put(brand.id, people, head.customer.id, {
    ...rest,
    reference,
    opened: opened.slice(0, 10),
    ...(inputs.surname && { proofs: { ...known.proofs, surname: inputs.surname } }),
  });
};

const showOnHead = async ({ desk, head }: Job, action: Action): Promise<void> => {
  const { id, title, state, approvedAt: at, by } = action;
  await changeHead(desk, head, (current) =>
    current.action?.id === id
      ? { action: { id, title, state, by: by.name, at, checkAt: checkAt(action) } }
      : undefined,
  );
};
