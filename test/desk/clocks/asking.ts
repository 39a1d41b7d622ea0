import { intake } from '#desk/incoming/intake.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Alarm, Metric } from '#domain/alarm.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { Table } from '#platform/table.ts';
import type { Sketch } from '../deskFor.ts';
import { talk } from '../talk.ts';

/** Alarms that tell of clocks, not of the desk's own work. */
const OF_CLOCKS: readonly Metric[] = [
  'first_reply',
  'next_reply',
  'update',
  'resolution',
  'approval',
  'promise',
];

interface Options {
  key?: string;
  office?: BackOffice;
  others?: Readonly<Record<string, Sketch>>;
}

/**
 * A desk whose clock is turned by hand, and somebody who asks there. Times are minutes since the test began: Monday,
 * 2 November 2026, 09:00 in London. The first and every next reply are owed within an hour.
 */
export const asking = (table: Table, brand: string, { key = 'd.800200', ...options }: Options = {}) => {
  const world = talk(table, brand, options);
  const { desk, now, wait, said } = world;
  const thread = world.name('x', key);
  const began = now();
  const at = (minutes: number): Instant => plusSeconds(began, minutes * 60);
  const passTo = (minutes: number): void => wait((msOf(at(minutes)) - msOf(now())) / 1000);

  const head = async (of: ThreadId = thread): Promise<Head> => (await desk.threads.head(of))!;
  const recorded = async (): Promise<Alarm[]> =>
    (await desk.alarms.latest(brand)).filter(({ metric }) => OF_CLOCKS.includes(metric)).reverse();
  /** `breach first_reply`: what was recorded until now, by its deadline. */
  const alarms = async (): Promise<string[]> =>
    (await recorded()).map(({ level, metric }) => `${level} ${metric}`);

  return {
    ...world,
    ...{ thread, at, passTo, head, recorded, alarms },
    /** Says something in the thread, and nobody drafts. */
    asks: (id: string, minutes: number, more: Partial<Message> = {}) =>
      intake(desk)(said(more.thread ?? thread, id, at(minutes), more)),
    /** The brand's own words, from the channel's own app. */
    answers: (id: string, minutes: number, more: Partial<Message> = {}) =>
      intake(desk)(
        said(more.thread ?? thread, id, at(minutes), {
          direction: 'out',
          text: 'It is in Amsterdam.',
          ...more,
        }),
      ),
    /** What has been recorded once the watch has gone round at that minute. */
    sweepAt: async (minutes: number): Promise<string[]> => {
      passTo(minutes);
      await watch(desk)();
      return alarms();
    },
    breaches: async (): Promise<string[]> => (await alarms()).filter((one) => one.startsWith('breach')),
  };
};
