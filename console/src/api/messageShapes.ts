import * as z from 'zod/mini';
import type { Account, Attachment, Message } from '#domain/message.ts';
import * as words from '../vocabulary.ts';
import { maybe, open, place, text } from './words.ts';

export const account: z.ZodMiniType<Account> = z.object({ id: text, handle: maybe(text), name: maybe(text) });

const attachment: z.ZodMiniType<Attachment> = z.object({
  kind: open(words.ATTACHMENT, 'file'),
  ref: maybe(text),
  name: maybe(text),
  contentType: maybe(text),
  size: maybe(z.number()),
  label: maybe(text),
});

/** Without what a reply of ours was sent with, which is the desk's own business. */
export const message: z.ZodMiniType<Message> = z.object({
  thread: text,
  id: text,
  at: text,
  direction: z.enum(['in', 'out']),
  place,
  author: account,
  text,
  lang: maybe(text),
  inReplyTo: maybe(text),
  quotes: maybe(text),
  attachments: maybe(z.array(attachment)),
  unreadable: maybe(open(words.UNREADABLE, 'unsupported')),
  editedAt: maybe(text),
  original: maybe(text),
  deletedAt: maybe(text),
  undelivered: maybe(text),
});
