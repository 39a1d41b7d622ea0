import type { Agent } from '#domain/reply.ts';
import type { Clock } from '#domain/sla/clocks.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { OwedPromise, QueueRow, ThreadDetail } from '#domain/view.ts';
import { at } from './fakeThreads.ts';

export const withRow = (detail: ThreadDetail, change: Partial<QueueRow>): ThreadDetail => ({
  ...detail,
  row: { ...detail.row, ...change },
});

const withHead = (detail: ThreadDetail, change: Partial<QueueRow['head']>): ThreadDetail =>
  withRow(detail, { head: { ...detail.row.head, ...change, version: detail.row.head.version + 1 } });

export const owed = (change: Partial<OwedPromise>): OwedPromise => ({
  id: 'prm_1',
  kind: 'call',
  by: at(90),
  madeAt: at(-30),
  owner: 'Boris Klein',
  source: 'hand',
  state: 'on_track',
  ...change,
});

const clockOf = ({ id, madeAt, by, owner }: Promised): Clock => ({
  ...{ metric: 'promise', key: id, since: madeAt, dueAt: by, owner },
});

/** Owes these, each with its clock. */
export const owing = (detail: ThreadDetail, ...promises: OwedPromise[]): ThreadDetail => {
  const clocks = detail.row.clocks.filter(({ metric }) => metric !== 'promise');
  const said = promises.map(({ state: _, ...promise }) => promise);
  return withHead(withRow(detail, { promises, clocks: [...clocks, ...said.map(clockOf)] }), {
    promises: said,
  });
};

/** As the desk leaves a thread that is set aside; its policy lets its clocks rest. */
export const aside = (
  detail: ThreadDetail,
  agent: Agent,
  from: string,
  { until, reason }: { until: string; reason: string },
): ThreadDetail => {
  const pauses = [...(detail.row.head.pauses ?? []), { state: 'on_hold' as const, from, to: until }];
  return {
    ...withHead(withRow(detail, { rests: pauses }), { pauses }),
    audit: [
      { id: `aud_${from}`, at: from, by: agent.name, what: 'held', detail: `until ${until}: ${reason}` },
      ...detail.audit,
    ],
  };
};

/** Taken up again. */
export const resumed = (detail: ThreadDetail, now: string): ThreadDetail => {
  const pauses = (detail.row.head.pauses ?? []).map((pause) => ({ ...pause, to: now }));
  return withHead(withRow(detail, { rests: pauses }), { pauses });
};
