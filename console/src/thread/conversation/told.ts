import type { Message } from '#domain/message.ts';
import type { AuditEntry, ThreadDetail } from '#domain/view.ts';

/** One line of a thread: something said, or a note between colleagues. */
export type Told = { at: string; id: string } & ({ message: Message } | { note: AuditEntry });

/** Whoever takes a thread over reads first what they should know. */
const isForColleagues = ({ what }: AuditEntry): boolean => what === 'noted' || what === 'handed_over';

/** What was said with the notes between it, oldest first. */
export const toldIn = ({ messages, audit }: ThreadDetail): Told[] =>
  [
    ...messages.map((message): Told => ({ at: message.at, id: message.id, message })),
    ...audit.filter(isForColleagues).map((note): Told => ({ at: note.at, id: note.id, note })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));

const isOurs = (told: Told): boolean => 'message' in told && told.message.direction === 'out';

/** Which line the present question begins with: the brand's last word before it, or the first of all. */
export const presentFrom = (told: readonly Told[]): number => Math.max(0, told.findLastIndex(isOurs));
