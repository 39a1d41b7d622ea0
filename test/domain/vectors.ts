import { existsSync, readFileSync } from 'node:fs';
import type { Schedule } from '#domain/brand.ts';
import { type Instant, instantOf, msOf } from '#domain/instant.ts';

const FOLDER = new URL('../../../shared/corpus/business-time/', import.meta.url);

/** The vectors lie outside the repository and may be absent. */
export const haveVectors = existsSync(FOLDER);

export const readVectors = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as T;

/** One case of biz: `t` and `expect` without milliseconds. */
export interface BizCase {
  s?: number;
  schedule?: Schedule;
  op: string;
  unit?: 'second' | 'minute' | 'hour' | 'day';
  n?: number;
  t?: string;
  from?: string;
  to?: string;
  date?: string;
  time?: string;
  take?: number;
  expect?: unknown;
  expectSeconds?: number;
}

export const instant = (text: string): Instant => instantOf(msOf(text));
