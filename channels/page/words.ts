import * as z from 'zod/mini';
import type { Told } from '#desk/ports/channel.ts';
import type { Message } from '#domain/message.ts';
import { threadName } from '#domain/thread.ts';
import type { Graph } from '../meta/graph.ts';
import { addressOf, ID, isPerson, nobodyKnown, threadAt } from './thread.ts';

/* Whom a comment of the page answers, and words and author of what came without. */

const Text = z.catch(z.optional(z.string()), undefined);
const From = z.catch(z.optional(z.object({ id: z.string().check(z.regex(ID)), name: Text })), undefined);

const Node = z.object({
  from: From,
  message: Text,
  message_tags: z.catch(z.optional(z.array(z.unknown())), undefined),
});
type Node = z.infer<typeof Node>;

const Tag = z.object({ id: z.string(), offset: z.optional(z.number()) });

const nodeOf = async (graph: Graph, id: string, fields: string): Promise<Node | undefined> => {
  const asked = await graph('reading', { method: 'GET', path: id, query: { fields } });
  return asked.ok ? z.safeParse(Node, asked.body).data : undefined;
};

/** Somebody the page names, as its app does by itself in answer to one of several. */
const tagged = ({ message_tags = [] }: Node, page: string): string | undefined =>
  message_tags
    .flatMap((raw) => z.safeParse(Tag, raw).data ?? [])
    .find(({ id }) => isPerson(id) && id !== page)?.id;

/** The person it names; else whoever wrote what it stands below. Nobody, below the page's own words. */
const answered = async (graph: Graph, page: string, message: Message): Promise<string | undefined> => {
  const own = await nodeOf(graph, message.id, 'from,message_tags');
  const named = own && tagged(own, page);
  const { inReplyTo: parent } = message;
  if (named !== undefined || parent === undefined) return named;
  const above = await nodeOf(graph, parent, 'from');
  const author = above && (above.from?.id ?? nobodyKnown(parent));
  return author === page ? undefined : author;
};

const answer = async (graph: Graph, page: string, message: Message): Promise<Told | undefined> => {
  const { text, thread } = message;
  const { post } = addressOf(thread);
  const customer = await answered(graph, page, message);
  return customer === undefined
    ? undefined
    : { text, thread: threadAt(threadName(thread).brand, { post, customer }) };
};

const said = async (graph: Graph, message: Message): Promise<Told | undefined> => {
  const { from, message: text = message.text } = (await nodeOf(graph, message.id, 'from,message')) ?? {};
  if (text === '' && from === undefined) return undefined;
  return { text, ...(from && { author: { id: from.id, ...(from.name && { name: from.name }) } }) };
};

/** Asked of a comment of the page, whose thread names nobody, and of what came without words or without an author. */
export const words = async (graph: Graph, page: string, message: Message): Promise<Told | undefined> => {
  const { id, author, text } = message;
  if (!ID.test(id)) return undefined;
  if (addressOf(message.thread).customer === undefined) return answer(graph, page, message);
  return text === '' || author.id === nobodyKnown(id) ? said(graph, message) : undefined;
};
