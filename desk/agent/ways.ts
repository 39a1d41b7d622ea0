import type { Head } from '#domain/head.ts';
import { threadName } from '#domain/thread.ts';
import type { Way } from '#domain/way.ts';
import { windowOf } from '#domain/window.ts';
import { siblings } from '../dossier/siblings.ts';
import type { ChannelDesk } from '../layers.ts';

/** Other threads that are offered: more would be a list, not a way. */
const MOST_THREADS = 5;

/** How the customer of a thread can be answered now, best first; empty when there is no way at all. */
export const waysTo = async (desk: ChannelDesk, head: Head): Promise<Way[]> => {
  const here = hereIn(desk, head);
  if (here?.kind === 'here') return [here];
  return [
    ...(here === undefined ? [] : [here]),
    ...(await templatesFor(desk, head)),
    ...(await otherThreads(desk, head)),
  ];
};

const placeOf = (desk: ChannelDesk, { thread, place }: Pick<Head, 'thread' | 'place'>) =>
  desk.channels(threadName(thread).channel).traits.places[place];

const hereIn = (desk: ChannelDesk, head: Head): Way | undefined => {
  const traits = placeOf(desk, head);
  if (traits === undefined) return undefined;
  const window = windowOf(traits, head.lastInbound, desk.clock.now());
  switch (window.kind) {
    case 'open':
      return { kind: 'here', ...(window.until && { until: window.until }) };
    case 'own_words':
      return { kind: 'own_words', until: window.until };
    case 'closed':
      return undefined;
    default:
      return window satisfies never;
  }
};

const templatesFor = async (desk: ChannelDesk, { thread }: Head): Promise<Way[]> => {
  const { brand, channel } = threadName(thread);
  if (desk.channels(channel).traits.templates === undefined) return [];
  const { channels } = await desk.brands.get(brand);
  return (channels[channel]?.templates ?? []).map((template) => ({ kind: 'template', ...template }));
};

const otherThreads = async (desk: ChannelDesk, head: Head): Promise<Way[]> => {
  const threads = await siblings(desk, head);
  return threads
    .filter((other) => other.place === 'private' && hereIn(desk, other)?.kind === 'here')
    .slice(0, MOST_THREADS)
    .map(({ thread }) => ({
      kind: 'thread',
      thread,
      title: desk.channels(threadName(thread).channel).traits.title,
    }));
};
