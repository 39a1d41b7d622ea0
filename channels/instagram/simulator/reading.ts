import type { Instant } from '#domain/instant.ts';
import type { SimAnswer, SimRoute } from '#simulation/spec.ts';
import type { Person, Said, Town } from '../../simulator/town.ts';
import { gone, problem } from './problems.ts';
import { author, brandOf, customerOf, isMention, parentOf } from './wire.ts';

/* What can be asked about people, comments and conversations. */

const ok = (body: unknown): SimAnswer => ({ status: 200, body });

/** Whole seconds with an offset, as the Graph API writes times. */
const graphTime = (at: Instant): string => `${at.slice(0, 19)}+0000`;

const CONVERSATION = 'aWdfZAG06';
/** "You will only be able to query data for the 20 most recent messages." */
const MOST_MESSAGES = 20;

/** Only the fields that were asked for, and the id. */
const chosen = (node: Record<string, unknown>, fields: string | null): SimAnswer => {
  const wanted = new Set(['id', ...(fields ?? '').split(',')]);
  return ok(Object.fromEntries(Object.entries(node).filter(([name]) => wanted.has(name))));
};

const commentNode = (town: Town, said: Said): Record<string, unknown> => {
  const from = author(town, said);
  return {
    id: said.id,
    text: said.text,
    timestamp: graphTime(said.at),
    from,
    ...(from.username !== undefined && { username: from.username }),
    ...parentOf(said),
  };
};

/** What was said in private between somebody and the brand, oldest first. */
const saidWith = (town: Town, customer: string): Said[] =>
  [...town.said.values()].filter((said) => said.place === 'private' && customerOf(town, said) === customer);

const messagesNode = (town: Town, id: string): SimAnswer => {
  const data = saidWith(town, id.slice(CONVERSATION.length))
    .toReversed()
    .slice(0, MOST_MESSAGES)
    .map((said) => ({
      id: said.id,
      created_time: graphTime(said.at),
      from: author(town, said),
      message: said.deleted ? '' : said.text,
    }));
  return ok({ id, messages: { data } });
};

const profileNode = (town: Town, person: Person, fields: string | null): SimAnswer => {
  const { id, name, handle } = person;
  const node = { id, ...(name !== undefined && { name }), ...(handle !== undefined && { username: handle }) };
  const wrote = [...town.said.values()].some(({ place, by }) => place === 'private' && by === id);
  return person.brand || wrote
    ? chosen(node, fields)
    : problem(230, 'User consent is required to access user profile');
};

/** `mentioned_comment.comment_id(1){…}` and `mentioned_media.media_id(1){…}`, fields of the brand's own account. */
const mentionedNode = (town: Town, fields: string): SimAnswer | undefined => {
  const [, kind, id = ''] = /^mentioned_(comment|media)\.\w+\((\w+)\)/.exec(fields) ?? [];
  if (kind === undefined) return undefined;
  const said = town.said.get(id);
  if (said === undefined || said.deleted || !isMention(said)) return gone();
  const { from: _, text, ...node } = commentNode(town, said);
  return ok({
    id: brandOf(town).id,
    [`mentioned_${kind}`]: kind === 'comment' ? { ...node, text } : { ...node, caption: text },
  });
};

/** A comment under what the brand posted; others cannot be read by their id. */
const ownComment = (town: Town, id: string): Said | undefined => {
  const said = town.said.get(id);
  return said?.place !== 'public' || said.deleted || isMention(said) ? undefined : said;
};

export const readNode =
  (town: Town): SimRoute['handle'] =>
  ({ params: { id = '' }, query }) => {
    const fields = query.get('fields');
    if (id.startsWith(CONVERSATION)) return messagesNode(town, id);
    const person = town.people.get(id);
    if (person !== undefined)
      return (person.brand && mentionedNode(town, fields ?? '')) || profileNode(town, person, fields);
    const said = ownComment(town, id);
    return said === undefined ? gone() : chosen(commentNode(town, said), fields);
  };

export const readReplies =
  (town: Town): SimRoute['handle'] =>
  ({ params }) => {
    const root = ownComment(town, params.id ?? '');
    if (root === undefined) return gone();
    const data = [...town.said.values()]
      .filter(
        (said) => said.root === root.id && said.id !== root.id && said.place === 'public' && !said.deleted,
      )
      .map((said) => commentNode(town, said));
    return ok({ data });
  };

export const readConversations =
  (town: Town): SimRoute['handle'] =>
  ({ query }) => {
    const customers = [...town.people.values()].filter(
      ({ id, brand }) => !brand && id === (query.get('user_id') ?? id) && saidWith(town, id).length > 0,
    );
    return ok({ data: customers.map(({ id }) => ({ id: `${CONVERSATION}${id}` })) });
  };

/** An attachment of a message, from the host of such files. */
export const readFile =
  (town: Town): SimRoute['handle'] =>
  ({ params }) => {
    const [id = '', at = '0'] = (params.id ?? '').split('.');
    const file = town.said.get(id)?.files?.[Number(at)];
    if (file?.base64 === undefined) return { status: 404, bytes: Buffer.from('Not found') };
    const bytes = Buffer.from(file.base64, 'base64');
    return { status: 200, bytes, headers: { 'content-type': file.contentType } };
  };
