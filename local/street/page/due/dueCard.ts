import { el, keyedList } from '../dom.ts';
import type { Stage, Theatre } from '../stage.ts';
import { shortDay } from '../time.ts';
import { titleOf } from './chapterTitle.ts';
import { chapterView } from './chapterView.ts';
import { type Chapter, type Due, fetchDue, type Happening } from './due.ts';
import { type Context, upcomingView } from './happeningView.ts';
import { type Wall, wallOf } from './wall.ts';

const NOTHING: Due = { upcoming: [], chapters: [], threads: {} };

/** Nothing happened in it and no clock was turned: not worth a line. */
const isWorth = ({ to, happenings }: Chapter): boolean => to !== undefined || happenings.length > 0;

const parts = () => {
  const next = el('ul', { class: 'happenings', id: 'next-due' });
  const book = el('div', { class: 'book', tabindex: '0', role: 'region', 'aria-label': 'What became due' });
  const quiet = el(
    'p',
    { class: 'muted' },
    'Nothing more becomes due by itself. Play a situation or write something: a clock starts when a customer writes.',
  );
  const none = el(
    'p',
    { class: 'muted' },
    'Turn the clock, and what became due on the way is listed here: drafts, notices, promises, warnings and alarms.',
  );
  const news = el('p', { class: 'unseen', role: 'status', 'aria-label': 'What the turn brought' });
  const element = el(
    'section',
    { class: 'card due', 'aria-labelledby': 'due-title' },
    el('h2', { id: 'due-title' }, 'What becomes due'),
    el('h3', { id: 'next-title' }, 'Next, if nobody acts'),
    quiet,
    next,
    el('h3', { class: 'became' }, 'What became due'),
    none,
    book,
    news,
  );
  return { element, next, book, quiet, none, news };
};

/** With the day on which it is shown: moments of another day are told with theirs. */
interface Dated<T> {
  item: T;
  day: string;
}

/** Says aloud what a turn brought, once, and nothing of turns before the page was opened. */
const newsOf = (news: HTMLElement) => {
  let told: { brand: string; id: number } | undefined;
  return (brand: string, { chapters }: Due, wall: Wall): void => {
    const turned = chapters.find(({ to }) => to !== undefined);
    const id = turned?.id ?? 0;
    if (turned !== undefined && told?.brand === brand && id > told.id)
      news.textContent = titleOf(turned, wall);
    told = { brand, id };
  };
};

/** What became due by each turn of the clock, and what will be due next. */
export const dueCard = (theatre: Theatre) => {
  const { element, next, book, quiet, none, news } = parts();
  const updateNext = keyedList<Dated<Happening>, Context>(next, {
    key: ({ item: { at, thread, words } }) => `${at} ${thread} ${words}`,
    mark: ({ day }) => day,
    build: ({ item }, context) => upcomingView(item, context),
  });
  const updateBook = keyedList<Dated<Chapter>, Context>(book, {
    key: ({ item }) => String(item.id),
    mark: ({ day, item: { to, happenings } }) => `${day} ${to} ${happenings.length} ${happenings.at(-1)?.at}`,
    build: ({ item }, context) => chapterView(item, titleOf(item, context.wall), context),
  });
  const tell = newsOf(news);
  let due = NOTHING;
  let of = '';
  const show = (stage: Stage): void => {
    const { brand } = stage;
    const known = of === brand.id ? due : NOTHING;
    const context = { wall: wallOf(stage), brand: brand.id, threads: known.threads };
    const chapters = known.chapters.filter(isWorth);
    quiet.hidden = known.upcoming.length > 0;
    none.hidden = chapters.length > 0;
    book.hidden = chapters.length === 0;
    const day = shortDay(context.wall.now, brand.timeZone);
    const dated = <T>(items: readonly T[]): Dated<T>[] => items.map((item) => ({ item, day }));
    updateNext(dated(known.upcoming), context);
    updateBook(dated(chapters), context);
  };
  /** A world need not tell; the card is there only while it does. */
  const hear = async (): Promise<void> => {
    const { brand } = theatre.stage();
    const answer = await fetchDue(brand.id).catch(() => undefined);
    element.hidden = answer === undefined && due === NOTHING;
    if (answer === undefined || theatre.stage().brand !== brand) return;
    due = answer;
    of = brand.id;
    tell(brand.id, answer, wallOf(theatre.stage()));
    show(theatre.stage());
  };
  return { element, show, hear };
};
