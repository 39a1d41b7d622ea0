import { poll } from '#desk/poll.ts';
import { buildDesk } from './desk.ts';
import { scheduledFunction } from './wrap.ts';

export const handler = scheduledFunction(buildDesk, poll);
