import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { BrandDemo } from './brandDemo.ts';

type Channels = Readonly<Record<string, Pick<ChannelSimulator, 'run' | 'town'>>>;

/** Lets everybody on a brand's street have their accounts on the channels that are there. */
export const settle = (channels: Channels, { customers }: Pick<BrandDemo, 'customers'>): void => {
  for (const { name, accounts } of customers)
    for (const [channel, account] of Object.entries(accounts))
      if (channels[channel]?.town.people.has(account.id) === false)
        channels[channel].run('person', { ...account, name });
};

/** Has people say their first words, each at its own age before `now`, wherever nobody has said anything yet. */
export const seedDemo = (channels: Channels, { said }: Pick<BrandDemo, 'said'>, now: Instant): void => {
  const quiet = new Set(Object.keys(channels).filter((name) => channels[name]?.town.said.size === 0));
  for (const { minutesAgo, by, on, place, text, lang } of said)
    if (quiet.has(on))
      channels[on]?.run('say', {
        ...{ by: by.accounts[on]?.id, place, text, lang },
        at: plusSeconds(now, -60 * minutesAgo),
      });
};
