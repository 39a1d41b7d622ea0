import { cellOf } from '#domain/counting.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Agent } from '#domain/reply.ts';
import { inOrder, listed, midwayOf, type Promised, type PromiseKind } from '#domain/sla/promise.ts';
import type { Count } from '#domain/statistics.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import { count } from '../count.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

export interface PromiseRequest {
  kind: Extract<PromiseKind, 'update' | 'call' | 'other'>;
  by: Instant;
  /** In the agent's words. */
  what: string;
}

/**
 * Writes down what an agent promised by other means than a reply, on the telephone say: it has an owner, a clock and an
 * alarm like any other.
 * @throws VisibleError `missing/thread`, `input/what`, `input/by`
 */
export const makePromise =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, request: PromiseRequest): Promise<{ promise: string }> => {
    const now = desk.clock.now();
    const what = request.what.trim();
    if (what.length < 3) throw new VisibleError('input', 'what', 'Please say what was promised.');
    if (!(request.by > now)) throw new VisibleError('input', 'by', 'The time must lie ahead.');
    const { head } = await openThread(desk, thread);
    const { brand: id } = threadName(thread);
    const [brand, levels] = await Promise.all([desk.brands.get(id), desk.serviceLevels.of(id)]);
    const { kind, by } = request;
    const made: Promised = {
      ...{ id: desk.makeId('promise'), kind, by, madeAt: now, owner: agent.name, source: 'hand', what },
    };
    const midway = midwayOf(made, levels, brand);
    await changeHead(desk, head, ({ promises = [] }) => ({
      promises: inOrder([...promises, made, ...(midway ? [midway] : [])]),
    }));
    await audit(desk, thread, agent, 'promised', `${what}, by ${by}`);
    await countPromise(desk, head, agent, 'promises_made', made.id);
    return { promise: made.id };
  };

/**
 * Says that a promise was kept by other means than a reply.
 * @throws VisibleError `missing/thread`, `input/how`, `conflict/changed` when it is not owed any more
 */
export const keepPromise =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, request: { promise: string; how: string }): Promise<void> => {
    const how = request.how.trim();
    if (how.length < 3) throw new VisibleError('input', 'how', 'Please say how it was kept.');
    const { head } = await openThread(desk, thread);
    const kept = head.promises?.find(({ id }) => id === request.promise);
    if (kept === undefined) throw changedMeanwhile();
    const changed = await changeHead(desk, head, ({ promises = [] }) =>
      promises.some(({ id }) => id === kept.id)
        ? { promises: listed(promises.filter(({ id }) => id !== kept.id && id !== `${kept.id}/midway`)) }
        : undefined,
    );
    if (changed === undefined) throw changedMeanwhile();
    const inTime = desk.clock.now() <= kept.by;
    await audit(desk, thread, agent, inTime ? 'promise_kept' : 'promise_kept_late', how);
    if (inTime) await countPromise(desk, head, agent, 'promises_kept', kept.id);
  };

const countPromise = async (
  desk: TableDesk,
  head: Head,
  agent: Agent,
  what: Count,
  id: string,
): Promise<void> => {
  const { thread } = head;
  const brand = await desk.brands.get(threadName(thread).brand);
  const at = desk.clock.now();
  const cell = cellOf(head, at, brand.timeZone, { agent });
  await count(desk, brand, { at, thread, id: `${what}#${id}`, cell, counts: [what] });
};
