import { LONGEST_SIGNATURE } from '#domain/draft.ts';
import type { PlaceTraits } from '#domain/traits.ts';

/** Most that a place takes, in its unit. */
export type Room = Pick<PlaceTraits, 'maxLength' | 'unit'>;

/** Characters of one part of an SMS that is not in plain Latin letters; the other alphabet only has more. */
const SMS_PART = 67;

const measure: Record<PlaceTraits['unit'], (text: string) => number> = {
  weighted: (text) => text.length,
  characters: (text) => text.length,
  bytes: (text) => new TextEncoder().encode(text).length,
  parts: (text) => Math.ceil(text.length / SMS_PART),
};

/** Whether a text, with what an agent signs with, fits, as far as can be told without the channel's own count. */
export const fitsIn = ({ maxLength, unit }: Room, text: string): boolean =>
  measure[unit](text + LONGEST_SIGNATURE) <= maxLength;
