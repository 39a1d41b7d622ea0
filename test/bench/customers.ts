import { demoFiles } from '#backoffice/baggage/simulator/demo.ts';
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
  /** What they write who have a file at hand: a bag of their own, found in Amsterdam. */
  knowsAll: string;
}

/** People who ask about one bag are shown to one another's agents; these have nothing to do with each other. */
const openFile = ({ baggage }: Rig): string => {
  const reference = `AMSZY${20_000 + people}`;
  const seeds = demoFiles(systemClock.now()).filter(({ file }) => file.reference === 'AMSZY10045');
  baggage.world.seed(seeds.map(({ file, moves }) => ({ file: { ...file, reference }, moves })));
  return reference;
};

/** Somebody with an account on the simulated X. */
export const newCustomer = (rig: Rig): Customer => {
  people += 1;
  const id = String(810_000 + people);
  const handle = `customer_${people}`;
  rig.x.run('person', { id, handle, name: 'A Customer' });
  const knowsAll = `Where is my bag? File ${openFile(rig)}, name Petrov`;
  return { id, handle, thread: `zephyrline:x:d.${id}`, knowsAll };
};

export const GIVES_NOTHING = '@zephyrline landed two hours ago, my suitcase did not. Where is it?';

/** As the inbound queue carries it; `earlier` seconds before now. */
export const messageOf = ({ id, handle, thread, knowsAll }: Customer, earlier = 0): Message => {
  said += 1;
  return {
    thread,
    id: String(1_990_000_000_000_000_000n + BigInt(said)),
    at: plusSeconds(systemClock.now(), -earlier),
    direction: 'in',
    place: 'private',
    author: { id, handle, name: 'A Customer' },
    text: knowsAll,
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
