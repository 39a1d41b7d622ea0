import { useEffect, useRef } from 'react';
import { type Offer, offer } from './registry.ts';
import type { Shortcut } from './shortcut.ts';

/** Offers shortcuts while the component is mounted; `?` lists them. What they do may change at every drawing. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef<readonly Shortcut[]>(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const one: Offer = latest;
    return offer(one);
  }, []);
};
