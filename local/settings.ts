import { VisibleError } from '#domain/errors.ts';
import { type RealX, realXFrom } from './realX.ts';

/** What the environment may say to a local run. */
export interface Settings {
  port: number;
  dataDir: string;
  realX?: RealX;
}

/** @throws VisibleError `input/port`, `input/real_x` in words for the person at the terminal. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const port = Number(env.PORT ?? 4300);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new VisibleError('input', 'port', `PORT must be a number from 0 to 65535, not ${env.PORT}.`);
  const realX = realXFrom(env);
  return { port, dataDir: env.OKNO_DATA ?? '.okno/data', ...(realX === undefined ? {} : { realX }) };
};
