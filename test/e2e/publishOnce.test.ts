import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Said } from '#channels/simulator/town.ts';
import { approve } from '#desk/agent/approve.ts';
import { askForDraft } from '#desk/agent/askForDraft.ts';
import { startWorld, type World } from '#local/world.ts';
import { until } from '../stories/stage.ts';

const SEND_DM = 'POST /2/dm_conversations/with/:participant_id/messages';
const POST = 'POST /2/tweets';
const anna = { id: 'anna', name: 'Anna Bell', initials: 'AB' };

let world: World;
let dataDir: string;
let serial = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-publish-'));
  world = await startWorld({
    port: 0,
    dataDir,
    seed: false,
    byTheClock: false,
    // Far from midnight, at which "yesterday" would rightly stop a reply.
    startAt: '2026-11-02T09:10:00.000Z',
  });
}, 60_000);

afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** X's own control side, for what only X does. */
const onX = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const answer = await fetch(`${world.channel('x').url}/__sim/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`X answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

beforeEach(async () => {
  await onX('DELETE', 'faults');
  await onX('POST', 'limits', { call: SEND_DM, limit: null });
});

/** A customer whose question has a draft. */
const customer = async (asks: 'post' | 'dm') => {
  serial += 1;
  const id = String(810_000 + serial);
  const x = world.channel('x');
  x.run('person', { id, handle: `traveller_${serial}`, name: 'A Traveller' });
  const text = 'where is my bag? AMSZY10045, Petrov';
  const said = x.run(
    'say',
    asks === 'post'
      ? { by: id, place: 'public', text: `@zephyrline ${text}` }
      : { by: id, place: 'private', text },
  ) as Said;
  const thread = asks === 'post' ? `zephyrline:x:p.${said.id}.${id}` : `zephyrline:x:d.${id}`;
  const draft = await until('a draft', async () => (await world.desk.threads.read(thread))?.drafts[0]);
  const received = () =>
    [...x.town.said.values()]
      .filter(({ by, to, inReplyTo }) => by === '700100' && (to === id || inReplyTo === said.id))
      .map((one) => one.text);
  const head = () => world.desk.threads.head(thread);
  return {
    thread,
    draft,
    received,
    head,
    approves: () => approve(world.desk)(anna, thread, { draftId: draft.id }),
  };
};

/** Enough minutes for leases, settle times and retries to pass. */
const laterOn = async () => {
  for (let minute = 0; minute < 6; minute += 1) {
    await world.idle();
    await world.turn(60_000);
  }
  await world.idle();
};

describe('a reply on X', () => {
  it.each([
    ['the answer to the call is lost', { kind: 'lost_response' }],
    ['the answer is cut short', { kind: 'cut_response' }],
    ['X says 503 although it took the message', { kind: 'html_503_after_success' }],
    ['X says 503 and did not take it', { kind: 'html_503' }],
    ['the connection is refused', { kind: 'refuse' }],
    [
      'X wants the token renewed',
      { kind: 'status', status: 401, body: { title: 'Unauthorized', status: 401 } },
    ],
  ] as const)('arrives exactly once when %s', async (_what, fault) => {
    const { approves, received, head } = await customer('dm');
    await onX('POST', 'faults', { call: SEND_DM, times: 1, ...fault });
    await approves();
    await laterOn();
    expect(received()).toHaveLength(1);
    expect(await head()).not.toHaveProperty('reply');
    expect(await head()).not.toHaveProperty('waitingSince');
  });

  it('arrives in both places exactly once when the second of two sends is lost', async () => {
    const { approves, received, head } = await customer('post');
    await onX('POST', 'faults', { call: POST, times: 1, kind: 'lost_response' });
    await approves();
    await laterOn();
    expect(received()).toHaveLength(2);
    expect(await head()).not.toHaveProperty('waitingSince');
  });

  it('makes no call while X’s limit lasts, and goes out after it', async () => {
    const spent = await customer('dm');
    const waits = await customer('dm');
    await onX('POST', 'limits', { call: SEND_DM, limit: 1 });
    await spent.approves();
    await world.idle();
    await onX('DELETE', 'calls');
    await waits.approves();
    await laterOn();
    const calls = (await onX('GET', 'calls')) as Record<string, number>;
    expect(calls[SEND_DM] ?? 0).toBeLessThanOrEqual(1);
    expect(waits.received()).toEqual([]);
    await onX('POST', 'limits', { call: SEND_DM, limit: null });
    await world.turn(16 * 60_000);
    await laterOn();
    expect(waits.received()).toHaveLength(1);
  });

  it('comes back to the agent with a new draft when the bag moved after it was written', async () => {
    const { thread, draft, approves, received, head } = await customer('dm');
    world.baggage.world.advance('AMSZY10045', {
      to: 'forwarded',
      at: world.now(),
      where: 'LHR',
      flight: 'ZY431',
    });
    await approves();
    await world.idle();
    expect(received()).toEqual([]);
    expect((await head())?.reply?.state).toBe('returned');
    const again = await until('a new draft', async () => {
      const newest = (await world.desk.threads.read(thread))?.drafts[0];
      return newest?.id !== draft.id && newest;
    });
    expect(again.deliveries[0]?.text).toContain('ZY431');
  });

  it('that X will not deliver in private is refused with the reason, and the next draft asks the customer to write first', async () => {
    const { thread, draft, received, approves } = await customer('post');
    const id = thread.split('.').at(-1) ?? '';
    world.channel('x').run('person', { id, closed: true });
    await approves();
    const refused = await until('the refusal', async () => {
      const rows = await world.desk.threads.read(thread);
      return rows?.head.reply?.state === 'refused' && rows;
    });
    expect(refused.replies[0]).toMatchObject({ state: 'refused', code: 'dm_closed' });
    expect(received()).toEqual([]);
    await askForDraft(world.desk)(anna, thread);
    const other = await until('another draft', async () => {
      const newest = (await world.desk.threads.read(thread))?.drafts[0];
      return newest?.id !== draft.id && newest;
    });
    expect(other).toMatchObject({ state: 'ready', deliveries: [{ place: 'public' }] });
    await approve(world.desk)(anna, thread, { draftId: other.id });
    await world.idle();
    expect(received()).toEqual([expect.stringContaining('Please send us a direct message')]);
  });
});
