import { announcer } from './announce.ts';
import { type Brand, type Channel, fetchBrands, fetchClock, fetchTown } from './api.ts';
import { brandInHash, brandTabs } from './brandTabs.ts';
import { clockCard } from './clock/clockCard.ts';
import { el } from './dom.ts';
import { dueCard } from './due/dueCard.ts';
import { ideasCard } from './ideas/ideasCard.ts';
import { officeCards } from './offices/officeCards.ts';
import { teamChatCard } from './offices/teamChat.ts';
import { phone } from './phone/phone.ts';
import { situationsCard } from './situations/situationsCard.ts';
import { arrival, nowMs, type Stage, type Theatre, theatre, townOf } from './stage.ts';
import { refreshAges } from './time.ts';

const WORLD_MS = 1_000;
/** Channels that are not in view only show whether something is new. */
const ASIDE_MS = 3_000;
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

const hearChannel = async (play: Theatre, { name }: Channel): Promise<void> => {
  const { brand } = play.stage();
  const town = await fetchTown(brand.id, name, townOf(play.stage(), name).version);
  // The player may have walked on to another street meanwhile.
  if (town === undefined || play.stage().brand !== brand) return;
  play.change({ towns: { ...play.stage().towns, [name]: town } });
};

const hearOthers = async (play: Theatre): Promise<void> => {
  const { brand, channel } = play.stage();
  const others = brand.channels.filter((one) => one !== channel);
  await Promise.all(others.map((one) => hearChannel(play, one)));
};

const hearClock = async (stage: Theatre): Promise<void> => {
  const clock = await fetchClock();
  stage.change({ clock, skewMs: Date.parse(clock.now) - Date.now() });
};

const header = (tabs: HTMLElement) => {
  const words = el('p', {});
  return {
    element: el(
      'header',
      {},
      el('h1', {}, 'The street'),
      tabs,
      el('a', { href: '/' }, 'To the console'),
      words,
    ),
    show: ({ brand }: Stage) => {
      words.textContent = `Here you are a customer of ${brand.name}. What its people answer in the console arrives on this phone. It is a training ground: nobody real reads it.`;
    },
  };
};

const opening = async (brands: readonly Brand[]): Promise<Stage> => {
  const brand = brandInHash(brands);
  if (brand === undefined) throw new Error('No brand is open.');
  const clock = await fetchClock();
  return { ...arrival(brand), clock, skewMs: Date.parse(clock.now) - Date.now() };
};

const start = async (): Promise<void> => {
  const brands = await fetchBrands();
  const play = theatre(await opening(brands));
  const hear = () => {
    hearNow();
    hearDue();
  };
  const tabs = brandTabs(play, brands, () => {
    hear();
    hearAside();
    hearOffices();
  });
  const top = header(tabs.element);
  const mobile = phone(play, hear);
  const clock = clockCard(play, hear);
  const due = dueCard(play);
  const situations = situationsCard(play, hear);
  const ideas = ideasCard(play, mobile.fill);
  const offices = officeCards();
  const team = teamChatCard(play);
  const aloud = announcer();
  const world = [
    el('div', { class: 'world' }, clock.element, due.element, team.element),
    el('div', { class: 'world' }, situations.element, offices.element, ideas.element),
  ];
  document.body.append(top.element, el('main', {}, mobile.element, ...world), aloud.element);
  for (const { show } of [tabs, top, mobile, clock, due, situations, ideas, offices, team, aloud])
    play.watch(show);
  play.watch((now) => refreshAges(nowMs(now)));
  play.change({});
  const hearNow = repeat(WORLD_MS, () => hearChannel(play, play.stage().channel));
  const hearAside = repeat(ASIDE_MS, () => hearOthers(play));
  const hearOffices = repeat(WORLD_MS, offices.hear);
  const hearDue = repeat(ASIDE_MS, due.hear);
  repeat(ASIDE_MS, team.hear);
  repeat(CLOCK_MS, () => hearClock(play));
};

document.body.append(notice);
addEventListener('unhandledrejection', () => {
  notice.hidden = false;
});
start().catch(() => {
  notice.hidden = false;
});
