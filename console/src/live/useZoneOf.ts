import { useDesk } from '../desk.ts';
import { zoneName } from './timeWords.ts';

/** The zone a brand lives in; the agent's own where the desk does not tell. */
export const useZoneOf = (brand: string): string => {
  const { me } = useDesk();
  return me.brands.find(({ id }) => id === brand)?.timeZone ?? zoneName();
};
