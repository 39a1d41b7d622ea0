import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** How long after the last move of a hand nothing is put elsewhere. */
const HOLD_MS = 3000;

/** Somebody's hand on a list: on the pointer over it, or on the keys in it. */
export interface Hand {
  /** It moved just now, and what it is on should stay where it is. */
  isHeld: boolean;
  release: () => void;
  on: {
    onPointerMove: () => void;
    onPointerLeave: () => void;
    onKeyDownCapture: () => void;
    onWheel: () => void;
  };
}

export const useHand = (): Hand => {
  const [isHeld, setHeld] = useState(false);
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
  const on = useMemo(
    () => ({ onPointerMove: hold, onPointerLeave: release, onKeyDownCapture: hold, onWheel: hold }),
    [hold, release],
  );
  return { isHeld, release, on };
};
