import { type Contact, comparableName, isSame } from '#domain/contact.ts';
import { type Head, isUnderWay } from '#domain/head.ts';
import { keyTime } from '#domain/message.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { DossierDetail, DossierThread, DossierView, Suggestion } from '#domain/view.ts';
import { type AccountKey, accountOf } from '../accountOf.ts';
import { cursorOf } from '../cursor.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import type { ThreadRows } from '../ports/threads.ts';
import { contactOf, threadsOf } from './contacts.ts';
import { entriesOf } from './dossierEntries.ts';

/** Threads that are shown; older ones stay where they are. */
const MOST_THREADS = 12;
const MOST_SUGGESTIONS = 5;

interface Subject {
  rows: ThreadRows;
  account: AccountKey;
  contact: Contact | undefined;
  /** Of every thread of the person, this one first. */
  all: ThreadRows[];
}

/** Everything known of the person who writes in a thread, in one time line. @throws VisibleError `missing/thread` */
export const showDossier =
  (desk: ChannelDesk) =>
  async (thread: ThreadId, cursor?: string): Promise<DossierView> => {
    const now = desk.clock.now();
    const subject = await subjectOf(desk, thread);
    const { account, contact, all } = subject;
    const detail: DossierDetail = {
      ...(contact && { contact: { id: contact.id, accounts: contact.accounts } }),
      account: { people: account.people, id: account.id },
      threads: all.map((rows) => shown(desk, rows, all)),
      entries: all.flatMap((rows) => entriesOf(rows, all, now)).sort((a, b) => a.at.localeCompare(b.at)),
      suggestions: await suggestionsFor(desk, subject),
    };
    const current = cursorOf(detail);
    if (current === cursor) return { cursor, unchanged: true, now };
    return { cursor: current, unchanged: false, now, ...detail };
  };

const subjectOf = async (desk: ChannelDesk, thread: ThreadId): Promise<Subject> => {
  const rows = await openThread(desk, thread);
  const account = accountOf(desk, rows.head);
  const known = await desk.accounts.get(account.brand, account.people, account.id);
  const contact = await contactOf(desk, account.brand, account, known);
  const threads = await threadsOf(desk, account.brand, known, contact, account);
  const others = threads.filter((one) => one !== thread).slice(0, MOST_THREADS - 1);
  const read = await Promise.all(others.map((one) => desk.threads.read(one)));
  return { rows, account, contact, all: [rows, ...read.filter((one) => one !== undefined)] };
};

const titleOf = (desk: ChannelDesk, thread: ThreadId): string =>
  desk.channels(threadName(thread).channel).traits.title;

const lastOf = ({ lastInbound, lastOutbound }: Head): string | undefined => {
  const [latest] = [lastInbound, lastOutbound]
    .filter((one) => one !== undefined)
    .sort()
    .reverse();
  return latest && keyTime(latest);
};

const shown = (desk: ChannelDesk, rows: ThreadRows, all: readonly ThreadRows[]): DossierThread => {
  const { head } = rows;
  const { thread, place, customer, preview, waitingSince } = head;
  const latestAt = lastOf(head);
  const closable = closableBy(desk, head, all);
  return {
    thread,
    title: titleOf(desk, thread),
    place,
    customer,
    preview,
    ...(waitingSince && { waitingSince }),
    ...(latestAt && { latestAt }),
    ...(closable && { closable }),
  };
};

/** Where the person was answered since they asked here. */
export const closableBy = (
  desk: ChannelDesk,
  { thread, waitingSince, reply }: Head,
  all: readonly Pick<ThreadRows, 'head'>[],
): DossierThread['closable'] | undefined => {
  if (waitingSince === undefined || isUnderWay(reply)) return undefined;
  const answered = all
    .filter(({ head }) => head.thread !== thread && head.waitingSince === undefined)
    .flatMap(({ head }) =>
      head.lastOutbound === undefined ? [] : [{ head, at: keyTime(head.lastOutbound) }],
    )
    .filter(({ at }) => at > waitingSince)
    .sort((a, b) => b.at.localeCompare(a.at));
  const [latest] = answered;
  return latest && { answeredIn: titleOf(desk, latest.head.thread), at: latest.at };
};

/** Accounts that bear the same full name; what they proved is joined by itself. */
const suggestionsFor = async (
  desk: ChannelDesk,
  { rows, account, contact }: Subject,
): Promise<Suggestion[]> => {
  const name = comparableName(rows.head.customer.name);
  if (name === undefined) return [];
  const named = await desk.contacts.named(account.brand, name);
  const heads = await desk.threads.heads(named);
  const strangers = new Map<string, Suggestion>();
  for (const { thread, customer } of heads) {
    const other = accountOf(desk, { thread, customer });
    const isKnown = isSame(other, account) || contact?.accounts.some((one) => isSame(one, other));
    if (!isKnown)
      strangers.set(`${other.people}:${other.id}`, {
        thread,
        title: titleOf(desk, thread),
        customer,
        why: 'same_name',
      });
  }
  return [...strangers.values()].slice(0, MOST_SUGGESTIONS);
};
