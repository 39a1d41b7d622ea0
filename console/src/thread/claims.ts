import type { Claim, Draft } from '#domain/draft.ts';

/** A claim that rests on facts, with its number in the whole draft, from 1. */
export interface Cited {
  number: number;
  delivery: number;
  claim: Claim;
  words: string;
}

export const citedClaims = (draft: Draft): Cited[] =>
  draft.deliveries
    .flatMap(({ claims, text }, delivery) =>
      claims
        .filter((claim) => claim.facts.length > 0)
        .map((claim) => ({ delivery, claim, words: text.slice(claim.start, claim.end).trim() })),
    )
    .map((cited, index) => ({ ...cited, number: index + 1 }));

export interface Piece {
  start: number;
  text: string;
  cited?: Cited;
}

/** Cuts a text at its claims; nothing of the text is lost or said twice, even where claims overlap. */
export const pieces = (text: string, claims: Cited[]): Piece[] => {
  const cut: Piece[] = [];
  let at = 0;
  const take = (end: number, cited?: Cited): void => {
    if (end > at)
      cut.push({ start: at, text: text.slice(at, end), ...(cited === undefined ? {} : { cited }) });
    at = Math.max(at, end);
  };
  for (const cited of claims.toSorted((a, b) => a.claim.start - b.claim.start)) {
    take(Math.min(cited.claim.start, text.length));
    take(Math.min(cited.claim.end, text.length), cited);
  }
  take(text.length);
  return cut;
};

/** What the pointer or the keyboard is on: one claim with its facts, or one fact. */
export interface Lit {
  claim?: number;
  facts: readonly string[];
}

export const UNLIT: Lit = { facts: [] };

export const claimIsLit = (lit: Lit, cited: Cited): boolean =>
  lit.claim === undefined
    ? cited.claim.facts.some((id) => lit.facts.includes(id))
    : lit.claim === cited.number;
