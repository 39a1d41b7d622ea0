import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemText } from '#backoffice/definition/problem.ts';
import { readLevels } from '#backoffice/levels/read.ts';
import { within } from '#domain/businessTime.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { signsIn } from '#domain/sla/vulnerability.ts';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { demoLevels } from '#local/publish.ts';

const all = new Map<string, ServiceLevels>();

beforeAll(async () => {
  for (const { brand } of demoBrands(demoBrandIds)) {
    const known = { whose: brand.id, channels: Object.keys(brand.channels) };
    const read = readLevels(demoLevels(brand.id), await readFile(demoLevels(brand.id), 'utf8'), known);
    if ('problems' in read) throw new Error(read.problems.map(problemText).join('\n'));
    all.set(brand.id, read.levels);
  }
});

const levelsOf = (id: string): ServiceLevels => all.get(id)!;

describe.each(demoBrandIds)('the service levels of %s', (id) => {
  it('pass their checks', () => {
    expect(all.has(id)).toBe(true);
  });

  it('give an hour by the calendar to whatever is nothing else', () => {
    const hour = { seconds: 3600, warnAt: 0.5 };
    const policy = levelsOf(id).policies.at(-1);
    expect(policy).toMatchObject({
      name: 'default',
      when: {},
      targets: { first_reply: hour, next_reply: hour },
    });
    expect(policy?.schedule).toBeUndefined();
    expect(policy?.targets.approval?.seconds).toBe(20 * 60);
    expect(policy?.targets.update?.seconds).toBe(24 * 3600);
  });

  it('give less to whatever is urgent', () => {
    const [urgent] = levelsOf(id).policies;
    expect(urgent?.when).toEqual({ priority: ['urgent'] });
    expect(urgent?.targets.first_reply?.seconds).toBeLessThan(3600);
  });

  it('know who is urgent, high and low', () => {
    const made = (when: object) =>
      levelsOf(id).priorities.find((rule) => JSON.stringify(rule.when) === JSON.stringify(when))?.priority;
    expect(made({ vulnerable: true })).toBe('urgent');
    expect(made({ waitedSeconds: 24 * 3600 })).toBe('urgent');
    expect(made({ waitedSeconds: 4 * 3600 })).toBe('high');
    expect(made({ promise: 'broken' })).toBe('urgent');
    expect(made({ asked: ['complaint', 'compensation'] })).toBe('high');
    expect(made({ asked: ['thanks'] })).toBe('low');
  });

  it('know the text that platforms send by themselves', () => {
    expect(levelsOf(id).automatic.texts).toContain('Thanks for your message, we will get back to you soon.');
    expect(levelsOf(id).automatic.stopClock).toBe(false);
  });
});

describe('the service levels of the demo', () => {
  it('ask how it was at an airline and an operator alone', () => {
    const asking = demoBrandIds.filter((id) => levelsOf(id).satisfaction !== undefined);
    expect(asking).toEqual(['zephyrline', 'zarnitsa']);
    expect(levelsOf('zephyrline').satisfaction).toEqual({ afterSeconds: 7200 });
  });

  it('promise a repaired connection within 72 hours, with a word between hour 48 and 70', () => {
    const { rules, update } = levelsOf('zarnitsa').promises;
    expect(rules).toEqual([{ asked: ['connection'], withinSeconds: 72 * 3600 }]);
    expect(update).toEqual({ fromSeconds: 24 * 3600, window: [48 / 72, 70 / 72] });
  });

  it('close a laboratory over lunch and on Sunday', () => {
    const desk = levelsOf('vesna').schedules.front_desk!;
    // In Riga it is two hours later.
    expect(within(desk, '2026-11-02T10:00:00.000Z', '2026-11-02T12:00:00.000Z')).toBe(1.5 * 3600);
    expect(within(desk, '2026-11-08T00:00:00.000Z', '2026-11-08T22:00:00.000Z')).toBe(0);
    expect(within(desk, '2026-11-02T00:00:00.000Z', '2026-11-04T00:00:00.000Z')).toBe(22 * 3600);
  });

  it('keep a railway open past midnight', () => {
    const trains = levelsOf('tundra').schedules.trains!;
    expect(within(trains, '2026-11-02T22:00:00.000Z', '2026-11-03T02:00:00.000Z')).toBe(2.5 * 3600);
  });

  it('make nobody urgent who writes when the demo opens, whose clocks are told in its stories', () => {
    const said = demoBrands(demoBrandIds).flatMap((demo) => demo.said);
    const urgent = said.filter(({ text, lang }) => signsIn(text, lang as 'en').length > 0);
    expect(urgent.map(({ text }) => text)).toEqual([]);
  });
});
