import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runbookOf } from '#desk/watch/runbook.ts';
import { LEVELS, METRICS } from '#domain/alarm.ts';
import { METRIC } from '#platform/env.ts';
import { testTemplate } from './stack.ts';

const template = testTemplate();
const all = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
  ({ Properties }) => Properties,
);
const texts: string[] = all.map(({ AlarmDescription }) => AlarmDescription);

/** Names of the metrics an alarm looks at, those of a formula too. */
const watchedBy = (alarm: (typeof all)[number]): { namespace: string; name: string }[] =>
  alarm.MetricName === undefined
    ? alarm.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: Record<string, string> } }) =>
        MetricStat === undefined
          ? []
          : [{ namespace: MetricStat.Metric.Namespace, name: MetricStat.Metric.MetricName }],
      )
    : [{ namespace: alarm.Namespace, name: alarm.MetricName }];
const watched = all.flatMap(watchedBy);

/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
const anchors = new Set(
  (readFileSync('RUNBOOK.md', 'utf8').match(/^#+ .*$/gm) ?? []).map((one) => anchor(one.replace(/^#+ /, ''))),
);

describe('alarms', () => {
  it('watch every metric the functions write for them', () => {
    const own = watched.filter(({ namespace }) => namespace === 'okno').map(({ name }) => name);
    expect([...new Set(own)].sort()).toEqual(Object.values(METRIC).sort());
  });

  it('watch each queue of failed messages, the age of what came in, and the work of every minute', () => {
    const others = watched.filter(({ namespace }) => namespace !== 'okno').map(({ name }) => name);
    expect(others.sort()).toEqual([
      'ApproximateAgeOfOldestMessage',
      ...Array.from({ length: 5 }, () => 'ApproximateNumberOfMessagesVisible'),
      'Errors',
      'Errors',
      'Invocations',
    ]);
  });

  it('take a watch that does not run for trouble, and nothing else that is not measured', () => {
    const silent = all.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(silent).toEqual([
      expect.objectContaining({
        MetricName: 'Invocations',
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
        Period: 60,
        EvaluationPeriods: 5,
      }),
    ]);
    expect(all.filter(({ TreatMissingData }) => TreatMissingData === 'notBreaching')).toHaveLength(
      all.length - 1,
    );
  });

  it('take the brand that is worst off for what is measured of each, and a share only of enough answers', () => {
    const gauge = (name: string) => all.find(({ MetricName }) => MetricName === name);
    for (const name of ['Unanswered', 'OldestUnansweredSeconds'])
      expect(gauge(name)?.Statistic).toBe('Maximum');
    const [rate, ...more] = all.filter(({ Metrics }) => Metrics !== undefined);
    expect(more).toEqual([]);
    expect(JSON.stringify(rate?.Metrics)).toContain('IF(FILL(late, 0) + FILL(answered, 0) >= 20, ');
  });

  it('say what the trouble means before they say what to do', () => {
    for (const text of texts) expect(text).toMatch(/^[A-Z].{20,}[.] What to do: RUNBOOK\.md#[a-z-]+$/);
  });

  it('link to wherever the runbook can be read', () => {
    const linked = testTemplate({ runbook: 'https://example.org/RUNBOOK.md' });
    const alarms = Object.values(linked.findResources('AWS::CloudWatch::Alarm'));
    for (const { Properties } of alarms)
      expect(Properties.AlarmDescription).toMatch(
        / What to do: https:\/\/example\.org\/RUNBOOK\.md#[a-z-]+$/,
      );
    const functions = JSON.stringify(linked.findResources('AWS::Lambda::Function'));
    expect(functions).toContain('"OKNO_RUNBOOK_URL":"https://example.org/RUNBOOK.md"');
  });

  it('tell somebody', () => {
    for (const { AlarmActions } of all) expect(AlarmActions).toHaveLength(1);
  });

  it('link headings that RUNBOOK.md has', () => {
    expect(texts.map((text) => text.split('#')[1]).filter((link) => !anchors.has(link ?? ''))).toEqual([]);
  });

  it('of a thread do so too', () => {
    const links = METRICS.flatMap((metric) => LEVELS.map((level) => runbookOf(metric, level)));
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});
