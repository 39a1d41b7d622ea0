import { channels } from '#channels/registry.ts';
import { count } from '#desk/count.ts';
import type { Channel } from '#desk/ports/channel.ts';
import type { Alarm } from '#domain/alarm.ts';
import type { Instant } from '#domain/instant.ts';
import type { Cell, Counted } from '#domain/statistics.ts';
import { dayAt } from '#domain/zone.ts';
import { demoBrand } from '#local/demo/brand.ts';
import type { Table } from '#platform/table.ts';
import { tablePorts } from '#platform/tablePorts.ts';

export const CELL: Cell = {
  day: '2026-11-02',
  place: 'public',
  channel: 'x',
  asked: 'bag',
  lang: 'en',
  agent: 'anna',
};

/** A table that also tells how many rows it answered, and how many times it was asked or written to. */
export const watched = (table: Table) => {
  const seen = { rows: 0, reads: 0, writes: 0 };
  const send = async (command: { constructor: { name: string } }) => {
    const answer = await (table.client.send as (one: unknown) => Promise<{ Items?: unknown[] }>).call(
      table.client,
      command,
    );
    if (/Query|Get/.test(command.constructor.name)) seen.reads += 1;
    else seen.writes += 1;
    seen.rows += answer.Items?.length ?? 0;
    return answer;
  };
  const client = new Proxy(table.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  const counted = async <T>(work: () => Promise<T>) => {
    const before = { ...seen };
    const result = await work();
    return {
      result,
      rows: seen.rows - before.rows,
      reads: seen.reads - before.reads,
      writes: seen.writes - before.writes,
    };
  };
  return { table: { ...table, client } satisfies Table, counted };
};

let serial = 0;

/** A brand of its own over a table, at noon of 2 November 2026 in London unless the test says otherwise. */
export const reporting = (table: Table, start: Instant = '2026-11-02T12:00:00.000Z') => {
  serial += 1;
  let now = start;
  const brand = { ...demoBrand, id: `numbers-${serial}`, timeZone: 'Europe/London' };
  const clock = { now: () => now };
  const desk = {
    ...tablePorts(clock, table),
    clock,
    brands: { get: async () => brand, all: async () => [brand] },
    channels: (name: string): Channel =>
      Object.values(channels).find((one) => one.name === name) ?? channels.x,
  };
  let event = 0;
  return {
    brand,
    desk,
    passTo: (at: Instant) => {
      now = at;
    },
    /** Counted as the desk counts, at a moment, on the brand's day of it. */
    counts: async (at: Instant, cell: Partial<Cell>, counted: Counted, thread?: string) => {
      event += 1;
      const day = dayAt(brand.timeZone, at);
      const of = { ...CELL, ...cell, day };
      await count(desk, brand, {
        ...{ at, id: `rpl_${event}`, cell: of, ...counted },
        thread: thread ?? `${brand.id}:${of.channel.replace(/[^a-z]/g, 'x')}:${event}`,
      });
    },
    breaches: async (dueAt: Instant, more: Partial<Alarm> = {}) => {
      event += 1;
      const thread = `${brand.id}:x:b${event}`;
      const { metric = 'first_reply', level = 'breach' } = more;
      await desk.alarms.record(brand.id, {
        ...{ id: `${dueAt}#${metric}#${level}#${thread}#start`, level, metric, thread, place: 'public' },
        ...{ asked: 'bag', day: dayAt(brand.timeZone, dueAt), dueAt, raisedAt: dueAt },
        ...{ runbook: 'x', ...more },
      });
    },
  };
};
