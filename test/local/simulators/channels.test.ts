import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Said } from '#channels/simulator/town.ts';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { putSecrets } from '#local/secrets.ts';
import { furnish, type OpenBrand, simulatorsOf, startChannels } from '#local/simulators/channels.ts';

const NOW = '2026-11-02T12:00:00.000Z';
const now = () => NOW;
const [demo] = demoBrands(['zephyrline']);

let brands: Record<string, OpenBrand>;
let zephyrline: OpenBrand;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-channels-'));
  brands = await startChannels([demo!.brand], { dataDir, now, real: {} });
  zephyrline = brands.zephyrline!;
});

afterAll(async () => {
  await Promise.all(simulatorsOf(brands).map((simulator) => simulator.close()));
});

const keys = (stored: Map<string, string>) => ({
  getSecret: (name: string) => stored.get(name),
  putSecret: (name: string, value: string) => void stored.set(name, value),
});

const realX = {
  account: { accountId: '42', handle: 'real_account' },
  secret: {
    consumerKey: 'k',
    consumerSecret: 's',
    oauth1: { accessToken: 'a', accessSecret: 'b' },
  },
};

describe('the channels of a local world', () => {
  it('are those each brand lists', () => {
    expect(Object.keys(zephyrline.channels).toSorted()).toEqual(Object.keys(demo!.brand.channels).toSorted());
  });

  it('do not open for a brand that lists one nobody has registered', async () => {
    const brand = { ...demo!.brand, channels: { pigeon: { accountId: '1', handle: 'coo' } } };
    await expect(startChannels([brand], { dataDir, now, real: {} })).rejects.toThrow(
      /pigeon.*not registered/,
    );
  });

  it('leave out the one that is real', async () => {
    const brand = { ...demo!.brand, channels: { x: demo!.brand.channels.x! } };
    const opened = await startChannels([brand], { dataDir, now, real: { zephyrline: 'x' } });
    expect(simulatorsOf(opened)).toEqual([]);
  });

  it('let people move in and say their first words once', () => {
    furnish(zephyrline, demo!, true, NOW);
    const counts = () => Object.values(zephyrline.channels).map(({ town }) => town.said.size);
    const first = counts();
    expect(zephyrline.channels.messenger?.town.people.get('880200')?.name).toBe('Ivan Petrov');
    expect([...zephyrline.channels.messenger!.town.said.values()][0]?.text).toContain('AMSZY10045');
    furnish(zephyrline, demo!, true, NOW);
    expect(counts()).toEqual(first);
  });

  it('have Messenger know what was said on the page, so that it may be answered in private', async () => {
    const { page, messenger } = zephyrline.channels;
    page!.run('person', { id: '889999', name: 'Joan Doe' });
    const { id } = page!.run('say', { by: '889999', place: 'public', text: 'Where is my bag?' }) as Said;
    expect(id).not.toBe('');
    expect(messenger!.town.people.get('889999')?.name).toBe('Joan Doe');
  });
});

describe('the secrets of a local world', () => {
  it('are put for every channel and every back office', () => {
    const stored = new Map<string, string>();
    putSecrets(keys(stored), brands, { baggage: 'http://127.0.0.1:1' }, undefined);
    for (const name of Object.keys(demo!.brand.channels))
      expect(stored.get(`okno/zephyrline/${name}`)).toContain('"apiPort"');
    expect(stored.get('okno/zephyrline/baggage')).toContain('http://127.0.0.1:1');
  });

  it('leave a token that was renewed as it is', () => {
    const stored = new Map([['okno/zephyrline/x/token', '"renewed"']]);
    putSecrets(keys(stored), brands, {}, undefined);
    expect(stored.get('okno/zephyrline/x/token')).toBe('"renewed"');
  });

  it('are the real ones on X, with the real account, where there are keys for it', () => {
    const stored = new Map<string, string>();
    putSecrets(keys(stored), brands, {}, realX);
    expect(JSON.parse(stored.get('okno/zephyrline/x') ?? '')).toEqual(realX.secret);
    const [brand] = JSON.parse(stored.get('okno/brands') ?? '[]');
    expect(brand.channels).toMatchObject({ x: realX.account, telegram: demo!.brand.channels.telegram });
  });
});
