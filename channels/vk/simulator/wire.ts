import { msOf } from '#domain/instant.ts';
import type { Person, Said, SaidFile, Town } from '../../simulator/town.ts';

/* Messages, posts and comments as the Callback API writes them (VK API schema, `callback/objects.json`). */

const seconds = (at: string): number => Math.floor(msOf(at) / 1000);

export const brandOf = (town: Town): Person =>
  [...town.people.values()].find(({ brand }) => brand) ?? { id: '0', brand: true };

export const groupOf = (town: Town): number => Number(brandOf(town).id);

/** Communities have negative ids among people. */
export const wireId = (town: Town, person: string): number =>
  town.people.get(person)?.brand ? -Number(person) : Number(person);

const photo = (said: Said) => ({
  id: Number(said.id),
  owner_id: Number(said.by),
  sizes: [
    { type: 's', url: `https://sun9-1.userapi.com/impg/small-${said.id}`, width: 75, height: 56 },
    { type: 'x', url: `https://sun9-1.userapi.com/impg/file-${said.id}`, width: 604, height: 453 },
  ],
});

const document = (said: Said, { name, base64 = '' }: SaidFile) => ({
  id: Number(said.id),
  owner_id: Number(said.by),
  title: name,
  size: Buffer.from(base64, 'base64').length,
  ext: name.split('.').at(-1) ?? '',
  url: `https://vk.com/doc${said.by}_${said.id}?hash=demo`,
});

const attachments = (said: Said) =>
  (said.files ?? []).map((file) =>
    file.contentType.startsWith('image/')
      ? { type: 'photo', photo: photo(said) }
      : { type: 'doc', doc: document(said, file) },
  );

/** What was sent with a key is told with it. */
const keyOf = ({ correlation }: Said): number =>
  Number(/^random_id (\d+)$/.exec(correlation ?? '')?.[1] ?? 0);

export const wireMessage = (town: Town, said: Said) => {
  const own = town.people.get(said.by)?.brand === true;
  return {
    id: Number(said.id),
    conversation_message_id: Number(said.id),
    date: seconds(said.at),
    from_id: wireId(town, said.by),
    peer_id: Number(own ? said.to : said.by),
    out: own ? 1 : 0,
    random_id: keyOf(said),
    text: said.text,
    attachments: attachments(said),
    fwd_messages: [],
    important: false,
    is_hidden: false,
    ...(said.tapped !== undefined && { payload: '{}' }),
    ...(said.editedAt && { update_time: seconds(said.editedAt) }),
    ...(said.inReplyTo && { reply_message: { id: Number(said.inReplyTo) } }),
  };
};

export const wirePost = (town: Town, said: Said) => ({
  inner_type: 'wall_wallpost',
  id: Number(said.id),
  owner_id: -groupOf(town),
  from_id: wireId(town, said.by),
  date: seconds(said.at),
  text: said.text,
  post_type: 'post',
  attachments: attachments(said),
});

export const wireComment = (town: Town, said: Said) => {
  const parent = town.said.get(said.inReplyTo ?? '');
  const answersComment = parent !== undefined && parent.id !== said.root;
  return {
    id: Number(said.id),
    from_id: wireId(town, said.by),
    date: seconds(said.at),
    text: said.text,
    post_owner_id: -groupOf(town),
    owner_id: -groupOf(town),
    post_id: Number(said.root),
    attachments: attachments(said),
    ...(answersComment && {
      reply_to_user: wireId(town, parent.by),
      reply_to_comment: Number(parent.id),
      parents_stack: [Number(parent.id)],
    }),
  };
};
