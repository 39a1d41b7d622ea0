import type { TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { Instant } from '#domain/instant.ts';
import type { SendResult } from '#domain/reply.ts';
import type { Answer, Ask } from './calls.ts';
import { sentAt } from './snowflake.ts';
import { addressOf } from './thread.ts';
import { AnsweredId } from './wire.ts';

const Posted = z.object({ data: z.object({ id: AnsweredId }) });
const DmSent = z.object({ data: z.object({ dm_event_id: AnsweredId }) });

/** A failed call in the publisher's words. */
const resultOf = ({ failure }: Extract<Answer, { ok: false }>): SendResult =>
  failure.kind === 'unsent' ? { kind: 'not_sent', reason: failure.reason } : failure;

const idIn = (value: unknown): string | undefined => {
  const posted = z.safeParse(Posted, value);
  if (posted.success) return posted.data.data.id;
  const sent = z.safeParse(DmSent, value);
  return sent.success ? sent.data.data.dm_event_id : undefined;
};

const post =
  ({ text, replyTo }: Outgoing) =>
  (client: TwitterApi): Promise<unknown> =>
    replyTo === undefined ? client.v2.tweet(text) : client.v2.reply(text, replyTo);

const directMessage =
  ({ text, thread }: Outgoing) =>
  (client: TwitterApi): Promise<unknown> =>
    client.v2.sendDmToParticipant(addressOf(thread).customer, { text });

/** One attempt to post, reply or write privately. */
export const send = async (ask: Ask, now: () => Instant, outgoing: Outgoing): Promise<SendResult> => {
  const answer = await (outgoing.place === 'public'
    ? ask('post', post(outgoing))
    : ask('dm', directMessage(outgoing)));
  if (!answer.ok) return resultOf(answer);
  const id = idIn(answer.value);
  return id === undefined
    ? { kind: 'unknown', reason: 'X accepted the text but did not say under which id.' }
    : { kind: 'sent', id, at: sentAt(id, now()) };
};
