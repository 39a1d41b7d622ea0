import { useSyncExternalStore } from 'react';
import { useDesk } from '../desk.ts';

/** Words, or another plain value, that depend on the time; drawn again only when they change. */
export const useWords = <T extends string | number>(words: (now: number) => T): T => {
  const { clock } = useDesk();
  return useSyncExternalStore(clock.subscribe, () => words(clock.now()));
};
