import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { wholeLines } from '#simulation/journal.ts';
import { Change } from './model.ts';

/** One line: changes that belong together, and the last id given when they were made. */
const Line = z.object({ last: z.string(), changes: z.array(Change) });
type Line = z.infer<typeof Line>;

export interface Journal {
  /** What was there at the start, oldest first. */
  lines: Line[];
  /** Returns when the line is with the operating system: a killed process loses nothing, a power cut may. */
  append(line: Line): void;
  close(): void;
}

/** Without a path nothing is kept. A last line that was cut short by a kill is dropped. */
export const openJournal = (path: string | undefined): Journal => {
  if (path === undefined) return { lines: [], append() {}, close() {} };
  mkdirSync(dirname(path), { recursive: true });
  const lines = existsSync(path) ? wholeLines(path, Line) : [];
  const file = openSync(path, 'a');
  return {
    lines,
    append(line) {
      writeSync(file, `${JSON.stringify(line)}\n`);
    },
    close: () => closeSync(file),
  };
};
