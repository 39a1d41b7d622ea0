import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import type { Comment, Move, NewTicket, Note, Ticket, User } from './model.ts';

const FIRST_TICKET = 350_417;
const FIRST_USER = 20_978_392;
const FIRST_GROUP = 98_738;
const FIRST_COMMENT = 1_274;

/** The desk's tickets, with the people and teams around them. */
export interface CaseWorld {
  tickets(): readonly Ticket[];
  ticket(id: number): Ticket | undefined;
  users(ids: readonly number[]): User[];
  group(id: number | null): { id: number; name: string } | undefined;
  /** The ticket a key of the sender made before, if it did. */
  madeWith(key: string): Ticket | undefined;
  create(ticket: NewTicket, now: Instant, key?: string): Ticket;
  /** @throws VisibleError `missing/ticket`, `conflict/closed` */
  move(move: Move, now: Instant): Ticket;
  /** @throws VisibleError `missing/ticket`, `conflict/closed` */
  comment(note: Note, now: Instant): Ticket;
}

interface State {
  tickets: Map<number, Ticket>;
  users: User[];
  groups: string[];
  keys: Map<string, number>;
  comments: number;
}

const named = (state: State, name: string, role: User['role'], email: string | null = null): User => {
  const known = state.users.find((user) => user.name === name && user.role === role);
  if (known !== undefined) return known;
  const user: User = { id: FIRST_USER + state.users.length, name, email, role };
  state.users.push(user);
  return user;
};

const groupId = (state: State, name: string): number => {
  if (!state.groups.includes(name)) state.groups.push(name);
  return FIRST_GROUP + state.groups.indexOf(name);
};

const commentOf = (state: State, author: number, note: Omit<Note, 'id'>, at: Instant): Comment => {
  state.comments += 1;
  return { id: FIRST_COMMENT + state.comments, author, body: note.body, public: note.public, at };
};

/** Requests without a requester are made by the account that sends them, as at the real desk. */
const API_USER = 'Okno Integration';

const made = (state: State, ticket: NewTicket, at: Instant): Ticket => {
  const { requester, comment } = ticket;
  const user =
    requester === undefined
      ? named(state, API_USER, 'agent')
      : named(state, requester.name, 'end-user', requester.email ?? null);
  const first = { body: comment.body, public: comment.public ?? true };
  return {
    ...ticket,
    id: FIRST_TICKET + state.tickets.size,
    requesterId: user.id,
    assigneeId: null,
    groupId: null,
    status: 'new',
    createdAt: at,
    updatedAt: at,
    comments: [commentOf(state, user.id, first, at)],
  };
};

const changing = (state: State, id: number, make: (ticket: Ticket) => Ticket): Ticket => {
  const ticket = state.tickets.get(id);
  if (ticket === undefined) throw new VisibleError('missing', 'ticket', 'RecordNotFound');
  if (ticket.status === 'closed')
    throw new VisibleError('conflict', 'closed', 'A closed ticket cannot be changed.');
  const next = make(ticket);
  state.tickets.set(id, next);
  return next;
};

const AGENT = 'Priya Nair';

const moved = (state: State, ticket: Ticket, { status, group, due }: Move, at: Instant): Ticket => ({
  ...ticket,
  ...(due === undefined ? {} : { due_at: due, type: 'task' as const }),
  status,
  groupId: group === undefined ? ticket.groupId : groupId(state, group),
  assigneeId: status === 'new' ? null : named(state, AGENT, 'agent').id,
  updatedAt: at,
});

/** An empty desk. */
export const caseWorld = (): CaseWorld => {
  const state: State = { tickets: new Map(), users: [], groups: [], keys: new Map(), comments: 0 };
  return {
    tickets: () => [...state.tickets.values()],
    ticket: (id) => state.tickets.get(id),
    users: (ids) => state.users.filter(({ id }) => ids.includes(id)),
    group: (id) => {
      const name = id === null ? undefined : state.groups[id - FIRST_GROUP];
      return id === null || name === undefined ? undefined : { id, name };
    },
    madeWith: (key) => state.tickets.get(state.keys.get(key) ?? 0),
    create: (wanted, now, key) => {
      const ticket = made(state, wanted, now);
      state.tickets.set(ticket.id, ticket);
      if (key !== undefined) state.keys.set(key, ticket.id);
      return ticket;
    },
    move: (move, now) => changing(state, move.id, (ticket) => moved(state, ticket, move, now)),
    comment: (note, now) =>
      changing(state, note.id, (ticket) => ({
        ...ticket,
        updatedAt: now,
        comments: [...ticket.comments, commentOf(state, named(state, AGENT, 'agent').id, note, now)],
      })),
  };
};
