import type { Message } from '#domain/message.ts';
import { changeHead } from '../changeHead.ts';
import { connectionTo } from '../connection.ts';
import type { ChannelDesk } from '../layers.ts';
import type { Connection } from '../ports/channel.ts';
import type { ThreadRows } from '../ports/threads.ts';

/**
 * Words that the channel announced by an id alone, and the name of somebody it named by one: asked for once, before
 * the first draft of a thread. What the channel does not tell stays as it is.
 */
export const lookCloser = async (desk: ChannelDesk, rows: ThreadRows): Promise<ThreadRows> => {
  const { head, messages, drafts } = rows;
  const silent = messages.filter(
    ({ unreadable, direction }) => unreadable === 'unsupported' && direction === 'in',
  );
  const nameless = !head.customer.name && !head.customer.handle;
  if (drafts.length > 0 || (silent.length === 0 && !nameless)) return rows;
  const connection = await connectionTo(desk, head.thread);
  const told = (await Promise.all(silent.map((message) => hear(desk, connection, message)))).some(Boolean);
  const named = nameless && (await name(desk, connection, rows));
  return told || named ? ((await desk.threads.read(head.thread)) ?? rows) : rows;
};

/** A channel that is down now is asked again with the next message; the draft does not wait for a name. */
const orNothing = async <T>(asked: Promise<T> | undefined): Promise<T | undefined> =>
  asked?.catch(() => undefined);

const hear = async (desk: ChannelDesk, connection: Connection, message: Message): Promise<boolean> => {
  const told = await orNothing(connection.words?.(message));
  if (told === undefined || told.text === '') return false;
  const { thread, id } = message;
  await desk.threads.putChange({ what: 'edited', thread, id, at: message.at, text: told.text });
  return true;
};

const name = async (desk: ChannelDesk, connection: Connection, { head }: ThreadRows): Promise<boolean> => {
  const profile = await orNothing(connection.profile?.(head.customer.id));
  if (profile === undefined) return false;
  const { name: called, handle } = profile;
  await changeHead(desk, head, ({ customer }) => ({
    customer: { ...customer, ...(called && { name: called }), ...(handle && { handle }) },
  }));
  return true;
};
