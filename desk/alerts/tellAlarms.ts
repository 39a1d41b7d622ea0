import { ALERT_WAYS, type Alarm, type AlertWay } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { AlertDesk } from '../layers.ts';
import type { AlertWork } from '../ports/hints.ts';
import { announcementOf } from './announcement.ts';
import type { Telling } from './line.ts';
import { countedAs } from './words.ts';

/** Longer than a run of the function, shorter than until its message comes again. */
const CLAIM_SECONDS = 60;
const AT_ONCE = 50;

/**
 * Tells people of alarms, all of them in one message by each way there is, and counts each alarm once. Alarms are
 * claimed, told, and only then marked: whoever is stopped in between tells them again, nobody leaves them untold. Twice
 * at once, or again, tells nobody twice; and a way that fails is tried again by itself.
 * @throws Error when some way failed, or somebody else is telling some of these alarms right now
 */
export const tellAlarms =
  (desk: AlertDesk) =>
  async ({ brand: brandId, alarms: ids }: AlertWork): Promise<void> => {
    const untold = (await desk.alarms.get(brandId, ids)).filter(({ toldAt }) => toldAt === undefined);
    if (untold.length === 0) return;
    const brand = await desk.brands.get(brandId);
    const claimed = await claim(desk, brandId, untold);
    if (claimed.length > 0) await tell(desk, brand, claimed);
    await leaveNone(desk, brandId, untold, claimed);
  };

/** What somebody else holds must not be forgotten here: they may yet be stopped. */
const leaveNone = async (
  desk: AlertDesk,
  brand: string,
  untold: readonly Alarm[],
  claimed: readonly Alarm[],
): Promise<void> => {
  const others = untold.filter((alarm) => !claimed.includes(alarm)).map(({ id }) => id);
  if (others.length === 0) return;
  const left = (await desk.alarms.get(brand, others)).filter(({ toldAt }) => toldAt === undefined);
  if (left.length > 0) throw new Error(`${left.length} alarms are being told by somebody else`);
};

const claim = async (desk: AlertDesk, brand: string, alarms: readonly Alarm[]): Promise<Alarm[]> => {
  const now = desk.clock.now();
  const until = plusSeconds(now, CLAIM_SECONDS);
  const claimed: Alarm[] = [];
  await each(alarms, async (alarm) => {
    if (await desk.alarms.claim(brand, alarm.id, now, until)) claimed.push(alarm);
  });
  return claimed;
};

const tell = async (desk: AlertDesk, brand: Brand, alarms: readonly Alarm[]): Promise<void> => {
  const telling: Telling = { brand, now: desk.clock.now(), traitsOf: traitsOn(desk) };
  const outcomes = await Promise.allSettled(
    ALERT_WAYS.map(async (way) => {
      const left = alarms.filter(({ toldBy }) => !toldBy?.includes(way));
      if (left.length > 0) await desk.announcer.tell(brand.id, way, announcementOf(telling, left));
    }),
  );
  const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const worked = ALERT_WAYS.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  const at = failures.length === 0 ? desk.clock.now() : undefined;
  await each(alarms, async (alarm) => {
    await desk.alarms.told(brand.id, alarm.id, together(alarm, worked), at);
    const counted = countedAs(alarm);
    const isFirst = (alarm.toldBy ?? []).length === 0 && worked.length > 0;
    if (isFirst && counted !== undefined) desk.meter.count(counted, brand.id);
  });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} ways of telling failed`);
};

const together = ({ toldBy = [] }: Alarm, worked: readonly AlertWay[]): AlertWay[] =>
  ALERT_WAYS.filter((way) => toldBy.includes(way) || worked.includes(way));

/** A channel that was taken out of the registry still has alarms. */
const traitsOn =
  (desk: AlertDesk): Telling['traitsOf'] =>
  (channel) => {
    try {
      return desk.channels(channel).traits;
    } catch (error) {
      if (error instanceof VisibleError) return undefined;
      throw error;
    }
  };

/** One that fails does not keep the others. @throws AggregateError */
const each = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const failures: unknown[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const results = await Promise.allSettled(all.slice(from, from + AT_ONCE).map(work));
    failures.push(...results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} failed`);
};
