import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { SendResult } from '#domain/reply.ts';
import { type Failure, refused, withKeys } from '../http/asking.ts';
import { Filled } from '../http/keys.ts';
import type { Graph, GraphKeys } from '../meta/graph.ts';
import { quickReplies } from '../meta/quickReplies.ts';
import { personIn } from './thread.ts';
import { traits } from './traits.ts';

const LONGEST_TEXT = traits.places.private?.maxLength ?? 0;
/** "Fewer than 1,000 characters" come back in the echo. */
const LONGEST_METADATA = 999;

const Sent = z.object({ message_id: Filled });

export interface Sender {
  keys: () => Promise<GraphKeys>;
  graphWith: (keys: GraphKeys) => Graph;
  /** Id of the brand's page. */
  page: string;
}

const hopeless = ({ text, file }: Outgoing): Failure | undefined => {
  if (file !== undefined && text !== '')
    return refused('file_refused', 'Messenger takes a file in a message of its own. Send the text apart.');
  return text.length > LONGEST_TEXT
    ? refused('too_long', `Messenger takes ${LONGEST_TEXT} characters. Shorten the text.`)
    : undefined;
};

/** A private answer goes to what was said in public; Facebook knows whose it is. Posts on a page begin with its id. */
const recipientOf = ({ thread, privateReplyTo: said }: Outgoing, page: string): object => {
  if (said === undefined) return { id: personIn(thread) };
  return said.startsWith(`${page}_`) ? { post_id: said } : { comment_id: said };
};

/** The first private answer has its own permission, and no tag. */
const kindOf = ({ ownWords, privateReplyTo }: Outgoing): object =>
  ownWords && privateReplyTo === undefined
    ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    : { messaging_type: 'RESPONSE' };

const contentOf = ({ text, file, choices }: Outgoing): object =>
  file === undefined
    ? { text, ...quickReplies(choices) }
    : { attachment: { type: 'file', payload: { url: file.url, is_reusable: false } } };

const bodyOf = (outgoing: Outgoing, page: string): object => ({
  recipient: recipientOf(outgoing, page),
  ...kindOf(outgoing),
  message: {
    ...contentOf(outgoing),
    ...(outgoing.correlation.length <= LONGEST_METADATA && { metadata: outgoing.correlation }),
  },
});

/** One attempt. The answer bears no time, so it is the moment of the answer; the echo tells Messenger's own. */
export const send = ({ keys, graphWith, page }: Sender, outgoing: Outgoing): Promise<SendResult> =>
  withKeys(keys, async (found) => {
    const no = hopeless(outgoing);
    if (no !== undefined) return no;
    const path = `${page}/messages`;
    const asked = await graphWith(found)('messages', { method: 'POST', path, body: bodyOf(outgoing, page) });
    if (!asked.ok) return asked.failure;
    const sent = z.safeParse(Sent, asked.body);
    return sent.success
      ? { kind: 'sent', id: sent.data.message_id }
      : { kind: 'unknown', reason: 'Messenger accepted the text but did not say under which id.' };
  });
