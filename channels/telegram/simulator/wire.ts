import { msOf } from '#domain/instant.ts';
import type { Person, Said, Town } from '../../simulator/town.ts';

/* Messages as the Bot API writes them ("Message", "Chat", "User"). */

/** The one group there is. */
export const GROUP = -100_200_300;

const seconds = (at: string): number => Math.floor(msOf(at) / 1000);

export const brandOf = (town: Town): Person =>
  [...town.people.values()].find(({ brand }) => brand) ?? { id: '0', brand: true };

export const user = (person: Person) => ({
  id: Number(person.id),
  is_bot: person.brand === true,
  first_name: person.name?.split(' ')[0] ?? person.id,
  ...(person.name?.includes(' ') && { last_name: person.name.slice(person.name.indexOf(' ') + 1) }),
  ...(person.handle && { username: person.handle }),
});

/** A private chat has the id of the person, whoever of the two writes. */
const chat = (town: Town, { by, to, place }: Said) => {
  if (place === 'public') return { id: GROUP, type: 'supergroup', title: 'The street' };
  const id = town.people.get(by)?.brand ? (to ?? by) : by;
  return { id: Number(id), type: 'private', first_name: town.people.get(id)?.name ?? id };
};

/** Where somebody names the bot, as the entities of a text say it. */
const mentions = (text: string, handle: string) =>
  [...text.matchAll(new RegExp(`@${handle}\\b`, 'gi'))].map(({ index }) => ({
    type: 'mention',
    offset: index,
    length: handle.length + 1,
  }));

/** With a file the words are its caption, and what they name stands beside it. */
const words = ({ text, files = [] }: Said, handle: string) => {
  if (text === '') return {};
  const entities = mentions(text, handle);
  const named = entities.length > 0;
  return files.length > 0
    ? { caption: text, ...(named && { caption_entities: entities }) }
    : { text, ...(named && { entities }) };
};

const fileFields = ({ files = [], id }: Said) => {
  const [file] = files;
  if (file === undefined) return {};
  const size = file.base64 === undefined ? 0 : Buffer.from(file.base64, 'base64').length;
  const one = { file_id: `file-${id}`, file_unique_id: `u${id}`, file_size: size };
  if (!file.contentType.startsWith('image/'))
    return { document: { ...one, file_name: file.name, mime_type: file.contentType } };
  const small = { ...one, file_id: `small-${id}`, width: 90, height: 90 };
  return { photo: [small, { ...one, width: 800, height: 800 }] };
};

const parentOf = (town: Town, { inReplyTo }: Said) => {
  const parent = inReplyTo === undefined ? undefined : town.said.get(inReplyTo);
  if (parent === undefined) return {};
  const author = town.people.get(parent.by) ?? brandOf(town);
  return { reply_to_message: { message_id: Number(parent.id), from: user(author) } };
};

export const wireMessage = (town: Town, said: Said) => {
  const brand = brandOf(town);
  return {
    message_id: Number(said.id),
    from: { ...user(town.people.get(said.by) ?? brand), ...(said.lang && { language_code: said.lang }) },
    chat: chat(town, said),
    date: seconds(said.at),
    ...(said.editedAt && { edit_date: seconds(said.editedAt) }),
    ...words(said, brand.handle ?? ''),
    ...fileFields(said),
    ...parentOf(town, said),
  };
};
