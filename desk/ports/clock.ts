import type { IdKind } from '#domain/ids.ts';
import type { Instant } from '#domain/instant.ts';

export interface Clock {
  now(): Instant;
}

export type MakeId = (kind: IdKind) => string;
