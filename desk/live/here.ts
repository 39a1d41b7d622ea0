import { VisibleError } from '#domain/errors.ts';
import type { Here } from '#domain/live.ts';
import { threadName } from '#domain/thread.ts';
import type { LiveDesk } from '../layers.ts';
import { tellPresent } from './tellPresent.ts';

/**
 * Notes where the person behind a connection is. Everybody hears of a move; whoever only stays gets an answer, by which
 * a page knows that its connection is alive. A connection that is not known any more is closed.
 * @throws VisibleError `input/thread` for a thread of another brand
 */
export const here =
  (desk: LiveDesk) =>
  async (connection: string, said: Here): Promise<void> => {
    if (said.thread !== undefined && threadName(said.thread).brand !== said.brand)
      throw new VisibleError('input', 'thread', 'This thread is of another brand.');
    const noted = await desk.listeners.note(connection, said, desk.clock.now());
    if (noted === undefined) await desk.pages.close(connection);
    else await tellPresent(desk, said.brand, noted === 'moved' ? undefined : connection);
  };
