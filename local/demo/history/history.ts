import { count } from '#desk/count.ts';
import type { Desk } from '#desk/layers.ts';
import { runbookOf } from '#desk/watch/runbook.ts';
import type { Alarm } from '#domain/alarm.ts';
import { alarmCells } from '#domain/alarmCells.ts';
import type { Brand } from '#domain/brand.ts';
import type { CountedEvent } from '#domain/event.ts';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { lastSettled } from '#domain/settled.ts';
import type { CountedCell } from '#domain/statistics.ts';
import { totalsOfOne } from '#domain/totals.ts';
import { dayAt } from '#domain/zone.ts';
import { type Episode, episodesOf } from './episodes.ts';
import { countedIn } from './events.ts';
import { regularsOf } from './regulars.ts';
import { TALKS } from './talks.ts';

type HistoryDesk = Pick<
  Desk,
  'alarms' | 'channels' | 'clock' | 'events' | 'serviceLevels' | 'statistics' | 'sums' | 'threads'
>;

/**
 * Four weeks in which a brand of the demo answered people, so that its numbers say something at the first look: the
 * threads, what was counted of them and the limits that passed, written by the desk's own hands. Once: a brand that has
 * counted anything before today keeps what it has.
 */
export const seedHistory = async (desk: HistoryDesk, brand: Brand): Promise<void> => {
  const [first, last] = await Promise.all([desk.statistics.firstDay(brand.id), desk.sums.last(brand.id)]);
  const now = desk.clock.now();
  const today = dayAt(brand.timeZone, now);
  if (last !== undefined || (first !== undefined && first < today)) return;
  const levels = await desk.serviceLevels.of(brand.id);
  const episodes = episodesOf(
    {
      ...{ seed: brand.id, timeZone: brand.timeZone, regulars: regularsOf(desk, brand) },
      talks: TALKS[brand.id] ?? [],
      agents: brand.people.slice(0, 3),
    },
    now,
  );
  const counted = episodes.map((episode) => countedIn(episode, { levels, timeZone: brand.timeZone }));
  const alarms = episodes.flatMap((episode, index) => missed(episode, brand, counted[index]?.passed));
  await Promise.all([
    say(desk, brand, episodes),
    keep(
      desk,
      brand,
      counted.flatMap(({ events }) => events),
      alarms,
      now,
    ),
  ]);
};

/** People were told of it at the time. */
const missed = ({ of, talk, endedAt, agent, promise }: Episode, brand: Brand, passed?: Instant): Alarm[] => {
  const { thread, place, customer } = of;
  const alarm = (metric: 'first_reply' | 'promise', dueAt: Instant): Alarm => ({
    ...{ id: `${dueAt}#${metric}#breach#${thread}#start`, level: 'breach', metric, thread, place, dueAt },
    ...{ asked: talk.asked, day: dayAt(brand.timeZone, dueAt), customer: customer.name ?? '' },
    ...{ raisedAt: dueAt, toldAt: plusSeconds(dueAt, 5), owner: agent.name },
    runbook: runbookOf(metric, 'breach'),
  });
  return [
    ...(passed === undefined ? [] : [alarm('first_reply', passed)]),
    ...(promise === 'broken' ? [alarm('promise', plusSeconds(endedAt, 4 * 3600))] : []),
  ];
};

/** The last word of each thread is its head's; what was said before is only read. */
const say = async (
  desk: HistoryDesk,
  { channels, id }: Brand,
  episodes: readonly Episode[],
): Promise<void> => {
  const last = new Map(episodes.map((episode) => [episode.of.thread, episode]));
  await inTurns(episodes, async (episode) => {
    const { of, talk, askedAt, endedAt, dismissed } = episode;
    const { thread, channel, place, customer } = of;
    const asked: Message = {
      ...{ thread, id: `q${msOf(askedAt)}`, at: askedAt, direction: 'in', place, author: customer },
      ...{ text: talk.question, lang: talk.lang },
    };
    const answered: Message = {
      ...{ thread, id: `a${msOf(endedAt)}`, at: endedAt, direction: 'out', place, text: talk.answer },
      author: { id: channels[channel]?.accountId ?? id },
    };
    await Promise.all([asked, ...(dismissed === undefined ? [answered] : [])].map(desk.threads.append));
    if (last.get(thread) !== episode) return;
    await desk.threads.noteInbound(asked, askedAt, endedAt);
    await desk.threads.noteOutbound(answered);
  });
};

/** As the watch would have left it: days that are over in a row each. */
const keep = async (
  desk: HistoryDesk,
  brand: Brand,
  events: readonly CountedEvent[],
  alarms: readonly Alarm[],
  now: Instant,
): Promise<void> => {
  const settled = lastSettled(brand.timeZone, now);
  const days = new Map<string, CountedCell[]>();
  const cells = events.map((event) => ({ cell: event.cell, totals: totalsOfOne(event) }));
  for (const one of [...cells, ...alarmCells(alarms)])
    if (one.cell.day <= settled) days.set(one.cell.day, [...(days.get(one.cell.day) ?? []), one]);
  await inTurns(alarms, (alarm) => desk.alarms.record(brand.id, alarm));
  await inTurns(events, (event) =>
    event.cell.day <= settled ? desk.events.put(brand.id, event) : count(desk, brand, event),
  );
  await inTurns([...days], ([day, one]) => desk.sums.put(brand.id, day, async () => one));
};

const AT_ONCE = 16;

const inTurns = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(work));
};
