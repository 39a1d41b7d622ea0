import { describe, expect, it } from 'vitest';
import { backOffice } from '#backoffice/definition/backOffice.ts';
import { brand } from '../baggage/office.ts';
import { answering, definitionOf, edited, json, NOW, SECRET, secretsOf } from './rig.ts';

const KEY = 'a-key-of-sixteen-letters';
const files = edited(['actions:\n', 'events: { map: \'leak ? { "reference": leak.id }\' }\nactions:\n']);

const hear = (body: unknown, key = KEY, secret: unknown = { ...SECRET, eventKey: KEY }) =>
  backOffice(definitionOf(files), answering(json(200, '')).transport).hear?.(
    { key, body },
    { brand, secrets: secretsOf(secret), clock: { now: () => NOW } },
  );

describe('a call of the back office', () => {
  it('names the case it is about, in its own form', async () => {
    expect(await hear({ leak: { id: 'wl 40017' } })).toEqual({ reference: 'WL-40017' });
  });

  it.each([[{}], [null], [{ leak: { id: 'something else' } }]])(
    'is about no case when it is %j',
    async (body) => {
      expect(await hear(body)).toBeUndefined();
    },
  );

  it.each([[{ leak: { id: { deep: 1 } } }], [{ leak: { id: ['a', 'b'] } }]])(
    'cannot be read as %j',
    async (body) => {
      await expect(hear(body)).rejects.toMatchObject({ kind: 'input' });
    },
  );

  it.each([
    ['another key', 'wrong', { ...SECRET, eventKey: KEY }],
    ['no key', '', { ...SECRET, eventKey: KEY }],
    ['no key in the secret', '', SECRET],
    ['a key too short to be one', 'short', { ...SECRET, eventKey: 'short' }],
  ])('is refused with %s', async (_, key, secret) => {
    await expect(hear({ leak: { id: 'WL-40017' } }, key, secret)).rejects.toMatchObject({ kind: 'auth' });
  });

  it('is not taken by a definition that hears nothing', () => {
    expect(backOffice(definitionOf(), answering(json(200, '')).transport).hear).toBeUndefined();
  });
});
