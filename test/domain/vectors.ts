import { existsSync, readFileSync } from 'node:fs';
import { type Instant, instantOf, msOf } from '#domain/instant.ts';

const FOLDER = new URL('../../../shared/corpus/business-time/', import.meta.url);

/** The vectors lie outside the repository and may be absent. */
export const haveVectors = existsSync(FOLDER);

/** `spec`, `oracle` or `escalation`; their shapes are those `vectorsIn` takes. */
export const readVectors = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

export const instant = (text: string): Instant => instantOf(msOf(text));
