import { plusSeconds } from '#domain/instant.ts';
import type { Complaint, Price, Reimbursement } from './model.ts';

/* Answers in the shapes of the OSDM online API 3.9.0 (UIC): ComplaintResponse, ReimbursementResponse, Problem. */

const HOST = 'https://osdm.tundra-rail.example';
const YEAR_SECONDS = 365 * 86_400;

const price = ({ currency, amount, scale }: Price) => ({ currency, amount, scale: scale ?? 2 });

const voucher = ({ id, updatedAt }: Complaint) => ({
  id: `${id}-V1`,
  medium: 'PDF_A4',
  type: 'VOUCHER',
  format: 'application/pdf',
  downloadLink: `${HOST}/vouchers/${id}`,
  downloadExpiry: plusSeconds(updatedAt, YEAR_SECONDS),
});

const decision = (complaint: Complaint) => {
  const { decision: decided } = complaint;
  return (
    decided && {
      decisionType: decided.type,
      compensationAmount: decided.amount && price(decided.amount),
      refundVoucher: decided.voucher ? voucher(complaint) : undefined,
      shortExplanation: decided.explanation,
    }
  );
};

export const complaintResponse = (complaint: Complaint) => ({
  complaint: {
    id: complaint.id,
    status: complaint.status,
    customerComplaint: complaint.customer,
    missingInformation: complaint.missing.length === 0 ? null : complaint.missing,
    decision: decision(complaint),
    _links: [{ rel: 'self', href: `${HOST}/complaints/${complaint.id}`, type: 'application/json' }],
  },
  problems: [],
});

export const reimbursementResponse = ({ id, bookingId, request }: Reimbursement) => ({
  reimbursement: {
    id,
    request,
    status: 'INITIATED',
    missingInformation: null,
    _links: [{ rel: 'self', href: `${HOST}/bookings/${bookingId}/reimbursements/${id}` }],
  },
  problems: [],
});

/** RFC 9457, as OSDM has it. */
export const problem = (status: number, reason: string) => ({
  type: 'about:blank',
  title: reason,
  status,
  detail: reason,
});
