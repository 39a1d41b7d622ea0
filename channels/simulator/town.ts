import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';

/* Everybody on a simulated channel and all that was said there, in one shape for every channel. */

export interface Person {
  /** As the channel knows them. */
  id: string;
  handle?: string;
  name?: string;
  /** The account okno answers for. */
  brand?: true;
  /** Takes private messages from nobody they have not written to. */
  closed?: true;
}

export interface SaidFile {
  name: string;
  contentType: string;
  /** Address it was sent by, where it was; else its bytes in base64. */
  url?: string;
  base64?: string;
}

export interface Said {
  id: string;
  at: Instant;
  /** Ids of people. */
  by: string;
  /** In private: to whom. */
  to?: string;
  place: Place;
  text: string;
  inReplyTo?: string;
  /** What began the public conversation it stands in; its own id when that is this. */
  root?: string;
  lang?: string;
  files?: SaidFile[];
  editedAt?: Instant;
  deleted?: true;
  /** What it was sent with and is given back with. */
  correlation?: string;
  /** Words on the buttons under it, of which a person may tap one. */
  choices?: string[];
  /** The message under which this was tapped, where it was not typed. */
  tapped?: string;
}

export interface Town {
  people: Map<string, Person>;
  /** Oldest first. */
  said: Map<string, Said>;
  /** Ids of what was handed to the brand. No part of `version`, from which ids follow: it depends on who listens. Absent where a platform tells nobody. */
  handedOver?: Set<string>;
  /** Rises with everything that happens. */
  version: number;
}

export const newTown = (brand: Person): Town => ({
  people: new Map([[brand.id, { ...brand, brand: true }]]),
  said: new Map(),
  handedOver: new Set(),
  version: 1,
});

export const moveIn = (town: Town, person: Person): Person => {
  const known = { ...town.people.get(person.id), ...person };
  town.people.set(person.id, known);
  town.version += 1;
  return known;
};

/** @throws VisibleError `missing/person` */
export const personOf = (town: Town, id: string): Person => {
  const person = town.people.get(id);
  if (person === undefined) throw new VisibleError('missing', 'person', 'Nobody has this id.');
  return person;
};

/** @throws VisibleError `missing/said` */
export const saidAs = (town: Town, id: string): Said => {
  const said = town.said.get(id);
  if (said === undefined) throw new VisibleError('missing', 'said', 'Nothing was said under this id.');
  return said;
};

/** @throws VisibleError `conflict/said` when something was said under this id before. */
export const addSaid = (town: Town, said: Said): Said => {
  if (town.said.has(said.id)) throw new VisibleError('conflict', 'said', 'Something was said under this id.');
  town.said.set(said.id, said);
  town.version += 1;
  return said;
};

export const changeSaid = (town: Town, id: string, change: Partial<Said>): Said => {
  const changed = { ...saidAs(town, id), ...change };
  town.said.set(id, changed);
  town.version += 1;
  return changed;
};

/** A whole number that rises with every call and is the same when everything is done again in the same order. */
export const nextNumber = (town: Town): number => {
  town.version += 1;
  return town.version;
};

interface SaidView extends Said {
  /** Absent where the platform tells nobody. */
  handedOver?: boolean;
}

/** What pages and tests see of it. */
export interface TownView {
  /** Another one whenever something is to be seen that was not before. */
  version: number;
  people: Person[];
  said: SaidView[];
}

export const townView = ({ version, people, said, handedOver }: Town): TownView => ({
  version: version + (handedOver?.size ?? 0),
  people: [...people.values()],
  said: [...said.values()].map((one) =>
    handedOver === undefined || people.get(one.by)?.brand
      ? one
      : { ...one, handedOver: handedOver.has(one.id) },
  ),
});
