import parseTweet from 'twitter-text/dist/parseTweet.js';
import type { Place } from '#domain/message.ts';

/** Names at the start of a reply, which X does not count. */
export const LEADING_MENTIONS = /^(?:@[A-Za-z0-9_]{1,15}\s+)+/;

/** Texts so long that only links could make them fit are not worth the library's time. */
const COUNTED_UP_TO = 5000;

/** Length as X counts it: links 23, emoji and CJK 2, everything else 1; direct messages plainly. */
export const length = (text: string, place: Place): number => {
  if (place === 'private' || text.length > COUNTED_UP_TO) return text.length;
  return parseTweet(text.replace(LEADING_MENTIONS, '')).weightedLength;
};
