import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CitedFact } from '#domain/facts.ts';
import { isOld } from '../../console/src/thread/caseFacts.ts';
import { changesSince } from '../../console/src/thread/facts/changes.ts';
import { stepsOf } from '../../console/src/thread/facts/steps.ts';
import { MARKUP } from './fakeActions.ts';
import { withAudit } from './fakeReplies.ts';
import { at, BAG_FACTS, replyOf } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const code = (id: string, word: string): CitedFact => ({
  ...BAG_FACTS[0]!,
  id,
  value: { kind: 'code', code: word },
});

const caseOf = (kind: string, phase: string): CitedFact[] => [
  code('case.kind', kind),
  code('case.phase', phase),
];

const stands = (kind: string, phase: string): string[] =>
  stepsOf(caseOf(kind, phase)).map(({ phase: step, stands: how }) => `${step} ${how}`);

describe('the way of a case', () => {
  it.each([
    [
      'delayed_bag',
      'located',
      ['searching done', 'located now', 'in_transit ahead', 'out_for_delivery ahead', 'resolved ahead'],
    ],
    ['complaint', 'waiting_on_customer', ['received done', 'waiting_on_customer now', 'resolved ahead']],
    [
      'parcel',
      'attempt_failed',
      ['received done', 'in_transit done', 'attempt_failed now', 'resolved ahead'],
    ],
    ['order', 'closed', ['received done', 'in_progress done', 'resolved done']],
    ['complaint', 'rejected', []],
    ['order', 'unknown', []],
    ['order', 'constructor', []],
  ])('of a %s that is %s', (kind, phase, steps) => {
    expect(stands(kind, phase)).toEqual(steps);
  });

  it('knows a place for every other phase of a bag', () => {
    const phases = ['received', 'searching', 'in_progress', 'waiting_on_third_party', 'in_transit'];
    for (const phase of phases) expect(stands('delayed_bag', phase), phase).toHaveLength(5);
  });
});

describe('a fact', () => {
  const now = Date.parse(at(0));

  it('of a case is old an hour after it was checked last', () => {
    const [fact] = BAG_FACTS;
    expect(isOld({ ...fact!, observedAt: at(-59) }, [], now)).toBe(false);
    expect(isOld({ ...fact!, observedAt: at(-61) }, [], now)).toBe(true);
  });

  it('of our own answers does not age', () => {
    const rule = { ...BAG_FACTS[0]!, id: 'policy.pets#1', observedAt: at(-100_000) };
    expect(isOld(rule, [], now)).toBe(false);
  });
});

const page = openConsole();

const LISBON = { kind: 'place', name: 'Lisbon', code: 'LIS' } as const;

/** Ivan was told yesterday that his bag is in Lisbon, with a reply that went out. */
const toldYesterday = (facts: CitedFact[]): void => {
  const detail = page.desk.thread(IVAN);
  const old = { ...detail.drafts[0]!, id: 'drf_old', facts };
  const reply = replyOf({ ...detail, drafts: [old] }, BORIS, at(-1081), { state: 'sent' });
  const deliveries = reply.deliveries.map((one) => ({ ...one, sentId: '1', sentAt: at(-1080) }));
  page.desk.set({
    ...detail,
    drafts: [detail.drafts[0]!, old],
    replies: [{ ...reply, deliveries }],
  });
};

const open = async (): Promise<Page> => {
  const thread = await page.open(ANNA.name, hashOf(IVAN));
  await thread.getByTestId('case').waitFor();
  return thread;
};

describe('the case beside a draft', () => {
  it('shows how far it is, in words and to a screen reader', async () => {
    const thread = await open();
    const steps = thread.getByRole('list', { name: 'How far it is' }).getByRole('listitem');
    expect(await steps.allInnerTexts()).toEqual(['Received\ndone', 'Found\nnow', 'Resolved\nstill to come']);
    expect(await thread.locator('[aria-current="step"]').innerText()).toMatch(/^Found/);
  });

  it('shows what changed since the customer was last told', async () => {
    toldYesterday(
      BAG_FACTS.flatMap((fact) => {
        if (fact.id === 'case.nextStep.where') return [];
        return fact.id === 'case.where' ? [{ ...fact, value: LISBON }] : [fact];
      }),
    );
    const thread = await open();
    const changes = thread.getByTestId('changes');
    await changes.getByText('Since our last reply, yesterday 15:15, 2 things have changed:').waitFor();
    expect(await changes.getByRole('listitem').allInnerTexts()).toEqual([
      'Where the bag is: Amsterdam (AMS) was Lisbon (LIS)',
      'Where it goes next: London Heathrow (LHR) new',
    ]);
  });

  it('says that nothing did', async () => {
    toldYesterday(BAG_FACTS);
    const thread = await open();
    await thread.getByTestId('changes').getByText('nothing has changed.').waitFor();
  });

  it('compares nothing with a reply about another case', () => {
    toldYesterday(BAG_FACTS);
    const detail = page.desk.thread(IVAN);
    const [draft, old] = detail.drafts;
    const other = { ...old!, case: { ...old!.case!, hash: 'h2' } };
    expect(changesSince({ ...detail, drafts: [draft!, other] }, draft!)).toBeUndefined();
  });

  it('marks what is old', async () => {
    const detail = page.desk.thread(IVAN);
    const facts = BAG_FACTS.map((fact) => ({ ...fact, observedAt: at(-300) }));
    page.desk.set({ ...detail, drafts: [{ ...detail.drafts[0]!, facts }] });
    const thread = await open();
    const where = thread.locator('[data-fact="case.where"]');
    await where.getByText('Old: okno asks again before it is sent').waitFor();
    expect(await thread.locator('[data-fact="thread.handle"]').getByText('Old:').count()).toBe(0);
  });

  it('leads from a statement to its fact and back, by the keyboard', async () => {
    const thread = await open();
    await thread.getByRole('link', { name: 'next it goes to London Heathrow.' }).press('Enter');
    await eventually(() => thread.evaluate('document.activeElement.dataset.fact')).toBe(
      'case.nextStep.where',
    );
    const back = thread.getByRole('button', { name: 'Statement 3: next it goes to London Heathrow.' });
    await back.focus();
    await eventually(() => thread.locator('.claim[data-lit="true"]').allInnerTexts()).toEqual([
      'next it goes to London Heathrow.3',
    ]);
    await back.press('Enter');
    await eventually(() => thread.evaluate('document.activeElement.id')).toBe('claim-3');
  });
});

describe('hostile words', () => {
  it('in notes, names, facts, cases and reasons are read as words', async () => {
    const detail = withAudit(page.desk.thread(IVAN), {
      at: at(-1),
      by: MARKUP,
      what: 'noted',
      detail: MARKUP,
    });
    const facts = BAG_FACTS.map((fact) => ({
      ...fact,
      label: MARKUP,
      source: MARKUP,
      ...(fact.id === 'case.where' && { value: { kind: 'text', text: MARKUP } as const }),
    }));
    const draft = { ...detail.drafts[0]!, facts, case: { ...detail.drafts[0]!.case!, display: MARKUP } };
    const returned = replyOf(detail, { ...BORIS, name: MARKUP }, at(0), {
      state: 'returned',
      code: 'sent_back',
      reason: MARKUP,
    });
    const head = {
      ...detail.row.head,
      customer: { id: '1', name: MARKUP, handle: MARKUP },
      owner: MARKUP,
      reply: { id: returned.id, state: returned.state, by: MARKUP, at: at(0), checkAt: at(0) },
    };
    page.desk.set({
      ...detail,
      drafts: [draft],
      replies: [returned],
      row: { ...detail.row, head },
    });
    const thread = await open();
    await thread.keyboard.press('v');
    await thread.getByTestId('as-read').first().waitFor();
    const shown = await thread.locator('.thread').innerText();
    expect(shown.split('<img src=x onerror=alert(1)>').length).toBeGreaterThan(8);
    expect(await thread.locator('.thread img').count()).toBe(0);
    expect(shown).not.toContain('\u202E');
  });
});
