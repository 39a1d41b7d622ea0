import { describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import { newTown, type Person, type Said } from '#channels/simulator/town.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { msOf } from '#domain/instant.ts';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { demoPeople } from '#local/demo/people.ts';
import { seedDemo, settle } from '#local/demo/seed.ts';
import { CONNECTORS } from '#local/simulators/connectors.ts';
import { parseBrands } from '#platform/brands.ts';

const NOW = '2026-11-02T12:00:00.000Z';
const demos = demoBrands(demoBrandIds);
const registered: Readonly<Record<string, Channel>> = channels;

interface Spoken {
  channel: string;
  say: Pick<Said, 'by' | 'place' | 'at' | 'text'>;
}

/** Everybody and everything a brand's demo puts on its channels. */
const seeded = (id: string) => {
  const [demo] = demoBrands([id]);
  const people: { channel: string; person: Person }[] = [];
  const spoken: Spoken[] = [];
  const street = Object.fromEntries(
    Object.keys(demo!.brand.channels).map((channel) => [
      channel,
      {
        town: newTown({ id: 'brand' }),
        run: (verb: string, body: unknown) =>
          verb === 'person'
            ? people.push({ channel, person: body as Person })
            : spoken.push({ channel, say: body as Spoken['say'] }),
      },
    ]),
  );
  settle(street, demo!);
  seedDemo(street, demo!, NOW);
  return { people, spoken };
};

describe.each(demoBrandIds)('the demo of %s', (id) => {
  const [demo] = demoBrands([id]);

  it('opens with everything said within the last 25 minutes, so that nothing is late yet', () => {
    const ages = seeded(id).spoken.map(({ say }) => (msOf(NOW) - msOf(say.at)) / 60_000);
    expect(ages.length).toBeGreaterThan(5);
    expect(ages.filter((age) => age < 2 || age > 25)).toEqual([]);
  });

  it('says things in the order they were said, as a time line that is polled from its newest post needs', () => {
    const times = seeded(id).spoken.map(({ say }) => say.at);
    expect(times).toEqual(times.toSorted());
  });

  it('lets only those speak who are on the channel, where it can be spoken', () => {
    const { people, spoken } = seeded(id);
    const isThere = ({ channel, say }: Spoken) =>
      people.some((one) => one.channel === channel && one.person.id === say.by);
    const carries = ({ channel, say }: Spoken) => {
      const { places, outOnly } = registered[channel]!.traits;
      return places[say.place] !== undefined && outOnly !== true;
    };
    expect(spoken.filter((one) => !isThere(one) || !carries(one))).toEqual([]);
  });

  it('has somebody on each of its channels, and people on several', () => {
    const named = new Set(demo!.customers.flatMap(({ accounts }) => Object.keys(accounts)));
    expect(Object.keys(demo!.brand.channels).filter((channel) => !named.has(channel))).toEqual([]);
    expect(demo!.customers.every(({ accounts }) => Object.keys(accounts).length > 1)).toBe(true);
  });

  it('has people write in more than one language', () => {
    expect(new Set(demo!.said.map(({ lang }) => lang)).size).toBeGreaterThan(1);
  });

  it('has a simulator behind each of its back offices', () => {
    expect(demo!.brand.backoffices.filter((name) => CONNECTORS[name] === undefined)).toEqual([]);
  });

  it('says nothing again where something was said', () => {
    const town = newTown({ id: 'brand' });
    town.said.set('1', { id: '1', at: NOW, by: 'a', place: 'private', text: 'Hello' });
    const run = () => expect.unreachable('somebody spoke');
    seedDemo({ x: { town, run } }, demo!, NOW);
    expect(town.said.size).toBe(1);
  });
});

describe('the demo', () => {
  it('has brands that are configured as brands must be', () => {
    const brands = demos.map(({ brand }) => brand);
    expect(parseBrands(brands)).toEqual(brands);
  });

  it('gives a page and its Messenger the same account, and people the same id on both', () => {
    for (const { brand, customers } of demos) {
      const { page, messenger } = brand.channels;
      if (page !== undefined) expect(page.accountId).toBe(messenger?.accountId);
      for (const { accounts } of customers.filter((one) => one.accounts.page !== undefined))
        expect(accounts.messenger ?? accounts.page).toEqual(accounts.page);
    }
  });

  it('has one account per id on each channel', () => {
    const ids = demos.flatMap(({ customers }) =>
      customers.flatMap(({ accounts }) =>
        Object.entries(accounts).map(([channel, account]) => `${channel} ${account.id}`),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has handles that X would take, each once', () => {
    const handles = demos.flatMap(({ brand, customers }) => [
      brand.channels.x?.handle ?? '',
      ...customers.map(({ handle }) => handle),
    ]);
    expect(handles.filter((handle) => !/^\w{1,15}$/.test(handle))).toEqual([]);
    expect(new Set(handles).size).toBe(handles.length);
  });

  it('gives everybody who signs in different initials', () => {
    expect(new Set(demoPeople.map(({ agent }) => agent.initials)).size).toBe(demoPeople.length);
  });

  it('opens no brand it does not have', () => {
    expect(() => demoBrands(['nobody'])).toThrow('nobody');
  });
});
