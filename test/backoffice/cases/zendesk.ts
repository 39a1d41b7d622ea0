import * as z from 'zod/mini';

/*
 * Answers of the Zendesk Support API v2 as far as we serve them: Tickets (with side-loaded users and groups) and Ticket
 * Comments, after the property tables of developer.zendesk.com. Strict, so that a field of our own invention is found.
 */

const Seconds = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
const Id = z.int().check(z.positive());

const Ticket = z.strictObject({
  url: z.url(),
  id: Id,
  external_id: z.nullable(z.string()),
  via: z.object({ channel: z.string() }),
  created_at: Seconds,
  updated_at: Seconds,
  type: z.nullable(z.enum(['problem', 'incident', 'question', 'task'])),
  subject: z.string(),
  raw_subject: z.string(),
  description: z.string(),
  priority: z.nullable(z.enum(['urgent', 'high', 'normal', 'low'])),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  recipient: z.nullable(z.string()),
  requester_id: Id,
  submitter_id: Id,
  assignee_id: z.nullable(Id),
  organization_id: z.nullable(Id),
  group_id: z.nullable(Id),
  collaborator_ids: z.array(Id),
  follower_ids: z.array(Id),
  problem_id: z.nullable(Id),
  has_incidents: z.boolean(),
  is_public: z.boolean(),
  due_at: z.nullable(Seconds),
  tags: z.array(z.string()),
  custom_fields: z.array(z.strictObject({ id: Id, value: z.nullable(z.string()) })),
  satisfaction_rating: z.nullable(z.unknown()),
  sharing_agreement_ids: z.array(Id),
  allow_channelback: z.boolean(),
  allow_attachments: z.boolean(),
});

const SIDE_LOADS = {
  users: z.optional(
    z.array(
      z.strictObject({
        id: Id,
        url: z.url(),
        name: z.string(),
        email: z.nullable(z.email()),
        role: z.enum(['end-user', 'agent', 'admin']),
      }),
    ),
  ),
  groups: z.optional(z.array(z.strictObject({ id: Id, url: z.url(), name: z.string() }))),
};

const PAGE = { count: z.int(), next_page: z.nullable(z.url()), previous_page: z.nullable(z.url()) };

export const TicketAnswer = z.strictObject({ ticket: Ticket, ...SIDE_LOADS });
export const TicketsAnswer = z.strictObject({ tickets: z.array(Ticket), ...SIDE_LOADS, ...PAGE });

export const CommentsAnswer = z.strictObject({
  comments: z.array(
    z.strictObject({
      id: Id,
      type: z.enum(['Comment', 'VoiceComment']),
      author_id: Id,
      body: z.string(),
      html_body: z.string(),
      plain_body: z.string(),
      public: z.boolean(),
      attachments: z.array(z.unknown()),
      created_at: Seconds,
    }),
  ),
  ...PAGE,
});
