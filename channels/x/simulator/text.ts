import { createHash } from 'node:crypto';
import twitterText from 'twitter-text';
import { resolveLanguage } from '#domain/language.ts';
import type { MentionEntity, UrlEntity } from './model.ts';

export interface Handle {
  id: string;
  username: string;
}

const codePoints = (text: string): number => [...text].length;

/** Known handles in a text. Unknown ones stay plain text, as on X. */
export const mentionsIn = (text: string, known: (username: string) => Handle | undefined): MentionEntity[] =>
  twitterText.extractMentionsWithIndices(text).flatMap(({ screenName, indices: [start, end] }) => {
    const account = known(screenName);
    if (account === undefined) return [];
    const from = codePoints(text.slice(0, start));
    const to = from + codePoints(text.slice(start, end));
    return [{ start: from, end: to, username: account.username, id: account.id }];
  });

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export const shortUrl = (url: string): string => {
  const hash = createHash('sha256').update(url).digest();
  return `https://t.co/${[...hash.subarray(0, 10)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
};

const displayUrl = (url: string): string => {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '');
  return bare.length > 27 ? `${bare.slice(0, 26)}…` : bare;
};

/** The text with its links replaced by t.co ones, as X stores it; t.co links of imported texts stay. */
export const wrapLinks = (text: string): { text: string; urls: UrlEntity[] } => {
  let wrapped = '';
  let done = 0;
  const urls: UrlEntity[] = [];
  for (const { url, indices } of twitterText.extractUrlsWithIndices(text)) {
    const short = /^https?:\/\/t\.co\//.test(url) ? url : shortUrl(url);
    wrapped += text.slice(done, indices[0]);
    const start = codePoints(wrapped);
    wrapped += short;
    done = indices[1];
    const expandedUrl = /^https?:/.test(url) ? url : `http://${url}`;
    urls.push({ start, end: start + short.length, url: short, expandedUrl, displayUrl: displayUrl(url) });
  }
  return { text: wrapped + text.slice(done), urls };
};

/** The text with the link at its end by which X shows what came with a post. */
export const withMedia = (
  { text, urls }: { text: string; urls: UrlEntity[] },
  media: readonly { key: string; type: 'photo' | 'video' }[],
  postUrl: string,
): { text: string; urls: UrlEntity[] } => {
  const [first] = media;
  if (first === undefined) return { text, urls };
  const expandedUrl = `${postUrl}/${first.type}/1`;
  const url = shortUrl(expandedUrl);
  const start = text === '' ? 0 : codePoints(text) + 1;
  const link = {
    start,
    end: start + url.length,
    url,
    expandedUrl,
    displayUrl: `pic.x.com/${url.slice(-10)}`,
  };
  return { text: `${text} ${url}`.trimStart(), urls: [...urls, { ...link, mediaKey: first.key }] };
};

/** Length as X counts it: links 23, emoji and CJK 2, at most 280. */
export const weightedLength = (text: string): number => twitterText.parseTweet(text).weightedLength;

/** The handles in front of a text, in the order written. */
const leadingHandles = (text: string): string[] =>
  (/^(?:@\w{1,15}\s+)+/.exec(text)?.[0] ?? '').split(/[@\s]+/).filter((handle) => handle !== '');

/** A reply as stored: every handle it answers stands in front, whether its author typed it or X put it there. */
export const withReplyHandles = (text: string, answered: string[]): { text: string; shownFrom: number } => {
  const typed = leadingHandles(text).map((handle) => handle.toLowerCase());
  const missing = answered.filter((handle) => !typed.includes(handle.toLowerCase()));
  const stored = [...missing.map((handle) => `@${handle}`), text].join(' ');
  return { text: stored, shownFrom: answeredPrefix(stored, answered) };
};

const answeredPrefix = (text: string, answered: string[]): number => {
  const free = answered.map((handle) => handle.toLowerCase());
  let length = 0;
  for (const [chunk, handle = ''] of text.matchAll(/@(\w{1,15})\s+/gy)) {
    if (!free.includes(handle.toLowerCase())) break;
    length += chunk.length;
  }
  return length;
};

/** Crude on purpose, by script and commonest words: X guesses too, and is often wrong on short texts. */
export const guessLanguage = (text: string): string => {
  const fallback = /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
  const guess = resolveLanguage({ text, fallback });
  return guess === 'unsupported' ? fallback : guess;
};
