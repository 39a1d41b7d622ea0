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
    stale: 'I cannot reach the baggage system right now; this is what it showed {checked}.',

    unavailable:
      'I cannot reach the baggage system right now, so I cannot say yet where the bag is. I keep trying.',
    tooEarly: 'The tracing system has nothing to show for your file yet; it is too early.',
    askBoth:
      'I can look it up for you right here. What is your file reference, and what surname is on the file? The reference is {letters, plural, =3 {three} other {#}} letters, {characters, plural, =2 {two} other {#}} characters and {digits, plural, =5 {five} other {#}} digits, on the sheet you got at the airport.',
    askReference:
      'I can look it up for you right here. What is your file reference? It is {letters, plural, =3 {three} other {#}} letters, {characters, plural, =2 {two} other {#}} characters and {digits, plural, =5 {five} other {#}} digits, on the sheet you got at the airport.',
    askSurname: 'Thank you, I have the reference. What surname is on the file?',
    askAgain:
      'I could not match that reference and surname. The reference is {letters, plural, =3 {three} other {#}} letters, {characters, plural, =2 {two} other {#}} characters and {digits, plural, =5 {five} other {#}} digits, on the sheet you got at the airport. Could you send both once more?',

    publicStatus:
      '{handle, select, none {} other {{handle} }}Found your file, details are in your direct messages.',
    publicAsk:
      '{handle, select, none {} other {{handle} }}I have written to you in your direct messages to look this up.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Your account takes no direct messages from us, so I cannot write to you in private. Please send us a direct message: the details are for you alone.',
    publicOther: '{handle, select, none {} other {{handle} }}I have written to you in your direct messages.',
  },
};

export type MessageId = keyof typeof en.messages;

/** Everything okno can say in one language. */
export interface Catalogue {
  /** For dates: the variant of the language whose habits they follow. */
  locale: string;
  messages: Readonly<Record<MessageId, string>>;
}
