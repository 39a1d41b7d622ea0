import type { ActionKind } from '#domain/action.ts';
import type { CaseKind, Phase } from '#domain/caseStatus.ts';
import type { Proof, ReferenceForm } from '#domain/identity.ts';

/** Kinds of cases whose words are one message a phase; bags, whose files hold several, have messages of their own. */
export type PlainKind = Exclude<CaseKind, 'delayed_bag' | 'document'>;

/** How a case stands, one message a phase; a phase that is not here is a person's to put into words. */
export type PhaseWords = Readonly<Record<PlainKind, { readonly [P in Phase]?: string }>>;

/**
 * What okno writes in English, in ICU MessageFormat; `none` stands for what is not known. Each message is a sentence
 * or two on one matter. Read them aloud before changing them: answer first, no filler, no redirect.
 */
export const en = {
  locale: 'en-GB',
  messages: {
    // Moments: `day` is today, yesterday, tomorrow, weekday (within six days) or date.
    at: '{day, select, today {at {time} today} yesterday {yesterday at {time}} tomorrow {tomorrow at {time}} weekday {on {weekday} at {time}} other {on {date} at {time}}}',
    by: '{day, select, today {by {time} today} yesterday {by {time} yesterday} tomorrow {by {time} tomorrow} weekday {by {time} on {weekday}} other {by {time} on {date}}}',
    since:
      '{day, select, today {since {time} today} yesterday {since yesterday {time}} weekday {since {weekday} {time}} other {since {date}}}',
    day: '{day, select, today {today} yesterday {yesterday} tomorrow {tomorrow} weekday {on {weekday}} other {on {date}}}',
    dayAlone:
      '{day, select, today {today} yesterday {yesterday} tomorrow {tomorrow} weekday {{weekday}} other {{date}}}',
    sinceDay:
      '{day, select, today {since today} yesterday {since yesterday} weekday {since {weekday}} other {since {date}}}',
    window: 'for {when} between {from} and {to}',
    windowDays: 'between {from} and {to}',
    windowDay:
      '{day, select, today {for today} tomorrow {for tomorrow} weekday {for {weekday}} other {for {date}}}',
    windowPoint:
      '{day, select, today {for today, by {time}} tomorrow {for tomorrow, by {time}} weekday {for {weekday}, by {time}} other {for {date}, by {time}}}',
    forAt:
      '{day, select, today {for {time} today} yesterday {for {time} yesterday} tomorrow {for {time} tomorrow} weekday {for {weekday} at {time}} other {for {date} at {time}}}',
    until:
      '{day, select, today {by {time} today} tomorrow {by {time} tomorrow} weekday {by {time} on {weekday}} other {by {time} on {date}}}',
    weekday:
      '{weekday, select, mon {Monday} tue {Tuesday} wed {Wednesday} thu {Thursday} fri {Friday} sat {Saturday} other {Sunday}}',
    weekdayOf: '',
    weekdaySince: '',
    weekdayAlone: '',

    // Places without case forms of their own.
    in: '{kind, select, airport {at {name} airport} other {in {name}}}',
    to: 'to {name}',

    located:
      '{certain, select, yes {{in, select, none {Your bag has been found.} other {Your bag is {in}.}}} other {{in, select, none {A bag that matches yours has been found.} other {A bag that matches yours has been found; it is {in}.}}}} {in, select, none {It was found {at}} other {It was found there {at}}}{step, select, pending { and is not on a flight yet{to, select, none {} other {; next it goes {to}}}} customs { and has to clear customs before it can go on} flight {; next it goes {to, select, none {} other {{to} }}on flight {number}{lands, select, none {} other {, which lands {lands}}}} other {}}.',
    customs:
      'Your bag is {in, select, none {with customs} other {{in}, with customs}}. It has been there {since} and goes on once they release it.',
    searching: 'Your bag has not been found yet. The search has been running {since} and goes on.',
    received: 'Your bag has not been found yet. Your report was registered {at}, and the search is on.',
    handover:
      '{over, select, yes {The {days} days of searching ended {on}, and the claims team has taken the file over.} other {The search runs for {days} days; if it has found nothing by then, the claims team will take over {on}.}}',
    needsYou: 'Your bag has not been found yet, and the search needs your help.',
    booked:
      'Your bag is still {in}. {number, select, none {{to, select, none {} other {Next it goes {to}.}}} other {Next it goes {to, select, none {} other {{to} }}on flight {number}{lands, select, none {} other {, which lands {lands}}}.}}',
    transit:
      'Your bag is on its way{to, select, none {} other { {to}}}{number, select, none {{lands, select, none {} other { and lands {lands}}}} other { on flight {number}{lands, select, none {} other {, which lands {lands}}}}}. It has been on its way {since}.',
    collects:
      '{in, select, none {Your bag has arrived and waits for the courier.} other {Your bag is {in} and waits there for the courier.}} It has been waiting {since}{owner, select, none {} other {; {owner} will bring it to you}}.',
    delivers:
      'Your bag is with the courier{owner, select, none {} other { ({owner})}} and on its way to you.{window, select, none {} other { Delivery is planned {window}.}}',
    attempt:
      'The courier{owner, select, none {} other { ({owner})}} came {at} but could not hand your bag over.{again, select, none {} planned { The next attempt is planned {window}.} other { There will be another attempt.}}',
    resolved: 'Your bag was delivered {at}. If anything is missing or damaged, just write to me here.',
    ready: 'Your bag is ready for you{in, select, none {} other { {in}}}. It has been waiting there {since}.',

    bags: 'Of your {total, plural, =2 {two} =3 {three} =4 {four} other {#}} bags, {groups}.',
    bagsJoin: '{all}{last, select, none {} other { and {last}}}',
    bagsGroup:
      '{count, plural, =1 {one} =2 {two} =3 {three} =4 {four} other {#}} {state, select, located {{count, plural, =1 {is} other {are}} {in, select, none {found} other {{in}}}} searching {{count, plural, =1 {has} other {have}} not been found yet} transit {{count, plural, =1 {is on its way} other {are on their way}}} customs {{count, plural, =1 {is} other {are}} with customs} courier {{count, plural, =1 {is} other {are}} with the courier} collects {{count, plural, =1 {is} other {are}} {in, select, none {waiting} other {{in}, waiting}} for the courier} attempt {could not be handed over} ready {{count, plural, =1 {is} other {are}} ready for you} other {{count, plural, =1 {was} other {were}} delivered}}',
    bagsNext:
      '{step, select, searching {The search for the rest goes on.} pending {{to, select, none {There is no flight yet.} other {Next it goes {to}; there is no flight yet.}}} other {}}',

    unchanged:
      'No change {since}: {state, select, located {the bag is {in, select, none {found but not on a flight yet} other {still {in}}}} searching {the bag has not been found yet} transit {the bag is still on its way{to, select, none {} other { {to}}}} customs {the bag is still with customs} collects {the bag still waits for the courier} courier {the bag is still with the courier} attempt {there has been no new attempt} needsYou {the bag has not been found yet} ready {the bag is still ready for you} other {the bag was delivered}}. I checked {checked}.',
    unchangedBags:
      'No change {since}: of your {total, plural, =2 {two} =3 {three} =4 {four} other {#}} bags, {groups}. I checked {checked}.',
    nextStep:
      '{step, select, lands {Flight {number} lands {lands}.} pending {Next it goes {to}.} flight {Next it goes {to, select, none {} other {{to} }}on flight {number}{lands, select, none {} other {, which lands {lands}}}.} window {Delivery is planned {window}.} other {The next attempt is planned {window}.}}',
    nothingToDo: 'You do not need to do anything.',
    newWasIn: 'That is new: when I wrote to you {told}, it was still {in}.',
    newWasSearched: 'That is new: when I wrote to you {told}, it had not been found yet.',
    newStepBack: 'I am sorry, that is a step back: when I wrote to you {told}, a bag had been found.',
    newTime: 'The time has moved: when I wrote to you {told}, it was planned {before}.',
    newOther: 'That is new since I wrote to you {told}.',
    moved: 'It was first planned {original}; I am sorry that it moved.',
    newReference: 'Your file has a new reference, {reference}; please keep this one from now on.',
    contentsForm:
      'Please write to me here what was in the bag, as exactly as you can{deadline, select, none {} other {, {deadline}}}: the airports compare it with bags that nobody has claimed.',
    confirmAddress:
      'Please write to me here where the courier should bring it{deadline, select, none {} other {, {deadline}}}.',
    promise:
      '{gap, select, flight {There is no flight time so far, so I} arrival {There is no arrival time so far, so I} delivery {There is no delivery time so far, so I} other {I}} will write to you here {by}, with news or without.',
    gap: '{gap, select, flight {There is no flight time so far.} arrival {There is no arrival time so far.} other {There is no delivery time so far.}}',
    stale:
      'I cannot reach {kind, select, delayed_bag {the baggage system} parcel {the parcel system} other {our system}} right now; this is what it showed {checked}.',

    unavailable:
      '{kind, select, delayed_bag {I cannot reach the baggage system right now, so I cannot say yet where the bag is.} parcel {I cannot reach the parcel system right now, so I cannot say yet where the parcel is.} other {I cannot reach our system right now, so I cannot say yet how things stand.}} I keep trying.',
    tooEarly:
      '{kind, select, delayed_bag {The tracing system has nothing to show for your file yet; it is too early.} parcel {The carrier has nothing to show for your parcel yet; it is too early.} other {The system has nothing to show yet; it is too early.}}',
    askAgain:
      'I could not match that reference and surname. The reference is {letters, plural, =3 {three} other {#}} letters, {characters, plural, =2 {two} other {#}} characters and {digits, plural, =5 {five} other {#}} digits, on the sheet you got at the airport. Could you send both once more?',

    // Parts that any other kind of case may have.
    cause:
      'The cause is {cause, select, cable_break {a broken cable} power_failure {a power failure} equipment_failure {failed equipment} planned_work {planned work} third_party {outside our own network} weather {the weather} customs {a check by customs} address_problem {an address that could not be found} other {that nobody was there to take it}}.',
    step: '{step, select, crew_repairs {A crew is working on the repair.} engineer_visits {An engineer will come to you{at, select, none {} other { {at}}}.} monitoring {We are watching whether it holds.} decision_due {{by, select, none {The decision comes next.} other {The decision is due {by}.}}} payment_due {{by, select, none {The payment comes next.} other {The payment is due {by}.}}} takes_effect {{on, select, none {Next it takes effect.} other {It takes effect {on}.}}} delivers {Next it comes to you.} delivers_again {The courier will try again{window, select, none {} other {; that is planned {window}}}.} calls_back {We will call you{at, select, none {} other { {at}}}{phone, select, none {} other { on {phone}}}.} other {{by, select, none {The result comes next.} other {The result is due {by}.}}}}',
    eta: '{kind, select, parcel {Delivery is planned {window}.} order {It is expected to be done {by}.} complaint {A decision is expected {by}.} other {It is expected to be fixed {by}.}}',
    promised:
      '{late, select, yes {It was promised {by}; that time has passed, and I am sorry.} other {The promise is to have it done {by}{stands, select, yes {, and it still stands} other {}}.}}',
    etaMoved: 'It was first expected {original}; I am sorry that it moved.',
    decided:
      '{amount, select, none {} other {You get {amount}{payment, select, bank_transfer { by bank transfer} voucher { as a voucher} cash { in cash} other {}}.}}',
    delayFound: 'The delay was {delay}.',
    todo: '{action, select, send_information {Please write to me here{deadline, select, none {} other {, {deadline}}}{text, select, none {} other {: {text}}}.} confirm_appointment {Please tell me here whether that time suits you.} collect {You can collect it{in, select, none {} other { {in}}}{deadline, select, none {} other { {deadline}}}.} other {Please tell me here whether it works again.}}',
    linked: 'It is part of the outage in your area.',
    caseUnchanged: 'No change {since}: {state}. I checked {checked}.',
    casePromise:
      '{gap, select, eta {When it will be done is not known yet, so I} other {I}} will write to you here {by}, with news or without.',
    caseGap: 'When it will be done is not known yet.',
    document:
      '{title, select, none {Here it is} other {Here it is, “{title}”}}{link, select, none {.} other {: {link}}}',
    policy: '{text}',
    textTo: 'For text messages I have the number that ends in {end}.',
    elsewhere: 'I have answered you on {title}.',
    survey:
      '{about, select, delayed_bag {Your bag is with you again. } trouble_ticket {The fault is fixed. } order {Your order is done. } parcel {Your parcel is with you. } other {}}Did our answers here help? Yes or no is enough.',
    choiceYes: 'Yes',
    choiceNo: 'No',
    hours: '{hours, plural, =0 {} one {# hour} other {# hours}}',
    minutes: '{minutes, plural, =0 {} one {# minute} other {# minutes}}',
    durationJoin: '{hours} {minutes}',

    askMissed:
      'I could not match that {form, select, bag_file {reference} ticket {ticket number} contract {contract number} order {order number} parcel {parcel number} booking {booking code} complaint {complaint number} other {case number}}{proof, select, none {} surname { and surname} postcode { and postcode} phone4 { and phone number} other { and code}}. Could you send {proof, select, none {it} other {both}} once more?',

    publicStatus:
      '{handle, select, none {} other {{handle} }}{kind, select, delayed_bag {Found your file, details} parcel {I have looked it up, the details} other {The details}} are in your direct messages.',
    publicAnswer: '{handle, select, none {} other {{handle} }}{text}',
    publicAsk:
      '{handle, select, none {} other {{handle} }}I have written to you in your direct messages to look this up.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Your account takes no direct messages from us, so I cannot write to you in private. Please send us a direct message: the details are for you alone.',
    publicOther: '{handle, select, none {} other {{handle} }}I have written to you in your direct messages.',
  },

  /** How a case stands: the answer itself, in one or two sentences. */
  cases: {
    trouble_ticket: {
      received: 'Your fault report was registered {opened}; nobody is working on it yet.',
      in_progress: 'We have been working on your fault {since}.',
      waiting_on_customer: 'Your fault report has been waiting for an answer from you {since}.',
      waiting_on_third_party: 'Your fault report has been on hold {since}.',
      resolved: 'Your fault was fixed {at}. If it is back, just write to me here.',
      closed: 'Your fault report was closed {at}. If the fault is back, just write to me here.',
      cancelled: 'Your fault report was cancelled {at}. If the fault is still there, just write to me here.',
      rejected: 'Your fault report was turned down {at}.',
    },
    outage: {
      received: 'An outage{in, select, none {} other { {in}}} has been known {since}.',
      in_progress:
        'There is an outage{in, select, none {} other { {in}}}, and we have been working on it {since}.',
      waiting_on_third_party:
        'The repair of the outage{in, select, none {} other { {in}}} has been on hold {since}.',
      resolved:
        'The outage{in, select, none {} other { {in}}} ended {at}. If yours has not, just write to me here.',
      closed:
        'The outage{in, select, none {} other { {in}}} ended {at}. If yours has not, just write to me here.',
    },
    order: {
      received: 'Your order{item, select, none {} other { for “{item}”}} was received {opened}.',
      in_progress: 'Your order{item, select, none {} other { for “{item}”}} has been in progress {since}.',
      waiting_on_customer:
        'Your order{item, select, none {} other { for “{item}”}} has been waiting for an answer from you {since}.',
      waiting_on_third_party:
        'Your order{item, select, none {} other { for “{item}”}} has been on hold {since}.',
      resolved: 'Your order{item, select, none {} other { for “{item}”}} was completed {at}.',
      attempt_failed:
        'Your order{item, select, none {} other { for “{item}”}} could not be carried out; it failed {at}.',
      cancelled: 'Your order{item, select, none {} other { for “{item}”}} was cancelled {at}.',
      rejected: 'Your order{item, select, none {} other { for “{item}”}} was turned down {at}.',
    },
    parcel: {
      received: 'Your parcel was announced {at}; the carrier does not have it yet.',
      in_transit:
        'Your parcel has been on its way {since}{in, select, none {} other {; it was last seen {in}}}.',
      waiting_on_customer:
        'Your parcel has been held{in, select, none {} other { {in}}} {since} and is waiting for you.',
      waiting_on_third_party: 'Your parcel has been held{in, select, none {} other { {in}}} {since}.',
      ready_for_collection: 'Your parcel has been ready for you{in, select, none {} other { {in}}} {since}.',
      out_for_delivery:
        'Your parcel is with the courier{owner, select, none {} other { ({owner})}} and on its way to you.',
      attempt_failed:
        'The courier{owner, select, none {} other { ({owner})}} came {at} but could not hand your parcel over.',
      resolved: 'Your parcel was delivered {at}. If you do not have it, just write to me here.',
      cancelled: 'Your parcel has been going back to the sender {since}.',
    },
    complaint: {
      received: 'Your complaint was registered {opened}; nobody has begun to examine it yet.',
      in_progress: 'Your complaint has been under examination {since}.',
      waiting_on_customer: 'Your complaint has been waiting for something from you {since}.',
      resolved: 'Your complaint was decided {at}.',
      closed: 'Your complaint was settled {at}.',
      rejected: 'Your complaint was turned down {at}.',
    },
    call_back: {
      received:
        'We will call you{next, select, none {} other { {next}}}{phone, select, none {} other { on {phone}}}.',
      in_progress:
        'We will call you{next, select, none {} other { {next}}}{phone, select, none {} other { on {phone}}}.',
      resolved: 'We called you {at}.',
      attempt_failed: 'We called you {at} but could not reach you.',
    },
    generic: {
      received: 'Your request was registered {opened}; nobody is working on it yet.',
      in_progress: 'We have been working on your request {since}.',
      waiting_on_customer: 'Your request has been waiting for an answer from you {since}.',
      waiting_on_third_party: 'Your request has been on hold {since}.',
      resolved: 'Your request was completed {at}. If something is still open, just write to me here.',
      closed: 'Your request was closed {at}. If something is still open, just write to me here.',
    },
  },

  /** The same state once more, as a clause: "No change since Monday 10:00: …". */
  standing: {
    trouble_ticket: {
      received: 'nobody is working on your fault report yet',
      in_progress: 'we are still working on your fault',
      waiting_on_customer: 'your fault report still waits for an answer from you',
      waiting_on_third_party: 'your fault report is still on hold',
    },
    outage: {
      received: 'the outage{in, select, none {} other { {in}}} is still there',
      in_progress: 'the outage{in, select, none {} other { {in}}} is still there, and we are working on it',
      waiting_on_third_party: 'the repair of the outage is still on hold',
    },
    order: {
      received: 'your order was received, and nobody has begun with it',
      in_progress: 'your order is still in progress',
      waiting_on_customer: 'your order still waits for an answer from you',
      waiting_on_third_party: 'your order is still on hold',
    },
    parcel: {
      received: 'the carrier does not have your parcel yet',
      in_transit: 'your parcel is still on its way',
      waiting_on_customer: 'your parcel is still held and waits for you',
      waiting_on_third_party: 'your parcel is still held',
      ready_for_collection: 'your parcel is still ready for you{in, select, none {} other { {in}}}',
      out_for_delivery: 'your parcel is still with the courier',
      attempt_failed: 'there has been no new attempt',
    },
    complaint: {
      received: 'nobody has begun to examine your complaint yet',
      in_progress: 'your complaint is still under examination',
      waiting_on_customer: 'your complaint still waits for something from you',
      resolved: 'your complaint is decided and not settled yet',
    },
    call_back: {
      received: 'your call is still booked',
      in_progress: 'your call is still booked',
    },
    generic: {
      received: 'nobody is working on your request yet',
      in_progress: 'we are still working on your request',
      waiting_on_customer: 'your request still waits for an answer from you',
      waiting_on_third_party: 'your request is still on hold',
    },
  },

  /** Asking for a reference, by what the customer knows it as; where it can be found. */
  askReference: {
    bag_file:
      'What is your file reference? It is {letters, plural, =3 {three} other {#}} letters, {characters, plural, =2 {two} other {#}} characters and {digits, plural, =5 {five} other {#}} digits, on the sheet you got at the airport.',
    ticket: 'What is the number of your fault report (it is in our message to you)?',
    contract: 'What is your contract number (it is on every bill)?',
    order: 'What is your order number (it is in our confirmation)?',
    parcel: 'What is your parcel number (it is in the message that told you it was sent)?',
    booking: 'What is your booking code (it is on your ticket)?',
    complaint: 'What is your complaint number (it is in our confirmation)?',
    case: 'What is your case number (it is in our message to you)?',
  },
  /** Asking for a proof. */
  askProof: {
    surname: 'What surname is it under?',
    postcode: 'What is the postcode it is addressed to?',
    phone4: 'What are the last digits of the phone number we have for you? The final four are enough.',
    code: 'I have had a code sent to the phone number we have for you. Please write it to me here.',
  },
  askLead: 'I can look it up for you right here.',
  askThanks: 'Thank you, I have the number.',

  /** What was just done, said first. */
  done: {
    create_ticket:
      'I have opened a fault report for you{reference, select, none {} other {, number {reference}}}.',
    place_order:
      'Your order{item, select, none {} other { for “{item}”}} is placed{reference, select, none {} other {, number {reference}}}.',
    open_complaint:
      'I have opened a complaint for you{reference, select, none {} other {, number {reference}}}.',
    reschedule_delivery:
      'The delivery is moved{window, select, none {} other {: it is now planned {window}}}.',
    send_document:
      'Here it is{title, select, none {} other {, “{title}”}}{link, select, none {.} other {: {link}}}',
    call_back:
      'Your call is booked{next, select, none {} other {: we will call you {next}}}{phone, select, none {} other {, on {phone}}}.',
  },
};

export type MessageId = keyof typeof en.messages;

/** Everything okno can say in one language. */
export interface Catalogue {
  /** For dates: the variant of the language whose habits they follow. */
  locale: string;
  messages: Readonly<Record<MessageId, string>>;
  cases: PhaseWords;
  /** Only states in which something can still be awaited. */
  standing: PhaseWords;
  askReference: Readonly<Record<ReferenceForm, string>>;
  askProof: Readonly<Record<Proof, string>>;
  askLead: string;
  askThanks: string;
  done: Readonly<Record<ActionKind, string>>;
}
