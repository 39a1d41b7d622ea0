import * as z from 'zod/mini';
import type { Told } from '#desk/ports/channel.ts';
import type { Account, Message } from '#domain/message.ts';
import { threadName } from '#domain/thread.ts';
import { lenient } from '../http/lenient.ts';
import type { Instagram } from './instagram.ts';
import { addressOf, ID, threadAt } from './thread.ts';

/* Words that were announced by id alone, and the person that a comment of the brand's own was for. */

const Author = lenient(
  z.object({ id: lenient(z.string().check(z.regex(ID))), username: lenient(z.string()) }),
);

const Comment = z.object({ text: lenient(z.string()), username: lenient(z.string()), from: Author });
const Mentioned = z.object({
  mentioned_comment: z.optional(Comment),
  mentioned_media: z.optional(z.object({ caption: lenient(z.string()), username: lenient(z.string()) })),
});
const Replies = z.object({ data: z.array(z.object({ from: Author })) });

type Author = z.infer<typeof Author>;

const authorOf = ({ author }: Message, handle: string | undefined, id = author.id): Account => ({
  ...author,
  id,
  ...(handle && { handle }),
});

/** The first of these sets of fields that Instagram does not refuse: not all tell the name. */
const fieldsOf = async (instagram: Instagram, [fields, ...other]: string[]): Promise<unknown> => {
  const { account, graph } = instagram;
  if (fields === undefined) return undefined;
  const asked = await graph('reading', { method: 'GET', path: account.accountId, query: { fields } });
  if (asked.ok) return asked.body;
  return asked.failure.kind === 'refused' ? fieldsOf(instagram, other) : undefined;
};

const mentioned = async (
  instagram: Instagram,
  message: Message,
  { media, comment }: { media: string; comment?: string },
): Promise<Told | undefined> => {
  const fields =
    comment === undefined
      ? [`mentioned_media.media_id(${media}){id,caption,timestamp,username}`]
      : [
          `mentioned_comment.comment_id(${comment}){id,text,timestamp,username}`,
          `mentioned_comment.comment_id(${comment}){id,text,timestamp}`,
        ];
  const found = z.safeParse(Mentioned, await fieldsOf(instagram, fields)).data;
  const { text, username } = found?.mentioned_comment ?? {
    text: found?.mentioned_media?.caption,
    username: found?.mentioned_media?.username,
  };
  return text === undefined ? undefined : { text, author: authorOf(message, username) };
};

const commented = async ({ graph }: Instagram, message: Message): Promise<Told | undefined> => {
  if (!ID.test(message.id)) return undefined;
  const query = { fields: 'id,text,timestamp,username,from' };
  const asked = await graph('reading', { method: 'GET', path: message.id, query });
  const found = asked.ok ? z.safeParse(Comment, asked.body).data : undefined;
  if (found?.text === undefined) return undefined;
  const { text, username, from } = found;
  return { text, author: authorOf(message, from?.username ?? username, from?.id) };
};

/** Whoever it begins with the name of; whoever began the conversation, when it names nobody. */
const meant = (text: string, people: Author[]): string | undefined => {
  const [, name] = /^\s*@([A-Za-z0-9._]{1,30})/.exec(text) ?? [];
  return (people.find((one) => one?.username !== undefined && one.username === name) ?? people[0])?.id;
};

const answered = async ({ graph }: Instagram, message: Message, root: string): Promise<Told | undefined> => {
  const { text } = message;
  const first = await graph('reading', { method: 'GET', path: root, query: { fields: 'id,from' } });
  if (!first.ok) return undefined;
  const rest = await graph('reading', {
    method: 'GET',
    path: `${root}/replies`,
    query: { fields: 'id,from' },
  });
  const people = [
    z.safeParse(Comment, first.body).data?.from,
    ...((rest.ok ? z.safeParse(Replies, rest.body).data?.data : undefined) ?? []).map(({ from }) => from),
  ];
  const customer = meant(text, people);
  if (customer === undefined) return undefined;
  return { text, thread: threadAt(threadName(message.thread).brand, { kind: 'comment', root, customer }) };
};

export const words = async (instagram: Instagram, message: Message): Promise<Told | undefined> => {
  const address = addressOf(message.thread);
  if (address.kind === 'mention') return mentioned(instagram, message, address);
  if (address.kind === 'direct') return undefined;
  return address.customer === undefined
    ? answered(instagram, message, address.root)
    : commented(instagram, message);
};
