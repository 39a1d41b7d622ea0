import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { SendResult } from '#domain/reply.ts';
import { type Failure, refused, withKeys } from '../http/asking.ts';
import { Filled } from '../http/keys.ts';
import type { Graph } from '../meta/graph.ts';
import { addressOf, ID } from './thread.ts';
import { traits } from './traits.ts';

const LONGEST_TEXT = traits.places.public?.maxLength ?? 0;

const Sent = z.object({ id: Filled });

/** The comment or post that is answered; the post itself, where none is named. */
export const targetOf = ({ thread, replyTo }: Outgoing): string =>
  replyTo !== undefined && ID.test(replyTo) ? replyTo : addressOf(thread).post;

const hopeless = ({ text, file }: Outgoing): Failure | undefined => {
  if (file !== undefined)
    return refused('file_refused', 'A comment carries no document. Send it in a private message.');
  return text.length > LONGEST_TEXT
    ? refused('too_long', `Facebook takes ${LONGEST_TEXT} characters. Shorten the text.`)
    : undefined;
};

/** One attempt. The answer bears no time, so it is the moment of the answer. */
export const send = (graphWith: () => Promise<Graph>, outgoing: Outgoing): Promise<SendResult> =>
  withKeys(graphWith, async (graph) => {
    const no = hopeless(outgoing);
    if (no !== undefined) return no;
    const path = `${targetOf(outgoing)}/comments`;
    const asked = await graph('comments', { method: 'POST', path, body: { message: outgoing.text } });
    if (!asked.ok) return asked.failure;
    const sent = z.safeParse(Sent, asked.body);
    return sent.success
      ? { kind: 'sent', id: sent.data.id }
      : { kind: 'unknown', reason: 'Facebook accepted the text but did not say under which id.' };
  });
