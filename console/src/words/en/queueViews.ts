import type { SavedView } from '../../route.ts';
import { plural } from '../plural.ts';

/* What the queue says of its views, of finding and of what moves in it. */

export const VIEW: Record<SavedView, string> = {
  all: 'All',
  mine: 'Mine',
  unassigned: 'Unassigned',
  risk: 'At risk',
  second: 'Second approval',
  back: 'Came back',
  aside: 'Set aside',
};

/** What is said of a view in which nothing stands. */
export const EMPTY: Record<SavedView, { title: string; body: string }> = {
  all: {
    title: 'Nobody is waiting',
    body: 'Mentions and direct messages appear here by themselves, most urgent first, each with a draft that says what the back office knows. You read it, correct it if needed, and approve. A thread leaves the queue when its reply has been published.',
  },
  mine: {
    title: 'Nothing is with you',
    body: 'A thread is yours once you take it or approve a reply in it. Look at the unassigned ones, the most urgent stands first.',
  },
  unassigned: {
    title: 'Everything has an owner',
    body: 'Threads nobody has taken yet stand here. Whoever takes one, or approves a reply in it, answers for it.',
  },
  risk: {
    title: 'Nothing is at risk',
    body: 'Threads whose time is up or nearly so stand here, and those where a promise is about to be broken.',
  },
  second: {
    title: 'Nothing waits for a second approval',
    body: 'Some replies need a lead’s word before they go out: where the gate was overridden, own words were written, somebody is vulnerable or complains, or the answer is public. The service levels say which. They stand here until then.',
  },
  back: {
    title: 'Nothing came back',
    body: 'Replies the channel refused, that were returned, or of which nobody knows whether they went out stand here. Each says what can be done about it.',
  },
  aside: {
    title: 'Nothing is set aside',
    body: 'A thread that waits for something can be set aside until a day and hour. It stands here meanwhile, and comes back by itself.',
  },
};

const more = (count: number): string =>
  plural('en', count, { one: '1 more pressing thread', other: `${count} more pressing threads` });

export const LIST = {
  views: 'Views of the queue',
  find: 'Find in the queue',
  findHint: 'Customer, words or reference',
  clear: 'Clear',
  nothingFound: 'Nothing here matches.',
  showAll: 'Show everything in this view',
  fetching: (known: number, all: number): string => `Fetched ${known} of ${all}; the rest is coming.`,
  beyond: (count: number): string =>
    plural('en', count, {
      one: '1 more, the least pressing, is not listed.',
      other: `${count} more, the least pressing, are not listed.`,
    }),
  news: (count: number): string => `${more(count)}: show`,
  left: 'Not here any more',
  shown: (count: number): string => plural('en', count, { one: '1 thread', other: `${count} threads` }),
  overdue: (count: number): string => `${count} overdue · okno`,
};

export const PRESENT = {
  here: (names: string): string => `${names} here`,
  writing: (names: string): string => `${names} writing`,
};

/** What the keys do. */
export const QUEUE_KEYS = {
  next: 'Next thread',
  previous: 'Previous thread',
  open: 'Open the thread',
  find: 'Find in the queue',
  view: (name: string): string => `View: ${name}`,
};
