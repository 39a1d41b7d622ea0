import type { Call, Units } from './tap.ts';

const READS = ['GetItem', 'BatchGetItem', 'Query'];

export interface Sums extends Units {
  /** Requests to the table. */
  reads: number;
  writes: number;
  /** Requests to AWS services, those to the table included. */
  aws: number;
  channel: number;
  backoffice: number;
}

const AWS = ['dynamodb', 'sqs', 'secretsmanager'];

export const sumsOf = (calls: readonly Call[]): Sums => {
  const table = calls.filter(({ service }) => service === 'dynamodb');
  const reads = table.filter(({ action }) => READS.includes(action)).length;
  const units = (kind: keyof Units): number =>
    table.reduce((sum, call) => sum + (call.units?.[kind] ?? 0), 0);
  const from = (...services: string[]): number =>
    calls.filter(({ service }) => services.includes(service)).length;
  return {
    reads,
    writes: table.length - reads,
    read: units('read'),
    write: units('write'),
    index: units('index'),
    aws: from(...AWS),
    channel: from('x'),
    backoffice: from('baggage'),
  };
};

/** The most requests of which each began after the one before had ended: what somebody waits for, hop by hop. */
export const hopsInSeries = (calls: readonly Call[]): number => {
  let hops = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...calls].sort((a, b) => a.to - b.to))
    if (from >= free) {
      hops += 1;
      free = to;
    }
  return hops;
};
