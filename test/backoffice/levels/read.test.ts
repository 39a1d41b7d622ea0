import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemText } from '#backoffice/definition/problem.ts';
import { readLevels } from '#backoffice/levels/read.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';

const FILE = 'service-levels.yaml';
const KNOWN = { whose: 'vesna', channels: ['x', 'telegram'] };

const levelsOf = (text: string) => {
  const read = readLevels(FILE, `apiVersion: service-levels/v1\n${text}`, KNOWN);
  if ('problems' in read) throw new Error(read.problems.map(problemText).join('\n'));
  return read.levels;
};

/** Complaints about what follows the first line, without the name of the file. */
const complaints = (text: string): string[] => {
  const read = readLevels(FILE, `apiVersion: service-levels/v1\n${text}`, KNOWN);
  return 'problems' in read
    ? read.problems.map((problem) => problemText(problem).replace('service-levels.yaml ', ''))
    : [];
};

/** A file with one policy before the default. */
const policy = (lines: string, rest = ''): string =>
  `policies:\n  - name: first\n${lines}    targets: {}\n  - name: default\n    targets: {}\n${rest}`;

const desk = (lines: string): string => `schedules:\n  desk:\n    timeZone: Europe/Riga\n${lines}`;

describe('a file of service levels', () => {
  it('that says nothing has every default', () => {
    expect(levelsOf('')).toEqual(DEFAULT_LEVELS);
  });

  it('is read as it was meant', () => {
    const levels = levelsOf(`warnAt: 0.75
schedules:
  desk:
    timeZone: Europe/Riga
    hours: { mon-fri: ["08:00-12:00", "13:00-17:00"], sat: "10:00-14:00" }
    holidays: [2026-12-25]
policies:
  - name: urgent
    when: { priority: urgent, channel: x }
    schedule: desk
    targets: { first_reply: 15m, next_reply: { within: 90s, warnAt: 0.9 }, update: 0, resolution: , approval: 1h30m }
    pauses: [on_customer, on_hold]
  - name: default
    targets: { first_reply: { within: 2d } }
priorities:
  - { priority: urgent, when: { vulnerable: true, waited: 4h, asked: bag } }
  - { priority: high, when: { promise: broken } }
  - { priority: high, when: { promise: { within: 2h }, dissatisfied: true } }
promises: { rules: [{ asked: connection, within: 72h }], update: { window: [48/72, 0.9] }, escalate: 0 }
stuck: { reply: 5m }
automatic: { texts: [Hello], stopClock: true }
thanks: close
deleted: keep
secondApproval: [overridden, public, overridden]
satisfaction: { after: 2h }
backlog: { oldest: 4h }
`);
    const hours: [string, string][] = [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ];
    expect(levels.schedules).toEqual({
      desk: {
        timeZone: 'Europe/Riga',
        hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [['10:00', '14:00']] },
        holidays: ['2026-12-25'],
        shifts: {},
        breaks: {},
      },
    });
    expect(levels.policies).toEqual([
      {
        name: 'urgent',
        when: { priority: ['urgent'], channel: ['x'] },
        schedule: 'desk',
        targets: {
          first_reply: { seconds: 900, warnAt: 0.75 },
          next_reply: { seconds: 90, warnAt: 0.9 },
          approval: { seconds: 5400, warnAt: 0.75 },
        },
        pauses: ['on_customer', 'on_hold'],
      },
      {
        name: 'default',
        when: {},
        targets: { first_reply: { seconds: 172_800, warnAt: 0.75 } },
        pauses: [],
      },
    ]);
    expect(levels.priorities).toEqual([
      { priority: 'urgent', when: { asked: ['bag'], vulnerable: true, waitedSeconds: 14_400 } },
      { priority: 'high', when: { promise: 'broken' } },
      { priority: 'high', when: { promise: { withinSeconds: 7200 }, dissatisfied: true } },
    ]);
    expect(levels.promises).toEqual({
      rules: [{ asked: ['connection'], withinSeconds: 259_200 }],
      update: { fromSeconds: 86_400, window: [48 / 72, 0.9] },
      escalateSeconds: 0,
    });
    expect(levels).toMatchObject({
      stuckSeconds: { draft: 600, reply: 300, action: 600 },
      automatic: { texts: ['Hello'], stopClock: true },
      thanks: 'close',
      deleted: 'keep',
      secondApproval: ['overridden', 'public'],
      satisfaction: { afterSeconds: 7200 },
      backlog: { threads: 200, oldestSeconds: 14_400 },
    });
  });

  it('loses nothing on its way through JSON', () => {
    const levels = levelsOf(policy('    when: { place: public }\n', 'satisfaction: { after: 1h }\n'));
    expect(JSON.parse(JSON.stringify(levels))).toEqual(levels);
  });

  it('reads a week with nights, and one with a group that goes over Sunday', () => {
    expect(levelsOf(desk('    hours: { fri-mon: "22:00-06:00" }\n')).schedules.desk?.hours).toEqual({
      mon: [['22:00', '06:00']],
      fri: [['22:00', '06:00']],
      sat: [['22:00', '06:00']],
      sun: [['22:00', '06:00']],
    });
  });
});

describe('a mistake in service levels is named with its line and what would be right', () => {
  it.each<[name: string, text: string, complaint: string]>([
    ['no YAML', 'policies: [', 'line 2: Flow sequence'],
    ['a key nobody knows', 'polices: []\n', 'line 2: polices: no such key'],
    [
      'a target nobody knows',
      'policies:\n  - name: a\n    targets: { reply: 1h }\n',
      'line 4: policies[0].targets.reply: no such key',
    ],
    [
      'a target without its time',
      'policies:\n  - name: a\n    targets:\n      update: { warnAt: 0.5 }\n',
      'line 5: policies[0].targets.update.within: is missing',
    ],
    [
      'a duration in words',
      'satisfaction: { after: soon }\n',
      'line 2: satisfaction.after: must be a duration such as 15m, 4h, 2d or 90s, no longer than 366d, no shorter than 15s',
    ],
    [
      'a bare number',
      'policies:\n  - name: a\n    targets: { update: 60 }\n',
      'line 4: policies[0].targets.update: must be a duration such as 15m, 4h, 2d or 90s, no longer than 366d, no shorter than 15s, or 0 for no target',
    ],
    [
      'a target below 15 s',
      'policies:\n  - name: a\n    targets: { approval: 14s }\n',
      'line 4: policies[0].targets.approval: must be a duration',
    ],
    [
      'warnAt that is all of it',
      'warnAt: 1\n',
      'line 2: warnAt: must be more than 0 and less than 1, such as 0.5 or 48/72',
    ],
    [
      'warnAt that is nothing',
      'policies:\n  - name: a\n    targets: { update: { within: 1h, warnAt: 0 } }\n',
      'line 4: policies[0].targets.update.warnAt: must be more than 0',
    ],
    [
      'a schedule nobody wrote',
      policy('    schedule: office\n', desk('    hours: { mon: "09:00-17:00" }\n')),
      'line 4: policies[0].schedule: there is no schedule office; there are: desk',
    ],
    [
      'a zone',
      'schedules:\n  desk: { timeZone: Europe/Atlantis, hours: { mon: "09:00-17:00" } }\n',
      'line 3: schedules.desk.timeZone: must be a time zone such as Europe/London',
    ],
    [
      'a time of day',
      desk('    hours:\n      mon: ["09:00-17:00", "18:00-25:00"]\n'),
      'line 6: schedules.desk.hours.mon[1]: must be hours such as 09:00-17:00, or 22:00-06:00 over midnight',
    ],
    [
      'a day',
      desk('    hours: { monday: "09:00-17:00", tue: "09:00-17:00" }\n'),
      'line 5: schedules.desk.hours.monday: is no day; write mon, tue, wed, thu, fri, sat, sun, or a group such as mon-fri',
    ],
    [
      'a day that stands twice',
      desk('    hours:\n      mon-fri: "09:00-17:00"\n      wed: "10:00-12:00"\n'),
      'line 7: schedules.desk.hours.wed: wed has hours already',
    ],
    [
      'a date in a list',
      desk('    hours: { mon: "09:00-17:00" }\n    holidays: [2026-02-30]\n'),
      'line 6: schedules.desk.holidays[0]: must be a date such as 2026-12-25',
    ],
    [
      'a date as a key',
      desk('    hours: { mon: "09:00-17:00" }\n    shifts:\n      24.12.: []\n'),
      'line 7: schedules.desk.shifts.24.12.: must be a date such as 2026-12-25',
    ],
    [
      'a schedule that never opens',
      desk('    hours: { mon: [] }\n'),
      'line 5: schedules.desk.hours: never opens: give at least one day hours such as ["09:00-17:00"]',
    ],
    [
      'hours of no length',
      desk('    hours: { mon: ["09:00-09:00"], tue: "09:00-17:00" }\n'),
      'line 5: schedules.desk.hours.mon[0]: begins and ends at the same time; a whole day is 00:00-24:00',
    ],
    [
      'hours that overlap',
      desk('    hours:\n      mon-tue:\n        - 09:00-13:00\n        - 12:00-17:00\n'),
      'line 8: schedules.desk.hours.mon-tue[1]: overlaps 09:00-13:00: end the earlier one sooner, or write one for both',
    ],
    [
      'a night that runs into the next morning’s hours',
      desk('    hours:\n      sun: "22:00-08:00"\n      mon: "07:00-16:00"\n'),
      'line 7: schedules.desk.hours.mon[0]: overlaps 22:00-08:00',
    ],
    [
      'hours of a date that overlap',
      desk(
        '    hours: { mon: "09:00-17:00" }\n    shifts:\n      2026-12-24: ["09:00-13:00", "12:00-14:00"]\n',
      ),
      'line 7: schedules.desk.shifts.2026-12-24[1]: overlaps 09:00-13:00',
    ],
    [
      'a shift on a holiday',
      desk(
        '    hours: { mon: "09:00-17:00" }\n    holidays: [2026-12-24]\n    shifts:\n      2026-12-24: ["09:00-13:00"]\n',
      ),
      'line 8: schedules.desk.shifts.2026-12-24: is a holiday as well, which closes the whole day: keep one of the two',
    ],
    [
      'a break while it is closed',
      desk('    hours: { mon: "09:00-17:00" }\n    breaks:\n      2026-11-03: ["12:00-13:00"]\n'),
      'line 7: schedules.desk.breaks.2026-11-03: cuts nothing: the schedule is closed then',
    ],
    [
      'a name with blanks',
      'schedules:\n  the desk: { timeZone: UTC, hours: { mon: "09:00-17:00" } }\n',
      'line 3: schedules.the desk: a name begins with a small letter',
    ],
    [
      'two policies of one name',
      'policies:\n  - { name: a, when: { place: public }, targets: {} }\n  - { name: a, targets: {} }\n',
      'line 4: policies[1].name: there is a policy a already',
    ],
    [
      'a policy behind one that fits everything',
      'policies:\n  - { name: all, targets: {} }\n  - { name: a, when: { place: public }, targets: {} }\n  - { name: default, targets: {} }\n',
      'line 4: policies[1]: never fits: all comes first and fits all that a does',
    ],
    [
      'a policy behind a wider one',
      'policies:\n  - { name: wide, when: { asked: [bag, parcel] }, targets: {} }\n  - { name: narrow, when: { asked: bag, place: public }, targets: {} }\n  - { name: default, targets: {} }\n',
      'line 4: policies[1]: never fits: wide comes first and fits all that narrow does',
    ],
    [
      'a last policy that does not fit everything',
      'policies:\n  - name: a\n    when: { place: public }\n    targets: {}\n',
      'line 4: policies[0].when: the last policy fits everything: leave out its when, or add one',
    ],
    [
      'a channel the brand does not have',
      policy('    when: { channel: [x, vk] }\n'),
      'line 4: policies[0].when.channel[1]: vesna has no channel vk; there are: x, telegram',
    ],
    [
      'a priority no rule makes',
      policy('    when: { priority: [urgent] }\n'),
      'line 4: policies[0].when.priority: never fits: no rule under priorities makes anything urgent',
    ],
    ['policies that are none', 'policies: []\n', 'line 2: policies: must hold at least one policy'],
    [
      'a topic nobody knows',
      policy('    when: { asked: luggage }\n'),
      'line 4: policies[0].when.asked[0]: must be one of bag, connection',
    ],
    [
      'a condition that names nothing',
      policy('    when: { place: [] }\n'),
      'line 4: policies[0].when.place: must name at least one',
    ],
    [
      'a rule without a condition',
      'priorities:\n  - { priority: high }\n',
      'line 3: priorities[0]: says no condition: give it a when, such as { waited: 4h }',
    ],
    [
      'a rule behind one that holds sooner',
      'priorities:\n  - { priority: high, when: { waited: 4h } }\n  - { priority: urgent, when: { waited: 24h } }\n',
      'line 4: priorities[1]: never decides: rule 1 comes first and holds whenever this one does',
    ],
    [
      'a rule behind a wider one',
      'priorities:\n  - { priority: high, when: { promise: { within: 2h } } }\n  - { priority: urgent, when: { promise: broken, vulnerable: true } }\n',
      'line 4: priorities[1]: never decides',
    ],
    [
      'a promise to come in other words',
      'priorities:\n  - { priority: high, when: { promise: late } }\n',
      'line 3: priorities[0].when.promise: must be one of broken',
    ],
    [
      'followers as a condition',
      'priorities:\n  - { priority: high, when: { followers: 10000 } }\n',
      'line 3: priorities[0].when.followers: no such key',
    ],
    [
      'a window that closes before it opens',
      'promises:\n  update: { window: [0.9, 0.5] }\n',
      'line 3: promises.update.window: must begin before it ends, such as [48/72, 70/72]',
    ],
    [
      'a window of hours',
      'promises:\n  update: { window: [48h, 70h] }\n',
      'line 3: promises.update.window[0]: must be more than 0 and less than 1, such as 0.5 or 48/72',
    ],
    [
      'two promises about one thing',
      'promises:\n  rules:\n    - { asked: [connection, plan], within: 72h }\n    - { asked: plan, within: 24h }\n',
      'line 5: promises.rules[1].asked: what is promised for plan is said already',
    ],
    [
      'a reason for a second approval',
      'secondApproval: [overriden]\n',
      'line 2: secondApproval[0]: must be one of overridden, own_words, vulnerable, complaint, public',
    ],
    ['a word for thanks', 'thanks: ignore\n', 'line 2: thanks: must be one of answer, close'],
  ])('%s', (_name, text, complaint) => {
    expect(complaints(text)[0]).toContain(complaint);
    expect(complaints(text).every((one) => one.startsWith('line '))).toBe(true);
  });

  it('each of them once, from the top, though a group of days has five', () => {
    expect(
      complaints(
        `${desk('    hours:\n      mon-fri: ["09:00-13:00", "12:00-17:00"]\n')}policies:\n  - name: a\n    schedule: dsk\n    targets: {}\n`,
      ),
    ).toEqual([
      'line 6: schedules.desk.hours.mon-fri[1]: overlaps 09:00-13:00: end the earlier one sooner, or write one for both',
      'line 9: policies[0].schedule: there is no schedule dsk; there are: desk',
    ]);
  });

  it('a file of another kind', () => {
    expect(readLevels(FILE, 'name: tickets\n')).toMatchObject({
      problems: [{ path: 'apiVersion', message: 'must be one of service-levels/v1' }, { path: 'name' }],
    });
    expect(readLevels(FILE, '')).toMatchObject({
      problems: [{ file: FILE, message: 'must be keys and values' }],
    });
  });

  it('no channel, where nobody knows which there are', () => {
    const text = `apiVersion: service-levels/v1\n${policy('    when: { channel: pigeon }\n')}`;
    expect(readLevels(FILE, text)).toHaveProperty('levels');
  });
});

describe('docs/service-levels.md', () => {
  const page = readFileSync(new URL('../../../docs/service-levels.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];

  it('begins with a file that passes as it stands', () => {
    expect(readLevels(FILE, example)).toHaveProperty('levels');
  });

  it('explains every key of it', () => {
    const keys = [...example.matchAll(/^([a-zA-Z]+):/gm)].map(([, key]) => key);
    for (const key of keys) expect(page).toContain(`\`${key}`);
  });
});
