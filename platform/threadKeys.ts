import { createHash } from 'node:crypto';
import type { Instant } from '#domain/instant.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';

/*
 * A thread is one partition, `T#{thread}`. Every row but the head sorts by its time, and the head's `~` sorts
 * after every time: reading the partition backwards gives the head and the latest rows in one bounded query.
 */
export const HEAD = '~';
const KIND = { message: 'M', draft: 'D', reply: 'R', audit: 'A', action: 'X', change: 'C' } as const;
export type RowKind = keyof typeof KIND;
const KINDS: readonly RowKind[] = ['message', 'draft', 'reply', 'action', 'audit', 'change'];

/** Shards of the `attention` index per brand: an index partition is capped at 1,000 writes a second. */
const SHARDS = 4;

export const partition = (thread: ThreadId): string => `T#${thread}`;

export const rowKey = (thread: ThreadId, kind: RowKind, at: Instant, id: string) => ({
  pk: partition(thread),
  sk: `${at}#${KIND[kind]}#${id}`,
});

export const headKey = (thread: ThreadId) => ({ pk: partition(thread), sk: HEAD });

export const kindOf = (sk: string): RowKind | 'head' => {
  if (sk === HEAD) return 'head';
  const letter = sk.split('#')[1];
  return KINDS.find((kind) => KIND[kind] === letter) ?? 'audit';
};

/** Partition of the `attention` index in which a thread is listed while something must happen. */
export const attentionShard = (thread: ThreadId): string => {
  const shard = createHash('sha256').update(thread).digest().readUInt8(0) % SHARDS;
  return `${threadName(thread).brand}#${shard}`;
};

/** Partition of the index in which threads are listed that only the sweep needs to see. */
export const laterShard = (thread: ThreadId): string => laterShardOf(threadName(thread).brand);
export const laterShardOf = (brand: string): string => `${brand}#later`;

export const attentionShards = (brand: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${brand}#${shard}`);
