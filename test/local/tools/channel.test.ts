import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import { simulatorOf } from '#channels/simulators.ts';
import { channelCheck, USAGE } from '#local/tools/channelCheck.ts';
import { systemClock } from '#platform/clock.ts';

const simulators: ChannelSimulator[] = [];
afterEach(async () => {
  await Promise.all(simulators.splice(0).map((simulator) => simulator.close()));
});

const telegram = async () => {
  const simulator = await (await simulatorOf('telegram'))({
    now: systemClock.now,
    account: { id: '700300', handle: 'acme_bot', name: 'Acme' },
  });
  simulators.push(simulator);
  return simulator;
};

const fileWith = async (value: unknown): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'channel-')), 'secret.json');
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};

describe('npm run channel -- check', () => {
  it.each(Object.keys(channels))('finds nothing missing at the simulator of %s', async (name) => {
    const { exit, text } = await channelCheck(['check', name]);
    const [heading, ...lines] = text.split('\n');
    expect(heading).toContain('the simulator says');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.startsWith('✓ '))).toEqual([]);
    expect(exit).toBe(0);
  });

  it('asks the platform with the keys of a file, and names what is missing', async () => {
    const { secret } = await telegram();
    const hook = 'https://api.example/hooks/telegram/acme';
    const { exit, text } = await channelCheck([
      'check',
      'telegram',
      '--secret',
      await fileWith(secret),
      '--brand',
      'acme',
      '--hook',
      hook,
    ]);
    expect(exit).toBe(1);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        '✓ bot: @acme_bot, id 700300',
        expect.stringMatching(/^✗ webhook: .*setWebhook/),
      ]),
    );
  });

  it('says so when the keys are incomplete', async () => {
    const { exit, text } = await channelCheck(['check', 'telegram', '--secret', await fileWith({})]);
    expect([exit, text]).toEqual([1, expect.stringMatching(/^✗ check: .*missing or incomplete/)]);
  });

  it('shows no key, even where the platform tells one back', async () => {
    const simulator = await telegram();
    const { token } = Object(simulator.secret);
    await fetch(`${simulator.url}/__fault`, {
      method: 'POST',
      body: JSON.stringify({
        path: '/getWebhookInfo',
        status: 200,
        body: JSON.stringify({ ok: true, result: { url: `https://example.com/${token}` } }),
      }),
    });
    const file = await fileWith(simulator.secret);
    const { text } = await channelCheck(['check', 'telegram', '--secret', file]);
    expect(text).toContain('https://example.com/…');
    expect(text).not.toContain(token);
  });

  it('leaves the file of keys as it is where nothing is renewed', async () => {
    const file = await fileWith((await telegram()).secret);
    const before = await readFile(file, 'utf8');
    await channelCheck(['check', 'telegram', '--secret', file]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it.each([
    [[]],
    [['check']],
    [['look', 'telegram']],
    [['check', 'telegram', 'x']],
    [['check', 'x', '--loud']],
  ])('answers bad usage %j with the usage', async (args) => {
    expect(await channelCheck(args)).toEqual({ exit: 2, text: USAGE });
  });

  it('names the channels there are when asked for another', async () => {
    expect(await channelCheck(['check', 'fax'])).toEqual({
      exit: 2,
      text: expect.stringMatching(/^unknown channel fax; there are .*telegram/),
    });
  });

  it.each(['/nowhere/secret.json', 'not JSON'])(
    'answers %s in place of keys with one line',
    async (given) => {
      const file = given.startsWith('/') ? given : await fileWith(given);
      expect(await channelCheck(['check', 'telegram', '--secret', file])).toEqual({
        exit: 2,
        text: `${file} is not a file of JSON`,
      });
    },
  );
});
