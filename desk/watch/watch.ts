import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { changeHead } from '../changeHead.ts';
import { withoutAnswered } from '../elsewhere.ts';
import type { TableDesk } from '../layers.ts';
import { listen } from './listen.ts';
import { todayOnce } from './parity.ts';
import { raise } from './raise.ts';
import { retime } from './retime.ts';
import { takeStock } from './stock.ts';
import { type SummingUp, summingUp } from './sumUp.ts';
import { type Visit, visitOf } from './visit.ts';

/**
 * Goes through what is due and nothing else: records alarms, asks for drafts and publishing whose hint was lost, has
 * promised updates prepared. Running it twice, late, or twice at once does nothing twice.
 * @throws AggregateError when some of it could not be done; the rest was.
 */
export const watch = (desk: TableDesk): (() => Promise<void>) => {
  const compared = new Set<string>();
  const summing = summingUp(desk);
  return () => sweepAll(desk, compared, summing);
};

/** @param compared alarms of private and public that this instance has told people of */
const sweepAll = async (desk: TableDesk, compared: Set<string>, summing: SummingUp): Promise<void> => {
  const failures: unknown[] = [];
  const brands = await desk.brands.all();
  for (const brand of brands)
    failures.push(...(await sweep(desk, brand, compared).catch((error: unknown) => [error])));
  // Nobody's alarm waits for another brand's sums.
  for (const brand of brands) await summing(brand).catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} things could not be done by the watch`);
};

/** A visit, and whether its person was answered meanwhile where they had waited longer. */
type Found = Visit & { answeredElsewhere: boolean };

/** Most threads of a brand that one run goes through, the longest due first; what is left is the next run's. */
const MOST = 2000;
const AT_ONCE = 100;

const sweep = async (desk: TableDesk, brand: Brand, compared: Set<string>): Promise<unknown[]> => {
  const now = desk.clock.now();
  const levels = await desk.serviceLevels.of(brand.id);
  const failures: unknown[] = [];
  const attempt = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => failures.push(error));
  };
  await attempt(hintIncidents(desk, brand, now));
  await attempt(retime(desk, brand, now));
  const threads = await desk.threads.attention(brand.id, now, MOST);
  const heads = await desk.threads.heads(threads);
  // The index lags behind: what it names may have been handled, and its head moved on, meanwhile.
  const due = heads.filter(({ nextAt }) => nextAt !== undefined && nextAt <= now);
  const fresh = await withoutAnswered(desk, due);
  const visits = fresh.map((head, at) => ({
    ...visitOf(head, levels, now),
    answeredElsewhere: head !== due[at],
  }));
  failures.push(...(await carryOut(desk, brand, visits, compared)));
  await attempt(takeStock(desk, brand, levels, now));
  await attempt(listen(desk, brand, now));
  return failures;
};

const hintIncidents = async (desk: TableDesk, brand: Brand, now: Instant): Promise<void> => {
  const due = (await desk.incidents.open(brand.id)).filter(({ recheckAt: at, tellAt }) =>
    [at, tellAt].some((one) => one !== undefined && one <= now),
  );
  if (due.length > 0) await desk.hints.incident(due.map(({ id }) => ({ brand: brand.id, incident: id })));
};

/**
 * Alarms are recorded, then told and asked for, then marked: whoever is stopped in between leaves the rest due, and
 * whoever repeats it records nothing anew. What could not be recorded is not marked.
 */
const carryOut = async (
  desk: TableDesk,
  brand: Brand,
  visits: readonly Found[],
  compared: Set<string>,
): Promise<unknown[]> => {
  const failures: unknown[] = [];
  const done: Found[] = [];
  const alarms: string[] = [];
  const today = todayOnce(desk, new Set(compared));
  await each(visits, failures, async (visit) => {
    for (const one of visit.alarms) alarms.push(...(await raise(desk, brand, visit.head, one, today)));
    done.push(visit);
  });
  const drafts = done.flatMap((one) => one.drafts);
  const replies = done.flatMap((one) => one.replies);
  if (drafts.length > 0) await desk.hints.draft(drafts);
  if (replies.length > 0) await desk.hints.publish(replies);
  if (alarms.length > 0) await desk.hints.alert([{ brand: brand.id, alarms }]);
  for (const id of today.told) compared.add(id);
  await each(done, failures, ({ head, marks, answeredElsewhere }) =>
    changeHead(desk, head, (current) =>
      current.lastInbound === head.lastInbound && current.lastOutbound === head.lastOutbound
        ? { ...marks(current), ...(answeredElsewhere && { elsewhere: undefined }) }
        : {},
    ),
  );
  return failures;
};

/** So many at a time; one that fails does not keep the others. */
const each = async <T>(
  all: readonly T[],
  failures: unknown[],
  work: (one: T) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const results = await Promise.allSettled(all.slice(from, from + AT_ONCE).map(work));
    failures.push(...results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
  }
};
