import type { Here, News } from '#domain/live.ts';
import { newsIn } from '../api/newsShapes.ts';

/** Whoever is not answered for so long speaks into the void: a network can be gone without a word. */
const ANSWER_MS = 10_000;
/** A silent connection is closed from afar after ten minutes, and its person forgotten after five. */
const KEEP_MS = 120_000;
/** Between one place and the next, for whoever goes through many. */
const STEP_MS = 1000;

export interface LineOptions {
  /** With the ticket. */
  url: string;
  /** What is to be said, asked for when it can be. */
  where: () => Here;
  onNews: (news: News) => void;
  /** Once, however it ended. */
  onDown: () => void;
}

/** One connection, from its opening to its end. */
export interface Line {
  /** Says where the person is, after the answer to what was said before. */
  say(): void;
  end(): void;
}

/** One timer at a time. */
const timer = () => {
  let set: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(set);
    set = undefined;
  };
  return {
    runs: () => set !== undefined,
    stop,
    start: (run: () => void, ms: number): void => {
      stop();
      set = setTimeout(() => {
        set = undefined;
        run();
      }, ms);
    },
  };
};

export const openLine = ({ url, where, onNews, onDown }: LineOptions): Line => {
  const socket = new WebSocket(url);
  const [answer, keep, step] = [timer(), timer(), timer()];
  let more = false;
  let down = false;
  const end = (): void => {
    if (down) return;
    down = true;
    for (const one of [answer, keep, step]) one.stop();
    socket.close();
    onDown();
  };
  const say = (): void => {
    more = down || answer.runs() || step.runs();
    if (more) return;
    socket.send(JSON.stringify(where()));
    answer.start(end, ANSWER_MS);
    keep.start(say, KEEP_MS);
  };
  const sayMore = (): void => {
    if (more) say();
  };
  const hear = ({ data }: MessageEvent): void => {
    const news = newsIn(data);
    if (news === undefined || down) return;
    if (news.type === 'present' && answer.runs()) {
      answer.stop();
      step.start(sayMore, STEP_MS);
    }
    onNews(news);
  };
  // Until it is open, the answer that is waited for is the first.
  answer.start(end, ANSWER_MS);
  socket.addEventListener('open', () => {
    answer.stop();
    say();
  });
  socket.addEventListener('message', hear);
  socket.addEventListener('close', end);
  return { say, end };
};
