import { describe, expect, it } from 'vitest';
import { matchRoute } from '#local/gateway/match.ts';
import type { RouteSpec } from '#local/template/web.ts';

const routes = [
  'ANY /hooks/{channel}/{brand}',
  'GET /api/{proxy+}',
  'GET /api/me',
  'POST /api/{proxy+}',
  'GET /api/brands/{brand}/settings/{proxy+}',
].map((key): RouteSpec => {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, path, fn: 'F', authorizer: undefined };
});

const matched = (method: string, path: string) => {
  const match = matchRoute(routes, method, path);
  return match && [match.route.key, match.params];
};

describe('a request', () => {
  it.each([
    ['GET', '/hooks/x/zephyrline', 'ANY /hooks/{channel}/{brand}', { channel: 'x', brand: 'zephyrline' }],
    ['GET', '/api/threads/z%3Ax%3A1', 'GET /api/{proxy+}', { proxy: 'threads/z%3Ax%3A1' }],
    ['GET', '/api/me', 'GET /api/me', {}],
    [
      'GET',
      '/api/brands/z/settings/people',
      'GET /api/brands/{brand}/settings/{proxy+}',
      { brand: 'z', proxy: 'people' },
    ],
    ['GET', '/api/brands/z/queue', 'GET /api/{proxy+}', { proxy: 'brands/z/queue' }],
    ['POST', '/api/me', 'POST /api/{proxy+}', { proxy: 'me' }],
  ])('%s %s goes to the most literal route', (method, path, key, params) => {
    expect(matched(method, path)).toEqual([key, params]);
  });

  it.each([
    ['GET', '/hooks/x'],
    ['GET', '/hooks/x/z/more'],
    ['DELETE', '/api/me'],
    ['GET', '/'],
  ])('%s %s has no route', (method, path) => {
    expect(matched(method, path)).toBeUndefined();
  });
});
