import { bucketOf } from '#domain/histogram.ts';
import {
  type Cell,
  COUNTS,
  type Count,
  type Counted,
  SPANS,
  type Span,
  type Totals,
} from '#domain/statistics.ts';

/*
 * A cell as rows: an update is billed by the size of the whole row it touches, so names are short, and a cell has more
 * than one row. An event raises counters of one of them, chosen by the wait it tells of, so that each row knows only a
 * few buckets of it and stays below a kilobyte however busy the day (ARCHITECTURE.md, Decisions).
 */

const COUNT_NAMES: Record<Count, string> = {
  replies: 'r',
  notices: 'n',
  in_time: 'it',
  late: 'l',
  unchanged: 'u',
  edited: 'e',
  dismissed: 'd',
  dismissed_spam: 'ds',
  dismissed_thanks: 'dt',
  dismissed_elsewhere: 'de',
  dismissed_not_ours: 'dn',
  dismissed_other: 'do',
  refused: 'g',
  refused_redirect: 'gr',
  refused_reask: 'ga',
  breach_first_reply: 'bf',
  breach_next_reply: 'bn',
  breach_update: 'bu',
  breach_resolution: 'br',
  breach_approval: 'ba',
  promises_made: 'm',
  promises_kept: 'k',
  promises_broken: 'x',
  survey_asked: 's',
  survey_yes: 'y',
  survey_no: 'z',
};

/** A capital, before the number of a bucket in base 36. */
const SPAN_NAMES: Record<Span, string> = {
  first_wall: 'F',
  first_business: 'G',
  next_wall: 'N',
  next_business: 'O',
  approval: 'A',
};

/** Buckets of the wait that one row of a cell covers: from a duration to five times as much. */
const BAND = 32;

const bucketName = (span: Span, bucket: number): string => SPAN_NAMES[span] + bucket.toString(36);

/** What keeps the parts of a key apart must not be in any of them. */
const escaped = (part: string): string => part.replace(/[%#]/g, encodeURIComponent);

/** Of all rows of a cell. */
const keyOfCell = ({ day, place, channel, asked, lang, agent }: Cell): string =>
  [day, place, channel, asked, lang, agent].map(escaped).join('#');

const rowOf = ({ spans = {} }: Counted): string => {
  const span = SPANS.find((name) => spans[name] !== undefined);
  return span === undefined ? '' : bucketName(span, Math.floor(Number(bucketOf(spans[span] ?? 0)) / BAND));
};

export const sortKeyOf = (cell: Cell, counted: Counted): string => `${keyOfCell(cell)}#${rowOf(counted)}`;

/** Attributes an event raises, and by how much. */
export const raisedBy = ({ counts, spans = {} }: Counted): Map<string, number> => {
  const names = [
    ...counts.map((count) => COUNT_NAMES[count]),
    ...SPANS.flatMap((span) => {
      const seconds = spans[span];
      return seconds === undefined ? [] : [bucketName(span, Number(bucketOf(seconds)))];
    }),
  ];
  return names.reduce((all, name) => all.set(name, (all.get(name) ?? 0) + 1), new Map<string, number>());
};

/** The cell of a row, and what its rows have in common; undefined for a row that is none of a cell. */
export const cellOf = (sortKey: string): { key: string; cell: Cell } | undefined => {
  const [day = '', place, channel, asked, lang, agent, row] = sortKey.split('#').map(decodeURIComponent);
  if (channel === undefined || asked === undefined || lang === undefined || agent === undefined)
    return undefined;
  if ((place !== 'public' && place !== 'private') || row === undefined) return undefined;
  const key = sortKey.slice(0, sortKey.lastIndexOf('#'));
  return { key, cell: { day, place, channel, asked, lang, agent } };
};

const COUNT_OF = new Map(COUNTS.map((count) => [COUNT_NAMES[count], count]));
const SPAN_OF = new Map(SPANS.map((span) => [SPAN_NAMES[span], span]));

/** What is read of a row; names that stand for nothing are passed over. */
export const totalsOf = (row: Readonly<Record<string, unknown>>): Totals => {
  const counts: Totals['counts'] = {};
  const spans: { [Name in Span]?: Record<string, number> } = {};
  for (const name of Object.keys(row)) {
    const raised = row[name];
    if (typeof raised !== 'number') continue;
    const count = COUNT_OF.get(name);
    const span = SPAN_OF.get(name.slice(0, 1));
    if (count !== undefined) counts[count] = raised;
    if (span === undefined) continue;
    const histogram = spans[span] ?? {};
    histogram[Number.parseInt(name.slice(1), 36)] = raised;
    spans[span] = histogram;
  }
  return { counts, spans };
};
