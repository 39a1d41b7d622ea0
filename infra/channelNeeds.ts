import { channels } from '#channels/registry.ts';

/** What a channel needs of AWS beside what every function has, from its traits. */
export interface ChannelNeeds {
  name: string;
  renewsTokens: true | undefined;
  sendsBy: string | undefined;
}

export const channelNeeds: readonly ChannelNeeds[] = Object.values(channels).map(
  ({ name, traits: { renewsTokens, sendsBy } }) => ({ name, renewsTokens, sendsBy }),
);
