import { watch } from '#desk/watch/watch.ts';
import { buildTableDesk } from './build/tableDesk.ts';
import { scheduledFunction } from './wrap.ts';

export const handler = scheduledFunction(buildTableDesk, watch);
