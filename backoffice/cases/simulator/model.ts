import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';

/* What the case desk keeps, and what its agents can do there. */

/** Zendesk's system statuses; a desk's own statuses hang below them and are not told here. */
export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;

const Text = z.string().check(z.minLength(1), z.maxLength(300));
const Moment = z.iso.datetime();

/** `status` of a move may be a word no desk has, to play one that was never seen. */
export const Move = z.object({
  id: z.int().check(z.positive()),
  status: Text,
  group: z.optional(Text),
  due: z.optional(Moment),
});
export type Move = z.infer<typeof Move>;

export const Note = z.object({
  id: z.int().check(z.positive()),
  body: z.string().check(z.minLength(1), z.maxLength(4000)),
  public: z.boolean(),
});
export type Note = z.infer<typeof Note>;

/** A ticket as `POST /api/v2/tickets.json` takes it, as far as the desk looks at it. */
export const NewTicket = z.object({
  subject: z.optional(z.string().check(z.maxLength(150))),
  comment: z.object({
    body: z.string().check(z.minLength(1), z.maxLength(65_535)),
    public: z.optional(z.boolean()),
  }),
  requester: z.optional(z.object({ name: Text, email: z.optional(z.email()) })),
  external_id: z.optional(z.string().check(z.maxLength(255))),
  type: z.optional(z.enum(['problem', 'incident', 'question', 'task'])),
  priority: z.optional(z.enum(['urgent', 'high', 'normal', 'low'])),
  due_at: z.optional(Moment),
  tags: z.optional(z.array(Text)),
  custom_fields: z.optional(z.array(z.object({ id: z.int(), value: z.nullable(z.string()) }))),
});
export type NewTicket = z.infer<typeof NewTicket>;

export interface User {
  id: number;
  name: string;
  email: string | null;
  role: 'end-user' | 'agent';
}

export interface Comment {
  id: number;
  author: number;
  body: string;
  public: boolean;
  at: Instant;
}

export interface Ticket extends NewTicket {
  id: number;
  requesterId: number;
  assigneeId: number | null;
  groupId: number | null;
  status: string;
  createdAt: Instant;
  updatedAt: Instant;
  comments: Comment[];
}
