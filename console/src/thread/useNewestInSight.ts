import { type RefObject, type UIEvent, useEffect, useRef } from 'react';

/** How far from the end still counts as being there. */
const NEAR_PX = 40;

interface Follower<T extends HTMLElement> {
  ref: RefObject<T | null>;
  onScroll: (event: UIEvent<T>) => void;
}

/** For a box that scrolls: keeps its newest line in sight, unless the reader has gone back to older ones. */
export const useNewestInSight = <T extends HTMLElement>(newest: unknown): Follower<T> => {
  const ref = useRef<T>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: something new is what it waits for.
  useEffect(() => {
    const box = ref.current;
    if (box !== null && atEnd.current) box.scrollTop = box.scrollHeight;
  }, [newest]);
  const onScroll = ({ currentTarget: box }: UIEvent<T>): void => {
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
  };
  return { ref, onScroll };
};
