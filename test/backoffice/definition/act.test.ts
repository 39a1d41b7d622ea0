import { describe, expect, it } from 'vitest';
import type { ActOrder, Offered } from '#desk/ports/backOffice.ts';
import { plusSeconds } from '#domain/instant.ts';
import { answering, edited, json, NOW, openOffice } from './rig.ts';

const ORDER: ActOrder = {
  id: 'act_1',
  name: 'report_leak',
  inputs: { what: 'Water runs down the wall', size: 'stream' },
  requester: { channel: 'x', handle: 'ivan_p', id: '4711' },
};
const MADE = json(201, { id: 'WL-40018', state: { word: 'Reported' }, reported: '2026-11-02T09:00:01Z' });

const act = async (order: Partial<ActOrder>, ...outcomes: Parameters<typeof answering>) => {
  const { transport, calls } = answering(...outcomes);
  const outcome = await (await openOffice(transport)).act?.({ ...ORDER, ...order });
  return { outcome, calls };
};

describe('an order', () => {
  it('goes out once, with its id, what was filled in and who asked', async () => {
    const { outcome, calls } = await act({}, MADE);
    expect(outcome).toMatchObject({
      kind: 'done',
      result: {
        reference: { backoffice: 'water', value: 'WL-40018' },
        status: { phase: { value: 'received' } },
      },
    });
    expect(calls).toMatchObject([
      { method: 'POST', headers: { 'idempotency-key': 'act_1', 'content-type': 'application/json' } },
    ]);
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      client_ref: 'act_1',
      text: 'Water runs down the wall',
      size: 'stream',
      from: 'x',
    });
  });

  it.each([
    ['is refused for good', json(422, ''), { kind: 'refused', reason: 'Leak reports answered 422.' }],
    ['is not understood', json(405, ''), { kind: 'refused', reason: 'Leak reports answered 405.' }],
    [
      'comes too often',
      json(429, '', { 'retry-after': '60' }),
      { kind: 'not_done', until: plusSeconds(NOW, 60) },
    ],
    ['finds nobody there', json(503, ''), { kind: 'not_done' }],
    ['is never sent', { kind: 'failed', sent: false, timedOut: false }, { kind: 'not_done' }],
    ['may not go to that address', { kind: 'refused_address' }, { kind: 'not_done' }],
    [
      'comes with a key that is not accepted',
      json(403, ''),
      { kind: 'not_done', reason: 'Leak reports refuses our key.' },
    ],
    ['is lost on the way', { kind: 'failed', sent: true, timedOut: false }, { kind: 'unknown' }],
    ['is not answered in time', { kind: 'failed', sent: true, timedOut: true }, { kind: 'unknown' }],
    ['breaks the other side', json(500, ''), { kind: 'unknown' }],
    ['is not read in time by the other side', json(408, ''), { kind: 'unknown' }],
    ['is answered with a redirect', json(303, ''), { kind: 'unknown' }],
    ['is answered with half a body', json(201, '{"id":'), { kind: 'unknown' }],
    ['is answered with something else', json(201, { ok: true }), { kind: 'unknown' }],
    ['is answered with nothing', json(204, ''), { kind: 'unknown' }],
  ] as const)('that %s comes to what it is', async (_, outcome, expected) => {
    expect((await act({}, outcome)).outcome).toMatchObject(expected);
  });

  it.each([
    ['something missing', { inputs: { size: 'drip' } }, 'What is wrong: is missing'],
    [
      'a choice there is not',
      { inputs: { what: 'x', size: 'flood' } },
      'How much water: is none of the choices',
    ],
    ['a text too long', { inputs: { what: 'x'.repeat(501), size: 'drip' } }, 'What is wrong: is too long'],
    [
      'an input there is not',
      { inputs: { what: 'x', size: 'drip', price: '0' } },
      'An input is not one of this action.',
    ],
    ['a name there is not', { name: 'drain' }, 'There is no action drain any more.'],
  ])('with %s is refused before it goes out', async (_, order, reason) => {
    const { outcome, calls } = await act(order, MADE);
    expect(outcome).toEqual({ kind: 'refused', reason });
    expect(calls).toEqual([]);
  });

  it('cannot change the expression that carries it', async () => {
    const what = '" & $eval("1") & "\u0000\r\n{}\ud83d';
    const { calls } = await act({ inputs: { what, size: 'drip' } }, MADE);
    expect(JSON.parse(calls[0]?.body ?? '').text).toContain('$eval("1")');
  });

  it('that concerns a case needs its reference', async () => {
    const files = edited([
      'path: /v2/leaks\n      headers',
      'path: /v2/leaks/{reference}/notes\n      headers',
    ]);
    const { transport, calls } = answering(MADE);
    const office = await openOffice(transport, { files });
    expect(await office.act?.(ORDER)).toMatchObject({ kind: 'refused' });
    await office.act?.({ ...ORDER, reference: 'WL-40017' });
    expect(calls.map(({ url }) => url.pathname)).toEqual(['/api/v2/leaks/WL-40017/notes']);
  });
});

describe('an order that is read back', () => {
  const back = async (...outcomes: Parameters<typeof answering>) =>
    (await openOffice(answering(...outcomes).transport)).readBack?.(ORDER);

  it('is found by its id', async () => {
    const { transport, calls } = answering(
      json(200, { leaks: [{ id: 'WL-40018', state: { word: 'Reported' } }] }),
    );
    const found = await (await openOffice(transport)).readBack?.(ORDER);
    expect(found).toMatchObject({ kind: 'found', result: { reference: { value: 'WL-40018' } } });
    expect(calls[0]?.url.search).toBe('?client_ref=act_1');
  });

  it.each([
    ['absent when the list is empty', json(200, { leaks: [] }), { kind: 'absent' }],
    ['absent when there is no such thing', json(404, ''), { kind: 'absent' }],
    [
      'unreadable when the other side is down',
      json(503, '', { 'retry-after': '30' }),
      { kind: 'unreadable', until: plusSeconds(NOW, 30) },
    ],
    ['unreadable when the answer is', json(200, '{'), { kind: 'unreadable' }],
  ])('is %s', async (_, outcome, expected) => {
    expect(await back(outcome)).toEqual(expected);
  });
});

describe('what a person may ask for', () => {
  const WHO: Offered = {
    proofs: {},
    verification: 'none',
    words: 'A stream of water in the cellar!',
    lang: 'en',
  };
  const offer = async (offered: Partial<Offered>, files?: Record<string, string>) =>
    (await openOffice(answering(json(200, '')).transport, files === undefined ? {} : { files })).offer?.(
      'create_ticket',
      {
        ...WHO,
        ...offered,
      },
    );

  it('is filled in with what they wrote', async () => {
    expect(await offer({})).toMatchObject({
      backoffice: 'water',
      name: 'report_leak',
      risk: 'low',
      inputs: [
        { name: 'what', value: 'A stream of water in the cellar!', required: true },
        { name: 'size', value: 'stream', choices: [{ value: 'drip' }, { value: 'stream' }] },
      ],
    });
  });

  it('is left open where they named none of the choices, or two', async () => {
    for (const words of ['Water!', 'First a drip, now a stream'])
      expect((await offer({ words }))?.inputs[1]).not.toHaveProperty('value');
  });

  it('is nothing for a kind there is not', async () => {
    const office = await openOffice(answering(json(200, '')).transport);
    expect(await office.offer?.('send_document', WHO)).toBeUndefined();
  });

  it('is nothing for who is not known well enough', async () => {
    const files = edited(['identity: none\n    inputs', 'identity: verified\n    inputs']);
    expect(await offer({ verification: 'reference' }, files)).toBeUndefined();
    expect(await offer({ verification: 'verified_basic' }, files)).toMatchObject({ name: 'report_leak' });
  });
});
