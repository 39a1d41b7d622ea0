/** Name of a channel nobody has told the title of: `x` → `X`, `vk` → `VK`, `telegram` → `Telegram`. */
export const channelName = (channel: string): string =>
  channel.length <= 3 ? channel.toUpperCase() : channel.charAt(0).toUpperCase() + channel.slice(1);
