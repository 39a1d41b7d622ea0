import { nextAt } from '#domain/agenda.ts';
import type { Brand } from '#domain/brand.ts';
import { END_OF_TIME, type Instant, plusSeconds } from '#domain/instant.ts';
import { changeHead } from '../changeHead.ts';
import type { TableDesk } from '../layers.ts';

/** Whoever read the rules before they changed may still be writing by them for so long: a copy lives five minutes. */
const OVERLAP_SECONDS = 420;
const AT_ONCE = 100;

/**
 * When the service levels or the zones' own rules have changed, every open thread is looked at once, and the moment at
 * which it is due next is set by the new ones (docs/rules.md C17, C24, C29). Costs nothing else.
 */
export const retime = async (desk: TableDesk, { id }: Brand, now: Instant): Promise<void> => {
  const { levels, version, since } = await desk.serviceLevels.inForce(id);
  const seal = `${version} ${desk.zoneRules}`;
  if ((await desk.retimings.last(id)) === seal) return;
  const heads = await desk.threads.heads(await desk.threads.attention(id, END_OF_TIME));
  // What is due is visited in this very sweep, and timed anew then.
  const ahead = heads.filter((head) => head.nextAt !== undefined && head.nextAt > now);
  const moved = ahead.filter((head) => head.nextAt !== nextAt(head, levels, now));
  for (let from = 0; from < moved.length; from += AT_ONCE)
    await Promise.all(moved.slice(from, from + AT_ONCE).map((head) => changeHead(desk, head, () => ({}))));
  if (now >= plusSeconds(since, OVERLAP_SECONDS)) await desk.retimings.put(id, seal);
};
