import { type Due, due } from '#domain/agenda.ts';
import type { Brand } from '#domain/brand.ts';
import { episodeKey, type Head } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { isUnfair } from '#domain/parity.ts';
import { recheckAt } from '#domain/recheck.ts';
import type { Alarm, Metric } from '#domain/view.ts';
import { changeHead } from './changeHead.ts';
import type { TableDesk } from './layers.ts';
import type { HeadChange, MetricName } from './ports.ts';

/**
 * Goes through what is due and nothing else: records warnings and breaches, asks for drafts and publishing whose
 * hint was lost, prepares promised updates. Running it twice, late, or twice at once does nothing twice.
 * @throws AggregateError when some thread could not be handled; the others were.
 */
export const watch = (desk: TableDesk) => async (): Promise<void> => {
  const now = desk.clock.now();
  const failures: unknown[] = [];
  for (const brand of await desk.brands.all()) {
    await hintIncidents(desk, brand, now);
    const heads = await desk.threads.heads(await desk.threads.attention(brand.id, now));
    const seen = await Promise.allSettled(heads.map((head) => visit(desk, brand, head, now)));
    failures.push(...seen.filter((result) => result.status === 'rejected').map((result) => result.reason));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} threads could not be visited`);
};

const hintIncidents = async (desk: TableDesk, brand: Brand, now: Instant): Promise<void> => {
  const due = (await desk.incidents.open(brand.id)).filter(({ recheckAt: at, tellAt }) =>
    [at, tellAt].some((one) => one !== undefined && one <= now),
  );
  if (due.length > 0) await desk.hints.incident(due.map(({ id }) => ({ brand: brand.id, incident: id })));
};

const visit = async (desk: TableDesk, brand: Brand, head: Head, now: Instant): Promise<void> => {
  // The index lags behind: what it names may have been handled, and its head moved on, meanwhile.
  if (head.nextAt === undefined || head.nextAt > now) return;
  let marks: HeadChange = {};
  for (const one of due(head, brand.sla, now))
    marks = { ...marks, ...(await act({ desk, brand, head, now }, one)) };
  await changeHead(desk, head, (current) =>
    current.lastInbound === head.lastInbound && current.lastOutbound === head.lastOutbound ? marks : {},
  );
};

interface Visit {
  desk: TableDesk;
  brand: Brand;
  head: Head;
  now: Instant;
}

const nextRecheck = ({ recheck }: Head, now: Instant): Head['recheck'] | undefined => {
  const at = recheck && recheckAt(recheck.phase, now);
  return recheck === undefined || at === undefined ? undefined : { at, phase: recheck.phase };
};

/** Does one thing that is due and answers the mark that tells it was done. */
const act = async ({ desk, brand, head, now }: Visit, one: Due): Promise<HeadChange> => {
  switch (one.what) {
    case 'draft':
      await desk.hints.draft([
        { thread: head.thread, why: head.draft?.retryAt === undefined ? 'message' : 'retry' },
      ]);
      return {};
    case 'publish':
      await desk.hints.publish([{ thread: head.thread, reply: one.reply }]);
      return {};
    case 'act':
      await desk.hints.draft([{ thread: head.thread, why: 'act', action: one.action }]);
      return {};
    case 'recheck':
      await desk.hints.draft([{ thread: head.thread, why: 'recheck' }]);
      return { recheck: nextRecheck(head, now) };
    case 'warning':
      await raise(desk, brand, head, { level: 'warning', metric: one.metric, dueAt: one.dueAt });
      return { warned: episodeKey(head) };
    case 'breach':
      await raise(desk, brand, head, { level: 'breach', metric: one.metric, dueAt: one.dueAt });
      await compare(desk, brand, head, now);
      return { warned: episodeKey(head), breached: episodeKey(head) };
    case 'promise_notice':
      await desk.hints.draft([{ thread: head.thread, why: 'promise' }]);
      return head.promise === undefined ? {} : { promise: { ...head.promise, noticed: true } };
    case 'promise_broken':
      await raise(desk, brand, head, { level: 'breach', metric: 'promise', dueAt: one.dueAt });
      return head.promise === undefined ? {} : { promise: { ...head.promise, noticed: true, broken: true } };
    default:
      return one satisfies never;
  }
};

/** What is counted, and the heading of RUNBOOK.md that says what to do. */
const NOTICE: Record<`${Alarm['level']} ${Metric}`, { name: MetricName; runbook: string }> = (() => {
  const warning = { name: 'SlaWarning', runbook: 'a-thread-is-about-to-breach-its-target' } as const;
  const breach = { name: 'SlaBreach', runbook: 'a-thread-breached-its-target' } as const;
  const unfair = { name: 'ParityBroken', runbook: 'private-and-public-are-not-answered-alike' } as const;
  const broken = { name: 'PromiseBroken', runbook: 'a-promised-update-was-not-given' } as const;
  return {
    'warning first_reply': warning,
    'warning next_reply': warning,
    'warning promise': warning,
    'breach first_reply': breach,
    'breach next_reply': breach,
    'breach promise': broken,
    'warning parity': unfair,
    'breach parity': unfair,
  };
})();

/** Somebody is overdue here: were those who asked in the other place the same day answered sooner? Once a day and place. */
const compare = async (desk: TableDesk, brand: Brand, head: Head, now: Instant): Promise<void> => {
  if (head.waitingSince === undefined) return;
  const other = head.place === 'private' ? 'public' : 'private';
  const waited = (msOf(now) - msOf(head.waitingSince)) / 1000;
  if (!isUnfair(waited, await desk.statistics.day(brand.id, now, other))) return;
  const day = `${now.slice(0, 10)}T00:00:00.000Z`;
  await record(desk, brand, head, { level: 'breach', metric: 'parity', dueAt: day }, head.place);
};

/** The id says thread, episode, metric and level, so whoever comes second records nothing (docs/rules.md C33). */
const raise = async (
  desk: TableDesk,
  brand: Brand,
  head: Head,
  alarm: Pick<Alarm, 'level' | 'metric' | 'dueAt'>,
): Promise<void> => {
  const episode = alarm.metric === 'promise' ? alarm.dueAt : episodeKey(head);
  await record(desk, brand, head, alarm, `${head.thread}#${episode}`);
};

/** @param once what the alarm is raised for no more than once */
const record = async (
  desk: TableDesk,
  brand: Brand,
  head: Head,
  { level, metric, dueAt }: Pick<Alarm, 'level' | 'metric' | 'dueAt'>,
  once: string,
): Promise<void> => {
  const { name, runbook } = NOTICE[`${level} ${metric}`];
  const recorded = await desk.alarms.record(brand.id, {
    id: `${dueAt}#${metric}#${level}#${once}`,
    level,
    metric,
    thread: head.thread,
    customer: head.customer.handle ?? head.customer.name ?? head.customer.id,
    dueAt,
    raisedAt: desk.clock.now(),
    runbook,
  });
  if (recorded) desk.meter.count(name, brand.id);
};
