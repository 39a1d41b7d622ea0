import type { ThreadDetail } from '#domain/view.ts';
import { at, threadOf } from './fakeThreads.ts';
import { ANNA, BORIS } from './fakeWorld.ts';

const WORDS = [
  'Where is my bag?',
  'Еду третий час, поезд стоит. Что происходит?',
  'I was promised a call by noon and nobody rang. Is anybody reading this at all, or am I talking to myself here?',
  'Danke!',
  'Скільки ще чекати на посилку? Замовлення 4417 уже п’ятий день у дорозі.',
];

const OWNERS = [undefined, ANNA.name, undefined, BORIS.name, undefined];

/** Who waits in a crowd, by their number. */
export const crowdThread = (n: number): string => `zephyrline:x:crowd-${n}`;

/** The thread of one of many: the first has waited longest, four are overdue, and thirty more are warned of. */
export const oneOfMany = (n: number, preview = WORDS[n % WORDS.length]!): ThreadDetail => {
  const owner = OWNERS[n % OWNERS.length];
  return threadOf({
    key: `crowd-${n}`,
    customer: { id: String(900_000 + n), handle: `guest_${n}`, name: `Guest ${n}` },
    place: n % 3 === 0 ? 'public' : 'private',
    messages: [[-300 + n / 100, preview]],
    dueIn: n / 2 - 2,
    ...(owner !== undefined && { owner }),
    ...(n % 2 === 0 && { draft: { state: 'ready' } }),
  });
};

/** The same thread after somebody wrote in it again. */
export const wroteAgain = (detail: ThreadDetail, preview: string): ThreadDetail => {
  const { row } = detail;
  const head = { ...row.head, preview, version: row.head.version + 1, lastInbound: `${at(0)}#again` };
  return { ...detail, row: { ...row, head } };
};
