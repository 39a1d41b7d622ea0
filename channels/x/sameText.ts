import extractUrls from 'twitter-text/dist/extractUrlsWithIndices.js';
import { LEADING_MENTIONS } from './length.ts';
import { unescaped } from './posts.ts';

const withoutUrls = (text: string): string => {
  let rest = '';
  let from = 0;
  for (const {
    indices: [start, end],
  } of extractUrls(text)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
};

/** What is left when X has put names before a reply, links in place of addresses, and entities in place of signs. */
const core = (text: string): string =>
  withoutUrls(unescaped(text).normalize().trim().replace(LEADING_MENTIONS, '')).replace(/\s+/g, ' ').trim();

/** Whether a text found on X is one that was sent, as far as X's rewriting lets tell. */
export const sameText = (sent: string, found: string): boolean => core(sent) === core(found);
