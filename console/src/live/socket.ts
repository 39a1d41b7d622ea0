import { asProblem } from '../api/problem.ts';
import { type Line, type LineOptions, openLine } from './line.ts';
import { onWake } from './wake.ts';

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** A connection that held for so long was a good one: the next is tried as if it were the first. */
const STEADY_MS = 10_000;
const TICK_MS = 5000;
/** A clock that stood for so long means that the machine slept. Pages nobody sees are called once a minute. */
const SLEPT_MS = 20_000;
const SLEPT_HIDDEN_MS = 150_000;

interface SocketOptions extends Omit<LineOptions, 'onDown'> {
  /** Lets in one connection. */
  invite: () => Promise<string>;
  /** Whether changes are heard from now on. */
  onAlive: (alive: boolean) => void;
}

export interface LiveSocket {
  /** Says where the person is, now or as soon as there is a connection. */
  say(): void;
  stop(): void;
}

/** Jittered, so that the pages of a floor do not come back as one. */
const backOff = () => {
  let failures = 0;
  return (heldMs: number): number => {
    if (heldMs > STEADY_MS) failures = 0;
    const pause = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS) * (0.5 + Math.random() / 2);
    failures += 1;
    return pause;
  };
};

/** Calls back when the machine slept; returns how to stop. */
const onSlept = (slept: () => void): (() => void) => {
  let last = Date.now();
  const tick = (): void => {
    const stood = Date.now() - last;
    last = Date.now();
    if (stood > (document.hidden ? SLEPT_HIDDEN_MS : SLEPT_MS)) slept();
  };
  const ticking = setInterval(tick, TICK_MS);
  return () => clearInterval(ticking);
};

/** A connection that tells when it begins to be heard. */
const openHeard = ({ onNews, onAlive, ...options }: Omit<SocketOptions, 'invite'> & LineOptions): Line => {
  let isHeard = false;
  return openLine({
    ...options,
    onNews: (news) => {
      if (!isHeard) onAlive(true);
      isHeard = true;
      onNews(news);
    },
    onDown: () => {
      if (isHeard) onAlive(false);
      options.onDown();
    },
  });
};

/** A connection that is opened anew whenever it ends. */
export const keepConnected = ({ invite, ...options }: SocketOptions): LiveSocket => {
  const pauseAfter = backOff();
  let line: Line | undefined;
  let trying = false;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const later = (heldMs: number): void => {
    if (!stopped) retry = setTimeout(connect, pauseAfter(heldMs));
  };
  const open = (ticket: string): void => {
    const from = Date.now();
    const onDown = (): void => {
      line = undefined;
      later(Date.now() - from);
    };
    line = openHeard({ ...options, url: `${options.url}?ticket=${encodeURIComponent(ticket)}`, onDown });
  };
  const connect = async (): Promise<void> => {
    clearTimeout(retry);
    if (trying || stopped || line !== undefined) return;
    trying = true;
    const ticket = await invite().catch((thrown: unknown) => void asProblem(thrown));
    trying = false;
    if (stopped) return;
    if (ticket === undefined) later(0);
    else open(ticket);
  };
  const wake = (): void => {
    line?.say();
    void connect();
  };
  const slept = (): void => {
    line?.end();
    void connect();
  };
  const unlisten = [onWake(wake), onSlept(slept)];
  void connect();
  return {
    say: () => line?.say(),
    stop: () => {
      stopped = true;
      for (const stop of unlisten) stop();
      line?.end();
      clearTimeout(retry);
    },
  };
};
