import type { Person, Place, Said, Town } from './api.ts';

/* What can be read off a channel's town. A town never changes: each that is heard is a new one. */

/** A channel nobody has heard of yet. */
export const UNHEARD: Town = { version: -1, people: [], said: [] };

export const nameOf = ({ name, handle, id }: Person): string => name ?? handle ?? id;

export const customersIn = ({ people }: Town): Person[] => people.filter(({ brand }) => brand !== true);

export const personIn = (town: Town, id: string): Person =>
  town.people.find((one) => one.id === id) ?? { id };

const byTime = (a: Said, b: Said): number => a.at.localeCompare(b.at);

export interface Conversation {
  id: string;
  posts: Said[];
}

const CONVERSATIONS_SHOWN = 60;

const latest = ({ posts }: Conversation): string => posts.at(-1)?.at ?? '';

const rootOf = ({ root, id }: Said): string => root ?? id;

/** Public conversations, the liveliest first, each from its first post on. */
export const conversationsIn = ({ said }: Town): Conversation[] => {
  const byRoot = new Map<string, Said[]>();
  for (const post of said.filter(({ place }) => place === 'public'))
    byRoot.set(rootOf(post), [...(byRoot.get(rootOf(post)) ?? []), post]);
  return [...byRoot]
    .map(([id, posts]) => ({ id, posts: posts.toSorted(byTime) }))
    .sort((a, b) => latest(b).localeCompare(latest(a)))
    .slice(0, CONVERSATIONS_SHOWN);
};

/** What somebody and the brand wrote to each other privately, oldest first. */
export const messagesWith = ({ said }: Town, person: Person | undefined): Said[] =>
  said
    .filter(({ place, by, to }) => place === 'private' && (by === person?.id || to === person?.id))
    .sort(byTime);

/** Id of the latest thing the brand said to somebody and they did not answer, by place. */
export type News = { [In in Place]?: string | undefined };

/** Who takes part in a public conversation. */
const speakersIn = (town: Town): Map<string, Set<string>> => {
  const speakers = new Map<string, Set<string>>();
  for (const post of town.said.filter(({ place }) => place === 'public'))
    speakers.set(rootOf(post), (speakers.get(rootOf(post)) ?? new Set()).add(post.by));
  return speakers;
};

const newsFrom = (town: Town): Map<string, News> => {
  const brand = town.people.find((person) => person.brand)?.id;
  const speakers = speakersIn(town);
  const news = new Map<string, News>();
  const addressed = (said: Said): Iterable<string> => {
    if (said.by !== brand) return [said.by];
    return said.place === 'private' ? [said.to ?? ''] : (speakers.get(rootOf(said)) ?? []);
  };
  for (const said of town.said.toSorted(byTime))
    for (const person of addressed(said))
      news.set(person, { ...news.get(person), [said.place]: said.by === brand ? said.id : undefined });
  return news;
};

const newsByTown = new WeakMap<Town, Map<string, News>>();

export const newsFor = (town: Town, person: Person): News => {
  const known = newsByTown.get(town) ?? newsFrom(town);
  newsByTown.set(town, known);
  return known.get(person.id) ?? {};
};

export const saidIn = ({ said }: Town, id: string): Said | undefined => said.find((one) => one.id === id);

/** Ids of what had buttons under it, with the one that was tapped. */
export const tapsIn = ({ said }: Town): ReadonlyMap<string, string> =>
  new Map(said.flatMap(({ tapped, text }) => (tapped === undefined ? [] : [[tapped, text]])));
