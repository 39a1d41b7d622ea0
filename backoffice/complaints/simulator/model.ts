import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';

/* What the railway's back office keeps of complaints and reimbursements, and what its clerks can decide. */

/** OSDM `BackOfficeStatus`. */
export const STATUSES = [
  'INITIATED',
  'EVALUATING',
  'INFORMATION_MISSING',
  'REQUEST_UPDATED',
  'DECIDED',
  'SETTLED',
] as const;

/** OSDM `DecisionType`. */
const DECISIONS = ['ACCEPTED', 'REJECTED', 'GOOD_WILL', 'PARTIALLY_ACCEPTED'] as const;

const Text = z.string().check(z.minLength(1), z.maxLength(400));
const Reference = z.string().check(z.regex(/^CMP-\d{3,8}$/));
const Duration = z.string().check(z.regex(/^PT(\d+H)?(\d+M)?$/));

/** OSDM `Price`: minor units, as many of them as `scale` says. */
const Price = z.object({
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  amount: z.int(),
  scale: z.optional(z.int().check(z.minimum(0), z.maximum(4))),
});
export type Price = z.infer<typeof Price>;

/** What a clerk does to a complaint. `status` may be a word OSDM does not know, to play one never seen. */
export const Step = z.object({
  id: Reference,
  status: Text,
  missing: z.optional(z.array(Text)),
  delay: z.optional(Duration),
  decision: z.optional(
    z.object({
      type: z.enum(DECISIONS),
      amount: z.optional(Price),
      voucher: z.optional(z.boolean()),
      explanation: z.optional(Text),
    }),
  ),
});
export type Step = z.infer<typeof Step>;

export const Named = z.object({ id: Text });

const Person = z.object({ firstName: z.nullish(z.string()), lastName: z.nullish(z.string()) });

const SupportingDocument = z.object({
  title: Text,
  downloadLink: z.nullish(z.string().check(z.maxLength(100_000))),
  downloadExpiry: z.iso.datetime(),
  content: z.nullish(z.string()),
  format: z.string(),
});

const Leg = z.object({
  trainNumber: z.nullish(Text),
  plannedDepartureTime: z.nullish(z.iso.datetime({ offset: true })),
});

const Journey = z.object({
  impact: z.optional(z.string()),
  finalDelay: z.nullish(Duration),
  delayedJourney: z.optional(z.array(Leg)),
});

const CustomerComplaint = z.object({
  applicationTime: z.nullish(z.iso.datetime({ offset: true })),
  journeyDetails: z.optional(Journey),
  claimManager: z.optional(Person),
  supportingDocuments: z.optional(z.array(SupportingDocument)),
  bookingIds: z.nullish(z.array(Text)),
  requestedPaymentType: z.optional(z.string()),
});
export type CustomerComplaint = z.infer<typeof CustomerComplaint>;

/** `POST /complaints` takes a whole `Complaint`: its id is the sender's own, the answer has ours. */
export const NewComplaint = z.object({
  id: Text,
  status: z.literal('INITIATED'),
  customerComplaint: CustomerComplaint,
});
export type NewComplaint = z.infer<typeof NewComplaint>;

export const Patch = z.object({
  reason: z.optional(z.string()),
  supportingDocuments: z.optional(z.array(SupportingDocument)),
  bankAccount: z.optional(z.object({ iban: z.nullish(z.string()), ownerName: z.nullish(z.string()) })),
});
export type Patch = z.infer<typeof Patch>;

export const NewReimbursement = z.object({
  reimbursementReason: Text,
  reimbursementDate: z.nullish(z.iso.datetime({ offset: true })),
  reimbursedPassengerIds: z.array(Text).check(z.minLength(1)),
  fulfillmentIds: z.array(Text).check(z.minLength(1)),
});
export type NewReimbursement = z.infer<typeof NewReimbursement>;

export interface Complaint {
  id: string;
  /** The sender's own id, by which it is found as well. */
  clientId: string;
  status: string;
  customer: CustomerComplaint;
  missing: readonly string[];
  decision?: NonNullable<Step['decision']> | undefined;
  updatedAt: Instant;
}

export interface Reimbursement {
  id: string;
  bookingId: string;
  request: NewReimbursement;
}
