import { byUrgency as byPlace, placeOf, type QueuePlace, urgencyAt } from '#domain/queueOrder.ts';
import type { QueueRow, Urgency } from '#domain/view.ts';

/** Kept as long as the row is: of ten thousand, few change. */
const places = new WeakMap<QueueRow, QueuePlace>();

const keptPlace = (row: QueueRow): QueuePlace => {
  const known = places.get(row);
  if (known !== undefined) return known;
  const place = placeOf(row);
  places.set(row, place);
  return place;
};

/** Urgency at this second; the API's own is as old as its last answer, and is never lowered. */
export const urgencyNow = (row: QueueRow, now: number): Urgency => urgencyAt(keptPlace(row), now);

/** As the desk orders them, at this second. */
export const byUrgency = (now: number): ((one: QueueRow, other: QueueRow) => number) => {
  const compare = byPlace(now);
  return (one, other) => compare(keptPlace(one), keptPlace(other));
};
