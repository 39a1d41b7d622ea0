import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '#simulation/spec.ts';
import { caller, NOW, type Notebook, openNotebook } from './notebook.ts';

const LATER = '2026-11-04T10:00:00.000Z';

let simulator: Simulator<Notebook>;
let call: ReturnType<typeof caller>;
beforeEach(async () => {
  simulator = await openNotebook();
  call = caller(simulator.url);
});
afterEach(() => simulator.close());

const json = async (method: string, path: string, body?: unknown): Promise<unknown> =>
  JSON.parse((await call(method, path, body)).text);

describe('a simulator', () => {
  it('answers a route with the values in its path', async () => {
    await call('POST', '/notes', { text: 'a' });
    expect(await json('GET', '/notes/1')).toEqual({ at: NOW, text: 'a' });
  });

  it('sends bytes as they are', async () => {
    const { text, headers } = await call('GET', '/picture');
    expect([text, headers.get('content-type')]).toEqual(['\u0001\u0002\u0003\u0004', 'image/png']);
  });

  it.each([
    ['a path that is not there', 'GET', '/nothing', undefined, 404],
    ['a method that is not there', 'DELETE', '/notes', undefined, 405],
    ['a body that is no JSON', 'POST', '/notes', '{"text":', 400],
    ['a body without what is needed', 'POST', '/notes', {}, 400],
    ['a defect', 'GET', '/broken', undefined, 500],
  ])('tells of %s in the form of its system', async (_what, method, path, body, status) => {
    const answer = await call(method, path, body);
    expect([answer.status, answer.text]).toEqual([
      status,
      expect.stringMatching(new RegExp(`^\\{"wrong":"${status} `)),
    ]);
  });

  it('turns strangers away, except from the token', async () => {
    const statuses = await Promise.all(
      [
        ['GET', '/notes'],
        ['POST', '/token'],
      ].map(async ([method = '', path]) => (await fetch(`${simulator.url}${path}`, { method })).status),
    );
    expect(statuses).toEqual([403, 200]);
  });

  it('does not tell what a defect said', async () => {
    expect((await call('GET', '/broken')).text).not.toContain('a defect');
  });
});

describe('the door of a simulator', () => {
  it('does a verb and answers what came of it', async () => {
    expect(await json('POST', '/__world/write', { text: 'b' })).toEqual({ at: NOW, text: 'b' });
  });

  it('shows the world to those who watch', async () => {
    expect(await json('GET', '/__world')).toEqual({ count: 1 });
  });

  it.each([
    ['a verb there is not', '/__world/burn', {}, 404],
    ['a verb that is everybody’s', '/__world/constructor', {}, 404],
    ['a verb with too little', '/__world/write', {}, 400],
    ['a clock without a moment', '/__clock', { now: 'noon' }, 400],
    ['a fault nobody knows', '/__fault', { explode: true }, 400],
  ])('refuses %s', async (_what, path, body, status) => {
    expect((await call('POST', path, body)).status).toBe(status);
  });

  it('stops the clock and lets it go', async () => {
    const stopped = await json('POST', '/__clock', { now: LATER });
    expect([stopped, await json('POST', '/__clock', { now: null })]).toEqual([{ now: LATER }, { now: NOW }]);
  });

  it('dates what happens by its clock', async () => {
    await call('POST', '/__clock', { now: LATER });
    expect(await json('POST', '/__world/write', { text: 'c' })).toMatchObject({ at: LATER });
  });

  it('counts calls by status and by route, itself and tokens aside', async () => {
    for (const path of ['/notes', '/notes/0', '/nothing']) await call('GET', path);
    await call('POST', '/token');
    expect(await json('GET', '/__calls')).toEqual({
      total: 3,
      byStatus: { 200: 2, 404: 1 },
      byRoute: { 'GET /notes': 1, 'GET /notes/{number}': 1, none: 1 },
    });
  });
});
