import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const ROOM = new URL('../../../backoffice/', import.meta.url);

/**
 * A fixture is what the simulator answers. With `OKNO_RECORD` in the environment it is written anew instead.
 * `path` is below backoffice/: `parcels/fixtures/inTransit.json`.
 */
export const expectRecorded = (path: string, answer: unknown): void => {
  const file = new URL(path, ROOM);
  if (process.env.OKNO_RECORD !== undefined) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(answer)));
};
