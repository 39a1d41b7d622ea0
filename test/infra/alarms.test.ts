import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRIC } from '#platform/env.ts';
import { testTemplate } from './stack.ts';

const alarms = Object.values(testTemplate().findResources('AWS::CloudWatch::Alarm')).map(
  ({ Properties }) => Properties,
);
const texts: string[] = alarms.map(({ AlarmDescription }) => AlarmDescription);

/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('alarms', () => {
  it('watch every metric the functions count for them', () => {
    const watched = alarms
      .filter(({ Namespace }) => Namespace === 'okno')
      .map(({ MetricName }) => MetricName);
    expect(watched.sort()).toEqual(Object.values(METRIC).sort());
  });

  it('watch each queue of failed messages, the age of what came in, and the work of every minute', () => {
    const watched = alarms
      .filter(({ Namespace }) => Namespace !== 'okno')
      .map(({ MetricName }) => MetricName);
    expect(watched.sort()).toEqual([
      'ApproximateAgeOfOldestMessage',
      ...Array.from({ length: 4 }, () => 'ApproximateNumberOfMessagesVisible'),
      'Errors',
      'Errors',
    ]);
  });

  it('say what the trouble means before they say what to do', () => {
    for (const text of texts) expect(text).toMatch(/^[A-Z].{20,}[.] What to do: RUNBOOK\.md#[a-z-]+$/);
  });

  it('tell somebody', () => {
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
  });

  it.skipIf(!existsSync('RUNBOOK.md'))('link headings that RUNBOOK.md has', () => {
    const headings = readFileSync('RUNBOOK.md', 'utf8').match(/^#+ .*$/gm) ?? [];
    const anchors = new Set(headings.map((heading) => anchor(heading.replace(/^#+ /, ''))));
    expect(texts.map((text) => text.split('#')[1]).filter((link) => !anchors.has(link ?? ''))).toEqual([]);
  });
});
