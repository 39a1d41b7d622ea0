import type { Said } from '#channels/simulator/town.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { systemClock } from '#platform/clock.ts';
import type { Rig } from './rig.ts';

/* People who write to the brand: each figure begins with one who never wrote before. */

let people = 0;
let said = 0;

export interface Customer {
  id: string;
  handle: string;
  /** Their direct messages with the brand. */
  thread: ThreadId;
}

/** Somebody with an account on the simulated X. */
export const newCustomer = ({ x }: Rig): Customer => {
  people += 1;
  const id = String(810_000 + people);
  const handle = `customer_${people}`;
  x.run('person', { id, handle, name: 'A Customer' });
  return { id, handle, thread: `zephyrline:x:d.${id}` };
};

export const KNOWS_ALL = 'Where is my bag? File AMSZY10045, name Petrov';
export const GIVES_NOTHING = '@zephyrline landed two hours ago, my suitcase did not. Where is it?';

/** As the inbound queue carries it; `earlier` seconds before now. */
export const messageOf = ({ id, handle, thread }: Customer, earlier = 0): Message => {
  said += 1;
  return {
    thread,
    id: String(1_990_000_000_000_000_000n + BigInt(said)),
    at: plusSeconds(systemClock.now(), -earlier),
    direction: 'in',
    place: 'private',
    author: { id, handle, name: 'A Customer' },
    text: KNOWS_ALL,
    lang: 'en',
  };
};

/** An event of a queue, as Lambda hands it over. */
export const queueEvent = (bodies: readonly unknown[]) => ({
  Records: bodies.map((body, index) => ({
    messageId: String(index),
    body: JSON.stringify(body),
    attributes: {},
  })),
});

export const takeIn = (rig: Rig, ...messages: Message[]) => rig.run('intake', queueEvent(messages));

export const draftFor = (rig: Rig, { thread }: Customer) =>
  rig.run('draft', queueEvent([{ thread, why: 'message' }]));

/** Writes privately on X and waits until the webhook has it queued. */
export const writes = async (rig: Rig, { id }: Customer, text: string): Promise<void> => {
  rig.x.run('say', { by: id, place: 'private', text });
  await rig.hooksDone();
};

/** Posts on X, waits as `writes` does; answers the thread. */
export const posts = async (rig: Rig, { id }: Customer, text: string): Promise<ThreadId> => {
  const post = rig.x.run('say', { by: id, place: 'public', text, lang: 'en' }) as Said;
  await rig.hooksDone();
  return `zephyrline:x:p.${post.root}.${id}`;
};

/** Until their words are stored and answered by a draft. */
export const settle = async (rig: Rig): Promise<void> => {
  await rig.drain('intake');
  await rig.drain('draft');
};
