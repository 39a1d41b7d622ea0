import { parseArgs } from 'node:util';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { checkedItems } from '#desk/settings/checkChannel.ts';
import type { Brand } from '#domain/brand.ts';
import type { CheckedItem } from '#domain/settingsView.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { type Asked, realPlatform, simulatedPlatform } from './channelPlatform.ts';

const NAMES = Object.keys(channels).sort().join(', ');

export const USAGE = `usage: npm run channel -- check NAME [--secret FILE.json] [--brand ID] [--account ID] [--handle NAME] [--hook URL]
  --secret   the JSON of okno/BRAND/NAME: asks the platform itself; without it the channel's simulator is asked
  --account  the brand's account on the channel, and --handle its name, as in brands.json
  --hook     the address the webhook should have: https://API/hooks/NAME/BRAND
  channels: ${NAMES}`;

/** What a tool came to: 0 when nothing is missing, 1 when something is, 2 for bad usage. */
export interface Outcome {
  exit: 0 | 1 | 2;
  text: string;
}

const fail = (text: string): Outcome => ({ exit: 2, text });

const OPTIONS = {
  brand: { type: 'string' },
  hook: { type: 'string' },
  secret: { type: 'string' },
  account: { type: 'string' },
  handle: { type: 'string' },
} as const;

const argumentsOf = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [command, name, ...more] = positionals;
    return command !== 'check' || name === undefined || more.length > 0 ? undefined : { name, ...values };
  } catch {
    return undefined;
  }
};
type Arguments = NonNullable<ReturnType<typeof argumentsOf>>;

/** Numeric, as most channels name their accounts. */
const ANY_ACCOUNT = '700100';

const brandFor = ({ name, brand = demoBrand.id, account, handle }: Arguments): Brand => {
  const own = demoBrand.channels[name];
  const accountId = account ?? own?.accountId ?? ANY_ACCOUNT;
  return {
    ...demoBrand,
    id: brand,
    channels: { [name]: { accountId, handle: handle ?? own?.handle ?? brand } },
  };
};

const lineOf = ({ what, ok, says }: CheckedItem): string => `${ok ? '✓' : '✗'} ${what}: ${says}`;

const NO_SECRET = 'No --secret was given: this is what the simulator says, not the platform.';

const report = async (channel: Channel, asked: Asked, heading: string[]): Promise<Outcome> => {
  try {
    const found = await checkedItems(channel, asked.context, asked.hookUrl);
    const lines = [...heading, ...found.map(lineOf)];
    return {
      exit: found.every(({ ok }) => ok) ? 0 : 1,
      text: lines.join('\n'),
    };
  } finally {
    await asked.close();
  }
};

/** `npm run channel -- check`: what is set up at a platform and what is missing, a line each. Shows no secret. */
export const channelCheck = async (args: string[]): Promise<Outcome> => {
  const given = argumentsOf(args);
  if (given === undefined) return fail(USAGE);
  const channel = Object.values<Channel>(channels).find(({ name }) => name === given.name);
  if (channel === undefined) return fail(`unknown channel ${given.name}; there are ${NAMES}`);
  const brand = brandFor(given);
  if (given.secret === undefined)
    return report(channel, await simulatedPlatform(channel, brand, given.hook), [NO_SECRET]);
  const asked = await realPlatform(brand, given.secret, given.hook);
  return asked === undefined ? fail(`${given.secret} is not a file of JSON`) : report(channel, asked, []);
};
