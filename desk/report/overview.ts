import { backlogOf, calledOf, longestFirst, type Waiting } from '#domain/backlog.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { asFineAs } from '#domain/grains.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';
import { askedTrends, loadsOf, type OverviewView, parityOf, SPLITS, type Split } from '#domain/overview.ts';
import { periodBefore, stepOf } from '#domain/period.ts';
import { groupOf, groupsOf, type ReportGroup } from '#domain/report.ts';
import { seriesOf } from '#domain/series.ts';
import { clocksOf, replyMetricOf } from '#domain/sla/clocks.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { answeringOf } from '#domain/standing.ts';
import { type ReplyTargets, targetsOf, type Where } from '#domain/targets.ts';
import type { ChannelDesk } from '../layers.ts';
import { countedOn } from './counted.ts';
import { askedDays, type DaysAsked } from './days.ts';
import type { ReportDesk } from './report.ts';

/** As it comes from outside, unproved. */
export interface OverviewRequest extends DaysAsked {
  split?: string | undefined;
}

type OverviewDesk = ReportDesk & Pick<ChannelDesk, 'channels' | 'serviceLevels'>;

/** Whose heads are read: of ten thousand who wait nobody asks which of them has waited longest but a thousand. */
const LOOKED_AT = 1000;
const LONGEST = 10;
const PLACES = ['private', 'public'] as const satisfies Place[];

/**
 * All a manager's page says of a brand, from one reading of what was counted and one look at who waits.
 * @throws VisibleError `input/from`, `input/to`, `input/days`, `input/split`, `missing/brand`, `too_large/counters`
 */
export const overview =
  (desk: OverviewDesk) =>
  async (id: string, asked: OverviewRequest): Promise<OverviewView> => {
    const split = splitOf(asked.split ?? 'none');
    const period = await askedDays(desk, id, asked);
    const before = periodBefore(period);
    const now = desk.clock.now();
    const [brand, levels, counted, countedBefore, waiting] = await Promise.all([
      desk.brands.get(id),
      desk.serviceLevels.of(id),
      countedOn(desk, id, period),
      countedOn(desk, id, before),
      waitingIn(desk, id),
    ]);
    const daily = counted('coarse');
    // Days are put together once: after that a year is no more than a day.
    const cells = asFineAs('coarse', daily);
    const earlier = asFineAs('coarse', countedBefore('coarse'));
    const backlog = backlogNow(waiting, levels, now);
    const places = answeredIn(desk, brand);
    const withTarget = <T extends { of: ReportGroup['of'] }>(group: T) => ({
      ...group,
      target: targetOf(levels, places, group.of),
    });
    const whole = groupOf(cells, []);
    const step = stepOf(period);
    return {
      ...{ brand: id, now, ...period, before, step, split, backlog },
      answering: answeringOf(whole, backlog, levels, now),
      whole: withTarget(whole),
      past: groupOf(earlier, []),
      series: seriesOf(daily, period, step, split === 'none' ? undefined : split).map(withTarget),
      lines: groupsOf(cells, ['channel', 'place']).map(withTarget),
      asked: askedTrends(cells, earlier),
      parity: parityOf(cells),
      loads: loadsOf(asFineAs('agents', counted('agents')), brand.people, openOf(waiting.heads)),
    };
  };

const splitOf = (text: string): Split => {
  const known = SPLITS.find((split) => split === text);
  if (known !== undefined) return known;
  throw new VisibleError('input', 'split', `A report is split by ${SPLITS.join(', ')}.`);
};

interface WhoWaits {
  all: Waiting[];
  /** Of those who wait longest. */
  heads: Head[];
}

const waitingIn = async ({ threads }: OverviewDesk, brand: string): Promise<WhoWaits> => {
  const all = longestFirst(await threads.waiting(brand));
  return { all, heads: await threads.heads(all.slice(0, LOOKED_AT).map(({ thread }) => thread)) };
};

const backlogNow = (
  { all, heads }: WhoWaits,
  levels: ServiceLevels,
  now: Instant,
): OverviewView['backlog'] => {
  const headOf = new Map(heads.map((head) => [head.thread, head]));
  const longest = all.slice(0, LONGEST).map((one) => {
    const head = headOf.get(one.thread);
    return {
      ...{ ...one, overdue: head !== undefined && isOverdue(head, levels, now) },
      ...(head && { customer: calledOf(head.customer) }),
    };
  });
  const overdue = heads.filter((head) => isOverdue(head, levels, now)).length;
  return { ...backlogOf(all, now), overdue, longest };
};

const isOverdue = (head: Head, levels: ServiceLevels, now: Instant): boolean =>
  clocksOf(head, levels, now).some(({ metric, dueAt }) => metric === replyMetricOf(head) && dueAt < now);

/** Threads by the name of whoever answers for them. */
const openOf = (heads: readonly Head[]): Map<string, number> => {
  const open = new Map<string, number>();
  for (const { owner, waitingSince } of heads)
    if (owner !== undefined && waitingSince !== undefined) open.set(owner, (open.get(owner) ?? 0) + 1);
  return open;
};

/** Every place in which customers write to a brand. */
const answeredIn = (desk: OverviewDesk, { channels }: Brand): Where[] =>
  Object.keys(channels).flatMap((channel) => {
    const { places, outOnly } = desk.channels(channel).traits;
    return outOnly ? [] : PLACES.flatMap((place) => (places[place] ? [{ channel, place }] : []));
  });

const targetOf = (levels: ServiceLevels, all: readonly Where[], of: ReportGroup['of']): ReplyTargets =>
  targetsOf(
    levels,
    all.filter(({ channel, place }) => (of.channel ?? channel) === channel && (of.place ?? place) === place),
  );
