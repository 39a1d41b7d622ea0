/* Why a call to the API came to nothing, each with what to do. */

export const PAGE = {
  offline: 'No connection to okno. Check your network; okno tries again by itself.',
  unreadable: 'okno answered in a way this page does not understand. Reload the page.',
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
  429: 'Too many requests; okno tries again by itself.',
  503: 'okno cannot be reached just now; it tries again by itself.',
};

/** The API says these in English itself, and more exactly. */
export const PROBLEM: Readonly<Record<string, string>> = {};
