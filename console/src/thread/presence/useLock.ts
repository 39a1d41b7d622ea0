import { useEffect, useState } from 'react';
import type { Presence } from '#domain/live.ts';
import type { ThreadId } from '#domain/thread.ts';
import { useDesk } from '../../desk.ts';
import { useHere, usePresence } from '../../live/usePush.ts';
import { useMayAnswer } from '../useMayAnswer.ts';

/** A colleague is writing an answer here, and began before the agent did. */
export interface Lock {
  by: Presence;
  /** Makes the buttons work again for the agent, whatever the colleague does. */
  takeOver: () => void;
}

const signOf = ({ connection, since }: Presence): string => `${connection} ${since}`;

/** When the agent began to write here; undefined while they read. */
const useWritingSince = (writing: boolean): number | undefined => {
  const { clock } = useDesk();
  const [since, setSince] = useState<number>();
  useEffect(() => setSince(writing ? clock.now() : undefined), [writing, clock]);
  return writing ? since : undefined;
};

/**
 * Tells colleagues what the agent does here, and whether one of them was first. Soft: it is a hint, and nothing but
 * the desk keeps two answers apart. Where nobody can be heard of, there is none, nor for whoever may not answer.
 */
export const useLock = (thread: ThreadId, writing: boolean): Lock | undefined => {
  const others = usePresence(thread);
  const mayAnswer = useMayAnswer(thread);
  const since = useWritingSince(writing);
  const [taken, setTaken] = useState<string>();
  useHere(thread, writing ? 'writing' : 'reading');
  const by = others.find(
    (one) => one.doing === 'writing' && (since === undefined || Date.parse(one.since) < since),
  );
  if (!mayAnswer || by === undefined || signOf(by) === taken) return undefined;
  return { by, takeOver: () => setTaken(signOf(by)) };
};
