import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { turnClock } from '#platform/clock.ts';

/** The turned clock of a local world: how far it is ahead outlives the process, as the data it stamped does. */
export interface ClockFile {
  /** Nobody has turned it in this folder yet. */
  untouched: boolean;
  offsetMs(): number;
  turn(ms: number): void;
  /** Back to real time, for whoever uses the process next. */
  release(): void;
}

export const openClockFile = (dataDir: string): ClockFile => {
  const file = join(dataDir, 'clock.json');
  let offset = turnClock(readOffset(file));
  return {
    untouched: !existsSync(file),
    offsetMs: () => offset,
    turn: (ms) => {
      offset = turnClock(ms);
      writeFileSync(file, JSON.stringify({ offsetMs: offset }));
    },
    release: () => {
      turnClock(-offset);
    },
  };
};

const readOffset = (file: string): number => {
  try {
    const { offsetMs }: { offsetMs?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof offsetMs === 'number' ? offsetMs : 0;
  } catch {
    return 0;
  }
};
