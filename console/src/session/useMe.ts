import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeView } from '#domain/view.ts';
import { type Api, createApi } from '../api/client.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { onWake } from '../live/wake.ts';
import type { Session } from './session.ts';
import { tellChange } from './tellChange.ts';

export interface Started {
  api: Api;
  /** Who has signed in, and what they may do; `undefined` until it is known. */
  me: MeView | undefined;
  /** Why it is not known. */
  problem: Problem | undefined;
  again: () => void;
}

const same = (one: MeView | undefined, other: MeView): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Takes each answer in, and tells what it took from whoever was shown more. */
const useAnswer = () => {
  const [me, setMe] = useState<MeView>();
  const known = useRef<MeView>(undefined);
  const take = useCallback((answer: MeView) => {
    if (same(known.current, answer)) return;
    if (known.current !== undefined) tellChange(known.current, answer);
    known.current = answer;
    setMe(answer);
  }, []);
  return { me, take };
};

/** A page that asks for nothing else learns of a role that was taken away as well. */
const EVERY_MS = 5 * 60_000;

/**
 * Asks who has signed in: at the start, every few minutes, when the page is seen again, with every new token, and when a
 * role turns out not to allow what was offered. A failure later on changes nothing that is known.
 */
export const useMe = (apiBase: string, session: Session): Started => {
  const { me, take } = useAnswer();
  const [problem, setProblem] = useState<Problem>();
  const ask = useRef<() => void>(() => undefined);
  const [api] = useState(() => createApi(apiBase, session, () => ask.current()));
  const asked = useRef(0);
  const again = useCallback(() => {
    asked.current += 1;
    const number = asked.current;
    api.me().then(
      (answer) => {
        setProblem(undefined);
        // An answer that was overtaken may say what is no longer so.
        if (number === asked.current) take(answer);
      },
      (thrown: unknown) => setProblem(asProblem(thrown)),
    );
  }, [api, take]);
  useEffect(() => {
    ask.current = again;
    again();
    const unwake = onWake(again);
    const unrenewed = session.onRenewed(again);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      unwake();
      unrenewed();
      clearInterval(timer);
    };
  }, [again, session]);
  const failed = problem !== undefined && me === undefined;
  return { api, me, problem: failed ? problem : undefined, again };
};
