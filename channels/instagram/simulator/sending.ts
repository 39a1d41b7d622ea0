import * as z from 'zod/mini';
import { msOf } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest, SimRoute } from '#simulation/spec.ts';
import { choicesIn, QuickReplies } from '../../meta/simulatedButtons.ts';
import { filled, type Tell } from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, type Said, type Town } from '../../simulator/town.ts';
import { gone, problem } from './problems.ts';
import { brandOf, heard, isMention } from './wire.ts';

const LONGEST_MESSAGE_BYTES = 1000;
const LONGEST_COMMENT = 2200;
const HOUR_MS = 3_600_000;

const SendMessage = z.object({
  recipient: z.union([z.object({ id: z.string() }), z.object({ comment_id: z.string() })]),
  message: z.object({ text: z.optional(z.string()), quick_replies: QuickReplies }),
  tag: z.optional(z.string()),
});
type SendMessage = z.infer<typeof SendMessage>;

export const mid = (town: Town): string => `ig_mid_${nextNumber(town)}`;
export const commentId = (town: Town): string => `1786${String(nextNumber(town)).padStart(13, '0')}`;

/** Latest private words of a person, in ms. */
const lastWrote = (town: Town, person: string): number =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...[...town.said.values()]
      .filter(({ place, by }) => place === 'private' && by === person)
      .map(({ at }) => msOf(at)),
  );

/** Undefined when the person can be written to. */
const refusedTo = (town: Town, id: string, { tag }: SendMessage, now: number): SimAnswer | undefined => {
  const person = town.people.get(id);
  if (person === undefined || person.brand) return problem(100, 'No matching Instagram user', 2_534_014);
  if (person.closed) return problem(551, 'This person is not available right now.', 1_545_041);
  const hours = tag === 'HUMAN_AGENT' ? 7 * 24 : 24;
  return now - lastWrote(town, id) > hours * HOUR_MS
    ? problem(10, 'This message is sent outside of the allowed window.', 2_534_022)
    : undefined;
};

/** Undefined when the comment can be answered privately. */
const refusedBelow = (town: Town, comment: Said, now: number): SimAnswer | undefined => {
  const before = [...town.said.values()].some(
    ({ place, inReplyTo }) => place === 'private' && inReplyTo === comment.id,
  );
  if (before) return problem(10_900, 'Activity already replied to.');
  const closed = town.people.get(comment.by)?.closed === true;
  return closed || now - msOf(comment.at) > 7 * 24 * HOUR_MS
    ? problem(10_903, 'This user cannot reply to this activity.')
    : undefined;
};

const tooLong = (text: string): SimAnswer | undefined =>
  Buffer.byteLength(text) > LONGEST_MESSAGE_BYTES
    ? problem(100, 'Length of param message[text] must be less than or equal to 1000')
    : undefined;

interface Parts {
  town: Town;
  tell: Tell;
}

/** Says it for the brand, and tells the webhook. */
const say = ({ town, tell }: Parts, request: SimRequest, said: Omit<Said, 'at' | 'by'>): Said => {
  const done = addSaid(town, { ...said, at: request.now, by: brandOf(town).id });
  tell(heard(town, done), request);
  return done;
};

/** Whom a message goes to, and the comment it answers; undefined when that is not there. */
const goalOf = (town: Town, { recipient }: SendMessage): { to: string; comment?: Said } | undefined => {
  if ('id' in recipient) return { to: recipient.id };
  const comment = town.said.get(recipient.comment_id);
  return comment === undefined ? undefined : { to: comment.by, comment };
};

export const sendMessage =
  (parts: Parts): SimRoute['handle'] =>
  (request) => {
    const { town } = parts;
    const asked = readAs(SendMessage, request.body);
    const text = filled(asked.message.text);
    const goal = goalOf(town, asked);
    if (goal === undefined) return gone();
    const { to, comment } = goal;
    const now = msOf(request.now);
    const refusal =
      tooLong(text) ??
      (comment === undefined ? refusedTo(town, to, asked, now) : refusedBelow(town, comment, now));
    if (refusal !== undefined) return refusal;
    const answers = comment === undefined ? {} : { inReplyTo: comment.id };
    const buttons = choicesIn(asked.message.quick_replies);
    const { id } = say(parts, request, {
      id: mid(town),
      place: 'private',
      to,
      text,
      ...answers,
      ...buttons,
    });
    return { status: 200, body: { recipient_id: to, message_id: id } };
  };

const Comment = z.object({ message: z.optional(z.string()) });

const comment = (parts: Parts, request: SimRequest, parent: Said, words: string | undefined): SimAnswer => {
  const text = filled(words);
  if (text.length > LONGEST_COMMENT) return problem(100, 'The comment is too long.');
  const root = parent.root ?? parent.id;
  const { id } = say(parts, request, {
    id: commentId(parts.town),
    place: 'public',
    text,
    root,
    inReplyTo: parent.id,
  });
  return { status: 200, body: { id } };
};

/** Under what the brand posted, and nowhere else. */
export const sendReply =
  (parts: Parts): SimRoute['handle'] =>
  (request) => {
    const parent = parts.town.said.get(request.params.id ?? '');
    if (parent?.place !== 'public' || parent.deleted || isMention(parent)) return gone();
    return comment(parts, request, parent, readAs(Comment, request.body).message);
  };

const Mention = z.extend(Comment, { media_id: z.string(), comment_id: z.optional(z.string()) });

/** Under what others posted, where they name the brand. */
export const sendMentionReply =
  (parts: Parts): SimRoute['handle'] =>
  (request) => {
    const { media_id, comment_id = media_id, message } = readAs(Mention, request.body);
    const parent = parts.town.said.get(comment_id);
    if (parent === undefined || parent.deleted || parent.root !== media_id) return gone();
    return comment(parts, request, parent, message);
  };
