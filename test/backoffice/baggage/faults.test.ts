import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { baggage } from '#backoffice/baggage/index.ts';
import { VisibleError } from '#domain/errors.ts';
import { plusSeconds } from '#domain/instant.ts';
import { brand, lookupAt, NOW, type Office, openOffice, secretsWith } from './office.ts';

const MINE = { reference: 'AMSZY10045', surname: 'Петров' };
const NO_MATCH = { ok: false, reason: 'no_match' };

let office: Office;
const asked = async (): Promise<number> => {
  const calls = (await (await fetch(`${office.simulator.url}/__calls`)).json()) as { total: number };
  return calls.total;
};
beforeAll(async () => {
  office = await openOffice();
  office.simulator.world.open({ reference: 'AMSZY10045', surname: 'PETROV' });
  office.simulator.world.open({ reference: 'LHRZY20311', surname: 'PETROV' });
});
afterEach(() => office.fault({}));
afterAll(() => office.close());

describe('a baggage system that fails', () => {
  const RECORD = '{"WTR_DelayedBagRecReadRS":';
  it.each([
    ['is down', { status: 503 }, 'The baggage system answered 503.'],
    ['breaks', { status: 500, body: '<html>' }, 'The baggage system answered 500.'],
    ['does not understand', { status: 400 }, 'The baggage system answered 400.'],
    ['sends nothing', { status: 204, body: '' }, 'The baggage system answered 204.'],
    ['takes no more questions', { status: 429 }, 'The baggage system takes no more questions for now (429).'],
    [
      'cuts the record short',
      { truncate: true },
      'The baggage system sent JSON that is cut short or malformed.',
    ],
    ['sends no JSON', { body: 'AMS' }, 'The baggage system sent JSON that is cut short or malformed.'],
    ['sends a page', { contentType: 'text/html' }, 'The baggage system sent something else than JSON.'],
    ['sends no type', { contentType: '' }, 'The baggage system sent something else than JSON.'],
    ['sends a list', { body: '[]' }, 'The baggage system sent a record we cannot read: the record itself.'],
    ['sends null', { body: 'null' }, 'The baggage system sent a record we cannot read: the record itself.'],
    ['sends 300 KB', { body: `"${'x'.repeat(300_000)}"` }, 'The baggage system sent more than 256 KB.'],
    [
      'sends another file',
      { insteadOf: 'LHRZY20311', anyName: true },
      'The baggage system answered with another file than the one asked for.',
    ],
    [
      'redirects',
      { status: 302, location: 'http://169.254.169.254/' },
      'The baggage system redirects (302), which is not followed.',
    ],
    ['hangs up', { reset: true }, 'The connection to the baggage system failed.'],
    [
      'nests 10,000 deep',
      { body: `${RECORD}${'['.repeat(10_000)}${']'.repeat(10_000)}}` },
      /^The baggage system sent a record we cannot read/,
    ],
    [
      'poisons the prototype',
      { body: '{"__proto__":{"RecordStatus":"ACTIVE"}}' },
      /^The baggage system sent a record we cannot read/,
    ],
  ])('is unavailable when it %s', async (_, fault, detail) => {
    await office.fault(fault);
    const expected = typeof detail === 'string' ? detail : expect.stringMatching(detail);
    expect(await office.lookup(MINE)).toEqual({ ok: false, reason: 'unavailable', detail: expected });
  });

  it('never puts what the record says into the detail', async () => {
    const body = `{"WTR_DelayedBagRecReadRS":{"RecordStatus":["17 Quayside Row"],"Passengers":"PETROV"}}`;
    await office.fault({ body });
    expect(JSON.stringify(await office.lookup(MINE))).not.toMatch(/Quayside|PETROV|Петров|AMSZY10045/);
  });

  it('answers again when it works again', async () => {
    await office.fault({ status: 503, times: 1 });
    expect(await office.lookup(MINE)).toMatchObject({ reason: 'unavailable' });
    expect(await office.lookup(MINE)).toMatchObject({ ok: true });
  });

  it.each([
    ['seconds', '120', 120],
    ['a date', 'Tue, 03 Nov 2026 09:20:00 GMT', 600],
    ['a date in the past', 'Tue, 03 Nov 2026 09:00:00 GMT', 0],
    ['more than a day', '999999', 86_400],
  ])('waits as long as Retry-After says in %s', async (_, retryAfter, seconds) => {
    await office.fault({ status: 429, retryAfter });
    expect(await office.lookup(MINE)).toMatchObject({ retryAt: plusSeconds(NOW, seconds) });
  });

  it('makes nothing of a Retry-After it cannot read', async () => {
    await office.fault({ status: 429, retryAfter: 'soon' });
    expect(await office.lookup(MINE)).not.toHaveProperty('retryAt');
  });

  it('carries the age of a record that went stale', async () => {
    await office.fault({ lastUpdate: '2026-10-01T00:00:00.000Z' });
    const result = await office.lookup(MINE);
    expect(result).toMatchObject({ status: { freshness: { sourceUpdatedAt: '2026-10-01T00:00:00.000Z' } } });
  });
});

describe('a baggage system that is slow', () => {
  it('is given up when the time is over, whether it hangs or is late', async () => {
    const hasty = await openOffice({ budgetMs: 60 });
    for (const fault of [{ hang: true }, { latencyMs: 30_000 }]) {
      await hasty.fault(fault);
      expect(await hasty.lookup(MINE)).toEqual({
        ok: false,
        reason: 'unavailable',
        detail: 'The baggage system did not answer in time.',
      });
    }
    await hasty.close();
  });

  it('is given up in the middle of a body that drips', async () => {
    const dripping = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
    });
    await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
    const address = dripping.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const secrets = secretsWith({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'k' });
    const lookup = lookupAt({ secrets, clock: { now: () => NOW }, brand }, 60);
    expect(await lookup(MINE)).toMatchObject({ detail: 'The baggage system did not answer in time.' });
    dripping.closeAllConnections();
    dripping.close();
  });

  it('is given two and a half seconds by default', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const secrets = secretsWith({ baseUrl: office.simulator.url, apiKey: 'key-of-the-test' });
    const connected = await baggage.connect({ secrets, clock: { now: () => NOW }, brand });
    const { reference, surname } = MINE;
    expect(await connected.lookUp({ reference, proofs: { surname } })).toMatchObject({
      reason: 'unavailable',
    });
    expect(timeout.mock.calls).toEqual([[2500]]);
    timeout.mockRestore();
  });
});

describe('no such file and not yours', () => {
  const UNKNOWN = { reference: 'AMSZY99999', surname: 'Petrov' };
  const FOREIGN = { reference: 'AMSZY10045', surname: 'Novak' };

  it.each(['401', '404'])('are one answer when the baggage system says %s', async (match) => {
    await office.fault({ match });
    const [unknown, foreign] = [await office.lookup(UNKNOWN), await office.lookup(FOREIGN)];
    expect(unknown).toEqual(NO_MATCH);
    expect(foreign).toBe(unknown);
  });

  it('are one answer when the baggage system gives the file to anybody', async () => {
    const unknown = await office.lookup(UNKNOWN);
    await office.fault({ anyName: true });
    expect(await office.lookup(FOREIGN)).toBe(unknown);
  });

  it('cost the baggage system one question each', async () => {
    const before = await asked();
    await office.lookup(UNKNOWN);
    await office.lookup(FOREIGN);
    expect(await asked()).toBe(before + 2);
  });

  it('holds for a name the lax comparison of the baggage system would take', async () => {
    expect(await office.lookup({ ...MINE, surname: 'Patrova' })).toEqual(NO_MATCH);
  });
});

describe('what must be known before anything is asked', () => {
  it.each([
    ['no surname', { reference: 'AMSZY10045' }],
    ['a blank surname', { reference: 'AMSZY10045', surname: '  ' }],
    ['no reference', { reference: '', surname: 'Petrov' }],
    ['a reference that is none', { reference: '../../admin', surname: 'Petrov' }],
  ])('is missing with %s', async (_, identifiers) => {
    expect(await office.lookup(identifiers)).toEqual({ ok: false, reason: 'need_identifiers' });
  });

  it.each([
    ['half an emoji', 'Petrov\ud83d'],
    ['line breaks', 'Petrov\r\nx-api-key: stolen'],
    ['100 KB', 'Petrov '.repeat(15_000)],
    ['a percent sign', '%00%0d'],
    ['another script', '李'],
  ])('survives a surname with %s', async (_, surname) => {
    expect(await office.lookup({ ...MINE, surname })).toMatchObject({ ok: surname === 'Petrov\ud83d' });
  });
});

describe('the secret of the baggage system', () => {
  const withSecret = (stored: unknown, renewed = stored) =>
    lookupAt({ secrets: secretsWith(stored, renewed), clock: { now: () => NOW }, brand }, 500)(MINE);
  const REFUSED = {
    ok: false,
    reason: 'unavailable',
    detail: 'Address or key of the baggage system is missing or refused.',
  };

  it.each([
    undefined,
    null,
    'text',
    {},
    { baseUrl: 'https://bags.example' },
    { baseUrl: 'https://bags.example', apiKey: '' },
    ...[
      'bags.example',
      'ftp://bags.example',
      'file:///etc/passwd',
      'http://bags.example',
      'http://169.254.169.254/latest',
      'http://[fd00:ec2::254]/',
      'http://127.0.0.1.nip.example/',
      'http://0.0.0.0/',
      'http://10.0.0.8/',
      'https://user:secret@bags.example',
      'https://bags.example/?a=',
      'https://bags.example/#a',
    ].map((baseUrl) => ({ baseUrl, apiKey: 'k' })),
    { baseUrl: 'https://bags.example', apiKey: 'k', allowHosts: ['other.example'] },
    { baseUrl: 'https://bags.example.evil.example', apiKey: 'k', allowHosts: ['bags.example'] },
  ])('is refused as %j', async (stored) => {
    expect(await withSecret(stored)).toEqual(REFUSED);
  });

  it('is used when its host is among the allowed ones', async () => {
    const { url, port } = office.simulator;
    const stored = { baseUrl: `${url}/`, apiKey: 'key-of-the-test', allowHosts: [`127.0.0.1:${port}`] };
    expect(await withSecret(stored)).toMatchObject({ ok: true });
  });

  it('is read anew, once, when the key was renewed behind the cache', async () => {
    const renewing = await openOffice({ secret: { apiKey: 'old' } });
    renewing.simulator.world.open({ reference: 'AMSZY10045', surname: 'PETROV' });
    expect(await renewing.lookup(MINE)).toMatchObject({ ok: true });
    await renewing.close();
  });

  it('is unavailable, not a wrong name, when the key is refused', async () => {
    const stored = { baseUrl: office.simulator.url, apiKey: 'wrong' };
    expect(await withSecret(stored)).toEqual({
      ok: false,
      reason: 'unavailable',
      detail: 'The baggage system refuses our key (403).',
    });
  });

  it.each([
    ['says why', new VisibleError('unavailable', 'secret', 'No secret.'), 'No secret.'],
    ['breaks', new Error('boom Petrov'), 'The baggage lookup failed in okno itself.'],
  ])('is unavailable when the secret store %s', async (_, error, detail) => {
    const secrets = { ...secretsWith({}), get: () => Promise.reject(error) };
    const lookup = lookupAt({ secrets, clock: { now: () => NOW }, brand }, 500);
    expect(await lookup(MINE)).toEqual({ ok: false, reason: 'unavailable', detail });
  });
});
