import { describe, expect, it } from 'vitest';
import type { Desk } from '#desk/layers.ts';
import { VisibleError } from '#domain/errors.ts';
import { answerApi } from '#functions/api.ts';
import { ROUTES } from '#functions/edge/apiRoutes.ts';
import { routeOf } from '#functions/edge/routeOf.ts';

const THREAD = 'zephyrline:x:800200';

/** A desk that tells when anything of it is touched. */
const untouched = new Proxy(
  {},
  {
    get: (_, port) => {
      throw new Error(`touched ${String(port)}`);
    },
  },
) as Desk;

const call = (method: string, path: string, groups = '', body = '{}') =>
  answerApi(untouched)({
    method,
    path,
    params: {},
    query: {},
    headers: {},
    body: Buffer.from(body),
    claims: { username: 'anna', 'cognito:groups': `[${groups}]` },
  });

const kindOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error instanceof VisibleError ? `${error.kind}/${error.code}` : String(error)),
  );

const filled = (route: string): [string, string] => {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace('{thread}', encodeURIComponent(THREAD)).replace('{brand}', 'zephyrline')];
};

const ofABrand = Object.keys(ROUTES).filter((route) => route.includes('{'));

/** What changes more than one thread of a brand. */
const TO_MANY = ['POST /api/brands/{brand}/hand-over', 'POST /api/brands/{brand}/incidents/{incident}/tell'];
const answering = [...ofABrand.filter((route) => route.startsWith('POST /api/threads/')), ...TO_MANY];

describe('the API', () => {
  it.each(ofABrand)(
    '%s is not there for who works for another brand, and nothing is looked up',
    async (route) => {
      expect(await kindOf(call(...filled(route), 'vesna-lab.lead'))).toMatch(/^missing\/(thread|brand)$/);
    },
  );

  it.each(ofABrand)('%s is not there for who works for no brand', async (route) => {
    expect(await kindOf(call(...filled(route)))).toMatch(/^missing\/(thread|brand)$/);
  });

  it.each(ofABrand)('%s is open to the brand’s leads', async (route) => {
    expect(await kindOf(call(...filled(route), 'zephyrline.lead'))).toMatch(/touched/);
  });

  it.each(['manager', 'admin'])(
    'lets a %s change nothing of a brand’s threads, and answer nobody',
    async (role) => {
      for (const route of answering)
        expect([route, await kindOf(call(...filled(route), `zephyrline.${role}`))]).toEqual([
          route,
          'forbidden/role',
        ]);
    },
  );

  it('leaves the last word to leads: an agent gives no second approval', async () => {
    const second = filled('POST /api/threads/{thread}/second');
    expect(await kindOf(call(...second, 'zephyrline.agent'))).toBe('forbidden/role');
  });

  it.each(['report', 'report/overview', 'report/threads'])(
    'shows numbers to those who answer for them, not to agents: %s',
    async (page) => {
      const path = `/api/brands/zephyrline/${page}`;
      expect(await kindOf(call('GET', path, 'zephyrline.agent'))).toBe('forbidden/role');
      for (const role of ['lead', 'manager', 'admin'])
        expect(await kindOf(call('GET', path, `zephyrline.${role}`))).toMatch(/touched/);
    },
  );

  it.each([
    ['GET', '/api/nothing'],
    ['DELETE', '/api/me'],
    ['GET', '/api/threads/a/b/c'],
    ['POST', `/api/threads/${THREAD}/constructor`],
  ])('%s %s does not exist', async (method, path) => {
    expect(await kindOf(call(method, path, 'zephyrline.agent'))).toBe('missing/route');
  });

  it.each([
    ['/api/threads/%E0%A4%A', 'input/path'],
    ['/api/threads/..%2F..', 'input/thread_id'],
    ['/api/threads/ZEPHYRLINE:x:1', 'input/thread_id'],
  ])('refuses the path %s', async (path, error) => {
    expect(await kindOf(call('GET', path, 'zephyrline.agent'))).toBe(error);
  });

  it('finds a thread whether its colons are escaped or not', () => {
    for (const path of [`/api/threads/${THREAD}`, `/api/threads/${encodeURIComponent(THREAD)}`])
      expect(routeOf(ROUTES, 'GET', path)?.ids).toEqual({ thread: THREAD });
  });
});

describe('a body that names another brand’s thread', () => {
  const head = { thread: THREAD, place: 'private', customer: { id: '1' }, version: 1, preview: '' };
  /** A desk in which there is one thread, of this brand. */
  const desk = {
    brands: { get: async () => ({ people: [] }) },
    threads: {
      read: async (thread: string) => {
        if (thread !== THREAD) throw new Error(`looked at ${thread}`);
        return { head, messages: [], drafts: [], replies: [], actions: [], audit: [] };
      },
    },
  } as unknown as Desk;

  it.each([
    ['join', { other: 'vesna-lab:x:800200', reason: 'They said so' }],
    ['close-elsewhere', { other: 'vesna-lab:x:800200' }],
  ])('%s is refused, and nothing is looked up there', async (operation, body) => {
    const answer = answerApi(desk)({
      method: 'POST',
      path: `/api/threads/${THREAD}/${operation}`,
      params: {},
      query: {},
      headers: {},
      body: Buffer.from(JSON.stringify(body)),
      claims: { username: 'anna', 'cognito:groups': '[zephyrline.agent]' },
    });
    expect(await kindOf(answer)).toBe('input/other');
  });
});

describe('a request body', () => {
  /** A desk that knows its people and nothing else. */
  const desk = { brands: { get: async () => ({ people: [] }) } } as unknown as Desk;
  const approve = (body: string) =>
    kindOf(
      answerApi(desk)({
        method: 'POST',
        path: `/api/threads/${THREAD}/approve`,
        params: {},
        query: {},
        headers: {},
        body: Buffer.from(body),
        claims: { username: 'anna', 'cognito:groups': '[zephyrline.agent]' },
      }),
    );

  it.each([
    ['that is no JSON', '{"draftId'],
    ['that is empty', ''],
    ['without its draft', '{}'],
    ['with a number for an id', '{"draftId":1}'],
    ['with more texts than a reply can have', JSON.stringify({ draftId: 'd', texts: Array(6).fill('') })],
    ['with a text beyond any channel', JSON.stringify({ draftId: 'd', texts: ['x'.repeat(10_001)] })],
  ])('%s is refused', async (_, body) => {
    expect(await approve(body)).toBe('input/body');
  });
});

describe('a report over the API', () => {
  const asked: string[][] = [];
  /** A desk that counted one reply a day, and keeps what it was asked for. */
  const desk = {
    brands: { get: async () => ({ people: [], timeZone: 'Europe/London' }) },
    clock: { now: () => '2026-11-02T12:00:00.000Z' },
    alarms: { between: async () => [] },
    threads: { waiting: async () => [] },
    sums: { between: async () => [] },
    statistics: {
      cells: async (...days: string[]) => {
        asked.push(days);
        const cell = { day: days[1], place: 'public', channel: 'x', asked: 'bag', lang: 'en', agent: 'anna' };
        return [{ cell, totals: { counts: { replies: 1 }, spans: {} } }];
      },
    },
  } as unknown as Desk;
  const reportFor = (query: Record<string, string>) =>
    answerApi(desk)({
      method: 'GET',
      path: '/api/brands/zephyrline/report',
      params: {},
      query,
      headers: {},
      body: Buffer.from(''),
      claims: { username: 'anna', 'cognito:groups': '[zephyrline.lead]' },
    });

  it('is of the days and by the dimensions in the query', async () => {
    const answer = await reportFor({ from: '2026-10-01', to: '2026-10-31', by: 'channel,place' });
    expect(JSON.parse(answer.body)).toEqual({
      brand: 'zephyrline',
      from: '2026-10-01',
      to: '2026-10-31',
      by: ['channel', 'place'],
      backlog: { threads: 0 },
      groups: [
        { of: { channel: 'x', place: 'public' }, counts: { replies: 1 }, spans: {}, rates: { breaches: 0 } },
      ],
    });
    expect(asked.at(-1)).toEqual(['zephyrline', '2026-10-01', '2026-10-31']);
  });

  it('is of the last seven days, undivided, where the query says nothing', async () => {
    for (const query of [{}, { by: '' }])
      expect(JSON.parse((await reportFor(query)).body)).toMatchObject({
        from: '2026-10-27',
        to: '2026-11-02',
        by: [],
      });
  });

  it.each([
    [{ from: '2026-10-01#' }, 'input/from'],
    [{ to: 'yesterday' }, 'input/to'],
    [{ from: '2000-01-01' }, 'input/days'],
    [{ by: 'channel,__proto__' }, 'input/by'],
  ])('is refused for %j', async (query, error) => {
    const before = asked.length;
    expect(await kindOf(reportFor(query))).toBe(error);
    expect(asked).toHaveLength(before);
  });
});
