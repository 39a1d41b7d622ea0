import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, instantOf } from '#domain/instant.ts';

/** A real post to be played again. */
export interface RecordedPost {
  id: string;
  at: Instant;
  /** With the brand's handle in place of the one it was written to. */
  text: string;
  /** One per row with this id: the same post may have been delivered, and labelled, more than once. */
  rows: Record<string, string>[];
}

/** Milliseconds at which X's ids begin; a post's time is `(id >> 22) + EPOCH`. */
const EPOCH = 1_288_834_974_657n;

const Rows = z.array(
  z.looseObject({ tweet_id: z.string().regex(/^[0-9]{15,19}$/), text: z.string() }).catchall(z.string()),
);

const bad = (message: string): VisibleError => new VisibleError('input', 'csv', message);

const rowsOf = (csv: string): z.infer<typeof Rows> => {
  const rows = Rows.safeParse(recordsOf(csv));
  if (rows.success) return rows.data;
  const [row, column] = rows.error.issues[0]?.path ?? [];
  throw bad(`row ${Number(row) + 1}: ${String(column)} is missing or malformed; wanted: tweet_id,text`);
};

const recordsOf = (csv: string): unknown => {
  try {
    return parse(csv, { columns: true, bom: true, skipEmptyLines: true });
  } catch (error) {
    if (error instanceof CsvError) throw bad(`not readable as CSV: ${error.code}`);
    throw error;
  }
};

/** Written to the brand: the first handle becomes the brand's; where there is none, it goes in front. */
const writtenTo = (handle: string, text: string): string =>
  /(?<!\w)@\w{1,15}/.test(text) ? text.replace(/(?<!\w)@\w{1,15}/, `@${handle}`) : `@${handle} ${text}`;

/**
 * The distinct posts of a CSV with the columns `tweet_id` and `text`, oldest first.
 * @throws VisibleError `input/csv`
 */
export const readPosts = (csv: string, handle: string): RecordedPost[] => {
  const posts = new Map<string, RecordedPost>();
  for (const row of rowsOf(csv)) {
    const id = row.tweet_id;
    const at = instantOf(Number((BigInt(id) >> 22n) + EPOCH));
    const post = posts.get(id) ?? { id, at, text: writtenTo(handle, row.text), rows: [] };
    post.rows.push(row);
    posts.set(id, post);
  }
  return [...posts.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
};
