import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { Line } from './model.ts';

export interface Journal {
  /** Oldest first. */
  lines: Line[];
  append(line: Line): void;
}

/** A last line without its end was being written when the process died: it never happened. */
const wholeLines = (path: string): Line[] => {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(path, end);
  const text = bytes.subarray(0, end).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [z.parse(Line, JSON.parse(line))]));
};

/** Append-only JSON lines; without a path nothing is kept. */
export const openJournal = (path: string | undefined): Journal => {
  if (path === undefined) return { lines: [], append: () => undefined };
  mkdirSync(dirname(path), { recursive: true });
  return {
    lines: existsSync(path) ? wholeLines(path) : [],
    append: (line) => appendFileSync(path, `${JSON.stringify(line)}\n`),
  };
};
