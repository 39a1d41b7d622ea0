import { startFauxqs } from 'fauxqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { announcementOf } from '#desk/alerts/announcement.ts';
import type { Announcement } from '#desk/ports/announcer.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import type { Alarm } from '#domain/alarm.ts';
import { hooksOf, startTeamChat, type TeamChat } from '#local/simulators/teamChat/server.ts';
import { openTopic } from '#local/stores/topics.ts';
import { announcer } from '#platform/announcer.ts';
import { slackMessage } from '#platform/announceSlack.ts';
import { teamsMessage } from '#platform/announceTeams.ts';

const BRAND = 'zephyrline';
const now = () => '2026-11-02T09:00:00.000Z';
let sns: Awaited<ReturnType<typeof startFauxqs>>;
let chat: TeamChat;
let topic: ReturnType<typeof openTopic>;

beforeAll(async () => {
  [sns, chat] = await Promise.all([startFauxqs({ port: 0, logger: false }), startTeamChat({ now })]);
  topic = openTopic(sns, 'Alarms');
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SNS: `http://127.0.0.1:${sns.port}/`,
    OKNO_ALARM_TOPIC: topic.arn,
    OKNO_STAGE: 'local',
    OKNO_CONSOLE_URL: 'https://okno.example/',
    OKNO_RUNBOOK_URL: 'https://okno.example/RUNBOOK.md',
  });
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await Promise.all([sns.stop(), chat.close()]);
});

const holding = (value: unknown): Pick<Secrets, 'fresh'> => ({ fresh: async () => value });
const connected = () => announcer(holding(hooksOf(chat.url, BRAND)));

const HOSTILE = [
  '<!channel> <!here> <@U024BE7LH> <!subteam^S012>',
  '@channel @here @everyone #general',
  '<https://evil.example|Open in okno>',
  '[Open in okno](https://evil.example) ![x](https://evil.example/x.png)',
  'https://evil.example/a?b=c&d=<e>',
  '&lt;!channel&gt; &amp;lt;!channel&amp;gt;',
  '{{DATE(2017-02-14T06:08:00Z, SHORT)}} <at>everyone</at>',
  '*bold* _italic_ ~gone~ `code` ```block``` > quote',
  'two\nlines\r\nand \u2028 more \u202e turned round \u0000\u0007',
  '"}],"text":"<!channel>"',
  'д'.repeat(5000),
  '<'.repeat(5000),
  '👩‍👩‍👧'.repeat(1000),
];

const hostile = (text: string, count = 1): Announcement => {
  const alarms = Array.from(
    { length: count },
    (_, index): Alarm => ({
      id: `${index}`,
      ...{ level: 'breach', metric: 'promise', dueAt: now(), raisedAt: now(), runbook: text },
      thread: `${BRAND}:x:${text}`,
      owner: text,
      customer: 'ivan_p',
    }),
  );
  const brand = { id: BRAND, name: text, timeZone: 'Europe/Berlin' };
  return announcementOf({ brand, now: now(), traitsOf: () => ({ title: text }) }, alarms);
};

describe.each(['slack', 'teams'] as const)('a team on %s', (way) => {
  it('reads what happened, with links to the thread and to the runbook', async () => {
    const lines = [
      { text: 'Somebody waits & waits.', place: '#/zephyrline/zephyrline:x:p.1', runbook: 'work-is-stuck' },
    ];
    await connected().tell(BRAND, way, { subject: 'okno zephyrline: 1 alarm', lines });
    expect(chat.world.posts.at(-1)).toMatchObject({
      app: way,
      brand: BRAND,
      title: 'okno zephyrline: 1 alarm',
      links: [
        { title: 'Open in okno', url: 'https://okno.example/#/zephyrline/zephyrline:x:p.1' },
        { title: 'What to do', url: 'https://okno.example/RUNBOOK.md#work-is-stuck' },
      ],
      calls: [],
    });
    expect(chat.world.posts.at(-1)?.lines[0]).toContain('Somebody waits & waits.');
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))(
    'is called by nobody’s name and led nowhere else: %s',
    async (_, text) => {
      for (const count of [1, 5, 300]) {
        await connected().tell(BRAND, way, hostile(text, count));
        const post = chat.world.posts.at(-1);
        expect(post?.calls).toEqual([]);
        expect(post?.links.filter(({ url }) => !url.startsWith('https://okno.example/'))).toEqual([]);
        expect(post?.lines.length).toBeGreaterThanOrEqual(1);
      }
    },
  );

  it('reads where to look where there is no address to lead to', async () => {
    vi.stubEnv('OKNO_CONSOLE_URL', '');
    vi.stubEnv('OKNO_RUNBOOK_URL', 'RUNBOOK.md');
    await connected().tell(BRAND, way, hostile('Anna'));
    expect(chat.world.posts.at(-1)).toMatchObject({ links: [] });
    expect(chat.world.posts.at(-1)?.lines[0]).toContain('What to do: RUNBOOK.md#Anna');
  });

  it('that refuses is an error which does not tell its address', async () => {
    const [refused, gone] = [
      hooksOf(chat.url, BRAND)[way].replace('demo-team-key', 'other'),
      'http://127.0.0.1:9',
    ];
    for (const address of [refused, gone]) {
      const telling = announcer(holding({ [way]: address })).tell(BRAND, way, hostile('Anna'));
      await expect(telling).rejects.toThrow(new RegExp(`^${way} (answered 40[13]|gave no answer)$`));
    }
  });

  it.each(['http://hooks.example/services/a', 'ftp://127.0.0.1/a', 'not an address', 'https:'])(
    'is not told at %s',
    async (address) => {
      const telling = announcer(holding({ [way]: address })).tell(BRAND, way, hostile('Anna'));
      await expect(telling).rejects.toThrow('the address is none of https');
    },
  );

  it('of this machine is told in the local run alone', async () => {
    vi.stubEnv('OKNO_STAGE', 'aws');
    await expect(connected().tell(BRAND, way, hostile('Anna'))).rejects.toThrow('none of https');
  });
});

describe('a brand without a team chat', () => {
  const missing = new Error('secretsmanager GetSecretValue answered 400', {
    cause: 'ResourceNotFoundException',
  });
  const failing = (error: Error): Pick<Secrets, 'fresh'> => ({ fresh: async () => Promise.reject(error) });

  it('is told by topic alone', async () => {
    const before = chat.world.count;
    await announcer(failing(missing)).tell(BRAND, 'slack', hostile('Anna'));
    await announcer(holding({ teams: 'https://unused.example' })).tell(BRAND, 'slack', hostile('Anna'));
    expect(chat.world.count).toBe(before);
  });

  it('is not one whose secret cannot be read', async () => {
    const broken = announcer(failing(new Error('answered 500', { cause: 'InternalServiceError' })));
    await expect(broken.tell(BRAND, 'slack', hostile('Anna'))).rejects.toThrow('answered 500');
    const wrong = announcer(holding({ slack: 7 }));
    await expect(wrong.tell(BRAND, 'slack', hostile('Anna'))).rejects.toThrow('not what it should be');
  });
});

describe('the topic', () => {
  it('carries a subject and plain text with addresses on lines of their own', async () => {
    const lines = [
      { text: 'Züge & мосты: a customer waits.', place: '#/tundra', runbook: 'work-is-stuck' },
      { text: 'Another one.' },
    ];
    await connected().tell(BRAND, 'topic', { subject: 'okno tundra: 2 alarms', lines });
    expect(topic.mail().at(-1)).toEqual({
      subject: 'okno tundra: 2 alarms',
      text: 'Züge & мосты: a customer waits.\n  Open in okno: https://okno.example/#/tundra\n  What to do: https://okno.example/RUNBOOK.md#work-is-stuck\n\nAnother one.',
    });
  });

  it('takes subjects of 99 characters of ASCII on one line', async () => {
    await connected().tell(BRAND, 'topic', { ...hostile('Anna'), subject: `öne\ntwo ${'x'.repeat(200)}` });
    expect(topic.mail().at(-1)?.subject).toBe(` ne two ${'x'.repeat(91)}`);
  });

  it('that is not there is an error with the service’s own word', async () => {
    vi.stubEnv('OKNO_ALARM_TOPIC', 'arn:aws:sns:us-east-1:000000000000:none');
    await expect(connected().tell(BRAND, 'topic', hostile('Anna'))).rejects.toThrow(
      'sns Publish answered 404 NotFound',
    );
  });
});

describe('the largest messages there can be', () => {
  const worst = (count: number): Announcement => hostile('<&"\\д'.repeat(1000), count);

  it('keep within the limits of Slack', () => {
    for (const count of [1, 5, 300]) {
      const { blocks } = slackMessage(worst(count));
      expect(blocks.length).toBeLessThanOrEqual(50);
      for (const { text } of blocks) expect(text.text.length).toBeLessThanOrEqual(3000);
    }
  });

  it('keep within the size of Teams', () => {
    for (const count of [1, 5, 300])
      expect(JSON.stringify(teamsMessage(worst(count))).length * 2).toBeLessThanOrEqual(28_000);
  });
});
