import { createHash } from 'node:crypto';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { msOf } from '#domain/instant.ts';
import type {
  Complaint,
  CustomerComplaint,
  NewComplaint,
  NewReimbursement,
  Patch,
  Reimbursement,
  Step,
} from './model.ts';

const FIRST = 501;
const CODE_LIFE_MS = 10 * 60_000;
const MOST_TRIES = 3;

/** One-time codes go to the contact of record, outside of OSDM; `phone` is what its owner would read there. */
interface Codes {
  /** @throws VisibleError `missing/complaint` */
  send(id: string, now: Instant): void;
  /** A code is right once, for ten minutes, and gone after three wrong tries. */
  isRight(id: string, code: string, now: Instant): boolean;
  /** The code last sent, as if one looked at the customer's telephone. @throws VisibleError `missing/code` */
  phone(id: string): string;
}

export interface ComplaintWorld {
  complaints(): readonly Complaint[];
  /** By our id or the sender's. */
  complaint(id: string): Complaint | undefined;
  /** The same sender's id gives the same complaint. @throws VisibleError `missing/booking` */
  create(complaint: NewComplaint, now: Instant): Complaint;
  /** @throws VisibleError `missing/complaint`, `conflict/settled` */
  patch(id: string, patch: Patch, now: Instant): Complaint;
  /** @throws VisibleError `missing/complaint` */
  step(step: Step, now: Instant): Complaint;
  addBooking(id: string): void;
  /** @throws VisibleError `missing/booking` */
  reimburse(bookingId: string, request: NewReimbursement): Reimbursement;
  reimbursement(bookingId: string, id: string): Reimbursement | undefined;
  codes: Codes;
}

interface State {
  complaints: Complaint[];
  bookings: Set<string>;
  reimbursements: Reimbursement[];
}

const found = (state: State, id: string): Complaint | undefined =>
  state.complaints.find((complaint) => complaint.id === id || complaint.clientId === id);

const existing = (state: State, id: string): Complaint => {
  const complaint = found(state, id);
  if (complaint === undefined) throw new VisibleError('missing', 'complaint', 'There is no such complaint.');
  return complaint;
};

const requireBooking = (state: State, id: string): void => {
  if (!state.bookings.has(id)) throw new VisibleError('missing', 'booking', 'There is no such booking.');
};

const replace = (state: State, next: Complaint): Complaint => {
  state.complaints = state.complaints.map((complaint) => (complaint.id === next.id ? next : complaint));
  return next;
};

const create = (state: State, { id: clientId, customerComplaint }: NewComplaint, now: Instant): Complaint => {
  const known = found(state, clientId);
  if (known !== undefined) return known;
  for (const booking of customerComplaint.bookingIds ?? []) requireBooking(state, booking);
  const complaint: Complaint = {
    id: `CMP-${FIRST + state.complaints.length}`,
    clientId,
    status: 'INITIATED',
    customer: { ...customerComplaint, applicationTime: customerComplaint.applicationTime ?? now },
    missing: [],
    updatedAt: now,
  };
  state.complaints.push(complaint);
  return complaint;
};

/** What was missing has come: the back office looks at it again. */
const patched = (complaint: Complaint, patch: Patch, now: Instant): Complaint => {
  if (complaint.status === 'SETTLED')
    throw new VisibleError('conflict', 'settled', 'A settled complaint cannot be changed.');
  const documents = [...(complaint.customer.supportingDocuments ?? []), ...(patch.supportingDocuments ?? [])];
  const customer: CustomerComplaint = { ...complaint.customer, supportingDocuments: documents };
  return { ...complaint, customer, status: 'REQUEST_UPDATED', missing: [], updatedAt: now };
};

const stepped = (complaint: Complaint, step: Step, now: Instant): Complaint => {
  const { customer } = complaint;
  const journeyDetails = { ...customer.journeyDetails, finalDelay: step.delay };
  return {
    ...complaint,
    status: step.status,
    customer: step.delay === undefined ? customer : { ...customer, journeyDetails },
    missing: step.status === 'INFORMATION_MISSING' ? (step.missing ?? ['bank account']) : [],
    decision: step.decision ?? complaint.decision,
    updatedAt: now,
  };
};

interface Sent {
  code: string;
  at: Instant;
  tries: number;
}

/** Six digits that follow from what was asked and when, so that a journal gives the same ones again. */
const codeFor = (id: string, now: Instant): string =>
  String(createHash('sha256').update(`${id} ${now}`).digest().readUInt32BE(0) % 1_000_000).padStart(6, '0');

const openCodes = (state: State): Codes => {
  const sent = new Map<string, Sent>();
  return {
    send: (asked, now) => {
      const { id } = existing(state, asked);
      sent.set(id, { code: codeFor(id, now), at: now, tries: 0 });
    },
    isRight: (asked, code, now) => {
      const last = sent.get(asked);
      if (last === undefined || last.tries >= MOST_TRIES) return false;
      last.tries += 1;
      const right = last.code === code && msOf(now) - msOf(last.at) <= CODE_LIFE_MS;
      if (right) sent.delete(asked);
      return right;
    },
    phone: (id) => {
      const last = sent.get(id);
      if (last === undefined) throw new VisibleError('missing', 'code', 'No code was sent.');
      return last.code;
    },
  };
};

/** A back office without complaints. */
export const complaintWorld = (): ComplaintWorld => {
  const state: State = { complaints: [], bookings: new Set(), reimbursements: [] };
  return {
    complaints: () => state.complaints,
    complaint: (id) => found(state, id),
    create: (complaint, now) => create(state, complaint, now),
    patch: (id, patch, now) => replace(state, patched(existing(state, id), patch, now)),
    step: (step, now) => replace(state, stepped(existing(state, step.id), step, now)),
    addBooking: (id) => {
      state.bookings.add(id);
    },
    reimburse: (bookingId, request) => {
      requireBooking(state, bookingId);
      const reimbursement = { id: `RMB-${FIRST + state.reimbursements.length}`, bookingId, request };
      state.reimbursements.push(reimbursement);
      return reimbursement;
    },
    reimbursement: (bookingId, id) =>
      state.reimbursements.find((one) => one.id === id && one.bookingId === bookingId),
    codes: openCodes(state),
  };
};
