import * as z from 'zod/mini';
import type { Message } from '#domain/message.ts';
import { Attached, attachmentOf } from './attachments.ts';

/** What one message says, wherever it stands. */
export type Said = Pick<Message, 'id' | 'text' | 'inReplyTo' | 'attachments' | 'unreadable' | 'correlation'>;

const Text = z.catch(z.optional(z.string()), undefined);

const Words = z.object({
  mid: z.string().check(z.minLength(1), z.maxLength(500)),
  text: Text,
  attachments: z.catch(z.optional(z.array(z.unknown())), undefined),
  reply_to: z.catch(z.optional(z.object({ mid: Text })), undefined),
  /** Of the brand's own alone: what it was sent with. */
  is_echo: z.catch(z.optional(z.boolean()), undefined),
  metadata: Text,
});

/** Undefined where not even the id can be read. */
export const saidIn = (part: unknown): Said | undefined => {
  const words = z.safeParse(Words, part);
  if (!words.success) return undefined;
  const { mid, text = '', attachments: parts = [], reply_to, is_echo, metadata } = words.data;
  const attachments = parts.flatMap((one) => {
    const attached = z.safeParse(Attached, one);
    return attached.success ? [attachmentOf(attached.data)] : [];
  });
  return {
    id: mid,
    text,
    ...(reply_to?.mid && { inReplyTo: reply_to.mid }),
    ...(attachments.length > 0 && { attachments }),
    ...(text === '' && attachments.length === 0 && { unreadable: 'unsupported' as const }),
    ...(is_echo && metadata && { correlation: metadata }),
  };
};
