import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OverviewRequest, overview } from '#desk/report/overview.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { SlaPolicy } from '#domain/sla/serviceLevels.ts';
import type { Counted } from '#domain/statistics.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { reporting } from './reporting.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

type World = ReturnType<typeof reporting>;

const replyAfter = (seconds: number, ...counts: Counted['counts']): Counted => ({
  counts: ['replies', 'unchanged', ...counts],
  spans: { first_wall: seconds },
});

/** Somebody writes and waits. */
const waits = async ({ brand, desk }: World, since: Instant, owner?: string): Promise<string> => {
  const thread = `${brand.id}:x:d.${Date.parse(since)}`;
  const said: Message = {
    ...{ thread, id: `m${Date.parse(since)}`, at: since, author: { id: '1', name: 'Ivan' } },
    ...{ direction: 'in', place: 'private', text: 'Where is my bag?' },
  };
  await desk.threads.append(said);
  const head = await desk.threads.noteInbound(said, since, since);
  if (owner !== undefined) await desk.threads.change(head!, { owner });
  return thread;
};

const look = ({ desk, brand }: World, asked: OverviewRequest = {}) => overview(desk)(brand.id, asked);

describe('the page of a brand’s numbers', () => {
  it('compares with as many days before', async () => {
    const world = reporting(table);
    await world.counts('2026-11-02T09:00:00.000Z', {}, replyAfter(600, 'in_time'));
    await world.counts('2026-10-26T09:00:00.000Z', {}, replyAfter(9000, 'late'));
    await world.counts('2026-10-19T09:00:00.000Z', {}, replyAfter(9000, 'late'));
    const view = await look(world);
    expect(view).toMatchObject({
      ...{ from: '2026-10-27', to: '2026-11-02', step: 'day', split: 'none' },
      before: { from: '2026-10-20', to: '2026-10-26' },
    });
    expect(view.whole.rates.in_time).toBe(1);
    expect(view.past.rates.in_time).toBe(0);
    expect(view.series).toHaveLength(1);
    expect(view.series[0]?.points).toHaveLength(7);
  });

  it('says who waits, who is overdue, and whose they are', async () => {
    const world = reporting(table);
    const late = await waits(world, '2026-11-02T10:00:00.000Z', 'Anna Bell');
    const soon = await waits(world, '2026-11-02T11:50:00.000Z', 'Anna Bell');
    const { backlog, loads, answering } = await look(world);
    expect(backlog).toEqual({
      ...{ threads: 2, oldest: '2026-11-02T10:00:00.000Z', ages: [1, 0, 1, 0, 0], overdue: 1 },
      longest: [
        { thread: late, since: '2026-11-02T10:00:00.000Z', overdue: true, customer: 'Ivan' },
        { thread: soon, since: '2026-11-02T11:50:00.000Z', overdue: false, customer: 'Ivan' },
      ],
    });
    expect(loads).toEqual([{ id: 'anna', name: 'Anna Bell', replies: 0, notices: 0, dismissed: 0, open: 2 }]);
    expect(answering).toBe('slow');
  });

  it('is split by channel or by place, each beside its own target', async () => {
    const world = reporting(table);
    await world.counts('2026-11-02T09:00:00.000Z', { channel: 'vk' }, replyAfter(600));
    await world.counts('2026-11-02T09:00:00.000Z', { place: 'private' }, replyAfter(600));
    const names = async (split: string) => (await look(world, { split })).series.map(({ of }) => of);
    expect(await names('channel')).toEqual([{ channel: 'vk' }, { channel: 'x' }]);
    expect(await names('place')).toEqual([{ place: 'private' }, { place: 'public' }]);
    const { lines, whole } = await look(world);
    expect(lines.map(({ of }) => of)).toEqual([
      { channel: 'vk', place: 'public' },
      { channel: 'x', place: 'private' },
    ]);
    expect(lines[0]?.target.first).toEqual({ seconds: 3600, business: false });
    expect(whole.target.first).toEqual({ seconds: 3600, business: false });
  });

  it('has the target of the places there are: nobody writes in public where a channel has no public place', async () => {
    const world = reporting(table);
    const inPublic: SlaPolicy = {
      ...{ name: 'public', when: { place: ['public'] }, pauses: [] },
      targets: { first_reply: { seconds: 1800, warnAt: 0.5 } },
    };
    const levels = { ...DEFAULT_LEVELS, policies: [inPublic, ...DEFAULT_LEVELS.policies] };
    const desk = { ...world.desk, serviceLevels: { ...world.desk.serviceLevels, of: async () => levels } };
    await world.counts(
      '2026-11-02T09:00:00.000Z',
      { channel: 'messenger', place: 'private' },
      replyAfter(600),
    );
    await world.counts('2026-11-02T09:00:00.000Z', { channel: 'x' }, replyAfter(600));
    const { series } = await overview(desk)(world.brand.id, { split: 'channel' });
    expect(series.map(({ of, target }) => [of.channel, target.first?.seconds])).toEqual([
      ['messenger', 3600],
      ['x', undefined],
    ]);
  });

  it('has weeks for points where there would be too many days', async () => {
    const view = await look(reporting(table), { days: '400' });
    expect(view.step).toBe('week');
    expect(view.series[0]?.points.length).toBeLessThanOrEqual(59);
    expect(view.answering).toBe('quiet');
  });

  it.each([
    [{ split: 'agent' }, 'input/split'],
    [{ split: 'constructor' }, 'input/split'],
    [{ days: '500' }, 'input/days'],
    [{ from: '2026-11-03' }, 'input/days'],
  ])('is refused in words for %j', async (asked, wanted) => {
    const refusal = await look(reporting(table), asked).then(
      () => 'answered',
      (error: unknown) => (error instanceof VisibleError ? `${error.kind}/${error.code}` : String(error)),
    );
    expect(refusal).toBe(wanted);
  });
});
