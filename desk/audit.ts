import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { TableDesk } from './layers.ts';

/** Who did what a rule of the brand's says, and nobody else did. */
export const OKNO: Agent = { id: 'okno', name: 'okno', initials: '' };

/** Appends one line to the thread's record of who did what; lines are never changed. */
export const audit = (
  desk: TableDesk,
  thread: ThreadId,
  by: Agent,
  what: string,
  detail?: string,
): Promise<void> =>
  desk.threads.audit(thread, {
    id: desk.makeId('audit'),
    at: desk.clock.now(),
    by: by.name,
    what,
    ...(detail === undefined ? {} : { detail }),
  });
