/* What a fact is called. */

/** The API says these in English itself. */
export const LABEL: Readonly<Record<string, string>> = {};
