import { describe, expect, it } from 'vitest';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import { factWords, linkOf, sourceWords } from '../../console/src/thread/factWords.ts';
import { owed, owing } from './fakeClocks.ts';
import { at, BAG_FACTS, delivery } from './fakeThreads.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { hashOf, openConsole } from './openConsole.ts';

const NOW = Date.parse('2026-11-05T09:15:00.000Z');
const SEEN = { now: NOW, zone: 'Europe/London' };

const fact = (id: string, value: FactValue, change: Partial<CitedFact> = {}): CitedFact => ({
  id,
  label: id,
  value,
  source: 'orders · productOrder',
  observedAt: at(-2),
  certainty: 'confirmed',
  disclose: 'public',
  ...change,
});

const code = (id: string, word: string): CitedFact => fact(id, { kind: 'code', code: word });

describe('a fact', () => {
  const said: [CitedFact, string][] = [
    [fact('case.amount', { kind: 'money', amount: 35.5, currency: 'EUR' }), 'EUR 35.50'],
    [fact('case.amount', { kind: 'money', amount: 650, currency: 'points' }), '650 points'],
    [fact('case.delay', { kind: 'duration', seconds: 3720 }), '1 h 2 min'],
    [fact('case.link', { kind: 'link', url: 'https://forms.example/a.pdf' }), 'https://forms.example/a.pdf'],
    [fact('case.affected', { kind: 'number', value: 120 }), '120'],
    [code('case.cause', 'customs'), 'Held at customs'],
    [code('case.nextStep', 'customs'), 'Goes through customs'],
    [code('case.customerAction', 'send_information'), 'Send what is missing'],
    [code('case.payment', 'bank_transfer'), 'Bank transfer'],
    [code('case.linked', 'outage'), 'Outage'],
    [code('action.kind', 'place_order'), 'Place an order'],
    [code('case.items[0].phase', 'in_transit'), 'On its way'],
    [code('case.nextStep', 'sent_by_pigeon'), 'Sent by pigeon'],
    [code('case.cause', 'constructor'), 'Constructor'],
  ];
  it.each(said.map(([one, words]) => ({ one, words })))(
    '$one.id of $one.value.kind reads "$words"',
    ({ one, words }) => {
      expect(factWords(one, [one], SEEN).replace('\u00A0', ' ')).toBe(words);
    },
  );

  it('of a case that is resolved says what that means for its kind', () => {
    const facts = [code('case.kind', 'outage'), code('case.phase', 'resolved')];
    expect(factWords(facts[1]!, facts, SEEN)).toBe('Repaired');
  });

  // Far from the zone of whoever runs this, on either side of it.
  it.each([
    ['Pacific/Auckland', '2026-11-06T01:15:00+13:00', '2026-11-06T23:59:59+13:00', 'today'],
    ['Pacific/Auckland', '2026-11-05T23:15:00+13:00', '2026-11-06T23:59:59+13:00', 'tomorrow'],
    ['Pacific/Honolulu', '2026-11-05T22:15:00-10:00', '2026-11-05T23:59:59-10:00', 'today'],
    ['Europe/London', '2026-11-05T23:30:00Z', '2026-11-06T23:59:59Z', 'tomorrow'],
    ['Europe/London', '2026-11-05T23:30:00Z', '2026-11-08T23:59:59Z', 'Sun'],
    ['Europe/London', '2026-11-05T23:30:00Z', '2026-11-20T23:59:59Z', '20 Nov'],
  ])('known by the day is told by the days of %s: at %s, %s is "%s"', (zone, now, until, words) => {
    const eta = fact('case.eta', { kind: 'instant', at: until, precision: 'day' });
    expect(factWords(eta, [eta], { now: Date.parse(now), zone })).toBe(words);
  });

  it('of days from one to another is told by the days of the brand as well', () => {
    const [from, to] = ['2026-11-06T00:00:00+13:00', '2026-11-07T23:59:59+13:00'];
    const span = fact('case.eta', { kind: 'span', from, to, precision: 'day' });
    const now = Date.parse('2026-11-06T01:15:00+13:00');
    expect(factWords(span, [span], { now, zone: 'Pacific/Auckland' })).toBe('today to tomorrow');
  });

  it('of our own answers names its paragraph and since when it holds', () => {
    const source = 'policy · Promo codes, valid from 2026-01-01 until 2026-12-31';
    const paragraph = fact('policy.promo-code#2', { kind: 'text', text: 'Once.' }, { source });
    expect(sourceWords(paragraph)).toBe(
      'our own answers, paragraph 2, valid from 2026-01-01 until 2026-12-31',
    );
  });
});

describe('an address', () => {
  const link = (url: string, source = 'documents · file'): string | undefined =>
    linkOf(fact('case.link', { kind: 'link', url }, { source }));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'])(
    '%s is never a link',
    (url) => {
      expect(link(url)).toBeUndefined();
    },
  );

  it('a customer wrote is never a link', () => {
    expect(link('https://evil.example/', 'thread · message 19100')).toBeUndefined();
  });

  it('of a back office is one', () => {
    expect(link('https://forms.example/a.pdf')).toBe('https://forms.example/a.pdf');
  });
});

const page = openConsole();

/** Ivan's draft resting on these facts beside those of his bag. */
const restsOn = (...facts: CitedFact[]): void => {
  const detail = page.desk.thread(IVAN);
  const text = delivery(IVAN, 'private', [['It is all here.', ...facts.map(({ id }) => id)]]);
  const draft = { ...detail.drafts[0]!, facts: [...BAG_FACTS, ...facts], deliveries: [text] };
  page.desk.set({ ...detail, drafts: [draft] });
};

describe('the facts beside a draft', () => {
  it('hold an address to open, as it reads, and to copy', async () => {
    restsOn(fact('case.link', { kind: 'link', url: 'https://forms.example/a.pdf' }));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const claims = thread.getByTestId('case');
    const link = claims.getByRole('link', { name: 'https://forms.example/a.pdf' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await claims.getByRole('button', { name: 'Copy the address' }).waitFor();
  });

  it('hold an address that is no web page as text alone', async () => {
    restsOn(fact('case.link', { kind: 'link', url: 'javascript:alert(1)' }));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByTestId('case').getByText('javascript:alert(1)').waitFor();
    expect(await thread.locator('.fact a').count()).toBe(0);
  });

  it('quote the paragraph of our own answers it rests on', async () => {
    restsOn(
      fact(
        'policy.promo-code#2',
        { kind: 'text', text: 'The code works only for the account it was sent to.' },
        { label: 'Promo codes', source: 'policy · Promo codes, valid from 2026-01-01' },
      ),
    );
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const claims = thread.getByTestId('case');
    await claims.getByText('The code works only for the account it was sent to.').waitFor();
    await claims.getByText('our own answers, paragraph 2, valid from 2026-01-01').waitFor();
  });

  it('hold the paragraph for whoever has to put it into another language', async () => {
    const detail = page.desk.thread(IVAN);
    const paragraph = fact('policy.pets#1', { kind: 'text', text: 'Katzen fliegen in der Kabine.' });
    const { case: _, ...old } = detail.drafts[0]!;
    const draft = { ...old, human: 'other_language' as const, facts: [paragraph], deliveries: [] };
    page.desk.set({ ...detail, drafts: [{ ...draft, state: 'human' }] });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByText('exists in another language only').waitFor();
    await thread.getByTestId('case').getByText('Katzen fliegen in der Kabine.').waitFor();
  });

  it('of a kind the page has never heard of leave the rest of it standing', async () => {
    const unheard = { kind: 'hologram', light: 3 } as unknown as FactValue;
    restsOn(fact('case.hologram', unheard));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByTestId('case').getByText('cannot be shown: reload the page').waitFor();
  });
});

describe('a draft nobody asked for', () => {
  const notice = (noticed?: true): void => {
    const detail = page.desk.thread(IVAN);
    const { waitingSince: _, ...head } = detail.row.head;
    const told = {
      ...detail,
      drafts: [{ ...detail.drafts[0]!, notice: true as const }],
      row: { ...detail.row, head: { ...head, draft: { ...head.draft!, notice: true as const } } },
    };
    page.desk.set(noticed ? owing(told, owed({ kind: 'update', noticed })) : told);
  };

  it('says that the case moved, in the queue and beside it', async () => {
    notice();
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByText('Proposed because the case moved').waitFor();
    await thread.locator('.line:has([aria-current])').getByText('case moved').waitFor();
  });

  it('says that an update is due where one was promised', async () => {
    notice(true);
    const queue = await page.open(ANNA.name);
    await queue
      .getByRole('row', { name: /Ivan Petrov/ })
      .getByText('update due')
      .waitFor();
  });
});
