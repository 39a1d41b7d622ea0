import type { Rate, ReportGroup, ReportView, Spread } from '#domain/report.ts';
import { COUNTS, type Count, SPANS, type Span } from '#domain/statistics.ts';

const UNITS: [word: string, seconds: number, below: number][] = [
  ['s', 1, 60],
  ['min', 60, 3600],
  ['h', 3600, 2 * 86_400],
  ['d', 86_400, Number.POSITIVE_INFINITY],
];

/** Two digits, for more would not be true: `42 s`, `4.2 min`, `13 min`, `9.1 h`, `2.5 d`. */
export const durationText = (seconds: number): string => {
  const [word, unit] = UNITS.find(([, , below]) => seconds < below) ?? ['d', 86_400];
  const value = seconds / unit;
  return `${value.toFixed(value < 9.95 && word !== 's' ? 1 : 0)} ${word}`;
};

const SPAN_WORDS: Record<Span, string> = {
  first_wall: 'first reply, wall clock',
  first_business: 'first reply, business time',
  next_wall: 'next reply, wall clock',
  next_business: 'next reply, business time',
  approval: 'approval',
};

interface Line {
  title: string;
  counts: { [Name in Count]?: string };
  rate?: [rate: Rate, words: string];
}

const LINES: readonly Line[] = [
  {
    title: 'breaches',
    counts: {
      breach_first_reply: 'first reply',
      breach_next_reply: 'next reply',
      breach_update: 'update',
      breach_resolution: 'resolution',
      breach_approval: 'approval',
    },
    rate: ['breaches', 'of replies, first and next'],
  },
  { title: 'targets', counts: { in_time: 'met', late: 'missed' }, rate: ['in_time', 'of replies in time'] },
  {
    title: 'promises',
    counts: { promises_made: 'made', promises_kept: 'kept', promises_broken: 'broken' },
    rate: ['promises_kept', 'kept'],
  },
  {
    title: 'drafts',
    counts: { unchanged: 'sent as drafted', edited: 'edited', dismissed: 'dismissed' },
    rate: ['unchanged', 'as drafted'],
  },
  {
    title: 'dismissed',
    counts: {
      dismissed_spam: 'spam',
      dismissed_thanks: 'only thanks',
      dismissed_elsewhere: 'answered elsewhere',
      dismissed_not_ours: 'not for us',
      dismissed_other: 'other',
    },
  },
  {
    title: 'gate',
    counts: {
      refused: 'stopped',
      refused_redirect: 'for sending people away',
      refused_reask: 'for asking again',
    },
  },
  {
    title: 'satisfaction',
    counts: { survey_asked: 'asked', survey_yes: 'satisfied', survey_no: 'not satisfied' },
    rate: ['satisfied', 'satisfied'],
  },
];

const row = (title: string, ...cells: string[]): string =>
  `  ${title.padEnd(27)}${cells.map((cell) => cell.padStart(9)).join('')}`;

const spreadRow = (title: string, spread: Spread | undefined): string =>
  spread === undefined
    ? row(title, '0', '-', '-', '-')
    : row(title, `${spread.n}`, ...[spread.p50, spread.p90, spread.p95].map(durationText));

const countRow = ({ counts, rates }: ReportGroup, { title, counts: words, rate }: Line): string => {
  const told = COUNTS.flatMap((count) =>
    words[count] && counts[count] ? [`${counts[count]} ${words[count]}`] : [],
  );
  const share = rate && rates[rate[0]];
  const shared =
    share === undefined || told.length === 0 ? '' : ` (${(100 * share).toFixed(1)} % ${rate?.[1]})`;
  return `  ${title.padEnd(14)}${told.join(', ') || 'none'}${shared}`;
};

const groupText = (group: ReportGroup): string => {
  const name = Object.entries(group.of).map(([dimension, value]) => `${dimension} ${value}`);
  const { replies = 0, notices = 0, dismissed = 0 } = group.counts;
  if (group.of.agent !== undefined)
    return `${name.join(', ')}: replies ${replies}, notices ${notices}, dismissed ${dismissed}`;
  return [
    `${name.join(', ') || 'all'}: replies ${replies}, notices ${notices}`,
    '',
    row('', 'n', 'p50', 'p90', 'p95'),
    ...SPANS.map((span) => spreadRow(SPAN_WORDS[span], group.spans[span])),
    '',
    ...LINES.map((line) => countRow(group, line)),
  ].join('\n');
};

const isEmpty = ({ counts, spans }: ReportGroup): boolean =>
  Object.keys(counts).length === 0 && Object.keys(spans).length === 0;

/** A report to be read in a terminal: a block for each group in which anything was counted. */
export const reportText = ({ brand, from, to, groups, backlog }: ReportView): string => {
  const replies = groups.reduce((sum, { counts }) => sum + (counts.replies ?? 0), 0);
  const heading =
    replies === 0 ? `${brand}: no replies from ${from} to ${to}.` : `${brand}, ${from} to ${to}`;
  const { threads, oldest } = backlog;
  const waits = oldest === undefined ? [] : [`waiting now: ${threads}, the longest since ${oldest}`];
  return [heading, ...waits, ...groups.filter((group) => !isEmpty(group)).map(groupText)].join('\n\n');
};
