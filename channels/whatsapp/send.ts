import * as z from 'zod/mini';
import type { ChannelContext, Outgoing } from '#desk/ports/channel.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { SendResult } from '#domain/reply.ts';
import { type Asked, type Failure, refused, waitUntil, withKeys } from '../http/asking.ts';
import type { Graph, GraphKeys } from '../meta/graph.ts';
import { PAIR_LIMIT } from './meanings.ts';
import { type Address, addressOf } from './thread.ts';
import { traits } from './traits.ts';

const LONGEST_TEXT = traits.places.private?.maxLength ?? 0;
const LONGEST_CAPTION = 1024;
/** Of a text with buttons under it. */
const LONGEST_BODY = 1024;
const LONGEST_CORRELATION = 512;
/** Meta tells no time for a pair of numbers. */
const PAIR_WAIT_SECONDS = 60;

const Sent = z.object({ messages: z.tuple([z.object({ id: z.string() })], z.unknown()) });

interface Sender {
  keys: () => Promise<GraphKeys>;
  graphWith: (keys: GraphKeys) => Graph;
  /** Id of the brand's number. */
  number: string;
}

/** Why there is no use in asking. */
const hopeless = ({ text, file, template }: Outgoing, address: Address): Failure | undefined => {
  if (address === undefined)
    return refused(
      'dm_closed',
      'WhatsApp did not say who wrote this, so that it cannot be answered here. Use another channel.',
    );
  if (template !== undefined)
    return file && refused('file_refused', 'A template carries no file. Send it once they have answered.');
  if (file !== undefined && text.length > LONGEST_CAPTION)
    return refused(
      'too_long',
      `Beside a file WhatsApp takes ${LONGEST_CAPTION} characters. Shorten the text, or send the file with a few words.`,
    );
  return text.length > LONGEST_TEXT
    ? refused('too_long', `WhatsApp takes ${LONGEST_TEXT} characters.`)
    : undefined;
};

/** What fills a gap of a template may hold no line break, no tab and no more than four spaces together. */
const onOneLine = (text: string): string =>
  text.replace(/\s+/g, (gap) => (/[^ \u00a0]/.test(gap) || gap.length > 4 ? ' ' : gap));

const templateOf = ({ name, language, parameters }: NonNullable<Outgoing['template']>) => ({
  name,
  language: { code: language },
  ...(parameters.length > 0 && {
    components: [
      {
        type: 'body',
        parameters: parameters.map((text) => ({ type: 'text', text: onOneLine(text) })),
      },
    ],
  }),
});

/** What is tapped comes back as the button's title; the answer by word is good wherever buttons are not shown. */
const wordsOf = ({ text, choices }: Outgoing): object => {
  if (choices === undefined || text.length > LONGEST_BODY) return { type: 'text', text: { body: text } };
  const buttons = choices.map((title) => ({ type: 'reply', reply: { id: title, title } }));
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } };
};

const contentOf = (outgoing: Outgoing): object => {
  const { text, file, template } = outgoing;
  if (template !== undefined) return { type: 'template', template: templateOf(template) };
  if (file === undefined) return wordsOf(outgoing);
  const document = { link: file.url, filename: file.name, ...(text !== '' && { caption: text }) };
  return { type: 'document', document };
};

const bodyOf = (outgoing: Outgoing, address: Address): object => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  ...address,
  ...contentOf(outgoing),
  ...(outgoing.replyTo !== undefined && { context: { message_id: outgoing.replyTo } }),
  ...(outgoing.correlation.length <= LONGEST_CORRELATION && {
    biz_opaque_callback_data: outgoing.correlation,
  }),
});

const resultOf = (asked: Asked): SendResult => {
  if (!asked.ok) return asked.failure;
  const sent = z.safeParse(Sent, asked.body);
  return sent.success
    ? { kind: 'sent', id: sent.data.messages[0].id }
    : { kind: 'unknown', reason: 'WhatsApp accepted the text but did not say under which id.' };
};

/**
 * One attempt. That it was accepted does not say that it arrives: a status tells that later. A limit is the number's,
 * or that of one person alone.
 */
export const sending =
  ({ state, clock }: ChannelContext, { keys, graphWith, number }: Sender) =>
  (outgoing: Outgoing): Promise<SendResult> =>
    withKeys(keys, async (found) => {
      const address = addressOf(outgoing.thread);
      const failure = hopeless(outgoing, address);
      if (failure !== undefined) return failure;
      const pair = `pair ${outgoing.thread}`;
      const limited = await state.limitedUntil(pair);
      if (limited !== undefined) return { kind: 'limited', until: limited };
      const asked = await graphWith(found)('number', {
        method: 'POST',
        path: `${number}/messages`,
        body: bodyOf(outgoing, address),
      });
      if (asked.ok || asked.failure !== PAIR_LIMIT) return resultOf(asked);
      const now = clock.now();
      const until = waitUntil(plusSeconds(now, PAIR_WAIT_SECONDS), now);
      await state.limit(pair, until).catch(() => undefined);
      return { kind: 'limited', until };
    });
