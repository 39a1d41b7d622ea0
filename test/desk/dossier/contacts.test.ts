import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinAccounts, partAccount } from '#desk/dossier/contacts.ts';
import { showDossier } from '#desk/dossier/dossier.ts';
import { joinPeople, partPeople } from '#desk/dossier/joinPeople.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import type { Known } from '#desk/ports/people.ts';
import type { ContactAccount } from '#domain/contact.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Message } from '#domain/message.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { outageOf, scriptedOffice, ticketOf } from '../scriptedOffice.ts';
import { ANNA, refusal, talk } from '../talk.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const REASON = 'They said so on the phone';
const TICKET = { backoffice: 'tickets', value: 'TT-700123' };
const PROVED: Partial<Known> = { reference: TICKET, proofs: { surname: 'Orlova' } };

const ticketOffice = (more: Partial<BackOffice> = {}, proved: Verification = 'verified_basic') => {
  const scripted = scriptedOffice({ actions: [], ...more });
  scripted.knows({ ok: true, status: ticketOf('received'), proved });
  return scripted;
};

/** One person, perhaps, on X (`1`), on Telegram (`2`) and on WhatsApp (`3`). */
const people = async (office: BackOffice = ticketOffice().office) => {
  serial += 1;
  const brand = `c${serial}`;
  const world = talk(table, brand, { office, others: { telegram: {}, whatsapp: {} } });
  const { desk, name, hear, said } = world;
  const threads = [name('x', 'd.1'), name('telegram', 'd.2'), name('whatsapp', 'd.3')] as const;
  const [first, second, third] = threads;
  let written = 0;
  const writes = async (thread: string, text: string, more: Partial<Message> = {}) => {
    written += 1;
    world.wait(1);
    await hear(said(thread, `m${written}`, world.now(), { text, lang: 'en', ...more }));
  };
  const account = (thread: string) => {
    const [, channel = '', key = ''] = thread.split(':');
    return { people: channel, id: key.split('.').at(-1) ?? '' };
  };
  const known = (thread: string) => desk.accounts.get(brand, account(thread).people, account(thread).id);
  const knows = async (thread: string, more: Partial<Known>) =>
    desk.accounts.put(brand, account(thread).people, account(thread).id, {
      ...(await known(thread)),
      ...more,
    });
  const accounts = async (thread: string) => {
    const { contact } = await known(thread);
    const row = contact === undefined ? undefined : await desk.contacts.get(brand, contact);
    return row?.accounts.map((one) => `${one.people}:${one.id}`).sort() ?? [];
  };
  const join = (one: string, other: string) => joinPeople(desk)(ANNA, one, { other, reason: REASON });
  const one = (thread: string): ContactAccount => ({ ...account(thread), how: 'agent', at: world.now() });
  const joinRows = (...all: string[]) => joinAccounts(desk, brand, all.map(one));
  return { ...world, brand, first, second, third, writes, account, known, knows, accounts, join, joinRows };
};

const all = ['telegram:2', 'whatsapp:3', 'x:1'];

describe('two people an agent joins', () => {
  it('are one, with the reason in the audit of both threads', async () => {
    const { first, second, writes, join, accounts, read } = await people();
    await writes(first, 'Hello');
    await writes(second, 'Hello');
    await join(first, second);
    expect(await accounts(first)).toEqual(['telegram:2', 'x:1']);
    expect(await accounts(second)).toEqual(['telegram:2', 'x:1']);
    for (const thread of [first, second])
      expect((await read(thread)).audit).toMatchObject([
        { what: 'joined', detail: expect.stringContaining(REASON) },
      ]);
  });

  it('need a reason, two accounts, and a thread of the same brand', async () => {
    const { desk, first, second, writes, name } = await people();
    await writes(first, 'Hello');
    await writes(second, 'Hello');
    const aloud = name('x', 'p.9.1');
    await writes(aloud, 'Hello');
    const tries = (other: string, reason = REASON) =>
      refusal(joinPeople(desk)(ANNA, first, { other, reason }));
    expect(await tries(second, ' a ')).toBe('input/reason');
    expect(await tries(first)).toBe('input/other');
    expect(await tries(aloud)).toBe('input/other');
    expect(await tries('vesna-lab:x:d.2')).toBe('input/other');
    expect(await tries(name('telegram', 'd.nobody'))).toBe('missing/thread');
  });

  it('bring everybody who is known to be either of them', async () => {
    const { first, second, third, writes, join, joinRows, accounts, name } = await people();
    const fourth = name('vk', 'd.4');
    for (const thread of [first, second]) await writes(thread, 'Hello');
    await joinRows(first, third);
    await joinRows(second, fourth);
    await join(first, second);
    for (const thread of [first, second, third, fourth])
      expect(await accounts(thread)).toEqual([...all, 'vk:4'].sort());
  });

  it('lose nobody when the same account is joined with two others at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { first, second, third, joinRows, accounts } = await people();
      await Promise.all([joinRows(first, second), joinRows(first, third)]);
      for (const thread of [first, second, third]) expect(await accounts(thread)).toEqual(all);
    }
  });

  it('are mended by joining again when a crash came between the person and the accounts', async () => {
    const { desk, first, second, joinRows, accounts } = await people();
    const { put } = desk.accounts;
    desk.accounts.put = async () => Promise.reject(new Error('killed'));
    await expect(joinRows(first, second)).rejects.toThrow('killed');
    desk.accounts.put = put;
    expect(await accounts(first)).toEqual([]);
    await joinRows(first, second);
    expect(await accounts(first)).toEqual(await accounts(second));
    expect(await accounts(first)).toEqual(['telegram:2', 'x:1']);
  });
});

describe('parting', () => {
  /** The second has borrowed what the first proved. */
  const borrowed = async () => {
    const world = await people(ticketOffice().office);
    const { first, second, third, writes, knows, joinRows } = world;
    await writes(first, 'Hello');
    await knows(first, { ...PROVED, opened: ['TT-700123', 'TT-5'] });
    await joinRows(first, second, third);
    await writes(second, 'There is still no internet here');
    expect(await world.known(second)).toMatchObject({ ...PROVED, borrowed: true });
    return world;
  };

  it('takes out exactly that account, with what it had borrowed, and keeps the rest', async () => {
    const { desk, first, second, third, known, accounts, account, read, knows } = await borrowed();
    await knows(second, { noticesTo: 'c:sms:1', lang: 'en' });
    await partPeople(desk)(ANNA, first, account(second));
    const left = await known(second);
    for (const gone of ['reference', 'proofs', 'verifiedUntil', 'told', 'opened', 'borrowed', 'contact'])
      expect(left).not.toHaveProperty(gone);
    expect(left).toMatchObject({ noticesTo: 'c:sms:1', lang: 'en', threads: [second] });
    expect(await accounts(first)).toEqual(['whatsapp:3', 'x:1']);
    expect(await accounts(third)).toEqual(['whatsapp:3', 'x:1']);
    expect(await known(first)).toMatchObject({ ...PROVED, opened: ['TT-700123', 'TT-5'] });
    expect((await read(first)).audit).toContainEqual(expect.objectContaining({ what: 'parted' }));
  });

  it('of the one from whom was borrowed leaves nothing of theirs with the others', async () => {
    const { desk, first, second, account, known } = await borrowed();
    await partPeople(desk)(ANNA, second, account(first));
    expect(await known(first)).toMatchObject(PROVED);
    expect(await known(second)).not.toHaveProperty('reference');
    expect(await known(second)).not.toHaveProperty('opened');
  });

  it('is taken up again when a crash came in the middle of it', async () => {
    const { desk, brand, first, second, known, account, accounts } = await borrowed();
    const { put } = desk.contacts;
    desk.contacts.put = async () => Promise.reject(new Error('killed'));
    await expect(partPeople(desk)(ANNA, first, account(second))).rejects.toThrow('killed');
    desk.contacts.put = put;
    expect(await known(second)).not.toHaveProperty('reference');
    await partPeople(desk)(ANNA, first, account(second));
    expect(await accounts(first)).toEqual(['whatsapp:3', 'x:1']);
    const contact = await desk.contacts.get(brand, (await known(first)).contact!);
    await partAccount(desk, contact!, account(second));
    expect(await accounts(first)).toEqual(['whatsapp:3', 'x:1']);
  });

  it('of somebody who is not of this person is refused', async () => {
    const { desk, first, account, name } = await borrowed();
    expect(await refusal(partPeople(desk)(ANNA, first, account(name('vk', 'd.9'))))).toBe('missing/contact');
  });
});

describe('people of the same name', () => {
  const named = async (name: string, other = name) => {
    const world = await people();
    await world.writes(world.first, 'Hello', { author: { id: '1', name } });
    await world.knows(world.first, PROVED);
    await world.writes(world.second, 'There is still no internet here', { author: { id: '2', name: other } });
    const dossier = await showDossier(world.desk)(world.second);
    return { ...world, suggestions: dossier.unchanged ? [] : dossier.suggestions };
  };

  it('are suggested to an agent, in whatever order the name is written, and nothing follows by itself', async () => {
    const { suggestions, known, accounts, first, second } = await named('Ivan Petrov', 'PETROV, Ivan');
    expect(suggestions).toMatchObject([{ thread: first, why: 'same_name' }]);
    expect(await accounts(second)).toEqual([]);
    expect(await known(second)).not.toHaveProperty('reference');
    expect(await known(second)).not.toHaveProperty('borrowed');
  });

  it.each(['ivan', 'ivan_p', 'x y', '🦊', 'Ivan 🦊'])(
    'are not suggested for “%s”, which says little',
    async (name) => {
      expect((await named(name)).suggestions).toEqual([]);
    },
  );
});

describe('those who proved the same case theirs in two channels', () => {
  const both = async (office: BackOffice, mine: Partial<Known> = PROVED, theirs: Partial<Known> = PROVED) => {
    const world = await people(office);
    const { first, second, writes, knows, approvesAsIs, work, read } = world;
    for (const [thread, known] of [
      [first, theirs],
      [second, mine],
    ] as const) {
      await knows(thread, known);
      await writes(thread, 'Where is my ticket TT-700123?');
      if ((await read(thread)).drafts[0]?.state === 'ready') await approvesAsIs(thread);
      await work();
    }
    return world;
  };

  it('are joined by themselves', async () => {
    const { accounts, first, second } = await both(ticketOffice().office);
    expect(await accounts(first)).toEqual(['telegram:2', 'x:1']);
    expect(await accounts(second)).toEqual(['telegram:2', 'x:1']);
  });

  it('are not joined while one of them has not proved it', async () => {
    const office = ticketOffice({ identity: 'reference' }).office;
    const { accounts, first } = await both(office, PROVED, { reference: TICKET });
    expect(await accounts(first)).toEqual([]);
  });

  it('are not joined when the reference alone was enough for either', async () => {
    const office = ticketOffice({ identity: 'reference' }, 'reference').office;
    const { accounts, first } = await both(office, { reference: TICKET }, { reference: TICKET });
    expect(await accounts(first)).toEqual([]);
  });

  it('are not joined with one who asked about it once and proved another case', async () => {
    const office = ticketOffice({ identity: 'reference' });
    const { accounts, knows, first, second, writes } = await both(office.office, {}, { reference: TICKET });
    await knows(first, {
      reference: { ...TICKET, value: 'TT-9' },
      proofs: { surname: 'Smith' },
      verifiedUntil: '2026-11-02T12:00:00.000Z',
    });
    await knows(second, PROVED);
    await writes(second, 'What about TT-700123 now?');
    expect(await accounts(first)).toEqual([]);
    expect(await accounts(second)).toEqual([]);
  });

  it('are not joined by an outage, which is everybody’s', async () => {
    const office = ticketOffice({ identity: 'none' });
    office.knows({ ok: true, status: outageOf('in_progress'), proved: 'none' });
    const { accounts, first } = await both(office.office);
    expect(await accounts(first)).toEqual([]);
  });
});

describe('what one account of a person said', () => {
  it('need not be said again by the other', async () => {
    const { asked, office } = ticketOffice();
    const { first, second, writes, knows, joinRows, read } = await people(office);
    await writes(first, 'Hello');
    await knows(first, PROVED);
    await writes(second, 'There is no internet here, the router blinks red');
    expect((await read(second)).drafts[0]?.asks).toEqual(['reference', 'surname']);
    await joinRows(first, second);
    await writes(second, 'There is still no internet here');
    const [draft] = (await read(second)).drafts;
    expect(draft).toMatchObject({
      asks: [],
      case: { backoffice: 'tickets' },
      verification: 'verified_basic',
    });
    expect(asked.at(-1)).toMatchObject({ reference: 'TT-700123', proofs: { surname: 'Orlova' } });
  });

  it('opens nothing that has to be proved: the reference alone still asks for the surname', async () => {
    const { first, second, writes, knows, joinRows, read } = await people();
    await writes(first, 'Hello');
    await knows(first, { reference: TICKET });
    await joinRows(first, second);
    await writes(second, 'There is still no internet here');
    expect((await read(second)).drafts[0]).toMatchObject({ asks: ['surname'] });
  });

  it('is not borrowed where it did not match', async () => {
    const { first, second, writes, knows, joinRows, read } = await people();
    await writes(first, 'Hello');
    await knows(first, { ...PROVED, missed: true, tries: 1 });
    await joinRows(first, second);
    await writes(second, 'There is still no internet here');
    expect((await read(second)).drafts[0]?.asks).toContain('reference');
  });

  it('is said in public to nobody, whoever they are', async () => {
    const { first, writes, knows, joinRows, read, name } = await people();
    const aloud = name('telegram', 'p.5.2');
    await writes(first, 'Hello');
    await knows(first, PROVED);
    await joinRows(first, name('telegram', 'd.2'));
    await writes(aloud, 'There is still no internet here');
    const [draft] = (await read(aloud)).drafts;
    expect(draft?.asks).toEqual([]);
    const spoken = draft?.deliveries.filter(({ place }) => place === 'public') ?? [];
    expect(spoken).toHaveLength(1);
    expect(spoken[0]?.claims.flatMap(({ facts }) => facts).filter((id) => id.startsWith('case.'))).toEqual(
      [],
    );
  });
});

describe('a reply', () => {
  it('goes to its thread’s own address, whoever was joined with whom', async () => {
    const pair = fc.tuple(fc.nat(2), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(
        fc.array(pair, { maxLength: 4 }),
        fc.nat(2),
        fc.nat(2),
        async (joins, asker, lender) => {
          const { first, second, third, writes, knows, joinRows, approvesAsIs, work, on, x, read } =
            await people();
          const threads = [first, second, third];
          for (const thread of threads) await writes(thread, 'Hello');
          await knows(threads[lender]!, PROVED);
          for (const [one, other] of joins) await joinRows(threads[one]!, threads[other]!);
          const thread = threads[asker]!;
          await writes(thread, 'There is still no internet here');
          await approvesAsIs(thread);
          await work();
          const sends = [x, on('telegram'), on('whatsapp')].map((channel) =>
            channel.sends.map((one) => one.thread),
          );
          expect(sends).toEqual(threads.map((one) => (one === thread ? [thread] : [])));
          expect((await read(thread)).replies[0]?.deliveries.map((one) => one.thread)).toEqual([thread]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
