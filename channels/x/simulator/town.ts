import type { Person, Said, SaidFile, Town } from '../../simulator/town.ts';
import type { Account, Dm, Media, Post } from './model.ts';
import type { Sim } from './sim.ts';
import { firstIdOf, postNow } from './state.ts';

/* The world of this simulator in the shape that is common to all channels, made anew whenever something happened. */

const personOf = ({ id, username, name, dmOpen }: Account, brand: string): Person => ({
  id,
  handle: username,
  name,
  ...(id === brand && { brand: true }),
  ...(!dmOpen && { closed: true }),
});

const filesOf = (media: readonly Media[]): { files?: SaidFile[] } =>
  media.length === 0
    ? {}
    : { files: media.map(({ name, contentType, base64 }) => ({ name, contentType, base64 })) };

/** What was written: without the link that X puts at its end for what came with it. */
const written = (text: string, link: string | undefined): string =>
  link !== undefined && text.endsWith(link) ? text.slice(0, -link.length).trimEnd() : text;

const wordsOf = ({ text, urls }: Post): string =>
  written(text, urls.find(({ mediaKey }) => mediaKey !== undefined)?.url);

/** A post keeps the id under which it was first said, however often it was edited. */
const saidInPost = ({ store: { state } }: Sim, post: Post, deleted: boolean): Said => {
  const { history: [first] = [], inReplyToId } = post;
  const parent = inReplyToId === undefined ? undefined : postNow(state, inReplyToId);
  return {
    id: firstIdOf(post),
    at: first?.at ?? post.createdAt,
    by: post.authorId,
    place: 'public',
    text: wordsOf(post),
    ...(inReplyToId !== undefined && {
      inReplyTo: parent === undefined ? inReplyToId : firstIdOf(parent),
    }),
    root: post.conversationId,
    lang: post.lang,
    ...filesOf(post.media ?? []),
    ...(first !== undefined && { editedAt: post.createdAt }),
    ...(deleted && { deleted: true }),
  };
};

const saidInDm = (dm: Dm): Said => ({
  id: dm.id,
  at: dm.createdAt,
  by: dm.senderId,
  to: dm.recipientId,
  place: 'private',
  text: written(dm.text, dm.mediaLink),
  ...filesOf(dm.media === undefined ? [] : [dm.media]),
});

const inOrder = (left: Said, right: Said): number =>
  left.at < right.at
    ? -1
    : left.at > right.at
      ? 1
      : left.id.length - right.id.length || (left.id < right.id ? -1 : 1);

const peopleIn = ({ store: { state }, options }: Sim): Map<string, Person> =>
  new Map([...state.accounts.values()].map((one) => [one.id, personOf(one, options.brandAccount.id)]));

const saidIn = (sim: Sim): Map<string, Said> => {
  const { posts, deletedPosts, dms } = sim.store.state;
  const all = [
    ...[...posts.values()].map((post) => saidInPost(sim, post, false)),
    ...[...deletedPosts.values()].flatMap((post) =>
      post === undefined ? [] : [saidInPost(sim, post, true)],
    ),
    ...[...dms.values()].map(saidInDm),
  ];
  return new Map(all.sort(inOrder).map((said) => [said.id, said]));
};

/** To look at: what is changed in it changes nothing. */
export const townOf = (sim: Sim): Town => {
  const { state } = sim.store;
  let of = -1;
  let people = new Map<string, Person>();
  let said = new Map<string, Said>();
  const look = (): void => {
    if (of === state.version) return;
    of = state.version;
    people = peopleIn(sim);
    said = saidIn(sim);
  };
  return {
    get people() {
      look();
      return people;
    },
    get said() {
      look();
      return said;
    },
    get version() {
      return state.version;
    },
  };
};
