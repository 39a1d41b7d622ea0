import type { Brand, Channel, Clock, Person, Place, Said, Town } from './api.ts';
import { customersIn, newsFor, UNHEARD } from './town.ts';

/** What the player is about to write. */
export type Writing = { kind: 'new' } | { kind: 'reply'; to: Said } | { kind: 'change'; said: Said };

export const NEW: Writing = { kind: 'new' };

/** What the page shows: the channels as last heard, and where the player stands among them. */
export interface Stage {
  brand: Brand;
  channel: Channel;
  place: Place;
  /** By name of the channel. */
  towns: Readonly<Record<string, Town>>;
  clock: Clock;
  /** World time minus this browser's time when the clock was last read. */
  skewMs: number;
  /** Whom the player chose last, maybe on another channel. */
  player: Person | undefined;
  writing: Writing;
  /** Id of the newest thing the brand said that the player has had before their eyes, by `newsKey`. */
  read: Readonly<Record<string, string>>;
}

/** The place of a channel closest to the wanted one. */
const placeOn = ({ places }: Channel, wanted: Place): Place =>
  places.includes(wanted) ? wanted : (places[0] ?? 'private');

/** @throws Error for a brand without channels, which the server never tells of */
const firstChannel = ({ channels }: Brand): Channel => {
  const [first] = channels;
  if (first === undefined) throw new Error('A brand has no channel.');
  return first;
};

type Arrival = Pick<Stage, 'brand' | 'channel' | 'place' | 'towns' | 'player' | 'writing' | 'read'>;

/** What a stage is when the player comes to a brand's street. */
export const arrival = (brand: Brand): Arrival => {
  const channel = firstChannel(brand);
  const place = placeOn(channel, 'public');
  return { brand, channel, place, towns: {}, player: undefined, writing: NEW, read: {} };
};

/** What changes when the player turns to another channel. */
export const turnTo = (channel: Channel, wanted: Place): Pick<Stage, 'channel' | 'place' | 'writing'> => ({
  channel,
  place: placeOn(channel, wanted),
  writing: NEW,
});

export interface Theatre {
  stage(): Stage;
  change(part: Partial<Stage>): void;
  /** Called after every change. */
  watch(show: (stage: Stage) => void): void;
}

export const theatre = (start: Stage): Theatre => {
  let stage = start;
  const shows: ((stage: Stage) => void)[] = [];
  return {
    stage: () => stage,
    change: (part) => {
      stage = { ...stage, ...part };
      for (const show of shows) show(stage);
    },
    watch: (show) => {
      shows.push(show);
    },
  };
};

export const nowMs = (stage: Stage): number => Date.now() + stage.skewMs;

export const townOf = ({ towns, channel }: Stage, name = channel.name): Town => towns[name] ?? UNHEARD;

/** Who the player is on the channel in view: whom they chose, the same person's account there, or whoever is first. */
export const meOn = (stage: Stage): Person | undefined => {
  const people = customersIn(townOf(stage));
  const { player } = stage;
  return (
    people.find(({ id, name }) => id === player?.id && name === player?.name) ??
    people.find(({ name }) => name !== undefined && name === player?.name) ??
    people[0]
  );
};

export const newsKey = (channel: Channel, place: Place, person: Person): string =>
  `${channel.name} ${place} ${person.id}`;

/** Whether the brand said something to somebody that the player has not looked at yet as that person. */
export const hasNews = (stage: Stage, channel: Channel, place: Place, person: Person): boolean => {
  const newest = newsFor(townOf(stage, channel.name), person)[place];
  return newest !== undefined && stage.read[newsKey(channel, place, person)] !== newest;
};

export const channelHasNews = (stage: Stage, channel: Channel): boolean =>
  customersIn(townOf(stage, channel.name)).some((person) =>
    channel.places.some((place) => hasNews(stage, channel, place, person)),
  );
