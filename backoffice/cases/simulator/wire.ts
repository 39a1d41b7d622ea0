import type { Instant } from '#domain/instant.ts';
import type { Comment, Ticket, User } from './model.ts';
import type { CaseWorld } from './world.ts';

/* Answers in the shapes of the Zendesk Support API v2: tickets, side-loaded users and groups, comments. */

const HOST = 'https://zephyrline.zendesk.example';

const seconds = (at: Instant): string => `${at.slice(0, 19)}Z`;

/** Fields that stay empty or fixed at this desk. */
const UNUSED = {
  recipient: null,
  organization_id: null,
  collaborator_ids: [],
  follower_ids: [],
  problem_id: null,
  has_incidents: false,
  satisfaction_rating: null,
  sharing_agreement_ids: [],
  allow_channelback: false,
  allow_attachments: true,
};

/** What the sender gave, null where nothing was given. */
const given = ({ external_id, type, priority, due_at, tags, custom_fields }: Ticket) => ({
  external_id: external_id ?? null,
  type: type ?? null,
  priority: priority ?? null,
  due_at: due_at === undefined ? null : seconds(due_at),
  tags: tags ?? [],
  custom_fields: custom_fields ?? [],
});

const ticketObject = (ticket: Ticket, lastUpdate: Instant | undefined) => ({
  url: `${HOST}/api/v2/tickets/${ticket.id}.json`,
  id: ticket.id,
  via: { channel: ticket.external_id === undefined ? 'email' : 'api' },
  created_at: seconds(ticket.createdAt),
  updated_at: seconds(lastUpdate ?? ticket.updatedAt),
  subject: ticket.subject ?? '',
  raw_subject: ticket.subject ?? '',
  description: ticket.comments[0]?.body ?? '',
  status: ticket.status,
  requester_id: ticket.requesterId,
  submitter_id: ticket.requesterId,
  assignee_id: ticket.assigneeId,
  group_id: ticket.groupId,
  is_public: ticket.comments.some((comment) => comment.public),
  ...given(ticket),
  ...UNUSED,
});

const userObject = ({ id, name, email, role }: User) => ({
  id,
  url: `${HOST}/api/v2/users/${id}.json`,
  name,
  email,
  role,
});

/** What `include=users,groups` adds to an answer. */
const sideLoads = (world: CaseWorld, tickets: readonly Ticket[], include: string) => {
  const wanted = include.split(',');
  const people = tickets.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId ?? 0]);
  const groups = [...new Set(tickets.map(({ groupId }) => groupId))].flatMap((id) => world.group(id) ?? []);
  return {
    ...(wanted.includes('users') ? { users: world.users(people).map(userObject) } : {}),
    ...(wanted.includes('groups')
      ? { groups: groups.map(({ id, name }) => ({ id, name, url: `${HOST}/api/v2/groups/${id}.json` })) }
      : {}),
  };
};

export interface Told {
  include: string;
  lastUpdate?: Instant | undefined;
}

export const ticketAnswer = (world: CaseWorld, ticket: Ticket, { include, lastUpdate }: Told) => ({
  ticket: ticketObject(ticket, lastUpdate),
  ...sideLoads(world, [ticket], include),
});

export const ticketsAnswer = (world: CaseWorld, tickets: readonly Ticket[], told: Told) => ({
  tickets: tickets.map((ticket) => ticketObject(ticket, told.lastUpdate)),
  ...sideLoads(world, tickets, told.include),
  count: tickets.length,
  next_page: null,
  previous_page: null,
});

const commentObject = ({ id, author, body, public: isPublic, at }: Comment) => ({
  id,
  type: 'Comment',
  author_id: author,
  body,
  html_body: `<div class="zd-comment">${body.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))}</div>`,
  plain_body: body,
  public: isPublic,
  attachments: [],
  created_at: seconds(at),
});

export const commentsAnswer = ({ comments }: Ticket) => ({
  comments: comments.map(commentObject),
  count: comments.length,
  next_page: null,
  previous_page: null,
});
