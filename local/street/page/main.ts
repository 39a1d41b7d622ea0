import { fetchBrand, fetchClock, fetchWorld } from './api.ts';
import { bagsCard } from './bags.ts';
import { clockCard } from './clockCard.ts';
import { el } from './dom.ts';
import { ideasCard } from './ideas.ts';
import { phone } from './phone.ts';
import { customersOf, nowMs, type Stage, type Theatre, theatre } from './stage.ts';
import { refreshAges } from './time.ts';

const WORLD_MS = 1_000;
const CLOCK_MS = 5_000;

const notice = el(
  'p',
  { class: 'notice', role: 'status' },
  'The local world does not answer. Is it running?',
);
notice.hidden = true;

/** Runs `task` now and `ms` after each end, while the page is in view. The function returned runs it at once. */
const repeat = (ms: number, task: () => Promise<void>): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    clearTimeout(timer);
    try {
      if (!document.hidden) await task();
      notice.hidden = true;
    } catch {
      notice.hidden = false;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
  };
  void run();
  return () => void run();
};

const hearWorld = async (stage: Theatre): Promise<void> => {
  const world = await fetchWorld(stage.stage().world.version);
  if (world === undefined) return;
  stage.change({ world });
  if (stage.stage().me === undefined) stage.change({ me: customersOf(stage.stage())[0] });
};

const hearClock = async (stage: Theatre): Promise<void> => {
  const clock = await fetchClock();
  stage.change({ clock, skewMs: Date.parse(clock.now) - Date.now() });
};

const header = (brand: string) =>
  el(
    'header',
    {},
    el('h1', {}, 'The street'),
    el(
      'p',
      {},
      `Here you are a customer of ${brand}. What its people answer at their window arrives on this phone.`,
    ),
    el('a', { href: '/' }, 'To the agents’ window'),
  );

const start = async (): Promise<void> => {
  const brand = await fetchBrand();
  const clock = await fetchClock();
  const world = { version: -1, accounts: [], posts: [], dms: [] };
  const skewMs = Date.parse(clock.now) - Date.now();
  const stage: Stage = {
    brand,
    world,
    clock,
    skewMs,
    me: undefined,
    tab: 'posts',
    replyTo: undefined,
    read: {},
  };
  const play = theatre(stage);
  const hear = () => hearNow();
  const mobile = phone(play, hear);
  const clockView = clockCard(play, hear);
  const bags = bagsCard();
  const ideas = ideasCard(play, mobile.fill);
  const right = el('div', { class: 'world' }, clockView.element, ideas, bags.element);
  document.body.append(header(brand.name), el('main', {}, mobile.element, right));
  for (const show of [mobile.show, clockView.show]) play.watch(show);
  play.watch((now) => refreshAges(nowMs(now)));
  const hearNow = repeat(WORLD_MS, () => hearWorld(play));
  repeat(CLOCK_MS, () => hearClock(play));
  repeat(WORLD_MS, bags.hear);
};

document.body.append(notice);
addEventListener('unhandledrejection', () => {
  notice.hidden = false;
});
start().catch(() => {
  notice.hidden = false;
});
