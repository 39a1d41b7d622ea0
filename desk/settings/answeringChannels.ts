import type { Brand } from '#domain/brand.ts';
import type { ChannelDesk } from '../layers.ts';

/** The channels of a brand on which somebody can ask, in the brand's own order. */
export const answeringChannels = (
  desk: Pick<ChannelDesk, 'channels'>,
  { channels }: Pick<Brand, 'channels'>,
): { channel: string; title: string }[] =>
  Object.keys(channels).flatMap((channel) => {
    const { outOnly, title } = desk.channels(channel).traits;
    return outOnly ? [] : [{ channel, title }];
  });
