import { setTimeout as wait } from 'node:timers/promises';

/** One call of a webhook, in the platform's own form. */
export interface HookCall {
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Misbehaviour on purpose; it stays until it is used up. */
interface Mischief {
  /** The next n calls that arrive are made once more. */
  duplicate?: number | undefined;
  /** The next n are never made. */
  drop?: number | undefined;
  /** Nothing goes out; calls wait. */
  pause?: boolean | undefined;
}

/** Brings what happens on a platform to the webhook, in order, again and again until it is taken. */
export interface Courier {
  connect(url: string): void;
  /** @param taken called once the webhook took it */
  send(call: HookCall, taken?: () => void): void;
  misbehave(mischief: Mischief): void;
  /** Calls that were not taken yet. */
  waiting(): number;
  close(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
/** Platforms give up too; what is lost then is lost. */
const ATTEMPTS = 12;

/** True when the webhook answered 2xx in time. */
const taken = async (url: string, { headers, body }: HookCall, closing: AbortSignal): Promise<boolean> => {
  const signal = AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
};

interface Waiting {
  call: HookCall;
  taken: (() => void) | undefined;
}

/** Until it is taken, or given up. */
const bring = async (url: string, waiting: Waiting, closing: AbortSignal): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS && !closing.aborted; attempt += 1) {
    if (await taken(url, waiting.call, closing)) return waiting.taken?.();
    const pause = Math.min(FIRST_RETRY_MS * 2 ** attempt, LONGEST_RETRY_MS);
    await wait(pause, undefined, { signal: closing, ref: false }).catch(() => undefined);
  }
};

interface Mood {
  duplicate: number;
  drop: number;
  pause: boolean;
}

const bringIn = async (url: string, call: Waiting, mood: Mood, closing: AbortSignal): Promise<void> => {
  if (mood.drop > 0) {
    mood.drop -= 1;
    return;
  }
  await bring(url, call, closing);
  if (mood.duplicate === 0) return;
  mood.duplicate -= 1;
  await bring(url, call, closing);
};

export const startCourier = (): Courier => {
  const queue: Waiting[] = [];
  const closing = new AbortController();
  const mood: Mood = { duplicate: 0, drop: 0, pause: false };
  let address: string | undefined;
  let round: Promise<void> | undefined;
  const mayGo = (): boolean => address !== undefined && !mood.pause && !closing.signal.aborted;
  const go = async (): Promise<void> => {
    while (address !== undefined && mayGo()) {
      const [call] = queue;
      if (call === undefined) return;
      await bringIn(address, call, mood, closing.signal);
      queue.shift();
    }
  };
  const wake = (): void => {
    round ??= go().finally(() => {
      round = undefined;
      if (queue.length > 0 && mayGo()) wake();
    });
  };
  return {
    connect: (url) => {
      address = url;
      wake();
    },
    send: (call, taken) => {
      queue.push({ call, taken });
      wake();
    },
    misbehave: ({ duplicate, drop, pause }) => {
      mood.duplicate = duplicate ?? mood.duplicate;
      mood.drop = drop ?? mood.drop;
      mood.pause = pause ?? mood.pause;
      wake();
    },
    waiting: () => queue.length,
    close: async () => {
      closing.abort();
      await round;
    },
  };
};
