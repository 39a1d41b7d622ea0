/* What the gate found. */

/** The API says these in English itself, and more exactly. */
export const FOUND: Readonly<Record<string, string>> = {};

/** Behind what nothing bears out and a person may send all the same. */
export const ON_YOUR_WORD = 'Send it only if you know it to be so, and say how.';
