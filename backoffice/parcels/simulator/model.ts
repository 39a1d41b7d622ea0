import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';

/* What the parcel network knows, whichever vocabulary it is asked in, and what can be made to happen in it. */

const Moment = z.iso.datetime({ precision: 3 });
const Code = z.string().check(z.regex(/^[A-Z]{2}[0-9]{9}$/));
const Text = z.string().check(z.maxLength(120));

/** `odd`: a status word that was never seen before. */
const STATES = [
  ...(['announced', 'in_transit', 'out_for_delivery', 'attempt_failed', 'at_pickup_point'] as const),
  ...(['delivered', 'returning', 'cancelled', 'odd'] as const),
] as const;
export type State = (typeof STATES)[number];

/** Why a parcel did not move on. */
const REASONS = ['nobody_home', 'address_problem', 'weather', 'customs', 'damaged_label'] as const;
export type Reason = (typeof REASONS)[number];

const Estimate = z.object({ from: z.optional(Moment), to: Moment });
export type Estimate = z.infer<typeof Estimate>;

export const Opening = z.object({
  code: Code,
  carrier: z.optional(Text),
  recipient: Text,
  street: z.optional(Text),
  postcode: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9 -]{2,9}$/)),
  city: Text,
  phone: z.optional(Text),
  order: z.optional(Text),
  at: z.optional(Moment),
  estimate: z.optional(Estimate),
  /** One of the shapes gives local times without a zone, as some divisions of the real carrier do. */
  zoneless: z.optional(z.boolean()),
});
export type Opening = z.infer<typeof Opening>;

export const Wanted = z.object({
  code: Code,
  to: z.enum(STATES),
  /** When it happened; now when absent. */
  at: z.optional(Moment),
  city: z.optional(Text),
  reason: z.optional(z.enum(REASONS)),
  estimate: z.optional(Estimate),
  /** Where it can be collected, and until when. */
  point: z.optional(Text),
  until: z.optional(Moment),
});
export type Wanted = z.infer<typeof Wanted>;

/** The carrier moves its estimate. */
export const Moved = z.object({ code: Code, estimate: Estimate });

export interface Checkpoint {
  at: Instant;
  state: State;
  city: string;
  estimate?: Estimate | undefined;
}

export interface Parcel extends Opening {
  /** Serial number: codes come round again, this does not. */
  number: number;
  carrier: string;
  state: State;
  openedAt: Instant;
  stateAt: Instant;
  updatedAt: Instant;
  firstEstimate?: Estimate | undefined;
  estimatesMoved: number;
  reason?: Reason | undefined;
  point?: string | undefined;
  until?: Instant | undefined;
  /** Oldest first. */
  checkpoints: Checkpoint[];
  /** Local days the recipient chose, by the id of the request. */
  rescheduled: Readonly<Record<string, string>>;
}

const NEXT: Readonly<Record<State, readonly State[]>> = {
  announced: ['in_transit', 'cancelled'],
  in_transit: ['out_for_delivery', 'at_pickup_point'],
  out_for_delivery: ['delivered', 'attempt_failed'],
  attempt_failed: ['out_for_delivery', 'at_pickup_point', 'returning'],
  at_pickup_point: ['delivered', 'returning'],
  delivered: [],
  returning: [],
  cancelled: [],
  odd: ['in_transit'],
};

/** What would plausibly happen next, for the buttons of a page. */
export const nextStates = ({ state }: Parcel): readonly State[] => NEXT[state];
