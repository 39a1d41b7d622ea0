import { useEffect, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { CheckView } from '#domain/view.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { useMayAnswer } from './useMayAnswer.ts';

const TYPING_MS = 400;

export interface Checked {
  /** The gate's newest answer; about these very texts only when `current`. */
  view?: CheckView;
  current: boolean;
  problem?: Problem;
}

interface Answer {
  texts?: string[];
  view?: CheckView;
  problem?: Problem;
}

/**
 * Asks the gate about texts, a moment after they stop changing; an answer about older texts is thrown away. For whoever
 * may not answer it is not asked: it would refuse them.
 * `texts` must keep its identity while nothing in it changes.
 */
export const useCheck = (thread: ThreadId, draftId: string, texts: string[]): Checked => {
  const { api } = useDesk();
  const mayAnswer = useMayAnswer(thread);
  const [answer, setAnswer] = useState<Answer>({});
  useEffect(() => {
    let dropped = false;
    const ask = async (): Promise<void> => {
      try {
        const view = await api.check(thread, draftId, texts);
        if (!dropped) setAnswer({ texts, view });
      } catch (thrown) {
        if (!dropped) setAnswer(({ view }) => ({ texts, ...(view && { view }), problem: asProblem(thrown) }));
      }
    };
    const isAsked = mayAnswer && texts.some((text) => text.trim() !== '');
    const timer = isAsked ? setTimeout(ask, TYPING_MS) : undefined;
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [api, thread, draftId, texts, mayAnswer]);
  const { texts: about, ...rest } = answer;
  return { ...rest, current: about === texts && rest.problem === undefined };
};
