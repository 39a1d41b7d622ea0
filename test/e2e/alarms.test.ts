import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alarm } from '#domain/alarm.ts';
import { plusSeconds } from '#domain/instant.ts';
import { startWorld, type World } from '#local/world.ts';

let world: World;
let dataDir: string;

const open = () => startWorld({ port: 0, dataDir, seed: false, byTheClock: false, visibilitySeconds: 3 });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-alarms-'));
  world = await open();
}, 60_000);

afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const BRAND = 'zephyrline';
const THREAD = `${BRAND}:x:p.1.800200`;

/** Alarms on the record and a hint that names them, as the watch leaves them. */
const raised = async (...ids: string[]): Promise<void> => {
  const dueAt = plusSeconds(world.now(), -600);
  const alarms = ids.map(
    (id): Alarm => ({
      id: `${dueAt}#next_reply#breach#${id}`,
      ...{ level: 'breach', metric: 'next_reply', thread: THREAD, customer: 'ivan_p' },
      ...{ dueAt, raisedAt: world.now(), runbook: 'a-thread-breached-its-target' },
    }),
  );
  for (const alarm of alarms) await world.desk.alarms.record(BRAND, alarm);
  await world.desk.hints.alert([{ brand: BRAND, alarms: alarms.map(({ id }) => id) }]);
  await world.idle();
};

describe('an alarm', () => {
  it('reaches people by mail and in both of their team chats, through queue and function', async () => {
    await raised('one');
    const [mail, ...more] = world.system.mail();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('okno zephyrline: next reply, breach');
    expect(mail?.text).toContain(`Thread ${THREAD} on X.`);
    expect(mail?.text).toContain(`\n  Open in okno: ${world.url}/#/${BRAND}/${THREAD}\n`);
    expect(mail?.text).toContain('\n  What to do: RUNBOOK.md#a-thread-breached-its-target');
    const posts = world.teamChat.world.posts;
    expect(posts.map(({ app }) => app).sort()).toEqual(['slack', 'teams']);
    for (const { brand, title, lines, calls } of posts) {
      expect([brand, title, calls]).toEqual([BRAND, mail?.subject, []]);
      expect(lines.join()).toContain(`Thread ${THREAD} on X.`);
      expect(lines.join()).not.toContain('ivan_p');
    }
  });

  it('comes of a customer who waits too long, and says nothing of who they are or what they wrote', async () => {
    const mails = world.system.mail().length;
    world.channel('x').run('say', { by: '800200', place: 'private', text: 'Where is my cello?' });
    await world.idle();
    await world.turn(61 * 60_000);
    await world.idle();
    const texts = world.system
      .mail()
      .slice(mails)
      .map(({ text }) => text);
    expect(texts.join()).toContain('A customer has waited for a first answer longer');
    expect(texts.join()).not.toMatch(/cello|Ivan|ivan_p/);
  }, 60_000);

  it('is told once more by the way that failed, and by no other', async () => {
    const [mails, posts] = [world.system.mail().length, world.teamChat.world.count];
    await fetch(`${world.teamChat.url}/__fault`, {
      method: 'POST',
      body: JSON.stringify({ status: 500, times: 1, path: '/services/' }),
    });
    await raised('two');
    expect(world.system.mail().length - mails).toBe(1);
    expect(world.teamChat.world.count - posts).toBe(2);
    expect(world.system.queues().AlertsDeadLetters).toEqual({ waiting: 0, inFlight: 0 });
  });

  it('can be read on the street, by whoever plays the customer', async () => {
    const answer = await fetch(`${world.url}/street/api/office/teamchat/world`);
    const { version, posts } = (await answer.json()) as { version: number; posts: { lines: string[] }[] };
    expect(posts).toHaveLength(version);
    expect(posts[0]?.lines.join()).toContain(THREAD);
  });

  it('was told in a world that is opened again, and is not told anew', async () => {
    const mails = world.system.mail().length;
    await world.close();
    world = await open();
    expect(world.system.mail()).toHaveLength(mails);
    const ids = (await world.desk.alarms.latest(BRAND)).map(({ id }) => id);
    await world.desk.hints.alert([{ brand: BRAND, alarms: ids }]);
    await world.idle();
    expect(world.system.mail()).toHaveLength(mails);
  }, 60_000);
});
