import type { Instant } from '#domain/instant.ts';

/* What the telecom operator's systems know, in one form for both versions of the standard they speak. */

/** Of the TM Forum interfaces: v5 (TMF621 v5.0.1, the others v5.0.0) or v4 (v4.0.0, TMF620 v4.1.0). */
export const VERSIONS = ['v4', 'v5'] as const;
export type Version = (typeof VERSIONS)[number];

export interface Customer {
  /** `ZN-204815`; also the id of the customer role, and the stem of the product's id. */
  contract: string;
  surname: string;
  givenName: string;
  phone: string;
  area: string;
  /** Id of the tariff in force. */
  tariff: string;
  since: Instant;
  /** Unpaid bills: no other tariff until they are paid. */
  inDebt?: boolean | undefined;
}

export interface Area {
  id: string;
  name: string;
}

export interface Tariff {
  id: string;
  name: string;
  description: string;
  /** Roubles a month. */
  price: number;
}

interface StatusChange {
  status: string;
  at: Instant;
  reason?: string | undefined;
}

export interface Note {
  at: Instant;
  author: string;
  text: string;
}

/** A ticket or an outage: what both go through. */
export interface Trouble {
  id: string;
  status: string;
  history: StatusChange[];
  openedAt: Instant;
  updatedAt: Instant;
  resolvedAt?: Instant | undefined;
  eta?: Instant | undefined;
  /** The estimates before this one, oldest first. */
  pastEtas: Instant[];
  notes: Note[];
  /** Team that works on it. */
  team?: string | undefined;
}

export interface Ticket extends Trouble {
  type: string;
  severity: string;
  description: string;
  contract?: string | undefined;
  /** Who asked, when no contract is known: an account of a channel. */
  requester?: { id: string; name?: string | undefined } | undefined;
  /** Until when the operator promised to have it done. */
  promisedBy?: Instant | undefined;
  /** When the customer wants it done, or wants to be called. */
  requested?: Instant | undefined;
  visitAt?: Instant | undefined;
  phone?: string | undefined;
  outage?: string | undefined;
  externalId?: string | undefined;
}

export interface Outage extends Trouble {
  cause: string;
  description: string;
  areas: string[];
  affected: number;
  planned?: boolean | undefined;
}

export interface Order {
  id: string;
  contract: string;
  action: string;
  tariff: string;
  state: string;
  reason?: string | undefined;
  openedAt: Instant;
  updatedAt: Instant;
  requested?: Instant | undefined;
  expected?: Instant | undefined;
  completedAt?: Instant | undefined;
  cancelledAt?: Instant | undefined;
  milestones: { name: string; status: string; at?: Instant | undefined; message?: string | undefined }[];
  alerts: { kind: string; at: Instant; message: string }[];
  externalId?: string | undefined;
}

export interface Qualification {
  id: string;
  at: Instant;
  contract?: string | undefined;
  items: { id: string; tariff: string; product?: string | undefined; reason?: string | undefined }[];
}

export interface Subscription {
  id: string;
  /** Of the interface it was made at: `/tmf-api/troubleTicket/v5`. */
  base: string;
  callback: string;
  query?: string | undefined;
}
