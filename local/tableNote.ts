import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A table on this machine, and the process that answers for it. */
const TableNote = z.object({ pid: z.number(), name: z.string(), endpoint: z.string() });
export type TableNote = z.infer<typeof TableNote>;

const fileOf = (dataDir: string): string => join(dataDir, 'table.json');

/** Leaves word beside the lock of a data folder where its table is while this process works in it. */
export const noteTable = (dataDir: string, name: string, endpoint: string): void => {
  const note: TableNote = { pid: process.pid, name, endpoint };
  writeFileSync(fileOf(dataDir), JSON.stringify(note));
};

/** Of the process that works in the folder, or the one that did last; undefined where none has. */
export const notedTable = (dataDir: string): TableNote | undefined => {
  try {
    return TableNote.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
};
