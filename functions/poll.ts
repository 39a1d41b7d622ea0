import { poll } from '#desk/incoming/poll.ts';
import { buildChannelDesk } from './build/channelDesk.ts';
import { scheduledFunction } from './wrap.ts';

export const handler = scheduledFunction(buildChannelDesk, poll);
