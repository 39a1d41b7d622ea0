/* Why a call to the API came to nothing, each with what to do. */

export const PAGE = {
  offline: {
    look: 'No connection to okno. Check your network; okno tries again by itself.',
    ask: 'No connection to okno. Check your network, then try again.',
    do: 'No answer from okno, so it is not known whether this was done. Once you are online, look here first, then do it again.',
  },
  tooMany: {
    look: 'Too many requests; okno tries again by itself.',
    ask: 'Too many requests. Wait a minute, then try again.',
    do: 'Too many requests, so nothing was done. Wait a minute, then do it again.',
  },
  unreached: {
    look: 'okno cannot be reached just now; it tries again by itself.',
    ask: 'okno cannot be reached just now. Wait a minute, then try again.',
    do: 'okno cannot be reached just now, so it is not known whether this was done. Look here first, then do it again.',
  },
  notSetUp: 'The console is not set up here. Ask whoever runs okno to finish setting it up.',
  unreadable: 'okno answered in a way this page does not understand. Reload the page.',
  /** In place of a fact. */
  unknownFact: 'cannot be shown: reload the page',
  defect: 'Something in this page broke. Reload the page; what you typed is kept.',
  answered: (status: number): string =>
    `okno answered with an error (${status}). Try once more; if it stays, tell whoever runs okno.`,
} as const;

/** By status, for answers that are not the API's own. */
export const STATUS: Readonly<Record<number, string>> = {
  401: 'Your sign-in has ended. Sign in again.',
  403: 'You may not do this for this brand. If you need to, ask an admin of it.',
  404: 'This is not here, or not yours to see.',
  413: 'This is too long to send. Shorten it.',
};

/** The API says these in English itself, and more exactly. */
export const PROBLEM: Readonly<Record<string, string>> = {};
