import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoFiles } from '#backoffice/baggage/simulator/demo.ts';
import { looksLike } from '#backoffice/baggage/simulator/nameCheck.ts';
import { type BaggageSimulator, startBaggage } from '#backoffice/baggage/simulator/server.ts';
import { openWorld } from '#backoffice/baggage/simulator/world.ts';
import { API_KEY, NOW } from './office.ts';

const LATER = '2026-11-04T10:00:00.000Z';

let folder: string;
let journal: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okno-baggage-'));
  journal = join(folder, 'deep', 'baggage.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the journal of the baggage simulator', () => {
  it('gives the same world after a restart', () => {
    const before = openWorld({ journal, now: () => NOW });
    before.seed(demoFiles(NOW));
    before.advance('AMSZY10045', { to: 'forwarded' });
    before.setClock(LATER);
    const after = openWorld({ journal, now: () => NOW });
    expect(after.files()).toEqual(before.files());
    expect(after.now()).toBe(LATER);
  });

  it('is only ever added to', () => {
    const world = openWorld({ journal, now: () => NOW });
    world.seed(demoFiles(NOW));
    const before = readFileSync(journal, 'utf8');
    world.advance('AMSZY10045', { to: 'forwarded' });
    expect(readFileSync(journal, 'utf8').startsWith(before)).toBe(true);
  });

  it('forgets a last line that was cut short by a kill', () => {
    openWorld({ journal, now: () => NOW }).seed(demoFiles(NOW));
    const whole = openWorld({ journal, now: () => NOW }).files();
    appendFileSync(journal, '{"kind":"moved","refer');
    const world = openWorld({ journal, now: () => NOW });
    expect(world.files()).toEqual(whole);
    world.advance('AMSZY10045', { to: 'forwarded' });
    expect(openWorld({ journal, now: () => NOW }).file('AMSZY10045')?.state).toBe('forwarded');
  });

  it('gains nothing from being seeded twice', () => {
    openWorld({ journal, now: () => NOW }).seed(demoFiles(NOW));
    const before = readFileSync(journal, 'utf8');
    openWorld({ journal, now: () => LATER }).seed(demoFiles(LATER));
    expect(readFileSync(journal, 'utf8')).toBe(before);
  });
});

describe('the demo world of the baggage simulator', () => {
  it('has the bag of the main story in Amsterdam since yesterday at 18:40 in London', () => {
    const world = openWorld({ now: () => NOW });
    world.seed(demoFiles(NOW));
    expect(world.file('AMSZY10045')).toMatchObject({
      surname: 'PETROV',
      state: 'located',
      contents: [{ station: 'AMS', statusAt: '2026-11-02T18:40:00.000Z', forward: { to: 'LHR' } }],
    });
  });

  it('keeps that time of day when London is on summer time', () => {
    const [seed] = demoFiles('2026-07-03T09:10:00.000Z');
    expect(seed?.moves.at(-1)?.at).toBe('2026-07-02T17:40:00.000Z');
  });

  it('has a file for each state that can be told', () => {
    const world = openWorld({ now: () => NOW });
    world.seed(demoFiles(NOW));
    expect(world.files().map(({ reference, state }) => `${reference} ${state}`)).toEqual([
      'AMSZY10045 located',
      'CDGZY30027 searching',
      'BCNZY50604 located',
      'VIEZY70881 suspended',
      'LHRZY20311 forwarded',
      'FRAZY40518 out_for_delivery',
      'MADZY60777 delivery_attempted',
      'ROMZY80990 closed',
      'PRGZY91002 recreated',
      'PRGZY91377 searching',
    ]);
  });
});

describe('the door of the baggage simulator', () => {
  let simulator: BaggageSimulator;
  beforeEach(async () => {
    simulator = await startBaggage({ now: () => NOW, apiKey: API_KEY });
  });
  afterEach(() => simulator.close());

  const call = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${simulator.url}${path}`, init);
    return { status: answer.status, body: await answer.json() };
  };
  const look = (surname: string, reference = 'AMSZY10045', key = API_KEY) =>
    fetch(`${simulator.url}/baggage/delayed/v1/${reference.slice(3, 5)}/${reference}`, {
      headers: { 'x-api-key': key, 'x-family-name': encodeURIComponent(surname) },
    });

  it('opens a file and lets something happen to it at once', async () => {
    const file = {
      reference: 'AMSZY10045',
      surname: 'PETROV',
      scenario: 'located',
      where: 'AMS',
      next: 'LHR',
    };
    expect(await call('POST', '/__files', file)).toMatchObject({
      status: 200,
      body: { ref: 'AMSZY10045', state: 'located', next: ['forwarded', 'suspended'] },
    });
    expect(simulator.world.file('AMSZY10045')?.contents[0]).toMatchObject({ forward: { to: 'LHR' } });
  });

  it('makes a whole story of the name of a move', async () => {
    await call('POST', '/__files', { reference: 'AMSZY10045', surname: 'PETROV' });
    for (const to of ['searching', 'located', 'forwarded', 'received', 'out_for_delivery', 'delivered'])
      expect(await call('POST', '/__files/AMSZY10045/advance', { to })).toMatchObject({
        body: { state: to },
      });
    expect((await call('GET', '/__files')).body).toMatchObject({
      files: [{ ref: 'AMSZY10045', surname: 'PETROV' }],
    });
  });

  it('takes the next number for a recreated file unless told another', async () => {
    await call('POST', '/__files', { reference: 'AMSZY99999', surname: 'PETROV' });
    await call('POST', '/__files/AMSZY99999/advance', { to: 'recreated' });
    expect(simulator.world.file('AMSZY00000')?.surname).toBe('PETROV');
  });

  it('turns its clock and follows real time again', async () => {
    expect((await call('POST', '/__clock', { now: LATER })).body).toEqual({ now: LATER });
    expect((await call('POST', '/__clock', { now: null })).body).toEqual({ now: NOW });
  });

  it('has a fault until it is cleared', async () => {
    await call('POST', '/__files', { reference: 'AMSZY10045', surname: 'PETROV' });
    await call('POST', '/__fault', { status: 503 });
    expect((await look('Petrov')).status).toBe(503);
    await call('DELETE', '/__fault');
    expect((await look('Petrov')).status).toBe(200);
  });

  it('counts lookups by their answer', async () => {
    await call('POST', '/__files', { reference: 'AMSZY10045', surname: 'PETROV' });
    await look('Petrov');
    await look('Novak');
    expect((await call('GET', '/__calls')).body).toEqual({
      total: 2,
      byStatus: { 200: 1, 401: 1 },
      byRoute: { lookup: 2 },
    });
  });

  it('answers with address, telephone and loss reason, as the real one does', async () => {
    simulator.world.seed(demoFiles(NOW));
    expect(await (await look('Петров')).text()).toMatch(/Quayside.*7700.*"LossReasonCode":"79"/s);
  });

  it.each([
    ['no such file', 'Petrov', 'AMSZY99999'],
    ['the name of another', 'Novak', 'AMSZY10045'],
  ])('says the same of %s', async (_, surname, reference) => {
    simulator.world.seed(demoFiles(NOW));
    const answer = await look(surname, reference);
    expect([answer.status, await answer.text()]).toEqual([401, '{"errors":[{"error_code":"NO_MATCH"}]}']);
  });

  it('refuses another key with 403, for 401 is about the file', async () => {
    expect((await look('Petrov', 'AMSZY10045', 'wrong')).status).toBe(403);
  });

  it.each([
    ['an unknown route', 'GET', '/__nothing', undefined, 404],
    ['an unknown file', 'POST', '/__files/AMSZY10045/advance', { to: 'located' }, 404],
    ['an unknown move', 'POST', '/__files/AMSZY10045/advance', { to: 'stolen' }, 400],
    ['a reference that is none', 'POST', '/__files', { reference: 'AMS', surname: 'PETROV' }, 400],
    ['a clock that is none', 'POST', '/__clock', { now: 'soon' }, 400],
    ['a fault that is none', 'POST', '/__fault', { status: 'bad' }, 400],
  ])('refuses %s', async (_, method, path, body, status) => {
    expect((await call(method, path, body)).status).toBe(status);
  });

  it('refuses a second file with the same reference', async () => {
    await call('POST', '/__files', { reference: 'AMSZY10045', surname: 'PETROV' });
    expect((await call('POST', '/__files', { reference: 'AMSZY10045', surname: 'NOVAK' })).status).toBe(409);
  });
});

describe('the name check of the baggage simulator', () => {
  it.each([
    ['Петров', 'PETROV'],
    ['Щербакова', 'SHCHERBAKOVA'],
    ['Scherbakova', 'SHCHERBAKOVA'],
    ['Кузнецов', 'KUZNETSOV'],
    ['Kuznecov', 'KUZNETSOV'],
    ['Хабибуллин', 'KHABIBULLIN'],
    ['Чайковский', 'TCHAIKOVSKY'],
    ['Иванова', 'IVANOVA'],
    ['Müller', 'MUELLER'],
    ['Окафор', 'OKAFOR'],
  ])('takes %s for %s', (given, surname) => {
    expect(looksLike(given, surname)).toBe(true);
  });

  it.each([
    ['Novak', 'PETROV'],
    ['Сидоров', 'PETROV'],
    ['', 'PETROV'],
  ])('does not take "%s" for %s', (given, surname) => {
    expect(looksLike(given, surname)).toBe(false);
  });
});
