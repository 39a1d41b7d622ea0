import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { VisibleError } from '#domain/errors.ts';
import type { Cell, Counted } from '#domain/statistics.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { startSecretStore } from '#local/stores/secrets.ts';
import { placesIn } from '#local/stores/stores.ts';
import { startTableStore } from '#local/stores/table.ts';
import { noteTable } from '#local/tableNote.ts';
import { reportRun } from '#local/tools/reportRun.ts';
import { openSource } from '#local/tools/reportSource.ts';
import { durationText } from '#local/tools/reportText.ts';
import { alarms } from '#platform/alarms.ts';
import { BRANDS_SECRET } from '#platform/brands.ts';
import { dailySums } from '#platform/dailySums.ts';
import { statistics } from '#platform/statistics.ts';
import type { Table } from '#platform/table.ts';
import { threads } from '#platform/threads.ts';
import { memoryTable } from '../../memoryTable.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());
afterEach(() => vi.unstubAllEnvs());

const CELL: Cell = {
  day: '2026-11-02',
  place: 'public',
  channel: 'x',
  asked: 'bag',
  lang: 'en',
  agent: 'anna',
};

const newBrand = () => ({ ...demoBrand, id: `brand-${++serial}`, timeZone: 'Europe/London' });

/** The tool at a table in which this was counted, for two brands, the second of which has counted nothing. */
const toolWith = async (events: readonly [Partial<Cell>, Counted][]) => {
  const [busy, calm] = [newBrand(), newBrand()];
  const store = statistics(table);
  for (const [cell, counted] of events) await store.add(busy.id, { ...CELL, ...cell }, counted);
  const closed: true[] = [];
  const source = {
    desk: {
      brands: { get: async () => busy, all: async () => [busy, calm] },
      clock: { now: () => '2026-11-02T12:00:00.000Z' },
      statistics: store,
      sums: dailySums(table),
      alarms: alarms(table),
      threads: threads(table),
    },
    close: async () => void closed.push(true),
  };
  return {
    busy: busy.id,
    calm: calm.id,
    closed,
    run: (...args: string[]) => reportRun(args, async () => source),
  };
};

const EVENTS: [Partial<Cell>, Counted][] = [
  [
    {},
    {
      counts: ['replies', 'unchanged', 'in_time'],
      spans: { first_wall: 820, first_business: 820, approval: 40 },
    },
  ],
  [
    {},
    {
      counts: ['replies', 'edited', 'late'],
      spans: { first_wall: 33_000, first_business: 7200, approval: 600 },
    },
  ],
  [{ channel: 'vk' }, { counts: ['replies', 'unchanged', 'promises_made'], spans: { next_wall: 200_000 } }],
  [{ channel: 'vk' }, { counts: ['notices', 'unchanged', 'promises_kept'] }],
  [{ channel: 'vk', agent: '-' }, { counts: ['breach_first_reply', 'breach_update'] }],
  [{ channel: 'x', agent: '-' }, { counts: ['refused', 'refused_redirect', 'survey_asked', 'survey_yes'] }],
];

describe('npm run report', () => {
  it('says of every brand how it answered, and of one without replies that there were none', async () => {
    const { run, busy, calm, closed } = await toolWith(EVENTS);
    const { exit, text } = await run();
    expect(exit).toBe(0);
    expect(text.split('\n')).toEqual([
      `${busy}, 2026-10-27 to 2026-11-02`,
      '',
      'all: replies 3, notices 1',
      '',
      '                                     n      p50      p90      p95',
      '  first reply, wall clock            2   13 min    9.1 h    9.1 h',
      '  first reply, business time         2   13 min    2.0 h    2.0 h',
      '  next reply, wall clock             1    2.4 d    2.4 d    2.4 d',
      '  next reply, business time          0        -        -        -',
      '  approval                           2     40 s   10 min   10 min',
      '',
      '  breaches      1 first reply, 1 update (33.3 % of replies, first and next)',
      '  targets       1 met, 1 missed (50.0 % of replies in time)',
      '  promises      1 made, 1 kept (100.0 % kept)',
      '  drafts        3 sent as drafted, 1 edited (75.0 % as drafted)',
      '  dismissed     none',
      '  gate          1 stopped, 1 for sending people away',
      '  satisfaction  1 asked, 1 satisfied (100.0 % satisfied)',
      '',
      `${calm}: no replies from 2026-10-27 to 2026-11-02.`,
    ]);
    expect(closed).toEqual([true]);
  });

  it('says in one sentence that there were no replies', async () => {
    const { run, calm } = await toolWith(EVENTS);
    expect(await run('--brand', calm, '--from', '2026-11-01', '--to', '2026-11-01')).toEqual({
      exit: 0,
      text: `${calm}: no replies from 2026-11-01 to 2026-11-01.`,
    });
  });

  it('does not keep to itself what happened although nobody was answered', async () => {
    const { run, busy } = await toolWith([[{}, { counts: ['breach_first_reply'] }]]);
    const { text } = await run('--brand', busy);
    expect(text).toMatch(/: no replies from/);
    expect(text).toMatch(/breaches {6}1 first reply$/m);
  });

  it('has a block for each combination of dimensions', async () => {
    const { run, busy } = await toolWith(EVENTS);
    const { text } = await run('--brand', busy, '--by', 'channel,place');
    expect(text.match(/^channel .*$/gm)).toEqual([
      'channel x, place public: replies 2, notices 0',
      'channel vk, place public: replies 1, notices 1',
    ]);
  });

  it('says of agents what they carried alone', async () => {
    const { run, busy } = await toolWith(EVENTS);
    const { text } = await run('--brand', busy, '--by', 'agent');
    expect(text.split('\n').slice(2)).toEqual(['agent anna: replies 3, notices 1, dismissed 0']);
  });

  it('prints the reports themselves for other programs', async () => {
    const { run, busy } = await toolWith(EVENTS);
    const { text } = await run('--brand', busy, '--by', 'agent', '--json');
    const [view, ...more] = JSON.parse(text);
    expect(more).toEqual([]);
    expect(view).toMatchObject({ brand: busy, from: '2026-10-27', to: '2026-11-02', by: ['agent'] });
    expect(view.groups.map(({ of }: { of: object }) => of)).toEqual([{ agent: '-' }, { agent: 'anna' }]);
    expect(view.groups[1].counts.replies).toBe(3);
  });

  it.each([
    [['--from', '2026-11-03', '--to', '2026-11-02'], '`from` must not be after `to`.'],
    [['--from', 'yesterday'], '`from` must be a date'],
    [['--by', 'weather'], 'A report is grouped by any of'],
    [['--loud'], 'usage: npm run report'],
    [['2026-11-02'], 'usage: npm run report'],
  ])('explains itself when called with %j', async (args, words) => {
    const { run } = await toolWith([]);
    const { exit, text } = await run(...args);
    expect(exit).toBe(2);
    expect(text).toContain(words);
    expect(text).toContain('usage: npm run report');
  });

  it('fails in words where there is nothing to read', async () => {
    const nothing = () => Promise.reject(new VisibleError('missing', 'data', 'There is nothing.'));
    expect(await reportRun([], nothing)).toEqual({ exit: 1, text: 'There is nothing.' });
  });
});

describe('a duration', () => {
  it.each([
    [0, '0 s'],
    [42.4, '42 s'],
    [60, '1.0 min'],
    [816, '14 min'],
    [599, '10 min'],
    [32_760, '9.1 h'],
    [100_000, '28 h'],
    [200_000, '2.3 d'],
    [5_000_000, '58 d'],
  ])('of %d seconds reads %s', (seconds, words) => {
    expect(durationText(seconds)).toBe(words);
  });
});

describe('the table of a report', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'okno-report-'));
  const brand = newBrand();
  const keepBrand = async (dataDir: string) => {
    const store = await startSecretStore(placesIn(dataDir).secrets);
    store.put(BRANDS_SECRET, JSON.stringify([brand]));
    await store.stop();
  };
  /** As after a run that counted one reply. */
  const leaveTable = async (dataDir: string) => {
    const store = await startTableStore(placesIn(dataDir).table);
    await store.create([
      {
        name: 'kept',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'attn', 'nextAt'].map((name) => ({
          AttributeName: name,
          AttributeType: 'S',
        })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'attention',
            KeySchema: [
              { AttributeName: 'attn', KeyType: 'HASH' },
              { AttributeName: 'nextAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['waitingSince'] },
          },
        ],
      },
    ]);
    const client = new DynamoDBClient({
      endpoint: store.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    while (
      (await client.send(new DescribeTableCommand({ TableName: 'kept' }))).Table?.TableStatus !== 'ACTIVE'
    );
    await statistics({ name: 'kept', client: DynamoDBDocumentClient.from(client) }).add(brand.id, CELL, {
      counts: ['replies'],
    });
    client.destroy();
    await store.stop();
    noteTable(dataDir, 'kept', store.endpoint);
  };
  const runIn = (dataDir: string) =>
    reportRun(['--to', '2026-11-02', '--json'], () => openSource({ OKNO_DATA: dataDir }));

  it('is that on disk while okno does not run, and the folder is free again after', async () => {
    const dataDir = folder();
    await keepBrand(dataDir);
    await leaveTable(dataDir);
    // Killed, it left its lock.
    writeFileSync(join(dataDir, 'pid'), String(spawnSync(process.execPath, ['-e', '']).pid));
    for (let time = 0; time < 2; time += 1) {
      const { exit, text } = await runIn(dataDir);
      expect(exit).toBe(0);
      expect(JSON.parse(text)).toMatchObject([{ brand: brand.id, groups: [{ counts: { replies: 1 } }] }]);
      expect(existsSync(join(dataDir, 'pid'))).toBe(false);
    }
  });

  it('is that of the running okno while it runs', async () => {
    const dataDir = folder();
    await keepBrand(dataDir);
    const running = { pid: process.ppid, name: table.name, endpoint: await endpointOf(table) };
    writeFileSync(join(dataDir, 'pid'), String(process.ppid));
    writeFileSync(join(dataDir, 'table.json'), JSON.stringify(running));
    await statistics(table).add(brand.id, CELL, { counts: ['replies', 'edited'] });
    const { text } = await runIn(dataDir);
    expect(JSON.parse(text)).toMatchObject([{ brand: brand.id, groups: [{ counts: { edited: 1 } }] }]);
    expect(existsSync(join(dataDir, 'pid'))).toBe(true);
  });

  it('is not looked for where an earlier run had it while okno starts', async () => {
    const dataDir = folder();
    noteTable(dataDir, 'kept', 'http://127.0.0.1:9');
    writeFileSync(join(dataDir, 'pid'), String(process.ppid));
    expect(await runIn(dataDir)).toEqual({
      exit: 1,
      text: `okno is starting in ${dataDir}: ask again in a moment.`,
    });
  });

  it('is the one the environment names, for whoever names brand and days as well', async () => {
    vi.stubEnv('OKNO_TABLE', table.name);
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', await endpointOf(table));
    vi.stubEnv('AWS_REGION', 'eu-west-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    const { id } = newBrand();
    await statistics(table).add(id, CELL, { counts: ['replies', 'unchanged'] });
    const run = (...args: string[]) => reportRun(args, () => openSource(process.env));
    const { text } = await run('--brand', id, '--to', '2026-11-02');
    expect(text).toContain('1 sent as drafted');
    // Without credentials nobody can be asked who the brands are.
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    expect(await run()).toEqual({ exit: 1, text: expect.stringContaining('name one with --brand') });
  });

  it('is not there, nor made, where okno has never run', async () => {
    const dataDir = join(folder(), 'never');
    const { exit, text } = await runIn(dataDir);
    expect([exit, text]).toEqual([1, expect.stringContaining(`okno has not run in ${dataDir} yet`)]);
    expect(existsSync(dataDir)).toBe(false);
  });
});

const endpointOf = async ({ client }: Table): Promise<string> => {
  const endpoint = await client.config.endpoint?.();
  return `http://${endpoint?.hostname}:${endpoint?.port}`;
};
