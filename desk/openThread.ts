import { VisibleError } from '#domain/errors.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { TableDesk } from './layers.ts';
import type { ThreadRows } from './ports/threads.ts';

/** @throws VisibleError `missing/thread` */
export const openThread = async (desk: TableDesk, thread: ThreadId): Promise<ThreadRows> => {
  const rows = await desk.threads.read(thread);
  if (rows === undefined) throw new VisibleError('missing', 'thread', 'There is no such thread.');
  return rows;
};
