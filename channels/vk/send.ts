import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { Instant } from '#domain/instant.ts';
import type { SendResult } from '#domain/reply.ts';
import { refused, withKeys } from '../http/asking.ts';
import type { Parameters, Vk, VkKeys } from './api.ts';
import { failureOf, NO_BUTTONS } from './failures.ts';
import { guidOf, randomIdOf } from './sendKey.ts';
import { type Address, addressOf } from './thread.ts';

const Id = z.int().check(z.positive());

const SentMessage = z.object({ response: Id });
const SentComment = z.object({ response: z.object({ comment_id: Id }) });
const SentToChat = z.object({
  response: z
    .array(
      z.object({
        conversation_message_id: z.optional(z.int()),
        error: z.optional(z.object({ code: z.int() })),
      }),
    )
    .check(z.length(1)),
});

const UNKNOWN: SendResult = {
  kind: 'unknown',
  reason: 'VK accepted the text but did not say under which id.',
};

/** How one kind of text is sent, and what its answer says. */
interface Way {
  method: string;
  parameters: Parameters;
  read(body: unknown, now: Instant): SendResult;
}

const sent = (id: string | undefined): SendResult => (id === undefined ? UNKNOWN : { kind: 'sent', id });

/** Buttons under the message itself; what is tapped is said in the button's words (VK API, "Keyboards for bots"). */
const keyboard = (choices: readonly string[] | undefined): Parameters => {
  if (choices === undefined) return {};
  const row = choices.map((label) => ({ action: { type: 'text', label, payload: '{}' } }));
  return { keyboard: JSON.stringify({ inline: true, buttons: [row] }) };
};

const toPerson = (customer: string, outgoing: Outgoing): Way => ({
  method: 'messages.send',
  parameters: {
    peer_id: customer,
    message: outgoing.text,
    random_id: randomIdOf(outgoing),
    ...keyboard(outgoing.choices),
  },
  read: (body) => sent(z.safeParse(SentMessage, body).data?.response.toString()),
});

/** Only with a list of peers VK tells the id that counts within a chat. */
const toChat = (chat: string, outgoing: Outgoing): Way => ({
  method: 'messages.send',
  parameters: { peer_ids: chat, message: outgoing.text, random_id: randomIdOf(outgoing) },
  read: (body, now) => {
    const [one] = z.safeParse(SentToChat, body).data?.response ?? [];
    if (one?.error !== undefined) return failureOf(one.error.code, now);
    const id = one?.conversation_message_id ?? 0;
    return sent(id > 0 ? `c${id}` : undefined);
  },
});

const toWall = (
  { owner, post }: Extract<Address, { kind: 'wall' }>,
  community: string,
  outgoing: Outgoing,
): Way => ({
  method: 'wall.createComment',
  parameters: {
    owner_id: owner,
    post_id: post,
    from_group: community,
    message: outgoing.text,
    guid: guidOf(outgoing),
    // The post itself is answered by a comment that answers no other.
    ...(outgoing.replyTo !== undefined &&
      outgoing.replyTo !== post && { reply_to_comment: outgoing.replyTo }),
  },
  read: (body) => sent(z.safeParse(SentComment, body).data?.response.comment_id.toString()),
});

/** The community's token is good for no call that comments there (VK API schema, `access_token_type`). */
const BESIDE = refused(
  'rejected',
  'VK lets no program answer under photos, videos, goods and in discussions. Answer there by hand, or in a private message.',
);

const wayOf = (address: Address, outgoing: Outgoing, community: string): Way => {
  if (address.kind === 'conversation') return toPerson(address.customer, outgoing);
  return address.kind === 'chat' ? toChat(address.chat, outgoing) : toWall(address, community, outgoing);
};

export interface Sending {
  keys: () => Promise<VkKeys>;
  vkWith: (keys: VkKeys) => Vk;
  now: () => Instant;
  /** Id of the community, as it stands in the brand's configuration. */
  community: string;
}

/**
 * One attempt; where the community may send no buttons, the text goes without them. A repetition with the same delivery
 * is harmless: VK knows it by its key.
 */
export const send = ({ keys, vkWith, now, community }: Sending, outgoing: Outgoing): Promise<SendResult> =>
  withKeys(keys, async (found) => {
    const address = addressOf(outgoing.thread);
    if (address.kind === 'wall' && address.beside !== undefined) return BESIDE;
    const attempt = async (what: Outgoing): Promise<SendResult> => {
      const { method, parameters, read } = wayOf(address, what, community);
      const asked = await vkWith(found)(method, parameters);
      return asked.ok ? read(asked.body, now()) : asked.failure;
    };
    const result = await attempt(outgoing);
    const { choices, ...plain } = outgoing;
    return result === NO_BUTTONS && choices !== undefined ? attempt(plain) : result;
  });
