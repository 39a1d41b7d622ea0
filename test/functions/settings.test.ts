import { describe, expect, it } from 'vitest';
import type { SettingsDesk } from '#desk/layers.ts';
import { VisibleError } from '#domain/errors.ts';
import { settingsRoutes } from '#functions/edge/routes/settingsRoutes.ts';
import { answerSettings } from '#functions/settings.ts';

/** A desk that tells when anything of it is touched. */
const untouched = new Proxy(
  {},
  {
    get: (_, port) => {
      throw new Error(`touched ${String(port)}`);
    },
  },
) as SettingsDesk;

const call = (desk: SettingsDesk, method: string, path: string, groups: string, body = '{}') =>
  answerSettings(desk)({
    method,
    path,
    params: {},
    query: {},
    headers: { host: 'okno.example' },
    body: Buffer.from(body),
    claims: { username: 'adam', 'cognito:groups': `[${groups}]` },
  });

const kindOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error instanceof VisibleError ? `${error.kind}/${error.code}` : String(error)),
  );

const ROUTES = Object.keys(settingsRoutes).map((route) => {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace('{brand}', 'zephyrline').replace(/\{\w+\}/, 'baggage')] as const;
});
const READ = ROUTES.filter(([method]) => method === 'GET');
const TRIED = ROUTES.filter(([method]) => method === 'POST');

describe('the settings of a brand', () => {
  it.each(ROUTES)('%s %s are not there for who works for another brand', async (method, path) => {
    expect(await kindOf(call(untouched, method, path, 'vesna-lab.admin'))).toBe('missing/brand');
    expect(await kindOf(call(untouched, method, path, ''))).toBe('missing/brand');
  });

  it.each(ROUTES)('%s %s are not open to agents', async (method, path) => {
    expect(await kindOf(call(untouched, method, path, 'zephyrline.agent'))).toBe('forbidden/role');
  });

  it.each(READ)('%s %s are read by leads, managers and administrators', async (method, path) => {
    for (const role of ['lead', 'manager', 'admin'])
      expect(await kindOf(call(untouched, method, path, `zephyrline.${role}`))).toMatch(/touched/);
  });

  it.each(TRIED)('%s %s are tried by leads and administrators alone', async (method, path) => {
    expect(await kindOf(call(untouched, method, path, 'zephyrline.manager'))).toBe('forbidden/role');
    for (const role of ['lead', 'admin'])
      expect(await kindOf(call(untouched, method, path, `zephyrline.${role}`))).toMatch(/touched/);
  });

  it('have no other routes', async () => {
    const path = '/api/brands/zephyrline/settings/secrets';
    expect(await kindOf(call(untouched, 'GET', path, 'zephyrline.admin'))).toBe('missing/route');
  });
});

describe('what is tried', () => {
  /** A desk that knows its people and nothing else. */
  const desk = { brands: { get: async () => ({ people: [] }) } } as unknown as SettingsDesk;
  const post = (what: string, body: unknown) =>
    kindOf(
      call(desk, 'POST', `/api/brands/zephyrline/settings/${what}`, 'zephyrline.admin', JSON.stringify(body)),
    );

  it.each([
    ['connectors/baggage/try', {}],
    ['connectors/baggage/try', { lang: 'fr', channel: 'x' }],
    ['connectors/baggage/try', { lang: 'en', channel: 'x', reference: 'x'.repeat(201) }],
    ['policies/try', { text: '', channel: 'x' }],
    ['policies/try', { text: 'x'.repeat(1001), channel: 'x' }],
    ['check', { kind: 'secrets', files: {} }],
    ['check', { kind: 'connector', files: { a: 1 } }],
    [
      'check',
      { kind: 'policies', files: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}`, ''])) },
    ],
  ])('%s is refused for %j', async (what, body) => {
    expect(await post(what, body)).toBe('input/body');
  });
});
