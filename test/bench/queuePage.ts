import type { CDPSession, Page } from 'playwright-core';
import { knowsOkno, launchBrowser } from '../browser.ts';
import { crowdThread, oneOfMany, wroteAgain } from '../console/crowd.ts';
import type { FakeDesk } from '../console/fakeDesk.ts';
import { ANNA } from '../console/fakeWorld.ts';
import { type Metric, metric } from './metric.ts';
import { overConsole } from './overConsole.ts';

/* How a queue of ten thousand feels under the hand: what the browser itself calls a long task. */

const THREADS = 10_000;
/** A browser's own measure of what a person notices. */
const LONG_MS = 50;
/** Pixels a frame: as hard as anybody throws a list. */
const WHEEL = 600;
/** A thousand changes a minute, for so many seconds. */
const CHANGES_SECONDS = 15;
const A_SECOND = 1000 / 60;

/** Runs in the page, before anything of it. */
const OBSERVE = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
`;

/** What the page did while something was done, in milliseconds. */
interface Tasks {
  /** By the clock, which a busy machine lengthens: those the browser calls long. */
  long: number[];
  /** Of the processor, by the one task that took most of it. */
  busiest: number;
}

/** Of Chromium's own record of what its threads did. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args: { name?: string };
}

/** The task of the page's own thread that took most of the processor. */
const busiestOf = (events: readonly Traced[]): number => {
  const isPage = ({ name, args }: Traced): boolean =>
    name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(events.filter(isPage).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid} ${tid}`));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
};

const traced = async (cdp: CDPSession, doing: () => Promise<void>): Promise<Traced[]> => {
  const events: Traced[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as Traced[]));
  };
  cdp.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['toplevel', '__metadata'] };
  await cdp.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
  await doing();
  const complete = new Promise<void>((told) => cdp.once('Tracing.tracingComplete', () => told()));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
};

const during = async ({ page, cdp }: Opened, doing: () => Promise<void>): Promise<Tasks> => {
  const from = await page.evaluate<number>('performance.now()');
  const events = await traced(cdp, async () => {
    await doing();
    // What is observed is told a little later.
    await page.waitForTimeout(500);
  });
  const long = await page.evaluate<number[]>(
    `globalThis.longTasks.filter(({ at }) => at >= ${from}).map(({ ms }) => ms)`,
  );
  return { long, busiest: busiestOf(events) };
};

const FRAME = 'new Promise((drawn) => requestAnimationFrame(drawn))';

/** Pixels of the list that are still below what is seen. */
const below = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const queue = document.querySelector('.queue');
    return queue.scrollHeight - queue.clientHeight - queue.scrollTop;
  })()`);

/** From the first line to the last by the wheel, frame by frame; then from end to end by the keys. */
const scrollThrough = async (page: Page): Promise<void> => {
  await page.locator('.queue').hover();
  while ((await below(page)) > 1) {
    await page.mouse.wheel(0, WHEEL);
    await page.evaluate(FRAME);
  }
  await page.locator(`[data-thread="${crowdThread(THREADS - 1)}"]`).waitFor();
  await page.locator('.line a').last().focus();
  for (const key of ['Home', 'End', 'Home']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
};

/** Somebody writes again in one thread after another, all over the queue, and the page is told of each. */
const change = async (desk: FakeDesk, page: Page): Promise<void> => {
  const count = Math.round(A_SECOND * CHANGES_SECONDS);
  for (let n = 0; n < count; n += 1) {
    const thread = crowdThread((n * 7919) % THREADS);
    desk.set(wroteAgain(desk.thread(thread), `Written again, number ${n}`));
    desk.live.change(thread);
    await page.waitForTimeout(1000 / A_SECOND);
  }
};

interface Opened {
  page: Page;
  cdp: CDPSession;
  close: () => Promise<void>;
}

const open = async (desk: FakeDesk): Promise<Opened> => {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await knowsOkno(context);
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  await page.goto(desk.url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: ANNA.name }).click();
  await page.locator('.line a').first().waitFor();
  return { page, cdp: await context.newCDPSession(page), close: () => browser.close() };
};

/** Until every line is there: a table says how many rows it has. */
const filled = (page: Page): Promise<void> =>
  page.locator(`[aria-rowcount="${THREADS + 1}"]`).waitFor({ timeout: 120_000 });

const figures = (what: string, { long, busiest }: Tasks, definition: string): Metric[] => {
  const where = `of a queue of ${THREADS} threads, ${definition}`;
  return [
    metric({
      metric: `queue.${what}.long_tasks`,
      value: long.filter((ms) => ms > LONG_MS).length,
      unit: 'tasks',
      goal: 0,
      definition: `tasks the browser itself calls long, over ${LONG_MS} ms by the clock, ${where}; a machine that has other things to do lengthens them`,
    }),
    metric({
      metric: `queue.${what}.longest_task`,
      value: Math.max(0, ...long),
      unit: 'ms',
      goal: LONG_MS,
      definition: `the longest of them by the clock; 0 where none took ${LONG_MS} ms`,
    }),
    metric({
      metric: `queue.${what}.busiest_task`,
      value: busiest,
      unit: 'ms of the processor',
      goal: LONG_MS,
      definition: `what the one task that took most of the processor took of it, ${where}`,
    }),
  ];
};

const measure = async (desk: FakeDesk): Promise<Metric[]> => {
  for (let n = 0; n < THREADS; n += 1) desk.set(oneOfMany(n));
  desk.live.open();
  const opened = await open(desk);
  const { page } = opened;
  const filling = await during(opened, () => filled(page));
  const scrolling = await during(opened, () => scrollThrough(page));
  const changing = await during(opened, () => change(desk, page));
  await opened.close();
  return [
    ...figures('fill', filling, 'while its lines are fetched'),
    ...figures('scroll', scrolling, 'scrolled from end to end by wheel and by keys'),
    ...figures('change', changing, `at a thousand changes a minute, for ${CHANGES_SECONDS} seconds`),
  ];
};

/** How the console bears a queue of ten thousand. */
export const queueTasks = (): Promise<Metric[]> => overConsole(measure);
