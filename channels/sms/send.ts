import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { SendResult } from '#domain/reply.ts';
import { refused, withKeys } from '../http/asking.ts';
import type { Calls } from './calls.ts';
import { partsOf } from './parts.ts';
import type { Secret } from './secret.ts';
import { numberOf } from './thread.ts';
import { MOST_PARTS } from './traits.ts';

const Sent = z.object({ MessageId: z.string().check(z.minLength(1)) });

/** What AWS is asked for; `Context` comes back in its events, and holds no blanks. */
export const messageTo = (
  number: string,
  { originationIdentity, configurationSet }: Secret,
  text: string,
): object => ({
  DestinationPhoneNumber: number,
  OriginationIdentity: originationIdentity,
  MessageBody: text,
  MessageType: 'TRANSACTIONAL',
  ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
});

const wrongBeforehand = ({ text, file }: Outgoing): SendResult | undefined => {
  if (file !== undefined)
    return refused('file_refused', 'An SMS carries no file. Send a link that the customer may open.');
  return partsOf(text) > MOST_PARTS
    ? refused('too_long', `This would be more than ${MOST_PARTS} SMS. Say it in fewer words.`)
    : undefined;
};

/** One attempt: AWS knows no key against sending twice. */
export const send = async (
  keys: () => Promise<Secret>,
  callsWith: (keys: Secret) => Calls,
  outgoing: Outgoing,
): Promise<SendResult> =>
  wrongBeforehand(outgoing) ??
  withKeys(keys, async (found) => {
    const input = {
      ...messageTo(numberOf(outgoing.thread), found, outgoing.text),
      Context: { reply: outgoing.correlation.replaceAll(/\s/g, '/') },
    };
    const asked = await callsWith(found)('SendTextMessage', input);
    if (!asked.ok) return asked.failure;
    const sent = z.safeParse(Sent, asked.body);
    return sent.success
      ? { kind: 'sent', id: sent.data.MessageId }
      : { kind: 'unknown', reason: 'AWS accepted the text but did not say under which id.' };
  });
