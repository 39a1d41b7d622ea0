import * as z from 'zod/mini';
import { bareLinks, gathered, type Piece, type Shown } from './post.ts';

/* A message to an incoming webhook as Slack reads it: blocks, limits, and its markup (docs.slack.dev/messaging). */

const Header = z.object({
  type: z.literal('header'),
  text: z.object({
    type: z.literal('plain_text'),
    text: z.string().check(z.minLength(1), z.maxLength(150)),
    emoji: z.optional(z.boolean()),
  }),
});
const Section = z.object({
  type: z.literal('section'),
  text: z.object({
    type: z.enum(['plain_text', 'mrkdwn']),
    text: z.string().check(z.minLength(1), z.maxLength(3000)),
    verbatim: z.optional(z.boolean()),
  }),
});
const Message = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(40_000)),
  blocks: z.optional(
    z.array(z.discriminatedUnion('type', [Header, Section])).check(z.minLength(1), z.maxLength(50)),
  ),
});

const MARKUP = /<([^<>|]+)(?:\|([^<>]*))?>/g;
const AT_EVERYBODY = /(?<![\w.])@(channel|here|everyone)\b/g;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const plainPiece = (text: string): Piece => ({ text: unescaped(text), links: [], calls: [] });

/** Without `verbatim` Slack also looks for addresses and names in the words themselves. */
const markedPiece = (text: string, verbatim: boolean): Piece => {
  const marks = [...text.matchAll(MARKUP)].map(([, target = '', label]) => ({ target, label }));
  const words = text.replace(MARKUP, (_, target: string, label?: string) => label ?? target);
  const rest = text.replace(MARKUP, ' ');
  return {
    text: unescaped(words),
    links: [
      ...marks
        .filter(({ target }) => /^(https?|mailto):/.test(target))
        .map(({ target, label }) => ({ title: unescaped(label ?? target), url: unescaped(target) })),
      ...(verbatim ? [] : bareLinks(rest)),
    ],
    calls: [
      ...marks.filter(({ target }) => /^[!@#]/.test(target)).map(({ target }) => target.slice(1)),
      ...(verbatim ? [] : [...rest.matchAll(AT_EVERYBODY)].map(([, whom = '']) => whom)),
    ],
  };
};

/** Undefined for what Slack would answer `invalid_payload` to. */
export const shownInSlack = (body: unknown): Shown | undefined => {
  const { data } = z.safeParse(Message, body);
  if (data === undefined) return undefined;
  const blocks = data.blocks ?? [];
  const title = blocks.find((block) => block.type === 'header')?.text.text ?? '';
  const sections = blocks.flatMap((block) => (block.type === 'section' ? [block.text] : []));
  const pieces = sections.map(({ type, text, verbatim = false }) =>
    type === 'plain_text' ? plainPiece(text) : markedPiece(text, verbatim),
  );
  return gathered(title, blocks.length === 0 ? [markedPiece(data.text, false)] : pieces);
};
