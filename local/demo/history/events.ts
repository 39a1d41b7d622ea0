import { cellOf, countedReply, limitOf, refusedCounts } from '#domain/counting.ts';
import type { CountedEvent } from '#domain/event.ts';
import type { Head } from '#domain/head.ts';
import { makeId } from '#domain/ids.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { chanceOf } from './chance.ts';
import type { Episode } from './episodes.ts';

interface Rules {
  levels: ServiceLevels;
  timeZone: string;
}

/** The thread as it was while they waited. Whoever asks once is answered for the first time. */
const headOf = ({ of: { thread, place, customer }, talk, askedAt }: Episode): Head => ({
  ...{ thread, place, customer, version: 1, preview: talk.question, asked: talk.asked },
  ...{ waitingSince: askedAt, openedAt: askedAt },
});

const promised = ({ agent, endedAt }: Episode): Promised => ({
  ...{ id: `prm_${endedAt}`, kind: 'update', source: 'reply', owner: agent.name },
  ...{ madeAt: endedAt, by: plusSeconds(endedAt, 4 * 3600) },
});

const draftAt = (askedAt: Instant): string =>
  makeId('draft', msOf(askedAt) + 4000, chanceOf(`draft ${askedAt}`));

const replied = (episode: Episode, rules: Rules): { event: CountedEvent; limit: Instant | undefined } => {
  const { of, talk, agent, askedAt, endedAt, edited, promise } = episode;
  const head = headOf(episode);
  const delivery = { thread: of.thread, place: of.place, text: talk.answer, sentAt: endedAt };
  const reply = {
    ...{ id: `rpl_${endedAt}`, thread: of.thread, askedAt, approvedAt: instantOf(msOf(endedAt) - 2000) },
    ...{ by: agent, deliveries: [{ ...delivery, ...(edited && { ownWords: true as const }) }] },
  };
  const made = promise === undefined ? [] : [promised(episode)];
  const event = countedReply({
    ...{ head, reply, ...rules, owed: { made, kept: promise === 'kept' ? made : [] } },
    draft: { id: draftAt(askedAt), asked: talk.asked, lang: talk.lang },
  });
  return { event, limit: limitOf({ head, reply, levels: rules.levels }, endedAt) };
};

/** What was counted of an episode, and the limit that passed in it, where one did. */
export const countedIn = (
  episode: Episode,
  rules: Rules,
): { events: CountedEvent[]; passed: Instant | undefined } => {
  const { talk, agent, askedAt, endedAt, dismissed, redirected, of } = episode;
  const at = plusSeconds(askedAt, 4);
  const draft = { asked: talk.asked, lang: talk.lang };
  const cell = (when: Instant, more: Parameters<typeof cellOf>[3]) =>
    cellOf(headOf(episode), when, rules.timeZone, more);
  const refused: CountedEvent[] = redirected
    ? [
        {
          ...{ at, thread: of.thread, id: draftAt(askedAt), cell: cell(at, { draft }) },
          counts: refusedCounts([{ code: 'redirect' }]),
        },
      ]
    : [];
  if (dismissed !== undefined) {
    const closed: CountedEvent = {
      ...{ at: endedAt, thread: of.thread, id: 'dismissed#1', cell: cell(endedAt, { draft, agent }) },
      counts: ['dismissed', `dismissed_${dismissed}`],
    };
    return { events: [...refused, closed], passed: undefined };
  }
  const { event, limit } = replied(episode, rules);
  const isLate = limit !== undefined && limit < endedAt;
  return { events: [...refused, event], passed: isLate ? limit : undefined };
};
