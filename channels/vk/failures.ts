import { type Instant, plusSeconds } from '#domain/instant.ts';
import { type Failure, refused, waitUntil } from '../http/asking.ts';

/** Seconds to wait; VK tells no time. The first is counted by the second, the last by the day. */
const WAITS: ReadonlyMap<number, number> = new Map([
  [6, 1],
  [9, 60],
  [29, 3600],
  [1105, 60],
]);

/** "Unknown error" and "internal server error": the message may have gone out. */
const UNKNOWN = new Set([1, 10]);

const AUTH_LOST = refused(
  'auth_lost',
  'VK no longer accepts the access token of the community, or it lacks a permission. An administrator has to renew it.',
);
const LOOKS_AUTOMATED = refused(
  'looks_automated',
  'VK asks for a captcha or a confirmation: it takes the community for a robot. A person has to look there.',
);
const NOT_ALLOWED = refused(
  'dm_closed',
  'This person has not allowed messages from the community: they have to write to it first.',
);
const NO_SUCH_PERSON = refused('dm_closed', 'This account was deleted, banned or closed.');
const GONE = refused('target_gone', 'What this answers is gone, or closed to the community.');
const NO_COMMENTS = refused(
  'target_gone',
  'Comments are closed there, or what this answers is gone. It can be answered in private where they have written.',
);
const TOO_LONG = refused('too_long', 'VK finds this text too long.');
/** The community has the abilities of bots switched off, or finds the buttons wrong: the text alone may go. */
export const NO_BUTTONS = refused('rejected', 'VK takes no buttons from the community.');
const CHAT_GONE = refused('target_gone', 'The group chat is closed to the community.');

/** VK API schema, `errors.json`. */
const REFUSALS: ReadonlyMap<number, Failure> = new Map([
  [5, AUTH_LOST],
  [7, AUTH_LOST],
  [25, AUTH_LOST],
  [27, AUTH_LOST],
  [28, AUTH_LOST],
  [203, AUTH_LOST],
  [14, LOOKS_AUTOMATED],
  [17, LOOKS_AUTOMATED],
  [24, LOOKS_AUTOMATED],
  [15, GONE],
  [18, NO_SUCH_PERSON],
  [30, NO_SUCH_PERSON],
  [113, NO_SUCH_PERSON],
  [936, NO_SUCH_PERSON],
  [900, refused('dm_closed', 'This person is on the blacklist of the community.')],
  [901, NOT_ALLOWED],
  [
    902,
    refused('dm_closed', 'The privacy settings of this person do not allow messages from the community.'),
  ],
  [950, refused('window_closed', 'It is too long since they wrote: VK takes no more answers to it.')],
  [910, TOO_LONG],
  [914, TOO_LONG],
  [211, NO_COMMENTS],
  [212, NO_COMMENTS],
  [213, NO_COMMENTS],
  [214, NO_COMMENTS],
  [222, refused('rejected', 'VK takes no links in this comment: send it without the link, or in private.')],
  [
    223,
    refused('rejected', 'The community has written too many comments there: answer later, or in private.'),
  ],
  [911, NO_BUTTONS],
  [912, NO_BUTTONS],
  [917, CHAT_GONE],
  [922, CHAT_GONE],
  [925, CHAT_GONE],
  [945, CHAT_GONE],
  [946, CHAT_GONE],
]);

export const failureOf = (code: number, now: Instant): Failure => {
  const seconds = WAITS.get(code);
  if (seconds !== undefined) return { kind: 'limited', until: waitUntil(plusSeconds(now, seconds), now) };
  if (UNKNOWN.has(code))
    return { kind: 'unknown', reason: `VK answered with an error of its own (code ${code}).` };
  return (
    REFUSALS.get(code) ??
    refused('rejected', `VK refused the request without a reason that okno knows (code ${code}).`)
  );
};
