import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve } from '#desk/approve.ts';
import { askForDraft } from '#desk/askForDraft.ts';
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

beforeEach(() => {
  world.x.world.clearFaults();
  world.x.world.setLimit(SEND_DM, undefined);
});

/** A customer whose question has a draft. */
const customer = async (asks: 'post' | 'dm') => {
  serial += 1;
  const [id, username] = [String(810_000 + serial), `traveller_${serial}`];
  world.x.world.putAccount({ id, username, name: 'A Traveller' });
  const text = 'where is my bag? AMSZY10045, Petrov';
  const said =
    asks === 'post'
      ? world.x.world.addPost({ author: username, text: `@zephyrline ${text}` })
      : world.x.world.addDm({ from: username, to: 'zephyrline', text });
  const thread = asks === 'post' ? `zephyrline:x:p.${said.id}.${id}` : `zephyrline:x:d.${id}`;
  const draft = await until('a draft', async () => (await world.desk.threads.read(thread))?.drafts[0]);
  const received = () => {
    const all = world.x.world.snapshot();
    if (!('posts' in all)) return [];
    const posts = all.posts.filter(
      (post) => post.author === 'zephyrline' && post.in_reply_to_tweet_id === said.id,
    );
    return [...all.dms.filter((dm) => dm.from === 'zephyrline' && dm.to === username), ...posts].map(
      (one) => one.text,
    );
  };
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
    world.x.world.addFault({ call: SEND_DM, times: 1, ...fault });
    await approves();
    await laterOn();
    expect(received()).toHaveLength(1);
    expect(await head()).not.toHaveProperty('reply');
    expect(await head()).not.toHaveProperty('waitingSince');
  });

  it('arrives in both places exactly once when the second of two sends is lost', async () => {
    const { approves, received, head } = await customer('post');
    world.x.world.addFault({ call: POST, times: 1, kind: 'lost_response' });
    await approves();
    await laterOn();
    expect(received()).toHaveLength(2);
    expect(await head()).not.toHaveProperty('waitingSince');
  });

  it('makes no call while X’s limit lasts, and goes out after it', async () => {
    const spent = await customer('dm');
    const waits = await customer('dm');
    world.x.world.setLimit(SEND_DM, 1);
    await spent.approves();
    await world.idle();
    world.x.world.resetCalls();
    await waits.approves();
    await laterOn();
    expect(world.x.world.calls()[SEND_DM] ?? 0).toBeLessThanOrEqual(1);
    expect(waits.received()).toEqual([]);
    world.x.world.setLimit(SEND_DM, undefined);
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
    world.x.world.putAccount({ id, username: `traveller_${serial}`, name: 'A Traveller', dm_open: false });
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
