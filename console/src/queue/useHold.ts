import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** How long after the last move of a hand nothing is put elsewhere. */
const HOLD_MS = 3000;

interface Hand {
  onPointerMove: () => void;
  onPointerLeave: () => void;
  onKeyDown: () => void;
  onWheel: () => void;
}

/** Whether somebody has their hand on a list just now: on the pointer over it, or on the keys in it. */
export const useHold = (): { held: boolean; hand: Hand; release: () => void } => {
  const [held, setHeld] = useState(false);
  const until = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  }, []);
  const hold = useCallback(() => {
    until.current = performance.now() + HOLD_MS;
    if (timer.current !== undefined) return;
    setHeld(true);
    const look = (): void => {
      const left = until.current - performance.now();
      if (left <= 0) release();
      else timer.current = setTimeout(look, left);
    };
    timer.current = setTimeout(look, HOLD_MS);
  }, [release]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hand = useMemo(
    () => ({ onPointerMove: hold, onPointerLeave: release, onKeyDown: hold, onWheel: hold }),
    [hold, release],
  );
  return { held, hand, release };
};
