import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectRecorded } from '../parcels/recorded.ts';
import { misfits } from '../parcels/shapes.ts';
import { type CaseDesk, openDesk } from './desk.ts';
import { CommentsAnswer, TicketAnswer, TicketsAnswer } from './zendesk.ts';

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.simulator.close());

const STORIES = {
  new: 350_417,
  open: 350_418,
  pending: 350_419,
  hold: 350_420,
  solved: 350_421,
  closed: 350_422,
  callBack: 350_423,
} as const;
const ALL = Object.entries(STORIES);
const path = (id: number): string => `/api/v2/tickets/${id}.json?include=users,groups`;

const TICKET = {
  ticket: {
    external_id: 'act_fixture0001',
    subject: 'The lounge was closed',
    comment: { body: 'The lounge was closed although my ticket includes it.', public: true },
    requester: { name: 'Whitcombe' },
    tags: ['okno'],
  },
};

const CALL = {
  ticket: {
    ...{
      external_id: 'act_fixture0001',
      type: 'task',
      due_at: '2026-11-04T10:00:00.000Z',
      subject: 'Call back',
    },
    comment: { body: 'Asked to be called.', public: false },
    requester: { name: 'Whitcombe' },
    tags: ['okno', 'call_back'],
    custom_fields: [{ id: 360_001, value: '+44 7700 900789' }],
  },
};

describe('the fixtures of cases', () => {
  it.each(ALL)('are what the simulator answers: %s', async (name, id) => {
    expectRecorded(`cases/fixtures/${name}.json`, (await desk.ask(path(id))).body);
  });

  it('know how a missing ticket, an odd status and a made ticket look', async () => {
    expectRecorded('cases/fixtures/missing.json', (await desk.ask(path(499_999))).body);
    await desk.door('/__world/move', { id: STORIES.new, status: 'escalated' });
    expectRecorded('cases/fixtures/unknownWord.json', (await desk.ask(path(STORIES.new))).body);
    expectRecorded('cases/fixtures/created.json', (await desk.ask('/api/v2/tickets.json', TICKET)).body);
    expectRecorded('cases/fixtures/calledBack.json', (await desk.ask('/api/v2/tickets.json', CALL)).body);
    const found = await desk.ask('/api/v2/tickets.json?external_id=act_fixture0001');
    expectRecorded('cases/fixtures/readBack.json', found.body);
    const absent = await desk.ask('/api/v2/tickets.json?external_id=act_9');
    expectRecorded('cases/fixtures/readBackAbsent.json', absent.body);
  });
});

describe('the shapes of cases', () => {
  it.each(ALL)('are those that Zendesk publishes: ticket %s', async (_, id) => {
    expect(misfits(TicketAnswer, (await desk.ask(path(id))).body)).toEqual([]);
  });

  it('are those that Zendesk publishes: the list', async () => {
    expect(misfits(TicketsAnswer, (await desk.ask('/api/v2/tickets.json?include=users')).body)).toEqual([]);
  });

  it('are those that Zendesk publishes: comments', async () => {
    const { body } = await desk.ask(`/api/v2/tickets/${STORIES.open}/comments.json`);
    expect(misfits(CommentsAnswer, body)).toEqual([]);
  });
});

describe('the case desk', () => {
  it('answers 401 to a stranger', async () => {
    expect((await desk.ask(path(STORIES.open), undefined, { authorization: 'Basic d3Jvbmc6' })).status).toBe(
      401,
    );
  });

  it('marks which comments are between agents', async () => {
    const { body } = await desk.ask(`/api/v2/tickets/${STORIES.open}/comments.json`);
    expect(body).toMatchObject({ comments: [{ public: true }, { public: false }] });
  });

  it('gives the same ticket to the same idempotency key, and says so', async () => {
    const key = { 'idempotency-key': 'act_fixture0001' };
    const first = await desk.ask('/api/v2/tickets.json', TICKET, key);
    const again = await desk.ask('/api/v2/tickets.json', TICKET, key);
    expect([again.body, again.headers.get('x-idempotency-lookup')]).toEqual([first.body, 'hit']);
  });

  it('makes a second ticket without a key', async () => {
    const first = await desk.ask('/api/v2/tickets.json', TICKET);
    expect((await desk.ask('/api/v2/tickets.json', TICKET)).body).not.toEqual(first.body);
  });

  it('refuses a ticket without a comment', async () => {
    expect((await desk.ask('/api/v2/tickets.json', { ticket: { subject: 'x' } })).status).toBe(400);
  });

  it('leaves a closed ticket as it is', async () => {
    expect(await desk.door('/__world/move', { id: STORIES.closed, status: 'open' })).toEqual({
      error: 'A closed ticket cannot be changed.',
    });
  });

  it('is the same after a restart, keys included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'okno-cases-'));
    const journal = join(folder, 'cases.jsonl');
    const key = { 'idempotency-key': 'act_fixture0001' };
    const before = await openDesk({ journal });
    await before.ask('/api/v2/tickets.json', TICKET, key);
    await before.simulator.close();
    const after = await openDesk({ journal });
    expect(after.simulator.world.tickets()).toEqual(before.simulator.world.tickets());
    const again = await after.ask('/api/v2/tickets.json', TICKET, key);
    expect(again.headers.get('x-idempotency-lookup')).toBe('hit');
    await after.simulator.close();
    rmSync(folder, { recursive: true });
  });
});
