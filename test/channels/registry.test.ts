import { describe, expect, it } from 'vitest';
import { hookOf } from '#channels/hooks.ts';
import { channels } from '#channels/registry.ts';
import { simulatorOf } from '#channels/simulators.ts';
import type { Channel } from '#desk/ports/channel.ts';

const registered = Object.entries<Channel>(channels);
const isOutOnly = ([, { traits }]: [string, Channel]): boolean => traits.outOnly === true;

describe('the registry of channels', () => {
  it.each(registered)('lists %s under its own name', (name, channel) => {
    expect(channel.name).toBe(name);
  });

  it.each(registered.filter((one) => !isOutOnly(one)))('has the hearing half of %s', async (name) => {
    expect((await hookOf(name)).name).toBe(name);
  });

  it.each(registered.filter(isOutOnly))('has no hearing half of %s, which only sends', async (name) => {
    await expect(hookOf(name)).rejects.toMatchObject({ kind: 'missing', code: 'channel' });
  });

  it.each(registered)('has a simulator of %s', async (name) => {
    expect(await simulatorOf(name)).toBeTypeOf('function');
  });
});
