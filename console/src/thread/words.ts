/* What the open thread says. */

export const THREAD = {
  loading: 'Fetching the thread',
  missing: 'This thread is not here, or not yours to see.',
  back: 'Back to the queue',
  assign: 'Assign to me',
  takeOver: (owner: string): string => `Take over from ${owner}`,
  mine: 'Yours',
  owner: (owner: string): string => `With ${owner}`,
  conversation: 'Conversation',
  noMessages: 'Nothing has been said yet.',
} as const;

export const DESK = {
  made: 'Made',
  draft: 'Draft',
  making: 'A draft is being made: okno is asking the back office.',
  retry: 'The back office did not answer when this was made. okno asks it again',
  staleTitle: 'The customer wrote again',
  stale: 'This draft does not answer the latest message. A new one is being made.',
  idleTitle: 'Nobody is waiting here',
  idle: 'If there is something to say all the same, ask for a draft.',
  approve: 'Approve and send',
  edit: 'Edit',
  write: 'Write the answer',
  cancel: 'Discard my changes',
  dismiss: 'Dismiss',
  again: 'Another draft',
  ask: 'Ask for a draft',
  asked: 'Another draft is being made',
  order: (index: number, count: number): string => (count > 1 ? `${index + 1} of ${count}, ` : ''),
  signed: 'Signed when sent',
  length: (length: number, limit: number, unit: string): string => `${length} of ${limit} ${unit}`,
  tooLong: (over: number): string => `${over} too long`,
  checking: 'Checking the text',
  checked: 'The gate finds nothing wrong with this text.',
  uncheckable: 'The text could not be checked, so it cannot be sent yet.',
  goesAlong: 'Goes along',
  goesAlone: 'A file goes out',
  unfinished: 'Write something in every part before it is sent.',
  asks: (what: string): string => `Asks the customer for: ${what}`,
  wanted: 'Wanted for',
  moved: 'Proposed because the case moved: nobody has asked.',
  due: 'Proposed because a promised update is due: nobody has asked.',
  promise: 'Promises the next update',
} as const;

export const CLAIMS = {
  title: 'What it rests on',
  none: 'This text states no facts.',
  from: (source: string): string => `from ${source}`,
  checked: 'checked',
  copy: 'Copy the address',
  copied: 'Copied',
  notCopied: 'Could not be copied',
} as const;

export const FINDINGS = {
  blocking: 'This cannot be sent',
  wording: 'Wording to look at again',
  blockingHint: 'Change the text: nobody may override this.',
  wordingHint: 'Edit the text, or say under Edit why it goes out all the same.',
  reason: 'Send it all the same, because',
  reasonPlaceholder: 'Your reason is kept with the reply',
} as const;

export const CONFLICT = {
  newerTitle: 'There is a newer draft',
  wroteTitle: 'The customer wrote while you were editing',
  wrote: 'Read it before you go on. Your text is kept.',
  newDraft: 'A new draft is ready. Go on with your text, or look at the new draft.',
  keep: 'Go on with my text',
  drop: 'Show the new draft',
  first: (name: string, when: string): string => `${name} approved at ${when}`,
  firstBody: 'Nothing of yours was sent. The reply that goes out is below.',
  acting: (name: string, when: string): string => `${name} started something here at ${when}`,
  actingBody: 'Nothing of yours was done. One thing is done at a time; what it comes to is shown below.',
  customerWrote: 'The customer wrote before this went through. Read it first; a new draft is on its way.',
  windowClosed:
    'The time in which they can be answered here ended before this went through. Nothing was sent: choose another way.',
  ownWordsOnly:
    'Only what a person wrote can be sent here now. Nothing was sent: edit the draft, or write the answer yourself.',
  consent: 'Say first how they agreed to be answered there.',
  template: 'This approved text is no longer there. Choose another way.',
  changed: 'Something changed here since you looked. Look again, then approve.',
  unsent: 'Your text that was not sent',
  discard: 'Discard it',
} as const;

export const DISMISS = {
  title: 'Close without a reply',
  what: 'Nothing is sent, and nobody is reminded of this message any more. The reason is kept.',
  why: 'Why does this need no reply?',
  more: 'Anything to add (optional)',
  moreNeeded: 'Say why in your own words',
  confirm: 'Close without a reply',
  cancel: 'Keep it',
  close: 'Close',
  other: 'Other',
  reasons: ['Needs no answer', 'Answered somewhere else', 'Spam', 'Not meant for us', 'Other'],
} as const;

export const REPLY = {
  title: 'Reply',
  approved: (name: string): string => `Approved by ${name}`,
  onItsWay: 'The reply is on its way',
  unknown:
    'It is not known yet whether this went out. okno is reading the channel back before it does anything.',
  needsHuman: 'Look in the channel: did this go out?',
  needsHumanBody: 'okno cannot read it back there, and will not send it twice.',
  there: 'It is there',
  notThere: 'It is not there',
  sent: 'Sent',
  refused: 'The channel refused this reply for good',
  refusedWhat: 'Change the text, or answer in another way: ask for another draft, or write one yourself.',
  returned: 'Not sent: this reply came back to you',
  returnedWhat: 'Look at the draft again before you approve.',
  inTemplate: (name: string): string => `in the approved text “${name}”`,
  notYet: 'not sent yet',
  notSent: 'not sent',
  elsewhere: 'in its own thread',
} as const;

export const CASE = {
  title: 'Case',
  checked: 'Back office asked',
  none: 'No case is known yet.',
  asked: (what: string): string => `The draft asks for: ${what}.`,
  behind: (reference: string): string => `Behind it: outage ${reference}`,
  understood: 'Understood as',
  customer: 'Customer',
  promise: 'Next update promised',
  broken: 'not kept',
  history: 'What was done here',
} as const;

export const ACTION = {
  action: 'Action',
  doIt: 'Do it',
  required: 'required',
  none: 'None',
  choose: 'Choose',
  office: (name: string): string => `In ${name}`,
  to: (reference: string): string => `, to ${reference}`,
  started: (name: string): string => `Started by ${name}`,
  underWay: (name: string, title: string, when: string): string =>
    `${name} started “${title}” at ${when}: one thing at a time.`,
  wroteAgain: 'The customer wrote again: what to do is looked at anew.',
  waiting: 'okno does it by itself; the answer is drafted from what comes of it.',
  unknown: 'Nobody knows yet whether this was done. okno looks for it before it is tried again.',
  done: 'Done. The answer is drafted from what came of it.',
  refused: 'This was not done',
  refusedWhat: 'Change what is wrong and do it again, or answer without it.',
  needsHuman: 'Look in the back office: was this done?',
  needsHumanWhat: 'okno cannot find out, and will not do it twice.',
  wasDone: 'It was done',
  wasNotDone: 'It was not done, do it',
  confirmTitle: (title: string): string => `Do this: ${title}?`,
  confirm: 'Do it now',
  cancel: 'Not yet',
  close: 'Close',
  missing: 'This is needed.',
  halfTime: 'Give both the day and the time.',
  zone: (zone: string): string => `Local time in ${zone}`,
  yours: (when: string, zone: string): string => `${when} in ${zone}`,
  length: (length: number, most: number): string => `${length} of ${most} characters`,
  timeOf: (title: string): string => `${title}, time`,
  openCalendar: 'Open the calendar',
  typed: 'You had filled this in before there was a newer draft.',
  takeTyped: 'Use what I had filled in',
} as const;

const DONE: Readonly<Record<string, string>> = {
  approved: 'approved the draft',
  approved_edited: 'approved their own words',
  approved_action: 'approved the action',
  found_sent: 'found the reply in the channel',
  found_not_sent: 'did not find the reply in the channel',
  dismissed: 'closed it without a reply',
  assigned: 'took the thread',
  asked_for_draft: 'asked for another draft',
  sent: 'sent the reply',
  refused: 'was refused by the channel',
  returned: 'returned the reply',
  joined: 'found two accounts to be one person',
  parted: 'found an account to be somebody else’s',
  asked_to_close: 'asked for a line to close this with',
};

/** An audit entry's verb, in words. */
export const doneWords = (what: string): string => DONE[what] ?? what.replaceAll('_', ' ');
