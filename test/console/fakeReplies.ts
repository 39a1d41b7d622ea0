import type { Agent, Reply } from '#domain/reply.ts';
import { type SecondReason, secondReasons } from '#domain/secondApproval.ts';
import type { ApproveRequest, AuditEntry, ThreadDetail } from '#domain/view.ts';
import { replyOf } from './fakeThreads.ts';

/* What an approval, a lead's word and an undo leave of a thread, as the desk does it. */

/** Seconds in which a reply can be taken back. */
const UNDO_SECONDS = 8;

const later = (at: string): string => new Date(Date.parse(at) + UNDO_SECONDS * 1000).toISOString();

export const withAudit = (
  detail: ThreadDetail,
  entry: Pick<AuditEntry, 'at' | 'by' | 'what'> & { detail?: string },
): ThreadDetail => ({
  ...detail,
  audit: [{ id: `aud_${entry.at}_${entry.what}`, ...entry }, ...detail.audit],
});

/** Why a lead has to approve it too, by the rules the thread tells of. */
const second = (detail: ThreadDetail, { texts, overrides = [] }: ApproveRequest): SecondReason[] =>
  secondReasons(detail.secondApproval, {
    head: detail.row.head,
    places: detail.drafts[0]!.deliveries.map(({ place }) => place),
    isEdited: texts !== undefined,
    isOverridden: overrides.length > 0,
  });

/** The reply an approval makes of the draft, in the agent's own words where there are any. */
export const approvedReply = (
  detail: ThreadDetail,
  agent: Agent,
  now: string,
  request: ApproveRequest,
): Reply => {
  const why = second(detail, request);
  const reply = replyOf(detail, agent, now, {
    id: `rpl_${detail.row.head.version}`,
    ...(why.length === 0 ? { sendsAt: later(now) } : { state: 'proposed', second: { why } }),
  });
  const left = [...(request.texts ?? [])];
  const deliveries = reply.deliveries.map((delivery) =>
    request.texts === undefined || delivery.text === ''
      ? delivery
      : { ...delivery, text: `${left.shift()} ^${agent.initials}` },
  );
  return { ...reply, deliveries };
};

/** The reply on the head in another state. */
export const decided = (detail: ThreadDetail, change: Partial<Reply>): ThreadDetail => {
  const { head } = detail.row;
  const [reply, ...rest] = detail.replies;
  const next = { ...reply!, ...change };
  return {
    ...detail,
    replies: [next, ...rest],
    row: {
      ...detail.row,
      head: { ...head, version: head.version + 1, reply: { ...head.reply!, state: next.state } },
    },
  };
};

export const undone = (detail: ThreadDetail, agent: Agent, at: string): ThreadDetail =>
  withAudit(
    decided(detail, {
      state: 'returned',
      code: 'undone',
      reason: `${agent.name} took it back before it was sent.`,
    }),
    { at, by: agent.name, what: 'undone' },
  );

export const secondApproved = (detail: ThreadDetail, by: Agent, at: string): ThreadDetail =>
  withAudit(
    decided(detail, {
      state: 'approved',
      sendsAt: later(at),
      second: { why: detail.replies[0]!.second!.why, by, at },
    }),
    { at, by: by.name, what: 'approved_second' },
  );

export const sentBack = (detail: ThreadDetail, by: Agent, at: string, reason: string): ThreadDetail =>
  withAudit(decided(detail, { state: 'returned', code: 'sent_back', reason: `${by.name}: ${reason}` }), {
    at,
    by: by.name,
    what: 'sent_back',
    detail: reason,
  });
