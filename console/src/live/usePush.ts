import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Doing, Presence } from '#domain/live.ts';
import type { ThreadId } from '#domain/thread.ts';
import { useDesk } from '../desk.ts';
import { createPush, type Push } from './push.ts';

/** Outside a brand nothing is heard. */
export const PushContext = createContext<Push>(createPush(''));

export const usePush = (): Push => use(PushContext);

/** Calls back with the threads that changed; with none when something else of the brand did. `heard` must be stable. */
export const useChanged = (heard: (threads: readonly ThreadId[]) => void): void => {
  const push = usePush();
  useEffect(() => push.onChanged(heard), [push, heard]);
};

/** Colleagues who have this thread open, each once; who writes there stands for their other pages. */
export const usePresence = (thread: ThreadId): readonly Presence[] => {
  const push = usePush();
  const { agent } = useDesk().me;
  const people = useSyncExternalStore(push.onPeople, push.people);
  return useMemo(() => {
    const there = people.filter((one) => one.thread === thread && one.id !== agent.id);
    const writing = there.filter(({ doing }) => doing === 'writing');
    return [...new Map([...there, ...writing].map((one) => [one.id, one])).values()];
  }, [people, thread, agent.id]);
};

/** Tells colleagues that this page's person has a thread open, and what they do there, for as long as it is shown. */
export const useHere = (thread: ThreadId, doing: Doing): void => {
  const push = usePush();
  useEffect(() => push.here(thread, doing), [push, thread, doing]);
  useEffect(() => () => push.here(), [push]);
};
