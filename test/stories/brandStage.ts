import { channels } from '#channels/registry.ts';
import type { Person, Said, TownView } from '#channels/simulator/town.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { demoBrands } from '#local/demo/brands/brands.ts';
import type { World } from '#local/world.ts';
import { call, demand, postJson } from './http.ts';

/** What customers of one brand can do on one channel, and what the brand did to them there. */
export interface ChannelStage {
  /** Says something in public; answers its id. */
  posts(author: string, text: string, inReplyTo?: string): Promise<string>;
  /** Says something in private; answers its id. */
  writes(from: string, text: string, inReplyTo?: string): Promise<string>;
  /** What the brand has said to this customer in private, oldest first. */
  messagesTo(customer: string): Promise<string[]>;
  /** Asks in private, or in public where there is nothing else; answers who asked, as the channel knows them. */
  asks(customer: string, text: string): Promise<string>;
  /** All that the brand has said to this customer and they can read, here or where they were answered privately. */
  reaches(customer: string): Promise<string[]>;
  /** What the brand has said under something public, oldest first. */
  repliesUnder(post: string): Promise<string[]>;
  /** What else happens on the channel, by its simulator's verbs: `run('mischief', { drop: 1 })`. */
  run<T = unknown>(verb: string, body: unknown): Promise<T>;
  /** Has the platform misbehave, or behave again with `{}`. */
  fault(fault: unknown): Promise<void>;
}

/**
 * The same, on the story's own channel when none is named. Customers go by their handle, their name or the channel's
 * own id; who has no account there gets one.
 */
export interface BrandStage extends ChannelStage {
  /** Name of the story's own channel. */
  channel: string;
  on(channel: string): ChannelStage;
}

/** The printed side of a story. */
interface Printer {
  print(line: string): void;
}

const isCalled =
  (customer: string) =>
  ({ id, handle, name }: Person): boolean =>
    [id, handle, name].includes(customer);

const channelStage = (
  world: World,
  { print }: Printer,
  [brandId, channel]: readonly [string, string],
): ChannelStage => {
  const door = `${world.url}/street/api/${brandId}/${channel}`;
  const where = channel === 'x' ? '' : `${channel}, `;
  const town = async (): Promise<TownView> => demand(call(`${door}/world`));
  const run = <T>(verb: string, body: unknown) => demand<T>(postJson(`${door}/world/${verb}`, body));
  const idOf = async (customer: string): Promise<string> => {
    const known = (await town()).people.find(isCalled(customer));
    return known?.id ?? (await run<Person>('person', accountFor(brandId, channel, customer))).id;
  };
  const said = async (match: (said: Said, brand: string | undefined) => boolean): Promise<string[]> => {
    const shown = await town();
    const brand = shown.people.find((person) => person.brand)?.id;
    return shown.said.filter((one) => match(one, brand)).map(({ text }) => text);
  };
  const says = async (by: string, words: Pick<Said, 'place' | 'text'>, inReplyTo: string | undefined) => {
    const reply = inReplyTo === undefined ? {} : { inReplyTo };
    return (await run<Said>('say', { by: await idOf(by), ...words, ...reply })).id;
  };
  const ofBrand = (match: (one: Said) => boolean) => said((one, brand) => one.by === brand && match(one));
  const places = Object.values<Channel>(channels).find(({ name }) => name === channel)?.traits.places ?? {};
  const ask = async (customer: string, text: string): Promise<string> => {
    const place = places.private === undefined ? 'public' : 'private';
    print(`  ${customer} (${where}${place === 'public' ? 'post' : 'direct message'}): ${text}`);
    const id = await idOf(customer);
    await says(id, { place, text }, undefined);
    return id;
  };
  return {
    posts: (author, text, inReplyTo) => {
      print(`  ${author} (${where}post): ${text}`);
      return says(author, { place: 'public', text }, inReplyTo);
    },
    writes: (from, text, inReplyTo) => {
      print(`  ${from} (${where}direct message): ${text}`);
      return says(from, { place: 'private', text }, inReplyTo);
    },
    messagesTo: async (customer) => {
      const id = await idOf(customer);
      return ofBrand(({ place, to }) => place === 'private' && to === id);
    },
    repliesUnder: (post) => ofBrand(({ place, inReplyTo }) => place === 'public' && inReplyTo === post),
    asks: ask,
    reaches: async (customer) => {
      const id = await idOf(customer);
      const theirs = (await town()).said.filter(({ by }) => by === id).map((one) => one.id);
      const here = await ofBrand(({ to, inReplyTo }) => to === id || theirs.includes(inReplyTo ?? ''));
      return [...here, ...(await aside(world, [brandId, channel], id))];
    },
    run,
    fault: async (fault) => {
      await demand(postJson(`${door}/fault`, fault));
    },
  };
};

/** What came to the same person privately, on channels that know them by the same id. */
const aside = async (
  world: World,
  [brandId, channel]: readonly [string, string],
  id: string,
): Promise<string[]> => {
  const all = Object.values<Channel>(channels);
  const people = all.find(({ name }) => name === channel)?.traits.people;
  const others = all.filter(
    ({ name, traits }) => name !== channel && people !== undefined && traits.people === people,
  );
  const towns = others.map(({ name }) => world.brands[brandId]?.channels[name]?.town);
  return towns.flatMap((town) =>
    [...(town?.said.values() ?? [])].filter(({ to }) => to === id).map(({ text }) => text),
  );
};

/** Somebody of the demo has accounts; whoever has none here gets one, with a number made of their name. */
const accountFor = (brandId: string, channel: string, customer: string): Person => {
  const [demo] = demoBrands([brandId]);
  const known = demo?.customers.find(({ handle, name }) => [handle, name].includes(customer));
  const number = [...customer].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 899_999, 7);
  return { id: known?.accounts[channel]?.id ?? `155${100_000 + number}`, name: known?.name ?? customer };
};

export const brandStage = (world: World, printer: Printer, brandId: string, channel: string): BrandStage => {
  const on = (name: string) => channelStage(world, printer, [brandId, name]);
  return { ...on(channel), channel, on };
};
