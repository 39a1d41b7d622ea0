import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveAction } from '#desk/agent/approveAction.ts';
import { closeElsewhere } from '#desk/agent/closeElsewhere.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { joinAccounts } from '#desk/dossier/contacts.ts';
import { showDossier } from '#desk/dossier/dossier.ts';
import { correlationOf } from '#domain/correlation.ts';
import { LANGUAGES } from '#domain/languages.ts';
import type { Message } from '#domain/message.ts';
import type { DossierDetail } from '#domain/view.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';
import { ANNA, refusal, talk } from '../talk.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const NO_SIGNAL = 'There is no internet here since this morning, the router blinks red';
const ASK = 'Where is my ticket TT-700123?';

/** A person with a case, on X in private and in public, and on Telegram. */
const person = async (titles: { telegram?: string } = {}) => {
  serial += 1;
  const brand = `o${serial}`;
  const scripted = scriptedOffice();
  scripted.knows({ ok: true, status: ticketOf('received'), proved: 'verified_basic' });
  const { telegram: title = 'Telegram' } = titles;
  const world = talk(table, brand, { office: scripted.office, others: { telegram: { title } } });
  const { desk, name, hear, said } = world;
  const [inbox, aloud, chat] = [name('x', 'd.1'), name('x', 'p.5.1'), name('telegram', 'd.2')];
  let written = 0;
  const writes = async (thread: string, text: string, more: Partial<Message> = {}) => {
    written += 1;
    world.wait(1);
    await hear(said(thread, `m${written}`, world.now(), { text, lang: 'en', ...more }));
  };
  const knows = async (people: string, id: string) =>
    desk.accounts.put(brand, people, id, {
      ...(await desk.accounts.get(brand, people, id)),
      reference: { backoffice: 'tickets', value: 'TT-700123' },
      proofs: { surname: 'Orlova' },
    });
  const one = (people: string, id: string) =>
    ({ people, id, how: 'agent', by: 'Anna', at: world.now() }) as const;
  const join = () => joinAccounts(desk, brand, [one('x', '1'), one('telegram', '2')]);
  const dossier = async (thread: string): Promise<DossierDetail & { cursor: string }> => {
    const view = await showDossier(desk)(thread);
    if (view.unchanged) throw new Error('unchanged');
    return view;
  };
  return { ...world, ...scripted, brand, inbox, aloud, chat, writes, knows, join, dossier };
};

const kinds = ({ entries }: DossierDetail) => entries.map(({ kind }) => kind);

describe('the dossier of a person', () => {
  it('holds what was said in every thread of every account, in one time line', async () => {
    const { inbox, aloud, chat, writes, join, dossier } = await person();
    await writes(inbox, 'Hello there');
    await writes(chat, 'Hello, again');
    await writes(aloud, 'Hello to everybody');
    await join();
    for (const thread of [inbox, aloud, chat]) {
      const { entries, threads, contact } = await dossier(thread);
      expect(entries.map((entry) => entry.kind === 'message' && entry.message.text)).toEqual([
        'Hello there',
        'Hello, again',
        'Hello to everybody',
      ]);
      expect(threads.map((one) => one.thread).sort()).toEqual([aloud, chat, inbox].sort());
      expect(threads[0]?.thread).toBe(thread);
      expect(contact?.accounts).toHaveLength(2);
    }
  });

  it('shows the private thread that began with our own answer', async () => {
    const { inbox, aloud, writes, knows, dossier, approvesAsIs, work } = await person();
    await knows('x', '1');
    await writes(aloud, ASK);
    await approvesAsIs(aloud);
    await work();
    const { threads, entries } = await dossier(aloud);
    expect(threads.map((one) => one.thread)).toEqual([aloud, inbox]);
    expect(entries.filter((entry) => entry.kind === 'message' && entry.thread === inbox)).toHaveLength(1);
  });

  it('shows each case once while it stands, and the promise that was made with it', async () => {
    const { inbox, writes, knows, dossier, approvesAsIs, work } = await person();
    await knows('x', '1');
    for (let n = 0; n < 2; n += 1) {
      await writes(inbox, ASK);
      await approvesAsIs(inbox);
      await work();
    }
    const shown = await dossier(inbox);
    expect(kinds(shown).filter((kind) => kind === 'case')).toHaveLength(1);
    expect(shown.entries).toContainEqual(
      expect.objectContaining({ kind: 'promise', owner: 'Anna Bell', state: expect.any(String) }),
    );
  });

  it('tells a promise that is open from one that was kept and one that was broken', async () => {
    const { inbox, aloud, writes, knows, dossier, approvesAsIs, work, hear, said, wait, now } =
      await person();
    await knows('x', '1');
    await writes(aloud, ASK);
    const { reply } = await approvesAsIs(aloud);
    await work();
    const states = async () =>
      (await dossier(aloud)).entries.flatMap((entry) => (entry.kind === 'promise' ? [entry.state] : []));
    expect(await states()).toEqual(['open']);
    const correlation = correlationOf({ thread: aloud, id: reply });
    const own = { direction: 'out', correlation } as const;
    await hear(said(inbox, 'sent-1', new Date(Date.parse(now()) + 1000).toISOString(), own));
    expect(await states()).toEqual(['open']);
    wait(30 * 24 * 3600);
    expect(await states()).toEqual(['broken']);
    const kept = new Date(Date.parse(now()) - 30 * 24 * 3600_000 + 60_000).toISOString();
    await hear(said(inbox, 'news', kept, { direction: 'out', text: 'Here is the news' }));
    expect(await states()).toEqual(['kept']);
  });

  it('shows a reply that did not go out with the reason, and promises nothing by it', async () => {
    const { inbox, writes, knows, dossier, approvesAsIs, work, x } = await person();
    await knows('x', '1');
    await writes(inbox, ASK);
    x.answer({ kind: 'refused', code: 'dm_closed', reason: 'They take no messages from you.' });
    await approvesAsIs(inbox);
    await work();
    const shown = await dossier(inbox);
    expect(shown.entries).toContainEqual(
      expect.objectContaining({ kind: 'reply', state: 'refused', reason: 'They take no messages from you.' }),
    );
    expect(kinds(shown)).not.toContain('promise');
  });

  it('shows a reply that did not arrive after all as not gone out, and its promise no more', async () => {
    const { inbox, writes, knows, dossier, approvesAsIs, work, hear, now } = await person();
    await knows('x', '1');
    await writes(inbox, ASK);
    const { reply } = await approvesAsIs(inbox);
    await work();
    expect(kinds(await dossier(inbox))).toContain('promise');
    const correlation = correlationOf({ thread: inbox, id: reply });
    await hear({ kind: 'receipt', thread: inbox, id: 'sent-1', correlation, outcome: 'failed', at: now() });
    await work();
    const shown = await dossier(inbox);
    expect(kinds(shown)).not.toContain('promise');
    expect(kinds(shown)).toContain('reply');
    expect(shown.threads[0]).toHaveProperty('waitingSince');
  });

  it('shows what was done in a back office', async () => {
    const { desk, inbox, writes, dossier, read } = await person();
    await writes(inbox, NO_SIGNAL);
    const [draft] = (await read(inbox)).drafts;
    const { action } = await approveAction(desk)(ANNA, inbox, {
      draftId: draft!.id,
      name: 'create_ticket',
      inputs: {},
    });
    await makeDraft(desk)({ thread: inbox, why: 'act', action });
    expect((await dossier(inbox)).entries).toContainEqual(
      expect.objectContaining({ kind: 'action', title: 'Create a trouble ticket', state: 'done' }),
    );
  });

  it('shows at most twelve threads, the one that is open first', async () => {
    const { name, writes, dossier } = await person();
    const threads = Array.from({ length: 14 }, (_, n) => name('x', `p.${n}.1`));
    for (const thread of threads) await writes(thread, 'Hello');
    const shown = await dossier(threads[3]!);
    expect(shown.threads).toHaveLength(12);
    expect(shown.threads[0]?.thread).toBe(threads[3]);
  });

  it('answers “unchanged” to its own cursor until something moves', async () => {
    const { desk, inbox, chat, writes, join, dossier } = await person();
    await writes(inbox, 'Hello');
    await writes(chat, 'Hello');
    await join();
    const { cursor } = await dossier(inbox);
    expect(await showDossier(desk)(inbox, cursor)).toMatchObject({ unchanged: true });
    await writes(chat, 'And another thing');
    expect(await showDossier(desk)(inbox, cursor)).toMatchObject({ unchanged: false });
  });
});

describe('a thread whose question was answered elsewhere', () => {
  const twice = async (titles: { telegram?: string } = {}) => {
    const world = await person(titles);
    const { inbox, chat, writes, join, hear, said } = world;
    await writes(inbox, 'Why was the lounge closed?');
    await writes(chat, 'Why was the lounge closed?');
    await join();
    const answers = async (thread: string) => {
      world.wait(60);
      await hear(said(thread, 'own', world.now(), { direction: 'out', text: 'It was cleaned.' }));
    };
    const closable = async () =>
      (await world.dossier(chat)).threads.find((one) => one.thread === inbox)?.closable;
    return { ...world, answers, closable };
  };

  it('can be closed only once they were answered since', async () => {
    const { desk, inbox, chat, answers, closable, hints, now } = await twice();
    expect(await closable()).toBeUndefined();
    expect(await refusal(closeElsewhere(desk)(ANNA, chat, inbox))).toBe('conflict/not_answered');
    await answers(chat);
    expect(await closable()).toEqual({ answeredIn: 'Telegram', at: now() });
    await closeElsewhere(desk)(ANNA, chat, inbox);
    expect(hints.draft).toEqual([{ thread: inbox, why: 'elsewhere', answeredIn: chat }]);
  });

  it('is not closed by an answer from before they asked here, nor while they wait there too', async () => {
    const { inbox, chat, answers, closable, writes } = await twice();
    await answers(chat);
    await writes(chat, 'And the gate?');
    expect(await closable()).toBeUndefined();
    await answers(inbox);
    await answers(chat);
    await writes(inbox, 'Is it open now?');
    expect(await closable()).toBeUndefined();
  });

  it('gets one line, approved there like any reply: nothing goes out by itself', async () => {
    const { desk, inbox, chat, answers, hints, work, x, read, approvesAsIs } = await twice();
    await answers(chat);
    await closeElsewhere(desk)(ANNA, chat, inbox);
    await work();
    expect(hints.publish).toEqual([]);
    expect(x.sends).toEqual([]);
    expect((await read(inbox)).head.waitingSince).toBeDefined();
    expect((await read(inbox)).drafts[0]).toMatchObject({ state: 'ready', deliveries: [{ thread: inbox }] });
    await approvesAsIs(inbox);
    await work();
    expect(x.sends).toMatchObject([{ thread: inbox, text: 'I have answered you on Telegram. ^AB' }]);
    expect((await read(inbox)).head.waitingSince).toBeUndefined();
  });

  it('of a stranger, or of another brand, is not touched', async () => {
    const { desk, inbox, name, writes, answers, hints } = await twice();
    const stranger = name('vk', 'd.9');
    await writes(stranger, 'Hello');
    await answers(stranger);
    expect(await refusal(closeElsewhere(desk)(ANNA, stranger, inbox))).toBe('input/other');
    expect(await refusal(closeElsewhere(desk)(ANNA, 'vesna-lab:x:d.1', inbox))).toBe('input/other');
    expect(hints.draft).toEqual([]);
  });

  const WORDS = {
    en: 'Why was the lounge closed yesterday?',
    de: 'Warum war die Lounge gestern geschlossen?',
    nl: 'Waarom was de lounge gisteren gesloten?',
    ru: 'Почему вчера был закрыт зал ожидания?',
    uk: 'Чому вчора була зачинена зала очікування?',
  };
  const TITLES = ['Telegram', 'X', 'Facebook', 'Messenger', 'Instagram', 'WhatsApp', 'VK', 'SMS'];

  it.each(LANGUAGES.flatMap((lang) => TITLES.map((title) => [lang, title] as const)))(
    'gets a line in %s that the gate lets through, in private and in public, of an answer in %s',
    async (lang, telegram) => {
      const { desk, inbox, aloud, chat, writes, answers, read } = await twice({ telegram });
      await writes(inbox, WORDS[lang], { lang });
      await writes(aloud, WORDS[lang], { lang, author: { id: '1', handle: 'ivan_p' } });
      await answers(chat);
      for (const thread of [inbox, aloud]) {
        await makeDraft(desk)({ thread, why: 'elsewhere', answeredIn: chat });
        const [draft] = (await read(thread)).drafts;
        expect(draft).toMatchObject({ state: 'ready', findings: [], lang });
        expect(draft?.deliveries.map((one) => one.thread)).toEqual([thread]);
        expect(draft?.deliveries[0]?.text).toContain(telegram);
      }
    },
  );
});
