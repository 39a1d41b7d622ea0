import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waysTo } from '#desk/agent/ways.ts';
import { joinAccounts } from '#desk/dossier/contacts.ts';
import { correlationOf } from '#domain/correlation.ts';
import type { ReadBackWay, Traits } from '#domain/traits.ts';
import { windowOf } from '#domain/window.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';
import { OWN, refusal, talk } from '../talk.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const ASKED = '2026-11-02T08:50:00.000Z';
const HOUR = 3600;

const privately = (place: Partial<NonNullable<Traits['places']['private']>>, more: Partial<Traits> = {}) =>
  ({
    places: { private: { maxLength: 2000, unit: 'characters', readBack: 'listed', ...place } },
    ...more,
  }) satisfies Partial<Traits>;

const ticketOffice = () => {
  const scripted = scriptedOffice({ actions: [] });
  scripted.knows({ ok: true, status: ticketOf('received'), proved: 'verified_basic' });
  return scripted.office;
};

/** Somebody asked a day ago, give or take some seconds, where the brand may write for 24 hours, in its own words for 168. */
const asked = async (traits: Partial<Traits>, secondsAfter: number) => {
  serial += 1;
  const world = talk(table, `w${serial}`, { traits, office: ticketOffice() });
  const thread = world.name('x', 'd.800200');
  await world.hear(world.said(thread, '1', world.now(), { text: 'Where is my ticket TT-700123?' }));
  world.wait(secondsAfter);
  return { ...world, thread };
};

const WINDOWED = privately({ windowHours: 24, ownWordsHours: 168 });

describe('the window in which the brand may write', () => {
  const key = `${ASKED}#1`;
  const later = (seconds: number) =>
    new Date(Date.parse(ASKED) + seconds * 1000).toISOString() as typeof ASKED;
  const place = { windowHours: 24, ownWordsHours: 168 };

  it.each([
    [24 * HOUR - 1, 'open'],
    [24 * HOUR, 'own_words'],
    [168 * HOUR - 1, 'own_words'],
    [168 * HOUR, 'closed'],
  ])('%i seconds after the latest message is %s', (seconds, kind) => {
    expect(windowOf(place, key, later(seconds)).kind).toBe(kind);
  });

  it('is closed where nobody wrote, and always open where there is none', () => {
    expect(windowOf(place, undefined, ASKED)).toEqual({ kind: 'closed' });
    expect(windowOf({}, undefined, ASKED)).toEqual({ kind: 'open' });
  });

  it('has no room for own words where the channel knows none', () => {
    expect(windowOf({ windowHours: 24 }, key, later(24 * HOUR))).toEqual({ kind: 'closed' });
  });
});

describe('approving where there is a window', () => {
  it('goes out while it is open', async () => {
    const { approvesAsIs, work, x, thread } = await asked(WINDOWED, 24 * HOUR - 1);
    await approvesAsIs(thread);
    await work();
    expect(x.sends).toHaveLength(1);
    expect(x.sends[0]).not.toHaveProperty('ownWords');
  });

  it('refuses what okno wrote once only own words are taken, and marks a person’s own', async () => {
    const { desk, approvesAsIs, approves, work, x, thread, read } = await asked(WINDOWED, 24 * HOUR);
    expect(await waysTo(desk, (await read(thread)).head)).toMatchObject([{ kind: 'own_words' }]);
    expect(await refusal(approvesAsIs(thread))).toBe('conflict/own_words_only');
    await approves(thread, { text: 'I am sorry, could you send me your surname?' });
    await work();
    expect(x.sends).toMatchObject([{ ownWords: true, thread }]);
  });

  it('refuses everything once it is closed', async () => {
    const { desk, approvesAsIs, approves, thread, read } = await asked(WINDOWED, 168 * HOUR);
    expect(await waysTo(desk, (await read(thread)).head)).toEqual([]);
    expect(await refusal(approvesAsIs(thread))).toBe('conflict/window_closed');
    expect(await refusal(approves(thread))).toBe('conflict/window_closed');
  });

  it('brings the reply back when the window closes before it is sent', async () => {
    const { approves, work, wait, x, thread, read, hints } = await asked(
      privately({ windowHours: 24 }),
      24 * HOUR - 1,
    );
    await approves(thread);
    wait(1);
    await work();
    expect(x.sends).toEqual([]);
    const { replies, head } = await read(thread);
    expect(replies).toMatchObject([{ state: 'returned', code: 'window_closed' }]);
    expect(head.waitingSince).toBeDefined();
    expect(hints.draft).toEqual([]);
  });
});

describe('a template', () => {
  const templated = async () => {
    const world = await asked(privately({ windowHours: 24 }, { templates: true }), 25 * HOUR);
    const brand = await world.desk.brands.get('');
    brand.channels = {
      x: {
        accountId: '1',
        handle: 'z',
        templates: [{ name: 'reply', language: 'en', text: 'About your question: {{1}} Write to us here.' }],
      },
    };
    const via = { kind: 'template', name: 'reply', language: 'en' } as const;
    return { ...world, via };
  };

  it('carries the words in one line, and what the customer reads is stored', async () => {
    const { desk, approves, work, x, thread, read, via } = await templated();
    expect(await waysTo(desk, (await read(thread)).head)).toMatchObject([
      { kind: 'template', name: 'reply' },
    ]);
    await approves(thread, { text: 'Thank you\nfor $& telling\n\nus.', via });
    await work();
    const line = 'Thank you for $& telling us. ^AB';
    expect(x.sends).toMatchObject([{ template: { name: 'reply', language: 'en', parameters: [line] } }]);
    expect((await read(thread)).messages.at(-1)?.text).toBe(`About your question: ${line} Write to us here.`);
    expect((await read(thread)).head.waitingSince).toBeUndefined();
  });

  it('that the brand does not have is refused', async () => {
    const { approves, thread, via } = await templated();
    expect(await refusal(approves(thread, { via: { ...via, name: 'other' } }))).toBe('input/template');
    expect(await refusal(approves(thread, { via: { ...via, language: 'de' } }))).toBe('input/template');
  });
});

describe('an answer in another thread of the same person', () => {
  const two = async (secondsAfter = 25 * HOUR) => {
    serial += 1;
    const brand = `w${serial}`;
    const world = talk(table, brand, {
      traits: { ...privately({ windowHours: 24 }) },
      others: { telegram: privately({ windowHours: 24 }) },
    });
    const [here, there] = [world.name('x', 'd.800200'), world.name('telegram', 'd.77')];
    await world.hear(world.said(here, '1', world.now()));
    world.wait(secondsAfter);
    await world.hear(world.said(there, 't1', world.now(), { text: 'Hello?' }));
    const account = (people: string, id: string) =>
      ({ people, id, how: 'agent', by: 'Anna Bell', at: world.now() }) as const;
    const join = () => joinAccounts(world.desk, brand, [account('x', '800200'), account('telegram', '77')]);
    const via = (thread = there, consent = 'said so on the phone') =>
      ({ kind: 'thread', thread, consent }) as const;
    return { ...world, brand, here, there, join, via };
  };

  it('goes there with their consent, kept in the audit, and nobody waits here any more', async () => {
    const { join, approves, work, here, there, via, on, x, read, desk } = await two();
    await join();
    expect(await waysTo(desk, (await read(here)).head)).toMatchObject([{ kind: 'thread', thread: there }]);
    await approves(here, { via: via() });
    await work();
    expect(on('telegram').sends).toMatchObject([{ thread: there, place: 'private' }]);
    expect(x.sends).toEqual([]);
    const { head, audit } = await read(here);
    expect(head.waitingSince).toBeUndefined();
    expect(head.reply).toBeUndefined();
    expect(JSON.stringify(audit)).toContain('said so on the phone');
    expect((await read(there)).messages.at(-1)).toMatchObject({ direction: 'out', text: `${OWN} ^AB` });
  });

  it('leaves them waiting here when they wrote again before it was there', async () => {
    const { join, approves, work, here, via, on, read, hear, said, now, wait, hints } = await two();
    await join();
    on('telegram').answer({ kind: 'unknown', reason: 'timed out' });
    const { reply } = await approves(here, { via: via() });
    await work();
    await hear(said(here, '2', now(), { text: 'And the gate?' }));
    on('telegram').show({ kind: 'found', id: 't9', at: now() });
    wait(200);
    hints.publish.push({ thread: here, reply });
    await work();
    expect((await read(here)).replies).toMatchObject([{ state: 'sent' }]);
    expect((await read(here)).head.waitingSince).toBeDefined();
  });

  it('needs their consent, a thread of theirs, and a window that is open there', async () => {
    const { join, approves, here, there, via, wait, name } = await two();
    expect(await refusal(approves(here, { via: via() }))).toBe('input/other');
    await join();
    expect(await refusal(approves(here, { via: via(there, ' ') }))).toBe('input/consent');
    expect(await refusal(approves(here, { via: via(name('telegram', 'd.stranger')) }))).toBe('input/other');
    expect(await refusal(approves(here, { via: via('vesna-lab:telegram:d.77') }))).toBe('input/other');
    expect(await refusal(approves(here, { via: via(here) }))).toBe('input/other');
    wait(25 * HOUR);
    expect(await refusal(approves(here, { via: via() }))).toBe('conflict/window_closed');
  });
});

describe('a question in public whose private answer goes through another channel', () => {
  const page = { places: { public: { maxLength: 8000, unit: 'characters', readBack: 'listed' } } } as const;

  const commented = async (readBack: ReadBackWay = 'echoed') => {
    serial += 1;
    const brand = `w${serial}`;
    const world = talk(table, brand, {
      office: ticketOffice(),
      others: {
        page: { ...page, people: 'facebook', privateIn: 'messenger', privateReplyDays: 7 },
        messenger: { ...privately({ windowHours: 24, readBack }), people: 'facebook' },
      },
    });
    const [open, inbox] = [world.name('page', 'p.9.800200'), world.name('messenger', 'd.800200')];
    await world.hear(world.said(open, 'c1', world.now(), { text: 'Where is my ticket TT-700123?' }));
    return { ...world, open, inbox, messenger: world.on('messenger'), page: world.on('page') };
  };

  it('sends each part through its own channel, the first private one as the answer to what was said', async () => {
    const { approvesAsIs, work, open, inbox, messenger, page: own, x, read, desk } = await commented();
    await approvesAsIs(open);
    await work();
    expect(messenger.sends).toMatchObject([{ thread: inbox, place: 'private', privateReplyTo: 'c1' }]);
    expect(own.sends).toMatchObject([{ thread: open, place: 'public' }]);
    expect(x.sends).toEqual([]);
    expect((await read(open)).head.waitingSince).toBeUndefined();
    expect((await desk.threads.head(inbox))?.customer.id).toBe('800200');
  });

  it.each([
    [7 * 24 * HOUR - 1, 'sent', 1],
    [7 * 24 * HOUR, 'returned', 0],
  ])('goes out as that for seven days: after %i seconds it is %s', async (seconds, state, sent) => {
    const { approves, work, open, messenger, wait, read, drafts } = await commented();
    wait(seconds);
    await drafts(open);
    const [draft] = (await read(open)).drafts;
    expect(draft?.deliveries).toHaveLength(2);
    await approves(open, { texts: draft!.deliveries.map(() => OWN) });
    await work();
    expect(messenger.sends).toHaveLength(sent);
    expect((await read(open)).replies).toMatchObject([{ state }]);
  });

  it('is answered privately once: the next question there waits for their own word', async () => {
    const { approvesAsIs, work, open, messenger, read, wait, drafts } = await commented();
    await approvesAsIs(open);
    await work();
    wait(60);
    await drafts(open);
    await approvesAsIs(open);
    await work();
    expect(messenger.sends).toHaveLength(1);
    expect((await read(open)).replies.map(({ state, code }) => [state, code])).toContainEqual([
      'returned',
      'window_closed',
    ]);
  });

  it('is settled by the echo on the other channel, and what is left follows', async () => {
    const { approvesAsIs, work, open, inbox, messenger, page: own, hear, said, read } = await commented();
    messenger.answer({ kind: 'unknown', reason: 'timed out' });
    const { reply } = await approvesAsIs(open);
    await work();
    expect(own.sends).toEqual([]);
    const correlation = correlationOf({ thread: open, id: reply });
    const echo = said(inbox, 'm1', '2026-11-02T09:00:01.000Z', { direction: 'out', correlation });
    await hear(echo);
    await hear(echo);
    await work();
    expect(messenger.sends).toHaveLength(1);
    expect(own.sends).toHaveLength(1);
    expect((await read(open)).replies).toMatchObject([{ state: 'sent' }]);
  });

  it('is not settled in one place by the echo of its part in the other', async () => {
    const { approvesAsIs, work, open, inbox, page: own, hear, said, read } = await commented();
    own.answer({ kind: 'unknown', reason: 'timed out' });
    const { reply } = await approvesAsIs(open);
    await work();
    const correlation = correlationOf({ thread: open, id: reply });
    await hear(said(inbox, 'another-id', '2026-11-02T09:00:01.000Z', { direction: 'out', correlation }));
    await work();
    expect((await read(open)).replies).toMatchObject([{ state: 'unknown' }]);
  });
});

describe('after a send whose outcome is open,', () => {
  const broken = async (readBack: ReadBackWay) => {
    const world = await asked(privately({ readBack }), 60);
    world.x.answer({ kind: 'unknown', reason: 'timed out' });
    const { reply } = await world.approvesAsIs(world.thread);
    await world.work();
    const look = async (seconds: number) => {
      world.wait(seconds);
      world.hints.publish.push({ thread: world.thread, reply });
      await world.work();
      return (await world.read(world.thread)).replies[0]?.state;
    };
    return { ...world, look };
  };

  it.each(['echoed', 'reported'] as const)(
    'a channel that tells by itself (%s) is waited for, then a person decides',
    async (way) => {
      const { look, x } = await broken(way);
      const states = [];
      for (let n = 0; n < 4; n += 1) states.push(await look(61));
      expect(states.slice(0, 2)).toEqual(['unknown', 'unknown']);
      expect(states.at(-1)).toBe('needs_human');
      expect(x.sends).toHaveLength(1);
      expect(x.readBacks).toEqual([]);
    },
  );

  it('a channel that never tells leaves it to a person at once', async () => {
    const { look, x } = await broken('never');
    expect(await look(0)).toBe('needs_human');
    expect(await look(1000)).toBe('needs_human');
    expect(x.sends).toHaveLength(1);
  });

  it('a channel with a key against resending gets it again under the same key, not before it settled', async () => {
    const { look, x } = await broken('same_key');
    expect(await look(119)).toBe('unknown');
    expect(x.sends).toHaveLength(1);
    expect(await look(1)).toBe('sent');
    expect(x.sends).toHaveLength(2);
    expect(x.sends[1]?.correlation).toBe(x.sends[0]?.correlation);
  });

  it('a channel that lists what was said is read back', async () => {
    const { look, x, now } = await broken('listed');
    x.show({ kind: 'found', id: '777', at: now() });
    expect(await look(130)).toBe('sent');
    expect(x.sends).toHaveLength(1);
  });
});
