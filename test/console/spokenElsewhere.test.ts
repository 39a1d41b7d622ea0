import { afterEach, describe, expect, it, vi } from 'vitest';

/* The page in another language, as far as it needs no browser: words are settled when it opens, so each opens anew. */

type Language = 'ru' | 'uk';

const opened = async <Module>(language: Language, load: () => Promise<Module>): Promise<Module> => {
  vi.resetModules();
  vi.stubGlobal('localStorage', { getItem: () => language });
  return load();
};

afterEach(() => vi.unstubAllGlobals());

const NOW = Date.parse('2026-11-05T12:00:00.000Z');
/** Its file reports to a browser, which is not known here. */
const problems = (): Promise<{ problemOf: (status: number, body: unknown, errand: string) => Error }> =>
  import(new URL('../../console/src/api/problem.ts', import.meta.url).href);

const times = () => import('../../console/src/live/timeWords.ts');

describe.each([
  {
    language: 'ru' as const,
    due: ['через 45 с', 'через 12 мин', 'через 2 ч 5 мин', 'через 3 дня 4 ч', 'просрочено на 3 мин'],
    ago: ['только что', '2 мин назад', '1 день 2 ч назад'],
    day: ['вчера', 'сегодня', 'завтра', 'пн'],
  },
  {
    language: 'uk' as const,
    due: ['через 45 с', 'через 12 хв', 'через 2 год 5 хв', 'через 3 дні 4 год', 'прострочено на 3 хв'],
    ago: ['щойно', '2 хв тому', '1 день 2 год тому'],
    day: ['вчора', 'сьогодні', 'завтра', 'пн'],
  },
])('a time in $language', ({ language, due, ago, day }) => {
  it('that lies ahead or has passed', async () => {
    const { dueWords } = await opened(language, times);
    const moments = ['12:00:45', '12:12:59', '14:05:00'].map((clock) => `2026-11-05T${clock}.000Z`);
    const all = [...moments, '2026-11-08T16:00:00.000Z', '2026-11-05T11:56:30.000Z'];
    expect(all.map((at) => dueWords(at, NOW))).toEqual(due);
  });

  it('that is some while ago', async () => {
    const { agoWords } = await opened(language, times);
    const all = ['2026-11-05T11:59:30.000Z', '2026-11-05T11:57:30.000Z', '2026-11-04T09:30:00.000Z'];
    expect(all.map((at) => agoWords(at, NOW))).toEqual(ago);
  });

  it('by its day', async () => {
    const { dayWords } = await opened(language, times);
    expect([-1, 0, 1, 4].map((days) => dayWords(NOW + days * 86_400_000, NOW))).toEqual(day);
  });
});

it('puts the clock before the day behind a word that would bend the day’s name', async () => {
  const { whenWords, pointWords } = await opened('ru', times);
  const at = new Date(NOW);
  at.setDate(at.getDate() - 1);
  at.setHours(18, 40);
  expect(whenWords(at.toISOString(), NOW)).toBe('вчера 18:40');
  expect(pointWords(at.toISOString(), NOW)).toBe('18:40 вчера');
});

it('writes the size of a file as it is written there', async () => {
  const { sizeWords } = await opened(
    'uk',
    () => import('../../console/src/thread/conversation/fileWords.ts'),
  );
  expect([480, 34_000, 1_200_000].map(sizeWords)).toEqual(['480 Б', '34 кБ', '1,2 МБ']);
});

describe('what the API said in English', () => {
  it('is a problem in the language of the page, with the API’s own words for a code nobody knows', async () => {
    const { problemOf } = await opened('ru', problems);
    const body = (code: string) => ({ error: { code, message: 'In English.' } });
    expect(problemOf(409, body('too_late'), 'do').message).toBe(
      'Ответ уже отправляется, отозвать его нельзя.',
    );
    expect(problemOf(409, body('brand_new'), 'do').message).toBe('In English.');
    expect(problemOf(503, '<html>', 'look').message).toMatch(/^Связаться с okno/);
  });

  it('is a finding, and what a person may send on their own word', async () => {
    const { findingWords } = await opened('ru', () => import('../../console/src/thread/findingWords.ts'));
    const finding = {
      code: 'untraced_name',
      place: 'private',
      excerpt: 'Rome',
      message: 'In English.',
    } as const;
    expect(findingWords({ ...finding, kind: 'truth' })).toBe('Такого имени или места нет ни в одном факте.');
    expect(findingWords({ ...finding, kind: 'wording' })).toMatch(/Отправляйте, только если знаете/);
    expect(findingWords({ ...finding, kind: 'truth', code: 'brand_new' })).toBe('In English.');
  });

  it('is a refusal, in which a lead’s and a channel’s own words are kept', async () => {
    const { refusalWords } = await opened('uk', () => import('../../console/src/thread/refusalWords.ts'));
    expect(refusalWords({ code: 'case_moved', reason: 'In English.' })).toMatch(/^Відтоді справи/);
    expect(refusalWords({ code: 'sent_back', reason: 'Lena: коротше' })).toBe('Lena: коротше');
    expect(refusalWords({ code: 'rejected', reason: 'Error 9' })).toMatch(/Error 9$/);
  });

  it('is a line of what was done, with its moment and its names', async () => {
    const { doneBy, detailWords } = await opened(
      'ru',
      () => import('../../console/src/thread/facts/auditWords.ts'),
    );
    const when = () => 'завтра 14:00';
    expect(doneBy({ what: 'approved' })).toBe(': черновик одобрен');
    expect(doneBy({ what: 'assigned', detail: 'Борис' })).toBe(': переписка передана');
    expect(detailWords('held', 'until 2026-11-06T14:00:00.000Z: ждём курьера', when)).toBe(
      'до завтра 14:00: ждём курьера',
    );
    expect(detailWords('promised', 'звонок, by 2026-11-06T14:00:00.000Z', when)).toBe(
      'звонок, срок: завтра 14:00',
    );
    expect(detailWords('handed_over', 'Анна to Борис: всё спокойно', when)).toBe(
      'Анна → Борис: всё спокойно',
    );
    expect(detailWords('dismissed', 'until tomorrow: spam', when)).toBe('until tomorrow: spam');
  });

  it('is the name of a fact, counted where there are several', async () => {
    const { labelWords } = await opened('ru', () => import('../../console/src/thread/labelWords.ts'));
    expect(labelWords({ id: 'case.where', label: 'Where it is' })).toBe('Где находится');
    expect(labelWords({ id: 'case.items[1].phase', label: 'State of bag 2' })).toBe('Состояние места 2');
    expect(labelWords({ id: 'policy.promo#1', label: 'Promo codes' })).toBe('Promo codes');
  });
});
