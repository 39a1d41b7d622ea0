import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import { type Instant, instantOf, plusSeconds } from '#domain/instant.ts';
import type { ReadBack } from '#domain/reply.ts';
import type { Graph } from '../meta/graph.ts';
import { targetOf } from './send.ts';

/** By how much Facebook's clock may be behind the own one; its times are whole seconds. */
const CLOCKS_DIFFER_SECONDS = 60;
const COME_BACK_SECONDS = 60;
const PAGE_SIZE = 100;
/** Below a post that more is said of in the time of one send, a person has to look. */
const MOST_PAGES = 10;

const Comment = z.object({
  id: z.string(),
  from: z.optional(z.object({ id: z.string() })),
  message: z.optional(z.string()),
  created_time: z.string(),
});

const Page = z.object({
  data: z.array(z.unknown()),
  paging: z.optional(
    z.object({
      cursors: z.optional(z.object({ after: z.optional(z.string()) })),
      next: z.optional(z.string()),
    }),
  ),
});

interface Listed {
  id: string;
  by: string | undefined;
  text: string;
  at: Instant;
}

const listedIn = (raw: unknown): Listed[] => {
  const comment = z.safeParse(Comment, raw).data;
  const ms = Date.parse(comment?.created_time ?? '');
  if (comment === undefined || Number.isNaN(ms)) return [];
  const { id, from, message = '' } = comment;
  return [{ id, by: from?.id, text: message, at: instantOf(ms) }];
};

interface Asker {
  graph: Graph;
  /** Id of the brand's page. */
  page: string;
  now: () => Instant;
}

/** Why a list cannot be read, or not to its end. */
type Unread = Extract<ReadBack, { kind: 'unreadable' | 'untold' }>;

interface ListPage {
  comments: Listed[];
  /** Where the next one begins. */
  after: string | undefined;
}

const listPage = async (
  { graph, now }: Asker,
  target: string,
  after: string | undefined,
): Promise<ListPage | Unread> => {
  const query = {
    fields: 'id,from,message,created_time',
    order: 'reverse_chronological',
    limit: String(PAGE_SIZE),
    ...(after !== undefined && { after }),
  };
  const asked = await graph('reading', { method: 'GET', path: `${target}/comments`, query });
  if (!asked.ok && asked.failure.kind === 'limited')
    return { kind: 'unreadable', until: asked.failure.until };
  const page = asked.ok ? z.safeParse(Page, asked.body).data : undefined;
  if (page === undefined) return { kind: 'unreadable', until: plusSeconds(now(), COME_BACK_SECONDS) };
  const { data, paging: { next, cursors } = {} } = page;
  return { comments: data.flatMap(listedIn), after: next === undefined ? undefined : cursors?.after };
};

/** Newest first, back to `from`. */
const listed = async (asker: Asker, target: string, from: Instant): Promise<Listed[] | Unread> => {
  const found: Listed[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await listPage(asker, target, after);
    if ('kind' in page) return page;
    found.push(...page.comments);
    after = page.after;
    if (after === undefined || page.comments.some(({ at }) => at < from)) return found;
  }
  return { kind: 'untold' };
};

/** Looks below what was answered for the page's own words; the oldest that fit and are not accounted for already. */
export const readBack = async (
  asker: Asker,
  outgoing: Outgoing,
  since: Instant,
  taken: readonly string[],
): Promise<ReadBack> => {
  const from = plusSeconds(since, -CLOCKS_DIFFER_SECONDS);
  const comments = await listed(asker, targetOf(outgoing), from);
  if ('kind' in comments) return comments;
  const found = comments.findLast(
    ({ id, by, text, at }) =>
      at >= from && by === asker.page && !taken.includes(id) && text.trim() === outgoing.text.trim(),
  );
  return found === undefined ? { kind: 'absent' } : { kind: 'found', id: found.id, at: found.at };
};
