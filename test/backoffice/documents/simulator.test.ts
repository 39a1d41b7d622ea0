import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pdfOf } from '#backoffice/documents/simulator/pdf.ts';
import { type DocumentWorld, startDocuments } from '#backoffice/documents/simulator/server.ts';
import type { Simulator } from '#simulation/spec.ts';
import { expectRecorded } from '../parcels/recorded.ts';

const NOW = '2026-11-03T09:10:00.000Z';
const API_KEY = 'key-of-the-test';
const PUBLIC = 'https://forms.vesna-lab.example';

const open = (options: { journal?: string } = {}) =>
  startDocuments({ now: () => NOW, apiKey: API_KEY, publicUrl: PUBLIC, demo: true, ...options });

let simulator: Simulator<DocumentWorld>;
beforeEach(async () => {
  simulator = await open();
});
afterEach(() => simulator.close());

const ask = async (path: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${simulator.url}${path}`, { headers: { 'x-api-key': API_KEY } });
  return { status: response.status, body: await response.json() };
};

const withdraw = (id: string): unknown => simulator.run('change', { id, status: 'withdrawn' });

describe('the fixtures of documents', () => {
  it('are what the simulator answers', async () => {
    expectRecorded('documents/fixtures/catalogue.json', (await ask('/documents')).body);
    expectRecorded('documents/fixtures/taxForm.json', (await ask('/documents/VL-F12-RU')).body);
    expectRecorded('documents/fixtures/missing.json', (await ask('/documents/VL-F99-RU')).body);
    withdraw('VL-F07-RU');
    expectRecorded('documents/fixtures/withdrawn.json', (await ask('/documents/VL-F07-RU')).body);
  });
});

describe('the catalogue of documents', () => {
  it('is for okno alone', async () => {
    expect((await fetch(`${simulator.url}/documents`)).status).toBe(401);
  });

  it.each([
    ['ru', 3],
    ['uk', 2],
    ['en', 2],
  ])('can be asked for one language: %s', async (lang, count) => {
    expect((await ask(`/documents?lang=${lang}`)).body).toMatchObject({ documents: { length: count } });
  });

  it('survives a restart with what was published since', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'okno-documents-'));
    const journal = join(folder, 'documents.jsonl');
    const before = await open({ journal });
    before.run('change', { id: 'VL-F12-EN', version: '2026-11' });
    await before.close();
    const after = await open({ journal });
    expect(after.world.documents()).toEqual(before.world.documents());
    await after.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a file', () => {
  const file = (id: string): Promise<Response> => fetch(`${simulator.url}/files/${id}.pdf`);

  it('opens for anybody, as a PDF', async () => {
    const response = await file('VL-F12-RU');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.headers.get('content-type'), bytes.subarray(0, 8).toString('latin1')]).toEqual([
      'application/pdf',
      '%PDF-1.4',
    ]);
  });

  it('is gone once it was withdrawn', async () => {
    withdraw('VL-F12-RU');
    expect((await file('VL-F12-RU')).status).toBe(404);
  });
});

describe('a PDF', () => {
  const text = Buffer.from(pdfOf(['Справка (форма 12)', 'ASCII \\ line'])).toString('latin1');

  it('says where each of its objects begins', () => {
    const table = text.slice(text.indexOf('xref\n')).split('\n').slice(3, 8);
    const begins = table.map((line, index) =>
      text.startsWith(`${index + 1} 0 obj`, Number(line.slice(0, 10))),
    );
    expect(begins).toEqual([true, true, true, true, true]);
  });

  it('says where its table begins', () => {
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.startsWith('xref\n', start)).toBe(true);
  });

  it('spells letters its font lacks and escapes signs of its own', () => {
    expect(text).toContain('(Spravka \\(forma 12\\)) Tj T*\n(ASCII \\\\ line) Tj T*');
  });
});
