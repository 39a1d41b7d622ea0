import { watch } from '#desk/watch.ts';
import { buildDesk } from './desk.ts';
import { scheduledFunction } from './wrap.ts';

export const handler = scheduledFunction(buildDesk, watch);
