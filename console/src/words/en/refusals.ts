/* Why a reply did not go out. */

/** The API says these in English itself, and more exactly. */
export const REFUSED: Readonly<Record<string, string>> = {};
