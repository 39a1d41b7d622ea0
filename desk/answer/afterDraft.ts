import type { Brand } from '#domain/brand.ts';
import { cellOf, refusedCounts } from '#domain/counting.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import { listed } from '#domain/sla/promise.ts';
import { keptByCase } from '#domain/sla/promising.ts';
import type { Count } from '#domain/statistics.ts';
import { changeHead } from '../changeHead.ts';
import { count } from '../count.ts';
import type { TableDesk } from '../layers.ts';
import type { Answer } from './desktop.ts';

/** What was promised of a case is kept once the back office has settled it in time, before anybody was told. */
export const keepSettled = async (
  desk: TableDesk,
  brand: Brand,
  start: Head,
  answered: Answer,
): Promise<void> => {
  const kept = keptByCase(start.promises ?? [], answered).map(({ id }) => id);
  if (kept.length === 0) return;
  const changed = await changeHead(desk, start, ({ promises = [] }) => {
    const left = promises.filter(({ id }) => !kept.includes(id));
    return left.length === promises.length ? undefined : { promises: listed(left) };
  });
  const at = desk.clock.now();
  if (changed !== undefined)
    await count(desk, brand, {
      ...{ at, thread: start.thread, id: `promises_kept#${kept.join('#')}` },
      cell: cellOf(start, at, brand.timeZone),
      counts: kept.map((): Count => 'promises_kept'),
    });
};

/** What the gate stops is counted: a brand whose drafts send people away should see it. */
export const countRefusal = async (
  desk: TableDesk,
  brand: Brand,
  head: Head,
  draft: Draft,
): Promise<void> => {
  const { madeAt: at, thread, id } = draft;
  const cell = cellOf(head, at, brand.timeZone, { draft });
  await count(desk, brand, { at, thread, id, cell, counts: refusedCounts(draft.findings) });
  desk.meter.count('DraftRefused', brand.id);
};
