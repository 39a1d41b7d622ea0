import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { SendResult } from '#domain/reply.ts';
import { withKeys } from '../http/asking.ts';
import { fromSeconds } from '../http/heard.ts';
import type { Bot, BotKeys } from './bot.ts';
import { addressOf } from './thread.ts';

const Sent = z.object({ result: z.object({ message_id: z.int(), date: z.number() }) });

/** Whether the message it answers was taken back meanwhile does not matter to who waits for an answer. */
const replying = (replyTo: string | undefined) =>
  replyTo === undefined
    ? {}
    : { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } };

/** What is tapped is said in the button's words ("ReplyKeyboardMarkup"); buttons go once one was tapped. */
const keyboard = (choices: readonly string[] | undefined) =>
  choices === undefined
    ? {}
    : {
        reply_markup: {
          keyboard: [choices.map((text) => ({ text }))],
          one_time_keyboard: true,
          resize_keyboard: true,
        },
      };

const methodFor = ({ text, file, choices }: Outgoing): [method: string, body: object] =>
  file === undefined
    ? ['sendMessage', { text, ...keyboard(choices) }]
    : ['sendDocument', { document: file.url, ...(text === '' ? {} : { caption: text }) }];

/** One attempt. Pace: about one message a second to a chat, so each chat has a limit of its own. */
export const send = (
  keys: () => Promise<BotKeys>,
  botWith: (keys: BotKeys) => Bot,
  outgoing: Outgoing,
): Promise<SendResult> =>
  withKeys(keys, async (found) => {
    const { chat } = addressOf(outgoing.thread);
    const [method, body] = methodFor(outgoing);
    const whole = { chat_id: Number(chat), ...body, ...replying(outgoing.replyTo) };
    const asked = await botWith(found)(method, whole, `chat ${chat}`);
    if (!asked.ok) return asked.failure;
    const sent = z.safeParse(Sent, asked.body);
    if (!sent.success)
      return { kind: 'unknown', reason: 'Telegram accepted the text but did not say under which id.' };
    const { message_id, date } = sent.data.result;
    const at = fromSeconds(date);
    return { kind: 'sent', id: String(message_id), ...(at && { at }) };
  });
