import * as z from 'zod/mini';

/* What the simulated baggage system knows, and the lines its journal is made of. */

const Moment = z.iso.datetime({ precision: 3 });
const Station = z.string().check(z.regex(/^[A-Z]{3}$/));
const Reference = z.string().check(z.regex(/^[A-Z]{3}[A-Z0-9]{2}[0-9]{5}$/));
const Flight = z.string().check(z.regex(/^[A-Z0-9]{2}[0-9]{1,4}[A-Z]?$/));
const Text = z.string().check(z.maxLength(200));

/** What can happen to a bag or its file. */
export const MOVES = [
  ...(['created', 'searching', 'contents_form', 'located', 'suspended', 'reinstated', 'forwarded'] as const),
  ...([
    'customs',
    'received',
    'pickup_scheduled',
    'out_for_delivery',
    'delivery_scheduled',
    'delivered',
  ] as const),
  ...(['delivery_attempted', 'not_delivered', 'returned_to_airline', 'delivery_cancelled'] as const),
  ...(['closed', 'recreated', 'pending', 'new_code'] as const),
] as const;
export type MoveName = (typeof MOVES)[number];

/** A move as asked for over HTTP; what is left out is filled in by `plausible`. */
export const Wanted = z.object({
  to: z.enum(MOVES),
  /** When it happened; now when absent. */
  at: z.optional(Moment),
  /** Which bag, from 1; all when absent. */
  bag: z.optional(z.int().check(z.positive(), z.maximum(20))),
  where: z.optional(Station),
  next: z.optional(Station),
  flight: z.optional(Flight),
  departure: z.optional(Moment),
  arrival: z.optional(Moment),
  courier: z.optional(Text),
  from: z.optional(Moment),
  until: z.optional(Moment),
  deadline: z.optional(Moment),
  /** Of the file that replaces this one. */
  reference: z.optional(Reference),
  /** Tracing status for `new_code`; an action code for any other move. */
  code: z.optional(Text),
});
export type Wanted = z.infer<typeof Wanted>;

const Move = z.extend(Wanted, { at: Moment });
export type Move = z.infer<typeof Move>;

/** A file when it is opened. */
export const Opening = z.object({
  reference: Reference,
  surname: Text,
  givenName: z.optional(Text),
  title: z.optional(Text),
  openedAt: z.optional(Moment),
  bags: z.optional(z.int().check(z.positive(), z.maximum(20))),
  address: z.optional(Text),
  phone: z.optional(Text),
  email: z.optional(Text),
  faultStation: z.optional(Station),
  lossReason: z.optional(Text),
  lossComments: z.optional(Text),
});
const Opened = z.extend(Opening, { openedAt: Moment });
export type Opened = z.infer<typeof Opened>;

export const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), file: Opened }),
  z.object({ kind: z.literal('moved'), reference: Reference, move: Move }),
  z.object({ kind: z.literal('clock'), now: z.nullable(Moment) }),
]);
export type Line = z.infer<typeof Line>;

/** A file and what has happened to it, as the demo world and tests write it. */
export interface Seed {
  file: z.infer<typeof Opening>;
  moves: Wanted[];
}

/** A bag as the baggage system holds it; `tracing` and `delivery.value` are its own codes. */
export interface SimBag {
  tag: string;
  tracing: string;
  statusAt: string;
  station?: string | undefined;
  forward?:
    | {
        to: string;
        flight?: string | undefined;
        departure?: string | undefined;
        arrival?: string | undefined;
      }
    | undefined;
  action?: { code: string; deadline?: string | undefined } | undefined;
  delivery?:
    | {
        value: string;
        at: string;
        company?: string | undefined;
        from?: string | undefined;
        until?: string | undefined;
      }
    | undefined;
}

export interface SimFile extends Opened {
  status: string;
  /** The move it was last in, for people who watch. */
  state: MoveName;
  updatedAt: string;
  claimAt: string;
  statusFrom?: string | undefined;
  closedAt?: string | undefined;
  replacedBy?: string | undefined;
  contents: SimBag[];
  history: { at: string; code: string; station?: string | undefined }[];
}
