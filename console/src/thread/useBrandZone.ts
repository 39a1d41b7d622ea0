import type { ThreadId } from '#domain/thread.ts';
import { useZoneOf } from '../live/useZoneOf.ts';
import { brandOf } from '../route.ts';

/** The zone whose wall clocks the customer and the back office go by. */
export const useBrandZone = (thread: ThreadId): string => useZoneOf(brandOf(thread));
