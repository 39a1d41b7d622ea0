import { comparableName } from '#domain/contact.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Draft, DraftCase } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import type { CaseDesk, ChannelDesk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';
import { contactAccount } from './contactAccount.ts';
import { changeKnown, joinAccounts } from './contacts.ts';

const MOST_THREADS = 30;

/** What is known of an account, with one more thread it writes in. */
export const withThread = (known: Known, thread: ThreadId): Known =>
  known.threads?.includes(thread)
    ? known
    : { ...known, threads: [thread, ...(known.threads ?? [])].slice(0, MOST_THREADS) };

/**
 * Notes in which threads an account writes, under which name, and whom it was found to be: what the dossier is made
 * from. Done behind the first draft, which does not wait for it, and behind every answer. Answers what was known.
 */
export const rememberThread = async (
  desk: ChannelDesk,
  { thread, customer }: Head,
): Promise<Known | undefined> => {
  if (customer.id === '') return undefined;
  const account = accountOf(desk, { thread, customer });
  const { brand, people, id } = account;
  const known = await desk.accounts.get(brand, people, id);
  const next = withThread(known, thread);
  if (next !== known && !(await desk.accounts.put(brand, people, id, next)))
    await changeKnown(desk, brand, account, (moved) => withThread(moved, thread));
  const name = comparableName(customer.name);
  if (name !== undefined) await desk.contacts.putName(brand, name, thread);
  return known;
};

const PROVED: readonly Verification[] = ['verified_basic', 'verified_strong'];

/**
 * Notes that a thread is about a case, and joins those who proved the same case theirs: they are one person, or two who
 * may know the same.
 */
export const joinByCase = async (
  desk: CaseDesk,
  head: Head,
  draft: Draft,
  remembered?: Known,
): Promise<void> => {
  const { case: of, verification } = draft;
  if (of === undefined || of.open !== undefined || !PROVED.includes(verification)) return;
  const known = remembered ?? (await knownOf(desk, head));
  if (!(await hasProved(desk, head, known, of))) return;
  const { brand } = threadName(head.thread);
  await desk.links.put(brand, of.backoffice, of.hash, head.thread);
  const linked = await desk.links.threads(brand, of.backoffice, of.hash);
  const others = (await desk.threads.heads(linked.filter((thread) => thread !== head.thread))).filter(
    ({ customer }) => customer.id !== '',
  );
  const mine = contactAccount(desk, head, { how: 'reference' });
  const proved = await Promise.all(
    others.map(async (other) => hasProved(desk, other, await knownOf(desk, other), of)),
  );
  const same = others
    .filter((_, at) => proved[at])
    .map((other) => contactAccount(desk, other, { how: 'reference' }));
  const apart = same.filter((one) => one.people !== mine.people || one.id !== mine.id);
  if (apart.length > 0) await joinAccounts(desk, brand, [mine, ...apart]);
};

const knownOf = (desk: ChannelDesk, head: Head): Promise<Known> => {
  const { brand, people, id } = accountOf(desk, head);
  return desk.accounts.get(brand, people, id);
};

/** Whether the case at hand is this very one, and what proves it was given here and matched. */
const hasProved = async (desk: CaseDesk, head: Head, known: Known, of: DraftCase): Promise<boolean> => {
  const { brand: id } = threadName(head.thread);
  const { reference, verifiedUntil, missed, borrowed } = known;
  if (reference?.backoffice !== of.backoffice || borrowed !== undefined || missed !== undefined) return false;
  const office = await desk.offices.get(await desk.brands.get(id), of.backoffice);
  const isTheCase = office.key(id, reference.value) === of.hash;
  return isTheCase && verifiedUntil !== undefined && gaveProof(office, known, reference.value);
};

const gaveProof = ({ proof }: BackOffice, { proofs, opened }: Known, reference: string): boolean =>
  opened?.includes(reference) === true || (proof !== undefined && proofs?.[proof] !== undefined);
