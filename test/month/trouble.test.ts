import { beforeAll, describe, expect, it } from 'vitest';
import type { TableDesk } from '#desk/layers.ts';
import { numbers, type Plan, planned } from './plan.ts';
import { lived, type Month } from './play.ts';

/* Whatever befalls the watch, the same alarms come, once. */

const MINUTES = 3 * 24 * 60;
const plan: Plan = planned(500, 7, 2);

/** Measured at the moment of a sweep, as against what a clock says. */
const OF_THE_MOMENT = ['parity', 'backlog', 'silence'];

const all = async ({ world }: Month) => world.desk.alarms.between('month', '0000', '9999');

const ids = async (month: Month, levels = ['warning', 'breach', 'escalation']): Promise<string[]> =>
  (await all(month))
    .filter(({ level, metric }) => levels.includes(level) && !OF_THE_MOMENT.includes(metric))
    .map(({ id }) => id);

let calm: string[];
let calmGrave: string[];

beforeAll(async () => {
  const month = await lived(plan, { minutes: MINUTES });
  calm = await ids(month);
  calmGrave = await ids(month, ['breach', 'escalation']);
}, 120_000);

const quiet = (work: () => Promise<void>): Promise<void> => work().catch(() => undefined);

/** A desk whose process dies at one of its calls: nothing it asks for after that happens. */
const mortal = (random: () => number) => {
  let left = Number.POSITIVE_INFINITY;
  const call = <T>(make: () => T): T => {
    left -= 1;
    if (left < 0) throw new Error('the process is gone');
    return make();
  };
  const guarded = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function'
          ? async (...given: unknown[]) => call(() => value.apply(target, given))
          : value;
      },
    });
  return {
    guard: (desk: TableDesk): TableDesk => ({
      ...desk,
      threads: guarded(desk.threads),
      alarms: guarded(desk.alarms),
      hints: guarded(desk.hints),
      statistics: guarded(desk.statistics),
      retimings: guarded(desk.retimings),
      hearing: guarded(desk.hearing),
    }),
    arm: (): void => {
      left = random() < 0.7 ? Math.floor(random() * 60) : Number.POSITIVE_INFINITY;
    },
    spare: (): void => {
      left = Number.POSITIVE_INFINITY;
    },
  };
};

describe('the watch', () => {
  it('finds enough to be put to the test', () => {
    expect(calm.length).toBeGreaterThan(300);
  });

  it('raises the same alarms when it runs twice in every minute', async () => {
    const month = await lived(plan, {
      minutes: MINUTES,
      sweep: async (sweep) => {
        await sweep();
        await sweep();
      },
    });
    expect(await ids(month)).toEqual(calm);
  }, 120_000);

  it('raises the same alarms when two instances run at the same time', async () => {
    const month = await lived(plan, {
      minutes: MINUTES,
      sweep: async (sweep, again) => void (await Promise.all([sweep(), again()])),
    });
    expect(await ids(month)).toEqual(calm);
  }, 120_000);

  it('raises the same alarms when it is killed at any of its calls, most of the time, and tells of each', async () => {
    const { guard, arm, spare } = mortal(numbers(11));
    const month = await lived(plan, {
      minutes: MINUTES,
      guard,
      sweep: async (sweep, _again, minute) => {
        arm();
        await quiet(sweep);
        if (minute % 10 !== 0) return;
        spare();
        await sweep();
      },
    });
    const found = await ids(month, ['breach', 'escalation']);
    expect(found).toEqual(calmGrave);
    expect(found.filter((id) => !month.told.has(id))).toEqual([]);
  }, 120_000);

  it('raises the same breaches when it sleeps for six hours, again and again, and each only once', async () => {
    const month = await lived(plan, {
      minutes: MINUTES,
      sweep: async (sweep, _again, minute) => {
        if (Math.floor(minute / 360) % 2 === 0 || minute > MINUTES - 5) await sweep();
      },
    });
    // The leads are not told of what was kept meanwhile, however late.
    expect(await ids(month, ['breach'])).toEqual(calm.filter((id) => id.includes('#breach#')));
  }, 120_000);
});
