import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Grounds, judgeDeliveries } from '#desk/answer/judge.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const thread = 'zephyrline:x:d.800200';
const head: Head = {
  thread,
  place: 'private',
  customer: { id: '800200', name: 'Tom Whitfield' },
  version: 1,
  preview: '',
};
const words = (text: string): DraftDelivery => ({ thread, place: 'private', text, claims: [] });
const nothing: Grounds = { lang: 'en', facts: [], deliveries: [], verification: 'none', asks: [] };

const judged = async (text: string, grounds: Grounds) => {
  const { desk } = deskFor(table, 'zephyrline');
  const findings = await judgeDeliveries({ desk, head, known: { revision: 0, tries: 0 } }, grounds, [
    words(text),
  ]);
  return findings.map(({ kind, code }) => `${kind} ${code}`);
};

const UNTRACED = 'You can bring it, and the gate opens at 16:40.';

describe('a person’s own words', () => {
  it('may state what cannot be traced, for a reason, where okno had nothing to say', async () => {
    expect(await judged(UNTRACED, nothing)).toEqual(['wording untraced_time']);
  });

  it('may not where okno wrote the draft, though no case was looked up', async () => {
    expect(
      await judged(UNTRACED, { ...nothing, deliveries: [words('I can look it up for you right here.')] }),
    ).toEqual(['truth untraced_time']);
  });

  it('may greet the customer by the name of their own profile', async () => {
    expect(await judged('Good morning Tom, you can bring it.', nothing)).toEqual([]);
  });

  it('may never be longer than the channel takes', async () => {
    expect(await judged('You can bring it. '.repeat(600), nothing)).toContain('truth too_long');
  });
});
