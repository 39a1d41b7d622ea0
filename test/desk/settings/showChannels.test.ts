import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '#desk/ports/channel.ts';
import { checkChannel } from '#desk/settings/checkChannel.ts';
import { showChannels } from '#desk/settings/showChannels.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { ChannelSetting, KeysHeld } from '#domain/settingsView.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { ADAM, type SettingsWorld, settingsFor } from './settingsFor.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const ORIGIN = 'https://okno.example';
const HELD: KeysHeld = { secret: 'okno/brand/x', state: 'complete', wrong: [] };

/** The same world with a channel that has these keys, and is checked so. */
const connected = (world: SettingsWorld, connection: Partial<Connection>): SettingsWorld => {
  const { channels } = world.desk;
  const wrapped: typeof channels = (name) => ({
    ...channels(name),
    connect: async (context) => ({ ...(await channels(name).connect(context)), ...connection }),
  });
  return { ...world, desk: { ...world.desk, channels: wrapped } };
};

const setting = async ({ desk }: SettingsWorld, brand: string): Promise<ChannelSetting> => {
  const { channels } = await showChannels(desk)(brand, ORIGIN);
  return channels.find(({ channel }) => channel === 'x')!;
};

describe('a channel in the settings', () => {
  it('tells where its platform calls, what it carries and when it last spoke', async () => {
    const world = settingsFor(table, 'spoke', undefined, { polled: true });
    await world.desk.hearing.note('spoke', 'x', world.now());
    expect(await setting(world, 'spoke')).toMatchObject({
      ...{ channel: 'x', title: 'X', handle: 'zephyrline', polled: true, checkable: true },
      hook: 'https://okno.example/hooks/x/spoke',
      heardIn: '2026-11-02T09:00:00.000Z',
      health: { state: 'good', reason: 'speaks' },
      places: [
        { place: 'public', maxLength: 280, unit: 'weighted' },
        { place: 'private', maxLength: 10_000, unit: 'characters' },
      ],
    });
  });

  it('that nobody wrote on for eight days is to be looked at', async () => {
    const world = settingsFor(table, 'unheard');
    expect((await setting(world, 'unheard')).health).toEqual({
      ...{ state: 'watch', reason: 'unheard', runbook: 'webhooks-stopped' },
    });
  });

  it('that only sends is well, and nothing calls it', async () => {
    const world = settingsFor(table, 'sends', undefined, { outOnly: true, sendsBy: 'sms-voice:Send' });
    const shown = await setting(world, 'sends');
    expect(shown.health).toEqual({ state: 'good', reason: 'sends_only' });
    expect(shown).toMatchObject({ checkable: false });
    expect(shown).not.toHaveProperty('hook');
  });

  it('that lacks a key is broken, whatever else is so', async () => {
    const world = connected(settingsFor(table, 'keyless'), {
      keys: async () => [{ ...HELD, state: 'incomplete', wrong: ['accessToken'] }],
    });
    await world.desk.hearing.note('keyless', 'x', world.now());
    const { health, keys } = await setting(world, 'keyless');
    expect(health).toMatchObject({ state: 'bad', reason: 'keys' });
    expect(keys[0]?.wrong).toEqual(['accessToken']);
  });

  it('shows its limits and leases while they hold, and counts those of single people', async () => {
    const world = settingsFor(table, 'limited');
    const state = world.desk.channelState('limited', 'x');
    const soon = plusSeconds(world.now(), 600);
    await state.limit('messages', soon);
    await state.limit('pair limited:x:447700900123', soon);
    await state.limit('chat 830001', soon);
    await state.limit('old', world.now());
    await state.takeLease('token', 30);
    const shown = await setting(world, 'limited');
    expect(shown).toMatchObject({
      limits: [{ call: 'messages', until: soon }],
      limitedPeople: 2,
      leases: [{ name: 'token', until: plusSeconds(world.now(), 30) }],
      health: { state: 'watch', reason: 'limited' },
    });
    expect(JSON.stringify(shown)).not.toMatch(/447700900123|830001/);
  });

  it('is silent as long as nothing comes in after the alarm', async () => {
    const world = settingsFor(table, 'silent');
    const dueAt = plusSeconds(world.now(), -7200);
    await world.desk.alarms.record('silent', {
      ...{ id: `${dueAt}#silence#breach#x`, level: 'breach', metric: 'silence', channel: 'x' },
      ...{ dueAt, raisedAt: plusSeconds(dueAt, 60), runbook: 'a-channel-has-gone-silent' },
    });
    expect(await setting(world, 'silent')).toMatchObject({
      silentSince: dueAt,
      health: { state: 'bad', reason: 'silent', runbook: 'a-channel-has-gone-silent' },
    });
    await world.desk.hearing.note('silent', 'x', world.now());
    expect((await setting(world, 'silent')).health.reason).toBe('speaks');
  });
});

describe('the check of a channel', () => {
  const SECRET = { accessToken: 'EAAG-very-secret', deep: { hookSecret: 'tell-nobody' } };

  it('asks the platform about the brand’s own webhook, and is kept under a name', async () => {
    const asked: (string | undefined)[] = [];
    const world = connected(settingsFor(table, 'checked'), {
      check: async (hookUrl) => {
        asked.push(hookUrl);
        return [{ what: 'webhook', ok: false, says: 'Not registered.' }];
      },
    });
    const { items } = await checkChannel(world.desk)(ADAM, 'checked', 'x', ORIGIN);
    expect(items).toEqual([{ what: 'webhook', ok: false, says: 'Not registered.' }]);
    expect(asked).toEqual(['https://okno.example/hooks/x/checked']);
    expect(await world.desk.trials.latest('checked')).toMatchObject([
      { by: 'Adam Novak', what: 'channel', name: 'x', outcome: 'something_missing' },
    ]);
  });

  it('tells no key, even where the platform repeats one', async () => {
    const world = settingsFor(table, 'repeats');
    const { channels } = world.desk;
    const desk: typeof world.desk = {
      ...world.desk,
      secrets: { ...world.desk.secrets, get: async () => SECRET },
      channels: (name) => ({
        ...channels(name),
        connect: async (context) => {
          await context.secrets.get('okno/repeats/x');
          return {
            ...(await channels(name).connect(context)),
            check: async () => [
              { what: 'token', ok: false, says: 'EAAG-very-secret is not good; tell-nobody neither' },
            ],
          };
        },
      }),
    };
    const { items } = await checkChannel(desk)(ADAM, 'repeats', 'x', ORIGIN);
    expect(items[0]?.says).toBe('… is not good; … neither');
  });

  it('that breaks says that nothing is known', async () => {
    const world = connected(settingsFor(table, 'breaks'), {
      check: () => Promise.reject(new Error('secret detail')),
    });
    const { items } = await checkChannel(world.desk)(ADAM, 'breaks', 'x', ORIGIN);
    expect(items).toEqual([expect.objectContaining({ what: 'check', ok: false })]);
    expect(JSON.stringify(items)).not.toContain('secret detail');
  });

  it('is not made where no function has the right to ask', async () => {
    const { desk } = settingsFor(table, 'texts', undefined, { sendsBy: 'sms-voice:Send' });
    await expect(checkChannel(desk)(ADAM, 'texts', 'x', ORIGIN)).rejects.toMatchObject({ kind: 'input' });
  });

  it('is made of the brand’s channels alone', async () => {
    const { desk } = settingsFor(table, 'other');
    await expect(checkChannel(desk)(ADAM, 'other', 'telegraph', ORIGIN)).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});
