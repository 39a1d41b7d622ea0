/** Which events may not be sent just now, because they failed lately or too often. */
export interface Patience {
  mayGo(uuid: string): boolean;
  /** The event failed once more; `wake` is called when it may go again, unless its attempts are used up. */
  failed(uuid: string, wake: () => void): void;
  /** Clean slate for this event. */
  forget(uuid: string): void;
  close(): void;
}

export interface RetrySettings {
  /** First wait after a failure; doubled each time, up to the longest. */
  firstRetryMs: number;
  longestRetryMs: number;
  /** Then the event is put aside until a restart, a valid challenge or a replay job. */
  attempts: number;
}

/** Real time, whatever the simulator's clock says. */
export const patience = (settings: RetrySettings): Patience => {
  const failures = new Map<string, number>();
  const resting = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  return {
    mayGo: (uuid) => !resting.has(uuid),
    failed(uuid, wake) {
      const count = (failures.get(uuid) ?? 0) + 1;
      failures.set(uuid, count);
      resting.add(uuid);
      if (count >= settings.attempts) return;
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          resting.delete(uuid);
          wake();
        },
        Math.min(settings.firstRetryMs * 2 ** (count - 1), settings.longestRetryMs),
      );
      timers.add(timer);
    },
    forget(uuid) {
      failures.delete(uuid);
      resting.delete(uuid);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
};
