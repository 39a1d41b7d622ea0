import * as z from 'zod/mini';

/*
 * The part of the OSDM online API 3.9.0 (UIC) that is served, written from its published schemas: required fields,
 * closed objects and closed lists as there; lists that may be extended there are plain texts here.
 */

const Moment = z.iso.datetime({ offset: true });
const Duration = z.iso.duration();

const BackOfficeStatus = z.enum([
  'INITIATED',
  'EVALUATING',
  'DECIDED',
  'SETTLED',
  'INFORMATION_MISSING',
  'REQUEST_UPDATED',
]);

const Price = z.strictObject({
  currency: z.string().check(z.length(3)),
  /** In minor units. */
  amount: z.int(),
  scale: z.optional(z.nullable(z.int())),
});

const PersonDetail = z.strictObject({
  firstName: z.nullable(z.string()),
  lastName: z.nullable(z.string()),
  email: z.optional(z.nullable(z.string())),
  phoneNumber: z.optional(z.nullable(z.string())),
});

const DocumentFormat = z.enum([
  'application/pdf',
  'application/vnd.apple.pkpass',
  'image/jpeg',
  'image/png',
  'text/calendar',
  'text/html',
  'application/json',
]);

const SupportingDocument = z.strictObject({
  title: z.string(),
  downloadLink: z.optional(z.nullable(z.string())),
  downloadExpiry: Moment,
  content: z.optional(z.nullable(z.string().check(z.maxLength(4_194_304)))),
  format: DocumentFormat,
});

const ClaimedLeg = z.strictObject({
  trainNumber: z.optional(z.nullable(z.string())),
  connectionMissed: z.optional(z.nullable(z.boolean())),
  plannedDepartureTime: z.optional(z.nullable(Moment)),
  timetabledArrivalTime: z.optional(z.nullable(Moment)),
  observedArrivalTime: z.optional(z.nullable(Moment)),
});

const ClaimedJourneyDetails = z.strictObject({
  impact: z.optional(z.string()),
  finalDelay: z.optional(z.nullable(Duration)),
  onReturn: z.optional(z.nullable(z.boolean())),
  delayedJourney: z.optional(z.array(ClaimedLeg)),
});

const CustomerComplaint = z.strictObject({
  applicationTime: z.optional(z.nullable(Moment)),
  journeyDetails: z.optional(ClaimedJourneyDetails),
  claimManager: z.optional(PersonDetail),
  supportingDocuments: z.optional(z.array(SupportingDocument)),
  bookingIds: z.optional(z.nullable(z.array(z.string()))),
  ticketControlNumber: z.optional(z.nullable(z.array(z.string()))),
  requestedPaymentType: z.optional(z.string()),
});

const FulfillmentDocument = z.strictObject({
  id: z.optional(z.string()),
  medium: z.string(),
  type: z.string(),
  format: DocumentFormat,
  downloadLink: z.optional(z.nullable(z.url())),
  downloadExpiry: z.optional(z.nullable(Moment)),
});

const ComplaintDecision = z.strictObject({
  compensationAmount: z.optional(Price),
  refundVoucher: z.optional(FulfillmentDocument),
  decisionType: z.optional(z.enum(['ACCEPTED', 'REJECTED', 'GOOD_WILL', 'PARTIALLY_ACCEPTED'])),
  shortExplanation: z.optional(z.nullable(z.string())),
});

const Links = z.array(
  z.strictObject({ rel: z.string(), href: z.url(), type: z.optional(z.nullable(z.string())) }),
);

/** RFC 9457, with OSDM's additions. */
export const Problem = z.strictObject({
  code: z.optional(z.nullable(z.string())),
  type: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  status: z.optional(z.nullable(z.int().check(z.minimum(100), z.maximum(599)))),
  detail: z.optional(z.nullable(z.string())),
  instance: z.optional(z.nullable(z.url())),
});

/** Also the body of `POST /complaints`. */
export const Complaint = z.strictObject({
  id: z.string(),
  status: BackOfficeStatus,
  customerComplaint: z.optional(CustomerComplaint),
  missingInformation: z.optional(z.nullable(z.array(z.string().check(z.maxLength(32_768))))),
  decision: z.optional(ComplaintDecision),
  _links: z.optional(Links),
});

export const ComplaintResponse = z.strictObject({
  complaint: Complaint,
  problems: z.optional(z.array(Problem)),
});

const ReimbursementRequest = z.strictObject({
  reimbursementReason: z.string(),
  reimbursementDate: z.optional(z.nullable(Moment)),
  reimbursedPassengerIds: z.array(z.string()).check(z.minLength(1)),
  fulfillmentIds: z.array(z.string()).check(z.minLength(1)),
});

export const ReimbursementResponse = z.strictObject({
  reimbursement: z.strictObject({
    id: z.string(),
    request: ReimbursementRequest,
    status: BackOfficeStatus,
    missingInformation: z.optional(z.nullable(z.array(z.string()))),
    _links: z.optional(Links),
  }),
  problems: z.optional(z.array(Problem)),
});
