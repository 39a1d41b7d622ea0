import { describe, expect, it } from 'vitest';
import { VisibleError } from '#domain/errors.ts';
import { plusSeconds } from '#domain/instant.ts';
import { answering, CREW, edited, json, MINE, NOW, openOffice, SECRET, secretsOf, statusOf } from './rig.ts';

const NO_MATCH = { ok: false, reason: 'no_match' };
const HERE = json(200, CREW);
const GONE = json(404, '');
const crew = (changes: object) => json(200, { ...CREW, ...changes });

describe('a case that is found', () => {
  it('has facts with source, age, certainty and who may learn them', async () => {
    const office = await openOffice(answering(HERE).transport);
    const status = statusOf(await office.lookUp(MINE));
    expect(status).toMatchObject({ v: 1, kind: 'trouble_ticket', ref: { display: 'WL-•••17' }, gaps: [] });
    expect(status.ref.hash).toMatch(/^[\w-]{22}$/);
    expect(status.eta).toEqual({
      value: { to: '2026-11-02T16:00:00.000Z', precision: 'minute', basis: 'source' },
      observedAt: '2026-11-02T07:30:00.000Z',
      source: { connector: 'water', path: 'repair.expected' },
      certainty: 'estimated',
      disclose: 'verified_basic',
    });
    expect(status.internal?.map(({ disclose }) => disclose)).toEqual(['agent_only']);
  });

  it('tells how well the person is known to own it', async () => {
    const office = await openOffice(answering(HERE).transport);
    expect(await office.lookUp(MINE)).toMatchObject({ proved: 'verified_basic' });
  });

  it.each([
    ['street', 'Harbour Row 17'],
    ['name', 'Petrov'],
    ['phone', '555 0102'],
    ['postcode', '1011AB'],
    ['reference', 'WL-40017'],
  ])('never holds the %s of the record', async (_, secret) => {
    const office = await openOffice(answering(HERE).transport);
    expect(JSON.stringify(await office.lookUp(MINE))).not.toContain(secret);
  });

  it('is in no known state when its status word is a new one', async () => {
    const office = await openOffice(answering(crew({ state: { word: 'Haunted' } })).transport);
    const status = statusOf(await office.lookUp(MINE));
    expect(status.phase.value).toBe('unknown');
    expect(status.internal?.map(({ value }) => value)).toContain('status not known to okno: Haunted');
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'is in no known state when its status word is %s',
    async (word) => {
      const office = await openOffice(answering(crew({ state: { word } })).transport);
      expect(statusOf(await office.lookUp(MINE)).phase.value).toBe('unknown');
    },
  );

  it('has a day for a day: until its last second, and no time of day invented', async () => {
    const days = { reported: '2026-11-01', repair: { expected: '2026-11-04' } };
    const office = await openOffice(answering(crew(days)).transport);
    const status = statusOf(await office.lookUp(MINE));
    expect(status.eta?.value).toEqual({ to: '2026-11-04T23:59:59.000Z', precision: 'day', basis: 'source' });
    expect(status).not.toHaveProperty('openedAt');
    expect(status.internal?.map(({ value }) => value)).toContain('opened: 2026-11-01, without a time of day');
  });

  it('is not younger than the question', async () => {
    const office = await openOffice(
      answering(crew({ state: { word: 'Fixed', at: '2030-01-01T00:00:00Z' } })).transport,
    );
    expect(statusOf(await office.lookUp(MINE)).phase.observedAt).toBe(NOW);
  });

  it('leaves absent what the source writes as null or as nothing', async () => {
    const office = await openOffice(answering(crew({ repair: { team: '', expected: null } })).transport);
    const status = statusOf(await office.lookUp(MINE));
    expect(status).not.toHaveProperty('owner');
    expect(status.gaps).toEqual(['eta', 'owner']);
  });
});

describe('no such case and not yours', () => {
  const FOREIGN = { ...MINE, proofs: { postcode: '9999 ZZ' } };

  it('are the same object', async () => {
    const none = await (await openOffice(answering(GONE).transport)).lookUp(MINE);
    const foreign = await (await openOffice(answering(HERE).transport)).lookUp(FOREIGN);
    expect(none).toEqual(NO_MATCH);
    expect(foreign).toBe(none);
  });

  it('cost one call each', async () => {
    const [gone, here] = [answering(GONE), answering(HERE)];
    await (await openOffice(gone.transport)).lookUp(MINE);
    await (await openOffice(here.transport)).lookUp(FOREIGN);
    expect([gone.calls.length, here.calls.length]).toEqual([1, 1]);
  });

  it('are the same for a record without a proof, and one that maps to nothing', async () => {
    const office = await openOffice(
      answering(crew({ site: {} }), crew({ site: { postcode: '' } })).transport,
    );
    expect(await office.lookUp(MINE)).toEqual(NO_MATCH);
    expect(await office.lookUp(MINE)).toEqual(NO_MATCH);
  });

  it('are the same where the system says 401 for both', async () => {
    const files = edited(['noMatch: [404]', 'noMatch: [401, 404]']);
    const { transport, calls } = answering(json(401, ''));
    expect(await (await openOffice(transport, { files })).lookUp(MINE)).toEqual(NO_MATCH);
    expect(calls.length).toBe(1);
  });
});

describe('what must be known before anything is asked', () => {
  it.each([
    ['no proof', { reference: 'WL-40017', proofs: {} }],
    ['a blank proof', { reference: 'WL-40017', proofs: { postcode: ' ' } }],
    ['another proof', { reference: 'WL-40017', proofs: { surname: 'Petrov' } }],
    ['no reference', { ...MINE, reference: '' }],
    ['a path for a reference', { ...MINE, reference: '../../admin' }],
    ['a query for a reference', { ...MINE, reference: 'WL-40017?x=1' }],
    ['100 KB for a reference', { ...MINE, reference: 'WL'.repeat(50_000) }],
  ])('is missing with %s', async (_, identifiers) => {
    const { transport, calls } = answering(HERE);
    const office = await openOffice(transport);
    expect(await office.lookUp(identifiers)).toEqual({ ok: false, reason: 'need_identifiers' });
    expect(calls).toEqual([]);
  });
});

describe('a reference in a request', () => {
  const files = edited([
    "{ match: 'WL(\\d{5,7})', as: 'WL-$1' }",
    "{ match: '([A-Z]{2,9}\\d{2,9})', as: '../$1/%2e%2e?x=&y#z' }",
  ]);

  it('stays one segment, whatever it holds', async () => {
    const { transport, calls } = answering(HERE);
    await (await openOffice(transport, { files })).lookUp({ ...MINE, reference: 'WL40017' });
    expect(calls[0]?.url.href).toBe(
      'https://water.example/api/v2/leaks/..%2FWL40017%2F%252e%252e%3Fx%3D%26y%23z?view=public',
    );
  });

  it('makes no request when it would climb', async () => {
    const climbing = edited(["as: 'WL-$1'", "as: '..'"]);
    const { transport, calls } = answering(HERE);
    const office = await openOffice(transport, { files: climbing });
    expect(await office.lookUp(MINE)).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });
});

describe('an answer that cannot be used', () => {
  it.each([
    [
      'another case',
      crew({ id: 'WL-40018' }),
      'Leak reports answered with another case than the one asked for.',
    ],
    ['no reference', crew({ id: null }), 'Leak reports answered with another case than the one asked for.'],
    [
      'a page',
      json(200, CREW, { 'content-type': 'text/html' }),
      'Leak reports sent something else than JSON.',
    ],
    [
      'a packed body',
      json(200, CREW, { 'content-encoding': 'gzip' }),
      'Leak reports sent something else than JSON.',
    ],
    ['half a record', json(200, '{"id":'), 'Leak reports sent JSON that is cut short or malformed.'],
    ['a local time', crew({ reported: '2026-11-01T18:05:00' }), /opened must be a date, or a date-time/],
    ['a date there is not', crew({ reported: '2026-02-31' }), /opened must be a date/],
    [
      'an object for a word',
      crew({ state: { word: { surname: 'Petrov' } } }),
      /^The answer of Leak reports cannot be read: status/,
    ],
    [
      'a redirect',
      json(302, '', { location: 'http://10.0.0.8/' }),
      'Leak reports redirects (302), which is not followed.',
    ],
    ['an error', json(500, '<html>'), 'Leak reports answered 500.'],
    [
      'an address that is private',
      { kind: 'refused_address' },
      'Leak reports has an address that may not be connected to.',
    ],
    [
      'nothing in time',
      { kind: 'failed', sent: true, timedOut: true },
      'Leak reports did not answer within 2000 ms.',
    ],
    [
      'nothing',
      { kind: 'failed', sent: false, timedOut: false },
      'Leak reports could not be reached, or hung up.',
    ],
    [
      'too much',
      { kind: 'answer', answer: { status: 200, headers: {} } },
      'Leak reports sent more than 64 KB.',
    ],
  ] as const)('is unavailable with %s', async (_, outcome, detail) => {
    const office = await openOffice(answering(outcome).transport);
    const expected = typeof detail === 'string' ? detail : expect.stringMatching(detail);
    const result = await office.lookUp(MINE);
    expect(result).toEqual({ ok: false, reason: 'unavailable', detail: expected });
    expect(JSON.stringify(result)).not.toMatch(/Petrov|1011|40017/);
  });

  it('is unavailable as a whole when it holds a fact nobody listed', async () => {
    const files = edited(['"owner": repair.team', '"owner": repair.team, "promisedBy": repair.expected']);
    const office = await openOffice(answering(HERE).transport, { files });
    expect(await office.lookUp(MINE)).toEqual({
      ok: false,
      reason: 'unavailable',
      detail: 'The answer of Leak reports holds facts nobody listed: promisedBy.',
    });
  });

  it('waits as long as Retry-After says', async () => {
    const office = await openOffice(answering(json(429, '', { 'retry-after': '120' })).transport);
    expect(await office.lookUp(MINE)).toMatchObject({
      reason: 'unavailable',
      retryAt: plusSeconds(NOW, 120),
    });
  });

  it('says when there will be something where it is too early', async () => {
    const files = edited(['"owner": repair.team', '"tooEarly": { "until": "2026-11-02T10:00:00Z" }']);
    const office = await openOffice(answering(HERE).transport, { files });
    const early = { ok: false, reason: 'too_early', retryAt: '2026-11-02T10:00:00.000Z' };
    expect(await office.lookUp(MINE)).toEqual(early);
    expect(await office.lookUp({ ...MINE, proofs: { postcode: '9999 ZZ' } })).toEqual(NO_MATCH);
  });
});

describe('the key', () => {
  const REFUSED = { ok: false, reason: 'unavailable', detail: 'Leak reports refuses our key.' };

  it('goes in a header, and the reference in the path', async () => {
    const { transport, calls } = answering(HERE);
    await (await openOffice(transport)).lookUp(MINE);
    expect(calls[0]?.headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'identity',
      authorization: 'Bearer key-of-the-test',
    });
    expect(calls[0]?.url.href).toBe('https://water.example/api/v2/leaks/WL-40017?view=public');
  });

  it('is read anew, once, when it was renewed behind the cache', async () => {
    const { transport, calls } = answering(json(403, ''), HERE);
    const secrets = secretsOf(SECRET, { ...SECRET, key: 'renewed' });
    expect(await (await openOffice(transport, { secrets })).lookUp(MINE)).toMatchObject({ ok: true });
    expect(calls.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer key-of-the-test',
      'Bearer renewed',
    ]);
  });

  it('is not sent twice when it was not renewed', async () => {
    const { transport, calls } = answering(json(401, ''));
    expect(await (await openOffice(transport)).lookUp(MINE)).toEqual(REFUSED);
    expect(calls.length).toBe(1);
  });

  it.each([
    undefined,
    null,
    {},
    { baseUrl: 'https://water.example' },
    { ...SECRET, key: '' },
    { ...SECRET, key: 'a\r\nb' },
    { ...SECRET, baseUrl: 'http://water.example' },
    { ...SECRET, baseUrl: 'https://u:p@water.example' },
    { ...SECRET, baseUrl: 'file:///etc/passwd' },
    { ...SECRET, allowHosts: ['other.example'] },
    { ...SECRET, baseUrl: 'https://water.example.evil.example', allowHosts: ['water.example'] },
  ])('is refused as %j', async (stored) => {
    const { transport, calls } = answering(HERE);
    const result = await (await openOffice(transport, { secrets: secretsOf(stored) })).lookUp(MINE);
    expect(result).toMatchObject({
      reason: 'unavailable',
      detail: expect.stringContaining('missing or refused'),
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['says why', new VisibleError('unavailable', 'secret', 'No secret.'), 'Leak reports: No secret.'],
    ['breaks', new Error('boom Petrov'), 'Leak reports: The connector failed in okno itself.'],
  ])('is unavailable when the secret store %s', async (_, error, detail) => {
    const secrets = { ...secretsOf(SECRET), get: () => Promise.reject(error) };
    const office = await openOffice(answering(HERE).transport, { secrets });
    expect(await office.lookUp(MINE)).toEqual({ ok: false, reason: 'unavailable', detail });
  });

  it.each([
    ['{ type: api_key, header: X-Api-Key }', SECRET, 'x-api-key', 'key-of-the-test'],
    [
      '{ type: basic }',
      { ...SECRET, username: 'okno', password: 'a:b' },
      'authorization',
      'Basic b2tubzphOmI=',
    ],
  ])('goes out as %s wants it', async (auth, secret, name, value) => {
    const files = edited(['auth: { type: bearer }', `auth: ${auth}`]);
    const { transport, calls } = answering(HERE);
    await (await openOffice(transport, { files, secrets: secretsOf(secret) })).lookUp(MINE);
    expect(calls[0]?.headers[name]).toBe(value);
  });

  it('goes out in the query where it must', async () => {
    const files = edited(['auth: { type: bearer }', 'auth: { type: query, name: api_key }']);
    const { transport, calls } = answering(HERE);
    await (await openOffice(transport, { files })).lookUp(MINE);
    expect(calls[0]?.url.searchParams.get('api_key')).toBe('key-of-the-test');
  });
});

describe('a sign-in for a token', () => {
  const files = edited([
    'auth: { type: bearer }',
    'auth: { type: oauth2, tokenPath: /token, scope: leaks.read }',
  ]);
  const secrets = secretsOf({ ...SECRET, clientId: 'okno', clientSecret: 'word' });
  const token = (name: string) => json(200, { access_token: name, expires_in: 3600 });

  it('is done once for many questions', async () => {
    const { transport, calls } = answering(token('one'), HERE);
    const office = await openOffice(transport, { files, secrets });
    await office.lookUp(MINE);
    await office.lookUp(MINE);
    expect(calls.map(({ url }) => url.pathname)).toEqual([
      '/api/token',
      '/api/v2/leaks/WL-40017',
      '/api/v2/leaks/WL-40017',
    ]);
    expect(calls[0]).toMatchObject({
      method: 'POST',
      body: 'grant_type=client_credentials&scope=leaks.read',
    });
    expect(calls[2]?.headers.authorization).toBe('Bearer one');
  });

  it('is done again, once, when the token ended early', async () => {
    const { transport, calls } = answering(token('one'), json(401, ''), token('two'), HERE);
    expect(await (await openOffice(transport, { files, secrets })).lookUp(MINE)).toMatchObject({ ok: true });
    expect(calls[3]?.headers.authorization).toBe('Bearer two');
  });

  it('is done again when the token is about to end', async () => {
    const { transport, calls } = answering(
      json(200, { access_token: 'one', expires_in: 20 }),
      HERE,
      token('two'),
      HERE,
    );
    const office = await openOffice(transport, { files, secrets });
    await office.lookUp(MINE);
    await office.lookUp(MINE);
    expect(calls[2]?.url.pathname).toBe('/api/token');
  });

  it.each([
    ['refused', json(401, ''), 'Leak reports refuses our key.'],
    ['down', json(503, ''), 'Leak reports gave no token (503).'],
    ['confused', json(200, { token: 'x' }), 'Leak reports gave no token (200).'],
  ])('that is %s leaves the case unavailable', async (_, outcome, detail) => {
    const office = await openOffice(answering(outcome).transport, { files, secrets });
    expect(await office.lookUp(MINE)).toEqual({ ok: false, reason: 'unavailable', detail });
  });
});

describe('an account the case was opened for', () => {
  const files = edited([
    '"proof": { "postcode": site.postcode }',
    '"proof": { "postcode": site.postcode, "account": opener }',
  ]);
  const THEIRS = crew({ opener: 'x:4711' });

  it('needs no other proof', async () => {
    const office = await openOffice(answering(THEIRS).transport, { files });
    const asked = { reference: 'WL-40017', proofs: {}, account: 'x:4711' };
    expect(await office.lookUp(asked)).toMatchObject({ ok: true, proved: 'verified_basic' });
  });

  it('is asked for a proof when it is another, whether or not there is a case', async () => {
    const asked = { reference: 'WL-40017', proofs: {}, account: 'x:4712' };
    const foreign = await (await openOffice(answering(THEIRS).transport, { files })).lookUp(asked);
    const none = await (await openOffice(answering(GONE).transport, { files })).lookUp(asked);
    expect(foreign).toEqual({ ok: false, reason: 'need_identifiers' });
    expect(none).toBe(foreign);
  });

  it('is not believed where the definition does not say that it proves', async () => {
    const { transport, calls } = answering(THEIRS);
    const asked = { reference: 'WL-40017', proofs: {}, account: 'x:4711' };
    expect(await (await openOffice(transport)).lookUp(asked)).toMatchObject({ reason: 'need_identifiers' });
    expect(calls).toEqual([]);
  });
});

describe('a one-time code', () => {
  const files = edited(
    ['identity: verified\n', 'identity: strong\n'],
    ['  owner: verified_basic', '  owner: verified_strong'],
    [
      'actions:\n',
      "challenge:\n  request: { method: POST, path: '/v2/leaks/{reference}/otp', body: '{}' }\n  confirm: { request: { method: POST, path: '/v2/leaks/{reference}/otp/confirm', body: '{ \"code\": $code }' } }\nactions:\n",
    ],
  );
  const CODED = { ...MINE, proofs: { ...MINE.proofs, code: '123456' } };

  it('is sent to the contact of record', async () => {
    const { transport, calls } = answering(json(202, ''));
    expect(await (await openOffice(transport, { files })).challenge?.('WL-40017')).toBe(true);
    expect(calls[0]).toMatchObject({ method: 'POST', body: '{}' });
  });

  it('is not on its way when the back office says no', async () => {
    const office = await openOffice(answering(json(429, '')).transport, { files });
    expect(await office.challenge?.('WL-40017')).toBe(false);
    expect(await office.challenge?.('../admin')).toBe(false);
  });

  it.each([
    ['right', json(204, ''), 'verified_strong'],
    ['wrong', json(401, ''), 'verified_basic'],
    ['wrong', json(422, ''), 'verified_basic'],
  ] as const)('that is %s proves as much', async (_, outcome, proved) => {
    const office = await openOffice(answering(HERE, outcome).transport, { files });
    expect(await office.lookUp(CODED)).toMatchObject({ ok: true, proved });
  });

  it('that cannot be checked leaves the case unavailable', async () => {
    const office = await openOffice(answering(HERE, json(503, '')).transport, { files });
    expect(await office.lookUp(CODED)).toMatchObject({ reason: 'unavailable' });
  });

  it('is not tried for somebody else', async () => {
    const { transport, calls } = answering(HERE);
    const office = await openOffice(transport, { files });
    await office.lookUp({ ...CODED, proofs: { ...CODED.proofs, postcode: '9999 ZZ' } });
    expect(calls.length).toBe(1);
  });

  it('leaves facts for the strongly verified marked as such', async () => {
    const office = await openOffice(answering(HERE).transport, { files });
    const result = await office.lookUp(MINE);
    expect(result).toMatchObject({ ok: true, proved: 'verified_basic' });
    expect(statusOf(result).owner?.disclose).toBe('verified_strong');
  });
});
