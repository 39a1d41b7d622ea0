import { describe, expect, it } from 'vitest';
import { hooks } from '#channels/hooks.ts';
import { channels } from '#channels/registry.ts';

describe('the registry of channels', () => {
  it('lists each channel under its own name', () => {
    expect(Object.entries(channels).map(([name, channel]) => [name, channel.name])).toEqual(
      Object.keys(channels).map((name) => [name, name]),
    );
  });

  it('has the hearing half of every channel, and no other', () => {
    expect(Object.keys(hooks)).toEqual(Object.keys(channels));
  });

  it('has both halves under one name', () => {
    for (const [name, hook] of Object.entries(hooks)) expect(hook.name).toBe(name);
  });
});
