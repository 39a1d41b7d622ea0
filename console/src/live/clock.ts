import type { Instant } from '#domain/instant.ts';

/** okno's time as this page knows it: the browser's, moved by what the API's `now` shows it to be off. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Takes the `now` of an answer to a question asked at `askedAt` (browser's milliseconds). */
  hear(now: Instant, askedAt: number): void;
  /** Calls back every second, and at once when the time jumps; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Smaller differences are the network's, not the clocks'. */
const JITTER_MS = 1500;

export const createClock = (): Clock => {
  const listeners = new Set<() => void>();
  let skew = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const tick = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    now: () => Date.now() + skew,
    hear: (now, askedAt) => {
      const heard = Date.parse(now) - (askedAt + Date.now()) / 2;
      if (Math.abs(heard - skew) < JITTER_MS) return;
      skew = heard;
      tick();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      ticking ??= setInterval(tick, 1000);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(ticking);
        ticking = undefined;
      };
    },
  };
};
