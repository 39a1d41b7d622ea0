import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { SendResult } from '#domain/reply.ts';
import { refused, withKeys } from '../http/asking.ts';
import { Filled } from '../http/keys.ts';
import { quickReplies } from '../meta/quickReplies.ts';
import type { Instagram } from './instagram.ts';
import { addressOf } from './thread.ts';
import { traits } from './traits.ts';

const Sent = z.union([z.object({ message_id: Filled }), z.object({ id: Filled })]);

interface Post {
  limit: string;
  path: string;
  body: object;
}

/** A private answer to a comment goes to the comment; Instagram knows whose it is. */
const direct = (customer: string, { text, privateReplyTo, ownWords, choices }: Outgoing): Post => ({
  limit: 'messages',
  path: 'me/messages',
  body: {
    recipient: privateReplyTo === undefined ? { id: customer } : { comment_id: privateReplyTo },
    message: { text, ...quickReplies(choices) },
    ...(ownWords && privateReplyTo === undefined && { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }),
  },
});

/** Answers hang on the first comment, whichever was meant; under what is not the brand's own only `mentions` may. */
const postFor = ({ account }: Instagram, outgoing: Outgoing): Post => {
  const address = addressOf(outgoing.thread);
  const { text: message } = outgoing;
  switch (address.kind) {
    case 'direct':
      return direct(address.customer, outgoing);
    case 'comment':
      return { limit: 'comments', path: `${address.root}/replies`, body: { message } };
    case 'mention': {
      const { media: media_id, comment: comment_id } = address;
      return {
        limit: 'comments',
        path: `${account.accountId}/mentions`,
        body: { media_id, ...(comment_id !== undefined && { comment_id }), message },
      };
    }
    default:
      return address satisfies never;
  }
};

/** What Instagram would refuse in words that no code tells apart; undefined when there is nothing. */
const hopeless = ({ text, place, file }: Outgoing): SendResult | undefined => {
  const length = place === 'private' ? Buffer.byteLength(text) : text.length;
  if (length > (traits.places[place]?.maxLength ?? 0))
    return refused('too_long', 'This is longer than Instagram takes. Shorten it.');
  return file === undefined
    ? undefined
    : refused(
        'file_refused',
        'No files go by Instagram. Send the address of the document, or the file elsewhere.',
      );
};

/** One attempt. The answer bears no time, so it is the moment of the answer. */
export const send = (connected: () => Promise<Instagram>, outgoing: Outgoing): Promise<SendResult> =>
  withKeys(connected, async (instagram) => {
    const no = hopeless(outgoing);
    if (no !== undefined) return no;
    const { limit, path, body } = postFor(instagram, outgoing);
    const asked = await instagram.graph(limit, { method: 'POST', path, body });
    if (!asked.ok) return asked.failure;
    const sent = z.safeParse(Sent, asked.body);
    if (!sent.success)
      return { kind: 'unknown', reason: 'Instagram accepted the text but did not say under which id.' };
    const id = 'message_id' in sent.data ? sent.data.message_id : sent.data.id;
    return { kind: 'sent', id };
  });
