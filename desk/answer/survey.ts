import { isSurveyDue } from '#domain/agenda.ts';
import type { Brand } from '#domain/brand.ts';
import { type CaseStatus, isSettledPhase } from '#domain/caseStatus.ts';
import { isSame } from '#domain/contact.ts';
import { inDaytime } from '#domain/daytime.ts';
import { type Head, isUnderWay } from '#domain/head.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { keyTime } from '#domain/message.ts';
import type { Agent, Reply } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { windowOf } from '#domain/window.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import { changeKnown, contactOf } from '../dossier/contacts.ts';
import { siblings } from '../dossier/siblings.ts';
import type { CaseDesk, ChannelDesk, TableDesk } from '../layers.ts';
import type { Known } from '../ports/people.ts';
import type { ThreadRows } from '../ports/threads.ts';
import type { Occasion } from './answer.ts';
import { lookUp } from './lookUp.ts';

/** How soon it is looked again whether a customer who waits in another thread waits no more. */
const BUSY_SECONDS = 3600;
/** Cases that are remembered of an account. */
const MOST_SURVEYED = 10;

/**
 * Whether a customer is to be asked now if we helped, as whom, and how their case stands. Undefined where it is left
 * for later, or for good: a case is asked about once, by day, while the channel takes it, and as long as it is closed.
 */
export const surveyOccasion = async (desk: CaseDesk, thread: ThreadId): Promise<Occasion | undefined> => {
  const now = desk.clock.now();
  const rows = await desk.threads.read(thread);
  const of = rows?.head.survey?.of;
  if (rows === undefined || of === undefined || !isSurveyDue(rows.head, now)) return undefined;
  const { head } = rows;
  const brand = await desk.brands.get(threadName(thread).brand);
  const { satisfaction } = await desk.serviceLevels.of(brand.id);
  const { people, id } = accountOf(desk, head);
  const known = await desk.accounts.get(brand.id, people, id);
  const by = await speakerOf(desk, rows, known);
  const isOver = by === undefined || satisfaction === undefined || !(await mayBeAsked(desk, head, known));
  if (isOver) return letGo(desk, head, of);
  const at = inDaytime(notBefore(head, satisfaction.afterSeconds, now), brand);
  if (at > now) return postpone(desk, head, at);
  if (await waitsElsewhere(desk, head)) return postpone(desk, head, plusSeconds(now, BUSY_SECONDS));
  const status = await closedCase(desk, brand, head, known);
  if (status === 'moved') return dropSurvey(desk, head);
  return status === 'untold' ? undefined : { kind: 'survey', of, status, by };
};

/** Something else may have been said since the case was. */
const notBefore = ({ lastOutbound }: Head, afterSeconds: number, now: Instant): Instant => {
  const at = lastOutbound === undefined ? now : plusSeconds(keyTime(lastOutbound), afterSeconds);
  return at > now ? at : now;
};

const postpone = async (desk: TableDesk, head: Head, at: Instant): Promise<undefined> => {
  await changeHead(desk, head, ({ survey }) => survey && { survey: { ...survey, at } });
};

/** They are not asked in this thread, unless they are told once more that a case is closed. */
const dropSurvey = async (desk: TableDesk, head: Head): Promise<undefined> => {
  await changeHead(desk, head, ({ survey }) =>
    survey === undefined || survey.askedAt !== undefined ? undefined : { survey: undefined },
  );
};

/** They are never asked about this case, wherever they are told of it. */
export const letGo = async (desk: ChannelDesk, head: Head, of: string): Promise<undefined> => {
  await claimSurvey(desk, head, of);
  await dropSurvey(desk, head);
};

/** Notes on the account that it is asked about a case; true for the one who does. */
export const claimSurvey = async (desk: ChannelDesk, head: Head, of: string): Promise<boolean> => {
  const account = accountOf(desk, head);
  const before = await changeKnown(desk, account.brand, account, ({ surveyed = [], ...known }) =>
    surveyed.includes(of) ? undefined : { ...known, surveyed: [of, ...surveyed].slice(0, MOST_SURVEYED) },
  );
  return before !== undefined;
};

/** What was not sent after all may be asked another time. */
export const unclaimSurvey = async (desk: ChannelDesk, head: Head, of: string): Promise<void> => {
  const account = accountOf(desk, head);
  await changeKnown(desk, account.brand, account, ({ surveyed = [], ...known }) =>
    surveyed.includes(of) ? { ...known, surveyed: surveyed.filter((one) => one !== of) } : undefined,
  );
};

const mayBeAsked = async (desk: ChannelDesk, head: Head, known: Known): Promise<boolean> => {
  const traits = desk.channels(threadName(head.thread).channel).traits.places[head.place];
  if (traits === undefined || head.place !== 'private') return false;
  if (known.blocked !== undefined || (await wasAsked(desk, head, known))) return false;
  return windowOf(traits, head.lastInbound, desk.clock.now()).kind === 'open';
};

/** By this account, or another of the same person. */
const wasAsked = async (desk: ChannelDesk, head: Head, known: Known): Promise<boolean> => {
  const account = accountOf(desk, head);
  const contact = await contactOf(desk, account.brand, account, known);
  const others = contact?.accounts.filter((one) => !isSame(one, account)) ?? [];
  const theirs = await Promise.all(
    others.map(({ people, id }) => desk.accounts.get(account.brand, people, id)),
  );
  return [known, ...theirs].some(({ surveyed = [] }) => surveyed.includes(head.survey?.of ?? ''));
};

/** Whoever asks something else in another thread, or is owed something there, is in the middle of it. */
const waitsElsewhere = async (desk: ChannelDesk, head: Head): Promise<boolean> =>
  (await siblings(desk, head)).some(
    ({ waitingSince, reply, recheck, promises = [] }) =>
      waitingSince !== undefined || isUnderWay(reply) || recheck !== undefined || promises.length > 0,
  );

const newest = (replies: readonly Reply[]): Reply | undefined =>
  replies
    .filter(({ state }) => state === 'sent')
    .toSorted((a, b) => b.approvedAt.localeCompare(a.approvedAt))[0];

/** Who spoke last in the thread, also where they answered there what was asked in another. */
const speakerOf = async (
  desk: TableDesk,
  { head, replies }: ThreadRows,
  { told }: Known,
): Promise<Agent | undefined> => {
  const other = told === undefined || told.thread === head.thread ? undefined : told.thread;
  const there = other === undefined ? [] : ((await desk.threads.read(other))?.replies ?? []);
  return newest([...replies, ...there.filter(({ draftId }) => draftId === told?.draft)])?.by;
};

/** The back office is asked once more; `moved`: it is not closed any more, or they were told of another case since. */
const closedCase = async (
  desk: CaseDesk,
  brand: Brand,
  head: Head,
  { reference, proofs = {} }: Known,
): Promise<CaseStatus | 'moved' | 'untold'> => {
  if (reference === undefined) return 'moved';
  const office = await desk.offices.get(brand, reference.backoffice);
  const { people, id } = accountOf(desk, head);
  const found = await lookUp(desk, brand, office, {
    reference: reference.value,
    proofs,
    account: `${people}:${id}`,
  });
  if (!found.ok) return found.reason === 'unavailable' ? 'untold' : 'moved';
  const isClosed = isSettledPhase(found.status.phase.value);
  return isClosed && found.status.ref.hash === head.survey?.of ? found.status : 'moved';
};
