import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VisibleError } from '#domain/errors.ts';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const holder = (file: string): number | undefined => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const lockOf = (dataDir: string): string => join(dataDir, 'pid');

/** Id of the other process that works in a data folder, undefined when none does. */
export const workerIn = (dataDir: string): number | undefined => {
  const pid = holder(lockOf(dataDir));
  return pid !== undefined && pid !== process.pid && isAlive(pid) ? pid : undefined;
};

/**
 * Keeps a data folder to one process. A lock whose process is gone, because it was killed, binds nobody.
 * Answers how to give it back.
 * @throws VisibleError `conflict/data_in_use`
 */
export const lockData = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true });
  const file = lockOf(dataDir);
  const pid = workerIn(dataDir);
  if (pid !== undefined)
    throw new VisibleError(
      'conflict',
      'data_in_use',
      `Another okno (process ${pid}) works in ${dataDir}. Stop it, or choose another folder with OKNO_DATA.`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
};
