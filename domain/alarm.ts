import type { Instant } from './instant.ts';
import type { Place } from './message.ts';
import type { Asked, TargetName } from './sla/serviceLevels.ts';
import type { ThreadId } from './thread.ts';
import type { LocalDate } from './zone.ts';

/**
 * What an alarm is about. `promise`: something promised by a time. `parity`: who asked in private waits much longer
 * than who asked in public, or the other way round. `drafting`, `sending`, `acting`: work that is stuck. `outcome`: only
 * a person can find out what became of a reply or an action. `silence`: a channel that usually speaks has said nothing.
 * `backlog`: too many wait, or somebody too long.
 */
export const METRICS = [
  'first_reply',
  'next_reply',
  'update',
  'resolution',
  'approval',
  'promise',
  'drafting',
  'sending',
  'acting',
  'outcome',
  'parity',
  'silence',
  'backlog',
] as const satisfies readonly (TargetName | string)[];
export type Metric = (typeof METRICS)[number];

/** `escalation`: the leads are told as well, for whoever owed it has not acted. */
export const LEVELS = ['warning', 'breach', 'escalation'] as const;
export type Level = (typeof LEVELS)[number];

/** By which people are told: a topic to which anybody can subscribe, and the chats of the brand's own team. */
export const ALERT_WAYS = ['topic', 'slack', 'teams'] as const;
export type AlertWay = (typeof ALERT_WAYS)[number];

/** Recorded exactly once per span of a clock, metric and level. */
export interface Alarm {
  /** `{dueAt}#{metric}#{level}#…`: sorts by time, and whoever comes second records nothing (C33). */
  id: string;
  level: Level;
  metric: Metric;
  /** Absent where it concerns a channel or the whole brand. */
  thread?: ThreadId;
  customer?: string;
  /** Where it was asked, and what. */
  place?: Place;
  asked?: Asked;
  /** Name of the agent it is raised on. */
  owner?: string;
  /** Name of the channel, where it concerns one. */
  channel?: string;
  /** On which day of the brand's the limit passed; absent where it is no thread's. */
  day?: LocalDate;
  /** When the limit passed, and when it was noticed. */
  dueAt: Instant;
  raisedAt: Instant;
  /** The start of the clock was learnt only after its limit had passed (C40). */
  late?: true;
  /** Heading of RUNBOOK.md, as an anchor. */
  runbook: string;
  /** When people were told by every way there is, and by which, while some have failed. */
  toldAt?: Instant;
  toldBy?: AlertWay[];
}
