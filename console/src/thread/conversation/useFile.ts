import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '#domain/message.ts';
import type { MediaView } from '#domain/view.ts';
import { asProblem } from '../../api/problem.ts';
import { useDesk } from '../../desk.ts';

const AGAIN_MS = 2000;
const MOST_TRIES = 5;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, AGAIN_MS));

/** Asks until the file is there, or a few times at most; `fetching` when it is not there even then. */
const patiently = async (ask: () => Promise<MediaView>, stopped: () => boolean): Promise<MediaView> => {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const view = await ask();
    if (view.state !== 'fetching' || stopped()) return view;
    await pause();
  }
  return await ask();
};

export interface FileAnswer {
  /** The newest answer; its address is good for minutes. */
  view: MediaView | undefined;
  asking: boolean;
  /** Asks where the file can be had now; undefined when it could not be asked, or nobody waits any more. */
  ask: () => Promise<MediaView | undefined>;
}

/** One attachment's file. */
export const useFile = ({ thread, id }: Message, index: number): FileAnswer => {
  const { api } = useDesk();
  const [view, setView] = useState<MediaView>();
  const [asking, setAsking] = useState(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const ask = useCallback(async () => {
    setAsking(true);
    const answer = await patiently(
      () => api.media(thread, id, index),
      () => gone.current,
    ).catch((thrown: unknown): MediaView => ({ state: 'refused', reason: asProblem(thrown).message }));
    if (gone.current) return undefined;
    setView(answer);
    setAsking(false);
    return answer;
  }, [api, thread, id, index]);
  return { view, asking, ask };
};
