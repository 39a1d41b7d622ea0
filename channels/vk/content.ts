import type { Message } from '#domain/message.ts';
import { attachmentsOf } from './attachments.ts';

/** A message, a post or a comment as it came, its text read. */
export type Content = Readonly<Record<string, unknown>> & { text?: string | undefined };

export const contentOf = (said: Content): Pick<Message, 'text' | 'attachments' | 'unreadable'> => {
  const { text = '' } = said;
  const attachments = attachmentsOf(said);
  return {
    text,
    ...(attachments.length > 0 && { attachments }),
    ...(text === '' && attachments.length === 0 && { unreadable: 'unsupported' as const }),
  };
};
