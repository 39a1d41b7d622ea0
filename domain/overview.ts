import type { Backlog, Waiting } from './backlog.ts';
import { mergeAll } from './histogram.ts';
import type { Instant } from './instant.ts';
import type { Place } from './message.ts';
import type { Period, Step } from './period.ts';
import { groupsOf, type ReportGroup, type Spread, spreadOf } from './report.ts';
import type { Series } from './series.ts';
import type { Answering } from './standing.ts';
import type { CountedCell } from './statistics.ts';
import type { ReplyTargets } from './targets.ts';

/* Whether customers are being answered, on one page. */

/** Who asked what, by the episodes that ended: answered or set aside. */
export interface AskedTrend {
  asked: string;
  ended: number;
  /** In as many days before. */
  before: number;
}

/** How long people waited for any reply, by where they asked. */
export interface Parity {
  private?: Spread;
  public?: Spread;
  /** Median in private to median in public: 1 where neither place is worse. */
  ratio?: number;
}

/** One agent's work. Told by name, never by number: it says who carries how much, not who is better. */
export interface Load {
  id: string;
  name: string;
  replies: number;
  notices: number;
  dismissed: number;
  /** Threads that are theirs, in which somebody waits now. */
  open: number;
}

/** One of those who wait longest. */
interface WaitsLongest extends Waiting {
  overdue: boolean;
  /** What the customer is called. */
  customer?: string;
}

export interface OverviewView extends Period {
  /** Id. */
  brand: string;
  now: Instant;
  before: Period;
  step: Step;
  /** What the series are split by. */
  split: Split;
  answering: Answering;
  /** `overdue`, and who waits longest, are of the thousand who do. */
  backlog: Backlog & { overdue: number; longest: WaitsLongest[] };
  /** Everything; and everything of as many days before. */
  whole: ReportGroup & { target: ReplyTargets };
  past: ReportGroup;
  series: (Series & { target: ReplyTargets })[];
  /** By channel and place, most replies first. */
  lines: (ReportGroup & { target: ReplyTargets })[];
  /** What most asked about first. */
  asked: AskedTrend[];
  parity: Parity;
  /** By name. */
  loads: Load[];
}

export const SPLITS = ['none', 'channel', 'place'] as const;
export type Split = (typeof SPLITS)[number];

const endedIn = ({ counts: { replies = 0, dismissed = 0 } }: ReportGroup): number => replies + dismissed;

export const askedTrends = (cells: readonly CountedCell[], before: readonly CountedCell[]): AskedTrend[] => {
  const trends = new Map<string, AskedTrend>();
  const trend = (group: ReportGroup): AskedTrend => {
    const asked = group.of.asked ?? '-';
    const found = trends.get(asked) ?? { asked, ended: 0, before: 0 };
    trends.set(asked, found);
    return found;
  };
  for (const group of groupsOf(cells, ['asked'])) trend(group).ended = endedIn(group);
  for (const group of groupsOf(before, ['asked'])) trend(group).before = endedIn(group);
  return [...trends.values()]
    .filter(({ ended, before: earlier }) => ended + earlier > 0)
    .sort((one, other) => other.ended - one.ended || (one.asked < other.asked ? -1 : 1));
};

export const parityOf = (cells: readonly CountedCell[]): Parity => {
  const [inPrivate, inPublic] = [waits(cells, 'private'), waits(cells, 'public')];
  return {
    ...(inPrivate && { private: inPrivate }),
    ...(inPublic && { public: inPublic }),
    ...(inPrivate && inPublic && inPublic.p50 > 0 && { ratio: inPrivate.p50 / inPublic.p50 }),
  };
};

/** First and further replies alike: whoever waits does not care which it is. */
const waits = (cells: readonly CountedCell[], place: Place): Spread | undefined =>
  spreadOf(
    mergeAll(
      cells
        .filter(({ cell }) => cell.place === place)
        .flatMap(({ totals: { spans } }) => [spans.first_wall ?? {}, spans.next_wall ?? {}]),
    ),
  )[0];

export const loadsOf = (
  cells: readonly CountedCell[],
  people: readonly { id: string; name: string }[],
  openOf: ReadonlyMap<string, number>,
): Load[] => {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const counted = new Map(groupsOf(cells, ['agent']).map((group) => [group.of.agent ?? '-', group.counts]));
  const ids = new Set([...counted.keys(), ...nameOf.keys()]);
  return [...ids]
    .filter((id) => id !== '-')
    .map((id) => {
      const { replies = 0, notices = 0, dismissed = 0 } = counted.get(id) ?? {};
      const name = nameOf.get(id) ?? id;
      return { id, name, replies, notices, dismissed, open: openOf.get(name) ?? 0 };
    })
    .filter(({ replies, notices, dismissed, open }) => replies + notices + dismissed + open > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
};
