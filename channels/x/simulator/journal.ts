import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
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
  const lines = existsSync(path) ? readWholeLines(path) : [];
  const file = openSync(path, 'a');
  return {
    lines,
    append(line) {
      writeSync(file, `${JSON.stringify(line)}\n`);
    },
    close: () => closeSync(file),
  };
};

const readWholeLines = (path: string): Line[] => {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
  const text = bytes.subarray(0, end).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.parse(Line, JSON.parse(line)));
};
