import type { CaseKind, Cause, CUSTOMER_ACTIONS, NEXT_STEPS, Phase } from '#domain/caseStatus.ts';
import { ACTION_KIND } from './vocabulary.ts';

/* What a back office says of a case, in words for an agent. */

export const PHASE: Record<Phase, string> = {
  received: 'Received',
  searching: 'Searching',
  in_progress: 'In progress',
  waiting_on_customer: 'Waiting for the customer',
  waiting_on_third_party: 'Waiting for someone else',
  located: 'Found',
  in_transit: 'On its way',
  ready_for_collection: 'Ready to collect',
  out_for_delivery: 'Out for delivery',
  attempt_failed: 'Delivery attempted',
  resolved: 'Resolved',
  closed: 'Closed',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
  unknown: 'Status not known',
};

/** What `resolved` means for a kind of case, where there is a better word. */
export const RESOLVED: Partial<Record<CaseKind, string>> = {
  delayed_bag: 'Delivered',
  parcel: 'Delivered',
  outage: 'Repaired',
  order: 'Done',
  document: 'Ready',
  call_back: 'Called',
};

const CASE_KIND: Record<CaseKind, string> = {
  delayed_bag: 'Delayed bag',
  trouble_ticket: 'Trouble ticket',
  outage: 'Outage',
  order: 'Order',
  parcel: 'Parcel',
  complaint: 'Complaint',
  document: 'Document',
  call_back: 'Call back',
  generic: 'Case',
};

const CAUSE: Record<Cause, string> = {
  cable_break: 'Broken cable',
  power_failure: 'Power failure',
  equipment_failure: 'Equipment failure',
  planned_work: 'Planned work',
  third_party: 'Somebody else’s fault',
  weather: 'Weather',
  customs: 'Held at customs',
  address_problem: 'Something wrong with the address',
  nobody_home: 'Nobody was at home',
};

const STEP: Record<(typeof NEXT_STEPS)[number], string> & Readonly<Record<string, string>> = {
  crew_repairs: 'A crew repairs it',
  engineer_visits: 'An engineer visits',
  monitoring: 'Watched whether it holds',
  decision_due: 'The decision is due',
  payment_due: 'The payment is due',
  takes_effect: 'Takes effect',
  delivers: 'Is delivered',
  delivers_again: 'Delivery is tried again',
  calls_back: 'The customer is called',
  answer_due: 'The answer is due',
  tracing_continues: 'The search goes on',
  handover_after_21_days: 'Goes to the claims team after 21 days',
  flight_pending: 'Waits for a flight',
  flight_to: 'Goes by flight',
  courier_collects: 'The courier collects it',
  courier_delivers: 'The courier delivers',
  courier_tries_again: 'The courier tries again',
  customs: 'Goes through customs',
};

const TO_DO: Record<(typeof CUSTOMER_ACTIONS)[number], string> & Readonly<Record<string, string>> = {
  send_information: 'Send what is missing',
  confirm_appointment: 'Confirm the appointment',
  collect: 'Collect it',
  confirm_fixed: 'Confirm that it works',
  contents_form: 'Fill in the list of contents',
  confirm_address: 'Confirm the address',
};

const PAYMENT = { bank_transfer: 'Bank transfer', voucher: 'Voucher', cash: 'Cash' };

/** Whose words the code of a fact is, by the fact's id. */
export const CODES_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'case.kind': CASE_KIND,
  'case.linked': CASE_KIND,
  'case.cause': CAUSE,
  'case.nextStep': STEP,
  'case.customerAction': TO_DO,
  'case.payment': PAYMENT,
  'action.kind': ACTION_KIND,
};
