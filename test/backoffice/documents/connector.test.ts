import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DocumentWorld, startDocuments } from '#backoffice/documents/simulator/server.ts';
import type { Office } from '#desk/ports/backOffice.ts';
import type { Language } from '#domain/languages.ts';
import type { Simulator } from '#simulation/spec.ts';
import { checked, officeOf } from '../parcels/published.ts';

const NOW = '2026-11-03T09:10:00.000Z';
const API_KEY = 'key-of-the-test';
const FILES = 'https://forms.vesna-lab.example/files/';

let simulator: Simulator<DocumentWorld>;
let office: Office;
beforeEach(async () => {
  const publicUrl = 'https://forms.vesna-lab.example';
  simulator = await startDocuments({ now: () => NOW, apiKey: API_KEY, publicUrl, demo: true });
  office = await officeOf('documents', { baseUrl: simulator.url, key: API_KEY }, { now: simulator.now });
});
afterEach(() => simulator.close());

const linkFor = async (text: string, lang: Language) => {
  const result = await office.find?.({ text, lang });
  return result?.ok ? result.status.details?.link?.value : undefined;
};

describe('the definition of documents', () => {
  it('passes its check with all its fixtures', async () => {
    expect((await checked('documents')).problems).toEqual([]);
  });

  it.each([
    ['Здравствуйте, нужна справка для налоговой', 'ru', 'VL-F12-RU'],
    ['пришлите заявление на справку для вычета', 'ru', 'VL-F12-RU'],
    ['Потрібна довідка про оплату медичних послуг', 'uk', 'VL-F12-UK'],
    ['Can you send the tax certificate?', 'en', 'VL-F12-EN'],
    ['памятку по подготовке к анализам пришлите', 'ru', 'VL-F03-RU'],
    ['How to prepare for a test?', 'en', 'VL-F03-EN'],
    ['нужен бланк согласия для набора', 'ru', 'VL-F07-RU'],
  ] as const)('gives the file for: %s', async (text, lang, id) => {
    expect(await linkFor(text, lang)).toEqual({ kind: 'link', url: `${FILES}${id}.pdf` });
  });

  it.each([
    ['Где мои результаты?', 'ru'],
    ['справка', 'ru'],
  ] as const)('gives nothing for: %s', async (text, lang) => {
    expect(await linkFor(text, lang)).toBeUndefined();
  });

  it('tells title and link to anybody', async () => {
    const result = await office.lookUp({ reference: 'VL-F12-RU', proofs: {} });
    const details = result.ok ? result.status.details : undefined;
    expect([details?.title?.disclose, details?.link?.disclose]).toEqual(['public', 'public']);
  });

  it('gives no link to a form that was withdrawn', async () => {
    simulator.run('change', { id: 'VL-F12-RU', status: 'withdrawn' });
    const found = await linkFor('справка для налоговой', 'ru');
    const result = await office.lookUp({ reference: 'VL-F12-RU', proofs: {} });
    expect([found, result.ok ? result.status.details?.link : 'none']).toEqual([undefined, undefined]);
  });

  it('says unavailable when the catalogue is down', async () => {
    await fetch(`${simulator.url}/__fault`, { method: 'POST', body: JSON.stringify({ status: 503 }) });
    expect(await office.find?.({ text: 'справка для налоговой', lang: 'ru' })).toMatchObject({
      reason: 'unavailable',
    });
  });
});
