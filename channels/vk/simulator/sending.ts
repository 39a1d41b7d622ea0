import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest } from '#simulation/spec.ts';
import type { Tell } from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, type Said, type Town } from '../../simulator/town.ts';
import { ok, vkError } from './errors.ts';
import type { Events } from './events.ts';
import { LONGEST_TEXT } from './settings.ts';
import { brandOf, groupOf } from './wire.ts';

export interface Sender {
  town: Town;
  events: Events;
  tell: Tell;
}

const formOf = ({ text }: SimRequest): URLSearchParams => new URLSearchParams(text);

/** What was said under this key before: it is answered again, and nothing is added. */
const repeated = (town: Town, correlation: string): Said | undefined =>
  [...town.said.values()].find((said) => said.correlation === correlation);

const say = (
  { town, events, tell }: Sender,
  request: SimRequest,
  said: Omit<Said, 'id' | 'at' | 'by'>,
): Said => {
  const added = addSaid(town, {
    id: String(nextNumber(town)),
    at: request.now,
    by: brandOf(town).id,
    ...said,
  });
  tell(events.said(added), request);
  return added;
};

const wrongMessage = (town: Town, peer: string, text: string): SimAnswer | undefined => {
  const person = town.people.get(peer);
  const wrote = [...town.said.values()].some(({ by, place }) => by === peer && place === 'private');
  if (person?.closed) return vkError(902, "Can't send messages to this user due to their privacy settings");
  if (person === undefined || !wrote) return vkError(901, "Can't send messages for users without permission");
  if (text === '')
    return vkError(100, 'One of the parameters specified was missing or invalid: message is empty');
  return text.length > LONGEST_TEXT ? vkError(914, 'Message is too long') : undefined;
};

const Keyboard = z.object({
  inline: z.literal(true),
  buttons: z.array(
    z
      .array(
        z.object({
          action: z.object({
            type: z.literal('text'),
            label: z.string().check(z.minLength(1), z.maxLength(40)),
            payload: z.string(),
          }),
        }),
      )
      .check(z.maxLength(5)),
  ),
});

/** @throws VisibleError `input/body` when it is none. */
const choicesIn = (form: URLSearchParams): { choices?: string[] } => {
  const keyboard = form.get('keyboard');
  if (keyboard === null) return {};
  const { buttons } = readAs(Keyboard, JSON.parse(keyboard));
  return { choices: buttons.flatMap((row) => row.map(({ action }) => action.label)) };
};

export const sendMessage =
  (sender: Sender) =>
  (request: SimRequest): SimAnswer => {
    const form = formOf(request);
    const [peer, text] = [form.get('peer_id') ?? '', form.get('message') ?? ''];
    const key = Number(form.get('random_id'));
    const correlation = `random_id ${key}`;
    const before = key === 0 ? undefined : repeated(sender.town, correlation);
    if (before !== undefined) return ok(Number(before.id));
    const wrong = wrongMessage(sender.town, peer, text);
    if (wrong !== undefined) return wrong;
    const said = say(sender, request, {
      place: 'private',
      to: peer,
      text,
      correlation,
      ...choicesIn(form),
    });
    return ok(Number(said.id));
  };

/** What a comment is to answer: a comment under the post, or the post itself. */
const parentIn = (town: Town, form: URLSearchParams): Said | undefined => {
  const post = form.get('post_id') ?? '';
  const parent = town.said.get(form.get('reply_to_comment') ?? post);
  const isThere = parent?.root === post && parent.deleted !== true;
  return isThere && form.get('owner_id') === String(-groupOf(town)) ? parent : undefined;
};

const commentIn = (sender: Sender, request: SimRequest, correlation: string): SimAnswer => {
  const form = formOf(request);
  const [root, text] = [form.get('post_id') ?? '', form.get('message') ?? ''];
  const parent = parentIn(sender.town, form);
  if (parent === undefined) return vkError(213, 'Access to status replies denied');
  if (text === '' || text.length > LONGEST_TEXT)
    return vkError(100, 'One of the parameters specified was missing or invalid: message');
  const said = say(sender, request, { place: 'public', text, inReplyTo: parent.id, root, correlation });
  return ok({ comment_id: Number(said.id), parents_stack: [] });
};

export const createComment =
  (sender: Sender) =>
  (request: SimRequest): SimAnswer => {
    const guid = formOf(request).get('guid');
    const correlation = `guid ${guid}`;
    const before = guid === null ? undefined : repeated(sender.town, correlation);
    return before === undefined
      ? commentIn(sender, request, correlation)
      : ok({ comment_id: Number(before.id), parents_stack: [] });
  };
