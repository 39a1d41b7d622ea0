import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

const LONGEST = 2000;

/** Keeps what an agent tells colleagues about a thread; no customer ever reads it. @throws VisibleError `input/note` */
export const note =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, words: string): Promise<void> => {
    const text = words.trim();
    if (text === '') throw new VisibleError('input', 'note', 'A note cannot be empty.');
    if (text.length > LONGEST)
      throw new VisibleError('input', 'note', `A note holds ${LONGEST} characters, not ${text.length}.`);
    await openThread(desk, thread);
    await audit(desk, thread, agent, 'noted', text);
  };
