import { describe, expect, it } from 'vitest';
import { bestMatch } from '#backoffice/definition/chosen.ts';
import { answering, json, openOffice, statusOf } from './rig.ts';

const AREAS = {
  'connector.yaml': `
apiVersion: connector/v1
name: areas
title: Dry areas
kind: outage
reference: case
identity: none
auth: { type: none }
patterns: [{ match: 'DA(\\d{3})', as: 'DA-$1' }]
phases: { open: in_progress }
facts: { phase: public, where: public, eta: public }
find:
  request: { path: /areas }
  map: |
    [areas.{
      "words": [name, aliases],
      "case": { "reference": id, "status": state, "where": { "name": name, "kind": "area" }, "eta": until ? { "to": until } }
    }]
`,
};
const OPEN = json(200, {
  areas: [
    {
      id: 'DA-001',
      name: 'Северная гавань',
      aliases: ['Гавань', 'North Harbour'],
      state: 'open',
      until: '2026-11-02T18:00:00Z',
    },
    { id: 'DA-002', name: 'Lindenviertel', aliases: ['Linden Quarter'], state: 'open' },
  ],
});
const find = async (text: string, outcome: Parameters<typeof answering>[0] = OPEN) =>
  (await openOffice(answering(outcome).transport, { files: AREAS })).find?.({ text, lang: 'ru' });

describe('an open case that is found by words', () => {
  it.each([
    ['у нас в Северной гавани нет воды', 'DA-001'],
    ['No water in north harbour since 9', 'DA-001'],
    ['Kein Wasser im Lindenviertel!', 'DA-002'],
  ])('is the one "%s" names', async (text, reference) => {
    const result = await find(text);
    expect(result).toMatchObject({ ok: true, proved: 'none' });
    expect(statusOf(result!).ref.open).toBe(reference);
  });

  it.each(['нет воды', '', 'Lindenviertel und Северная гавань, beide trocken', 'Сервис ужасный'])(
    'is none for "%s"',
    async (text) => {
      expect(await find(text)).toMatchObject({ ok: false, reason: 'no_match' });
    },
  );

  it('is none when nothing is open', async () => {
    expect(await find('Lindenviertel', json(200, { areas: [] }))).toMatchObject({ reason: 'no_match' });
    expect(await find('Lindenviertel', json(404, ''))).toMatchObject({ reason: 'no_match' });
  });

  it('is unavailable when the list is', async () => {
    expect(await find('Lindenviertel', json(503, ''))).toMatchObject({ reason: 'unavailable' });
    expect(await find('Lindenviertel', json(200, { areas: [{ name: 'Lindenviertel' }] }))).toMatchObject({
      reason: 'unavailable',
    });
  });
});

describe('the best of several names', () => {
  const of = (text: string, ...names: string[]) => bestMatch(text, names, (name) => [name]);

  it('is the longer of two that fit', () => {
    expect(of('Ich will Dom 500 Plus', 'Dom 500', 'Dom 500 Plus')).toBe('Dom 500 Plus');
  });

  it('takes numbers only as they are', () => {
    expect(of('тариф Дом 5000', 'Дом 500')).toBeUndefined();
  });

  it('is none when two are named as well', () => {
    expect(of('Alpha or Gamma', 'Alpha', 'Gamma')).toBeUndefined();
  });
});
