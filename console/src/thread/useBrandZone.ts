import type { ThreadId } from '#domain/thread.ts';
import { useDesk } from '../desk.ts';
import { zoneName } from '../live/timeWords.ts';
import { brandOf } from '../route.ts';

/** The zone whose wall clocks the customer and the back office go by; the agent's own where the desk does not tell. */
export const useBrandZone = (thread: ThreadId): string => {
  const { me } = useDesk();
  return me.brands.find(({ id }) => id === brandOf(thread))?.timeZone ?? zoneName();
};
