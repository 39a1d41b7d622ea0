import type { ScheduleSpec } from '../template/wiring.ts';
import type { Invoke } from './functions.ts';

export interface Schedules {
  /** Runs everything now, whatever the time; resolves when all are through. */
  tick(): Promise<void>;
  /** Starts nothing new; resolves when what runs is through. */
  stop(): Promise<void>;
}

/** Runs functions by real time. A run that is still going when the next is due takes its place. */
export const startSchedules = (specs: ScheduleSpec[], invoke: Invoke, byTheClock: boolean): Schedules => {
  const running = new Map<string, Promise<void>>();
  const run = async ({ id, fn }: ScheduleSpec): Promise<void> => {
    try {
      await invoke(fn, {});
    } catch {
      // The function has logged why; the next run does what this one left.
    } finally {
      running.delete(id);
    }
  };
  const start = (spec: ScheduleSpec): Promise<void> => {
    const current = running.get(spec.id) ?? run(spec);
    running.set(spec.id, current);
    return current;
  };
  const timers = byTheClock
    ? specs.map((spec) => setInterval(() => void start(spec), spec.everyMinutes * 60_000))
    : [];
  return {
    // A run that began before the clock was turned has not seen the new time.
    tick: async () => {
      await Promise.all(running.values());
      await Promise.all(specs.map(start));
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
};
