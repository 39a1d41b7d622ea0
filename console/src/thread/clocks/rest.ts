import type { Head } from '#domain/head.ts';
import type { Pause } from '#domain/sla/pause.ts';
import type { AuditEntry, QueueRow } from '#domain/view.ts';

const isOpen = ({ to }: Pause, now: number): boolean => to === undefined || Date.parse(to) > now;

/** The time apart in which a thread is now; what the customer says ends it. */
export const pauseNow = ({ pauses = [], spokeAt }: Head, now: number): Pause | undefined =>
  spokeAt === undefined ? pauses.findLast((pause) => isOpen(pause, now)) : undefined;

export const isSame = (one: Pause, other: Pause): boolean =>
  one.state === other.state && one.from === other.from;

/** When clocks rested that run again. */
export const restedBefore = (
  { rests = [] }: Pick<QueueRow, 'rests'>,
  present: Pause | undefined,
): (Pause & { to: string })[] =>
  rests.flatMap((pause) => {
    const isOver = present === undefined || !isSame(pause, present);
    return isOver && pause.to !== undefined && pause.to > pause.from ? [{ ...pause, to: pause.to }] : [];
  });

/** Who set the thread aside last, and why: the detail of that entry says until when first. */
export const setAside = (audit: readonly AuditEntry[]): { by: string; reason: string } | undefined => {
  const [latest] = audit.filter(({ what }) => what === 'held').sort((a, b) => b.at.localeCompare(a.at));
  return latest && { by: latest.by, reason: (latest.detail ?? '').replace(/^until \S+: /, '') };
};
