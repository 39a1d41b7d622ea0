import { dismiss } from '#desk/agent/dismiss.ts';
import { changeHead } from '#desk/changeHead.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { TableDesk } from '#desk/layers.ts';
import { recordSent } from '#desk/outgoing/recordSent.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Draft } from '#domain/draft.ts';
import { type Head, latestOf } from '#domain/head.ts';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Table } from '#platform/table.ts';
import { tablePorts } from '#platform/tablePorts.ts';
import { type DeskWorld, deskFor } from '../desk/deskFor.ts';
import { BEGINS, type Happening, LEVELS, MINUTES, type Plan, type PlannedThread } from './plan.ts';
import { quickTable, type Reads } from './quickTable.ts';

const NAMES: Record<string, string> = { anna: 'Anna Bell', boris: 'Boris King', lena: 'Lena Orlova' };

const said = (thread: PlannedThread, { at }: Happening, direction: 'in' | 'out'): Message => ({
  thread: thread.name,
  id: `${direction}${msOf(at)}`,
  at,
  direction,
  place: thread.place,
  author: { id: direction === 'in' ? `c.${thread.name}` : '700100' },
  text: direction === 'in' ? 'Where is it?' : 'Here.',
});

const draftFor = ({ desk }: DeskWorld, head: Head, { asked }: PlannedThread): Draft => ({
  id: desk.makeId('draft'),
  thread: head.thread,
  place: head.place,
  madeAt: desk.clock.now(),
  basedOn: latestOf(head),
  state: 'ready',
  lang: 'en',
  intent: 'case',
  asked,
  deliveries: [{ thread: head.thread, place: head.place, text: 'Here.', claims: [] }],
  facts: [],
  findings: [],
  verification: 'none',
  asks: [],
});

/** What the drafts' function leaves on a head, seconds after a message came in. */
const drafted = async (world: DeskWorld, thread: PlannedThread): Promise<void> => {
  const head = await world.desk.threads.head(thread.name);
  if (head?.waitingSince === undefined) return;
  const { id, state, basedOn } = draftFor(world, head, thread);
  await changeHead(world.desk, head, () => ({ asked: thread.asked, draft: { id, state, basedOn } }));
};

const answered = async (
  world: DeskWorld,
  thread: PlannedThread,
  answer: Extract<Happening, { kind: 'answers' }>,
): Promise<void> => {
  const { desk } = world;
  const head = await desk.threads.head(thread.name);
  if (head === undefined) throw new Error(`${thread.name} is not there.`);
  const { agent, edited, at, promiseBy } = answer;
  const draft: Draft = { ...draftFor(world, head, thread), ...(promiseBy && { promiseBy }) };
  const { place, name } = thread;
  const reply: Reply = {
    ...{ id: desk.makeId('reply'), thread: name, draftId: draft.id, basedOn: draft.basedOn, fence: 1 },
    ...(head.waitingSince && { askedAt: head.waitingSince }),
    by: { id: agent, name: NAMES[agent] ?? agent, initials: 'XX' },
    approvedAt: at,
    state: 'sent',
    deliveries: [
      {
        ...{ thread: name, place, text: 'Here.', sentId: `s${msOf(at)}`, sentAt: at },
        ...(edited && { ownWords: true as const }),
      },
    ],
  };
  const { id, state, by } = reply;
  const shown = { id, state, by: by.name, at, checkAt: at };
  const onItsWay = await changeHead(desk, head, () => ({ reply: shown }));
  await recordSent(desk, onItsWay ?? head, reply, draft);
};

const dismissed = async ({ desk }: DeskWorld, { name }: PlannedThread): Promise<void> => {
  const head = await desk.threads.head(name);
  if (head === undefined) return;
  const anna = { id: 'anna', name: 'Anna Bell', initials: 'AB' };
  await dismiss(desk)(anna, name, { version: head.version, reason: 'nothing to answer' });
};

const happens = async (
  world: DeskWorld,
  thread: PlannedThread | undefined,
  one: Happening,
): Promise<void> => {
  if (thread === undefined) return;
  switch (one.kind) {
    case 'asks':
      await intake(world.desk)(said(thread, one, 'in'));
      return drafted(world, thread);
    case 'answers':
      return answered(world, thread, one);
    case 'dismissed':
      return dismissed(world, thread);
    case 'answers_in_the_app':
      await intake(world.desk)(said(thread, one, 'out'));
      return;
    default:
      return one satisfies never;
  }
};

export interface Month {
  world: DeskWorld;
  reads: Reads;
  sweeps: number;
  /** Ids of alarms that people were to be told of. */
  told: Set<string>;
  /** Heads that sweeps looked at, and work they found. */
  visited: number;
}

/** How the sweep at the end of a minute is run; `again`: another instance, which shares nothing but the table. */
export type Sweep = (sweep: () => Promise<void>, again: () => Promise<void>, minute: number) => Promise<void>;

interface Circumstances {
  minutes?: number;
  sweep?: Sweep;
  /** Stands before every port that the sweep uses. */
  guard?: (desk: TableDesk) => TableDesk;
}

const everyMinute: Sweep = (sweep) => sweep();

/** The brand before its first customer writes. */
const beginning = (): { table: Table; month: Month } => {
  const { table, reads } = quickTable();
  const world = deskFor(table, 'month');
  goTo(world, BEGINS);
  world.allow(LEVELS);
  const month: Month = { world, reads, sweeps: 0, told: new Set(), visited: 0 };
  const { heads } = world.desk.threads;
  world.desk.threads.heads = async (names) => {
    month.visited += names.length;
    return heads(names);
  };
  return { table, month };
};

const goTo = ({ wait, now }: DeskWorld, at: Instant): void => wait((msOf(at) - msOf(now())) / 1000);

/** Lives minute by minute: what happens in a minute, then the sweep at its end, as they are in AWS. */
export const lived = async (
  { threads, happenings }: Plan,
  { minutes = MINUTES, sweep = everyMinute, guard = (desk) => desk }: Circumstances = {},
): Promise<Month> => {
  // Conditions that fail are part of the day's work, and nobody reads their stacks.
  Error.stackTraceLimit = 0;
  const { table, month } = beginning();
  const { world } = month;
  const { serviceLevels } = world.desk;
  const first = watch(guard(world.desk));
  const second = watch(guard({ ...world.desk, ...tablePorts({ now: world.now }, table), serviceLevels }));
  const upTo = eventsOf(happenings);
  for (let minute = 1; minute <= minutes; minute += 1) {
    const end = plusSeconds(BEGINS, minute * 60);
    for (const one of upTo(end)) {
      goTo(world, one.heardAt);
      await happens(world, threads[one.thread], one);
    }
    goTo(world, end);
    await sweep(first, second, minute);
    month.sweeps += 1;
    for (const { alarms } of world.hints.alert.splice(0)) for (const id of alarms) month.told.add(id);
    for (const hints of [world.hints.draft, world.hints.publish]) hints.length = 0;
  }
  return month;
};

/** What okno learns of before a moment, and was not told yet. */
const eventsOf = (happenings: readonly Happening[]): ((end: Instant) => readonly Happening[]) => {
  let next = 0;
  return (end) => {
    const from = next;
    while ((happenings[next]?.heardAt ?? end) < end) next += 1;
    return happenings.slice(from, next);
  };
};
