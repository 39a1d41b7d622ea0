import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contract } from '#channels/whatsapp/fixtures/contract.ts';
import { start } from '#channels/whatsapp/simulator/index.ts';
import { threadOf } from '#channels/whatsapp/thread.ts';
import type { Signal } from '#domain/signal.ts';
import { type ChannelRig, channelRig, outgoing, until } from '../../contracts/channelRig.ts';
import { PHONE, USER } from './samples.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('whatsapp', contract);
  rigs.push(rig);
  return rig;
};
afterAll(() => Promise.all(rigs.map((rig) => rig.close())));

const signalled = (rig: ChannelRig, kind: Signal['kind']): Promise<Signal> =>
  until(kind, () =>
    rig.calls
      .flatMap(({ body }) => rig.hook?.parse(Buffer.from(body).toString('utf8'), rig.brand).signals ?? [])
      .find((signal) => signal.kind === kind),
  );

/** Asks the simulator as anybody could. */
const ask = (rig: ChannelRig, path: string, body?: object, token = 'demo-whatsapp-token') =>
  fetch(`${rig.simulator.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

const wire = { messaging_product: 'whatsapp', to: PHONE, type: 'text', text: { body: 'Hello.' } };

describe('the simulated WhatsApp', () => {
  it('knows people by number, by user id, or by both', async () => {
    const rig = await rigged();
    rig.simulator.run('person', { id: '15550100077' });
    rig.simulator.run('person', { id: 'US.77', handle: 'seventy' });
    const both = await rig.hears('private', 'both');
    const number = await rig.hears('private', 'number', '15550100077');
    const user = await rig.hears('private', 'user', 'US.77');
    expect([both, number, user].map(({ author }) => author.id)).toEqual([USER, '15550100077', 'US.77']);
    expect(user.author.handle).toBe('seventy');
    expect(await signalled(rig, 'same_person')).toMatchObject({ accounts: [PHONE, USER] });
  });

  it('tells of edits, deletions and reading', async () => {
    const rig = await rigged();
    const { id, thread } = await rig.hears('private', 'it is blue');
    rig.simulator.run('edit', { id, text: 'it is green' });
    expect(await signalled(rig, 'edited')).toMatchObject({ id, thread, text: 'it is green' });
    rig.simulator.run('delete', { id });
    expect(await signalled(rig, 'deleted')).toMatchObject({ id, thread });
    const sent = await rig.connection.send(outgoing(threadOf('skylark', USER), 'private', 'Thank you.'));
    rig.simulator.run('read', { id: sent.kind === 'sent' ? sent.id : '' });
    await until('the reading', () =>
      rig.calls.find(({ body }) => Buffer.from(body).toString().includes('"status":"read"')),
    );
  });

  it('says nothing of what is not said to the brand in private', async () => {
    const rig = await rigged();
    rig.simulator.run('say', { by: USER, place: 'public', text: 'to all' });
    rig.simulator.run('say', { by: '1300', place: 'private', text: 'of the brand' });
    await rig.hears('private', 'to the brand');
    expect(rig.calls).toHaveLength(1);
  });

  it.each<[string, object, number]>([
    ['nothing to say', { ...wire, text: { body: '' } }, 100],
    ['too much to say', { ...wire, text: { body: 'a'.repeat(4097) } }, 100],
    ['a product that is another', { ...wire, messaging_product: 'telegram' }, 100],
    ['a kind it does not know', { ...wire, type: 'hologram' }, 100],
    ['nobody to send to', { ...wire, to: '1' }, 131_026],
    ['words to somebody who never wrote', wire, 131_047],
    [
      'a line break in a template',
      {
        ...wire,
        type: 'template',
        template: {
          name: 'any',
          language: { code: 'en' },
          components: [{ type: 'body', parameters: [{ type: 'text', text: 'a\nb' }] }],
        },
      },
      132_012,
    ],
  ])('refuses %s', async (_what, body, code) => {
    const rig = await rigged();
    const answer = await ask(rig, '/v26.0/1300/messages', body);
    expect(answer.ok).toBe(false);
    expect(await answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it('is the same after a restart, and tells nothing twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whatsapp-'));
    const options = {
      journal: join(folder, 'journal.jsonl'),
      now: () => '2026-11-02T10:00:00.000Z',
      account: { id: '1300', handle: '15550100001', name: 'Skylark' },
    };
    const first = await start(options);
    first.run('person', { id: USER, handle: PHONE });
    first.run('template', { name: 'hello', text: 'Hello {{1}}' });
    const { id } = z.parse(
      z.object({ id: z.string() }),
      first.run('say', { by: USER, place: 'private', text: 'hello' }),
    );
    first.run('edit', { id, text: 'hello there' });
    const body = JSON.stringify({ ...wire, biz_opaque_callback_data: 'skylark:whatsapp:x rpl_0kept' });
    const headers = { authorization: 'Bearer demo-whatsapp-token', 'content-type': 'application/json' };
    const sent = await fetch(`${first.url}/v26.0/1300/messages`, { method: 'POST', headers, body });
    expect(sent.status).toBe(200);
    expect(first.waiting()).toBe(4);
    await first.close();
    const second = await start(options);
    expect([...second.town.said.values()]).toEqual([...first.town.said.values()]);
    expect(second.waiting()).toBe(0);
    await second.close();
    rmSync(folder, { recursive: true });
  });

  it('takes any template while none is named, and refuses a stranger', async () => {
    const rig = await rigged();
    const template = { name: 'hello', language: { code: 'en' } };
    const body = { ...wire, type: 'template', template };
    expect(await (await ask(rig, '/v26.0/1300/messages', body)).json()).toMatchObject({
      messaging_product: 'whatsapp',
      contacts: [{ input: PHONE, wa_id: PHONE, user_id: USER }],
      messages: [{ id: expect.stringMatching(/^wamid\./), message_status: 'accepted' }],
    });
    const stranger = await ask(rig, '/v26.0/1300/messages', body, 'a-guess');
    expect(stranger.status).toBe(401);
    expect(await stranger.json()).toMatchObject({ error: { code: 190 } });
  });
});
