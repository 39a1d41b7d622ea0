/* What was done on a thread, line by line: `Anna approved the draft`. */

const DONE: Readonly<Record<string, string>> = {
  approved: 'approved the draft',
  approved_edited: 'approved their own words',
  proposed: 'proposed a reply for a second approval',
  approved_second: 'approved the reply as the second',
  sent_back: 'sent the proposed reply back',
  undone: 'took the reply back before it was sent',
  approved_action: 'approved the action',
  found_sent: 'found the reply in the channel',
  found_not_sent: 'did not find the reply in the channel',
  found_done: 'found the action done in the back office',
  found_not_done: 'found the action not done in the back office',
  dismissed: 'closed it without a reply',
  assigned: 'took the thread',
  assigned_to: 'gave the thread to',
  unassigned: 'gave the thread up',
  asked_for_draft: 'asked for another draft',
  noted: 'noted',
  joined: 'found two accounts to be one person',
  parted: 'found an account to be somebody else’s',
  asked_to_close: 'asked for a line to close this with',
  blocked: 'blocked the account',
  unblocked: 'unblocked the account',
  survey_asked: 'asked whether our answers helped',
  closed_yes: 'closed it: they say that our answers helped',
  closed_thanks: 'closed it: nothing but thanks',
  promised: 'promised',
  promise_kept: 'kept a promise',
  promise_kept_late: 'kept a promise late',
  held: 'set it aside',
  resumed: 'took it up again',
  handed_over: 'handed it over',
};

/** What stands between who did it and what was done. */
export const BY = ' ';

/** An audit entry's verb, in words. */
export const doneWords = (what: string): string => DONE[what] ?? what.replaceAll('_', ' ');

/** What the API's own line breaks up into, put together again. */
export const TOLD = {
  until: (when: string, why: string): string => `until ${when}: ${why}`,
  by: (what: string, when: string): string => `${what}, by ${when}`,
  over: (from: string, to: string, note: string): string => `${from} to ${to}: ${note}`,
} as const;
