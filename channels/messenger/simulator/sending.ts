import * as z from 'zod/mini';
import { type Instant, msOf } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest } from '#simulation/spec.ts';
import { choicesIn, QuickReplies } from '../../meta/simulatedButtons.ts';
import { brandIn, graphProblem, noSuchObject } from '../../meta/simulatedGraph.ts';
import { filled, type Tell } from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, type Person, type Town } from '../../simulator/town.ts';
import { deliveryOf, eventOf } from './wire.ts';

/** Public things by id, each of which may be answered privately once. */
export type Comments = Map<string, { by: string; at: Instant; answered: boolean }>;

const LONGEST_TEXT = 2000;
const LONGEST_METADATA = 1000;
const HOUR_MS = 3_600_000;
const WINDOW_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;

const Asked = z.object({
  recipient: z.object({
    id: z.optional(z.string()),
    comment_id: z.optional(z.string()),
    post_id: z.optional(z.string()),
  }),
  messaging_type: z.enum(['RESPONSE', 'UPDATE', 'MESSAGE_TAG']),
  tag: z.optional(z.literal('HUMAN_AGENT')),
  message: z.object({
    text: z.optional(z.string()),
    quick_replies: QuickReplies,
    metadata: z.optional(z.string()),
    attachment: z.optional(
      z.object({
        type: z.enum(['file', 'image', 'video', 'audio']),
        payload: z.object({ url: z.string() }),
      }),
    ),
  }),
});
type Asked = z.infer<typeof Asked>;

/** The public thing that is answered privately. */
const answered = ({ recipient: { comment_id, post_id } }: Asked): string | undefined => comment_id ?? post_id;

type Addressed = { person: Person } | { problem: SimAnswer };

const closed = (): SimAnswer => graphProblem(551, 'This person is not available right now.');

const latestOf = (town: Town, person: Person): number | undefined => {
  const wrote = [...town.said.values()].filter(({ by }) => by === person.id).map(({ at }) => msOf(at));
  return wrote.length === 0 ? undefined : Math.max(...wrote);
};

const byId = (town: Town, asked: Asked, now: Instant): Addressed => {
  const person = town.people.get(asked.recipient.id ?? '');
  const latest = person && latestOf(town, person);
  if (person === undefined || latest === undefined)
    return { problem: graphProblem(100, 'No matching user found', { subcode: 2_018_001 }) };
  if (person.closed) return { problem: closed() };
  const tagged = asked.messaging_type === 'MESSAGE_TAG' && asked.tag === 'HUMAN_AGENT';
  if (msOf(now) - latest < (tagged ? WEEK_MS : WINDOW_MS)) return { person };
  const words = 'This message is sent outside of allowed window.';
  return { problem: graphProblem(10, words, { subcode: 2_018_278 }) };
};

const byComment = (town: Town, comments: Comments, id: string, now: Instant): Addressed => {
  const comment = comments.get(id);
  const person = town.people.get(comment?.by ?? '');
  if (comment === undefined || person === undefined) return { problem: noSuchObject() };
  if (comment.answered) return { problem: graphProblem(10_900, 'Activity already replied to.') };
  if (person.closed || msOf(now) - msOf(comment.at) >= WEEK_MS)
    return { problem: graphProblem(10_903, 'This user cannot reply to this activity.') };
  return { person };
};

const misshapen = ({ message: { text, metadata = '', attachment } }: Asked): SimAnswer | undefined => {
  if (metadata.length >= LONGEST_METADATA) return graphProblem(100, 'Param message[metadata] is too long.');
  if (attachment === undefined && filled(text).length > LONGEST_TEXT)
    return graphProblem(100, `Length of param message[text] must be less than or equal to ${LONGEST_TEXT}`);
  return attachment !== undefined && text !== undefined
    ? graphProblem(100, 'Only one of the text, attachment, and dynamic_text fields can be specified')
    : undefined;
};

const contentOf = ({ message: { text = '', quick_replies, metadata, attachment } }: Asked) => ({
  text,
  ...choicesIn(quick_replies),
  ...(metadata && { correlation: metadata }),
  ...(attachment && {
    files: [
      {
        name: attachment.payload.url.split('/').at(-1) ?? 'file',
        contentType: attachment.type === 'file' ? 'application/pdf' : `${attachment.type}/*`,
        url: attachment.payload.url,
      },
    ],
  }),
});

const addressee = (town: Town, comments: Comments, asked: Asked, now: Instant): Addressed => {
  const problem = misshapen(asked);
  if (problem !== undefined) return { problem };
  const answers = answered(asked);
  return answers === undefined ? byId(town, asked, now) : byComment(town, comments, answers, now);
};

/** What is sent comes back as an echo, and arrives. A private answer opens no window: only what the person writes does. */
export const send =
  (town: Town, comments: Comments, tell: Tell) =>
  (request: SimRequest & { params: Record<string, string> }): SimAnswer => {
    if (![brandIn(town).id, 'me'].includes(request.params.page ?? '')) return noSuchObject();
    const asked = readAs(Asked, request.body);
    const found = addressee(town, comments, asked, request.now);
    if ('problem' in found) return found.problem;
    const comment = comments.get(answered(asked) ?? '');
    if (comment !== undefined) comment.answered = true;
    const said = addSaid(town, {
      id: `m_${nextNumber(town)}`,
      at: request.now,
      by: brandIn(town).id,
      to: found.person.id,
      place: 'private',
      ...contentOf(asked),
    });
    tell([eventOf(town, said), deliveryOf(town, said)], request);
    return { status: 200, body: { recipient_id: found.person.id, message_id: said.id } };
  };
