import type { Draft } from './draft.ts';
import type { CountedEvent } from './event.ts';
import type { Finding } from './finding.ts';
import type { Head } from './head.ts';
import { idTime } from './ids.ts';
import { type Instant, msOf } from './instant.ts';
import type { Agent, Reply } from './reply.ts';
import { clocksOf, pausesOf, replyMetricOf } from './sla/clocks.ts';
import { ranBetween } from './sla/pause.ts';
import { standingOf } from './sla/policy.ts';
import type { Owed } from './sla/promising.ts';
import type { ServiceLevels } from './sla/serviceLevels.ts';
import type { Cell, Count, Counted } from './statistics.ts';
import { threadName } from './thread.ts';
import { dayAt } from './zone.ts';

const NONE = '-';

/** In which cell something that happens to a thread is counted. */
export const cellOf = (
  head: Pick<Head, 'thread' | 'place' | 'asked'>,
  at: Instant,
  timeZone: string,
  by?: { draft?: Pick<Draft, 'asked' | 'lang'> | undefined; agent?: Pick<Agent, 'id'> | undefined },
): Cell => ({
  day: dayAt(timeZone, at),
  place: head.place,
  channel: threadName(head.thread).channel,
  asked: by?.draft?.asked ?? head.asked ?? NONE,
  lang: by?.draft?.lang ?? NONE,
  agent: by?.agent?.id ?? NONE,
});

/** A reply that went out, with the head as it was before it ended the episode. */
export interface SentReply {
  head: Head;
  reply: Pick<Reply, 'id' | 'thread' | 'askedAt' | 'approvedAt' | 'deliveries' | 'by'>;
  draft: Pick<Draft, 'id' | 'asked' | 'lang' | 'survey'>;
  owed: Pick<Owed, 'made' | 'kept'>;
  levels: ServiceLevels;
  timeZone: string;
}

/** All that one published reply adds to the statistics: one cell, one update. */
export const countedReply = (sent: SentReply): CountedEvent => {
  const { head, reply, draft, owed, timeZone } = sent;
  const sentAt = reply.deliveries.at(-1)?.sentAt ?? reply.approvedAt;
  const of = {
    ...{ at: sentAt, thread: reply.thread, id: reply.id },
    cell: cellOf(head, sentAt, timeZone, { draft, agent: reply.by }),
  };
  // Nobody drafted it for anybody's approval, and it tells nothing.
  if (draft.survey !== undefined) return { ...of, counts: ['survey_asked'] };
  const isEdited = reply.deliveries.some(({ ownWords }) => ownWords);
  const counts: Count[] = [
    reply.askedAt === undefined ? 'notices' : 'replies',
    ...kept(sent, sentAt),
    isEdited ? 'edited' : 'unchanged',
    ...owed.made.map((): Count => 'promises_made'),
    ...owed.kept.map((): Count => 'promises_kept'),
  ];
  const approval = (msOf(reply.approvedAt) - idTime(draft.id)) / 1000;
  return { ...of, counts, spans: { ...waited(sent, sentAt), ...(approval >= 0 && { approval }) } };
};

/** Whether it came by the limit of its clock, as the watch would have found it; nothing where no clock ran. */
const kept = (sent: SentReply, sentAt: Instant): Count[] => {
  const limit = limitOf(sent, sentAt);
  return limit === undefined ? [] : [sentAt <= limit ? 'in_time' : 'late'];
};

/** Until when the reply should have come, as that was at a moment; undefined where no clock ran for it. */
export const limitOf = (
  { head, reply, levels }: Pick<SentReply, 'head' | 'reply' | 'levels'>,
  at: Instant,
): Instant | undefined => {
  const { askedAt } = reply;
  if (askedAt === undefined) return undefined;
  const { firstReplyAt, ...unanswered } = head;
  const before = isFirst(head, reply) || firstReplyAt === undefined ? unanswered : head;
  return clocksOf({ ...before, waitingSince: askedAt }, levels, at).find(
    ({ metric }) => metric === 'first_reply' || metric === 'next_reply',
  )?.dueAt;
};

/** Recorded once more after a crash, the head bears the mark of this very reply. */
const isFirst = (head: Head, { deliveries, thread }: SentReply['reply']): boolean =>
  replyMetricOf(head) === 'first_reply' ||
  head.firstReplyAt === deliveries.find((one) => one.thread === thread)?.sentAt;

/** By the wall clock, and in the open hours by which the clock ran; pauses left out of these. */
const waited = ({ head, reply, levels }: SentReply, sentAt: Instant): Counted['spans'] => {
  const { askedAt } = reply;
  if (askedAt === undefined) return {};
  const { policy } = standingOf(head, levels, sentAt);
  const schedule = policy?.schedule === undefined ? undefined : levels.schedules[policy.schedule];
  const resting = pausesOf(head).filter(({ state }) => policy?.pauses.includes(state));
  const wall = Math.max(0, msOf(sentAt) - msOf(askedAt)) / 1000;
  const business = ranBetween(schedule, askedAt, sentAt, resting);
  return isFirst(head, reply)
    ? { first_wall: wall, first_business: business }
    : { next_wall: wall, next_business: business };
};

/** Why the gate stopped a draft, as it is counted. */
export const refusedCounts = (findings: readonly Pick<Finding, 'code'>[]): Count[] => [
  'refused',
  ...(findings.some(({ code }) => code === 'redirect') ? (['refused_redirect'] as const) : []),
  ...(findings.some(({ code }) => code === 'asks_known') ? (['refused_reask'] as const) : []),
];
