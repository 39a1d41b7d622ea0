import type { World } from '#local/world.ts';
import { call, demand, postJson } from './http.ts';

/** What customers of one brand can do, and what the brand did to them. */
export interface BrandStage {
  /** Answers the id of the post. */
  posts(author: string, text: string, inReplyTo?: string): Promise<string>;
  writes(from: string, text: string): Promise<void>;
  /** What the brand has said to this customer in direct messages, oldest first. */
  messagesTo(handle: string): Promise<string[]>;
  /** What the brand has said under a post, oldest first. */
  repliesUnder(post: string): Promise<string[]>;
  /** POST to a control path of the brand's X simulator, e.g. `faults`. */
  x(path: string, body: unknown): Promise<void>;
}

interface SimWorld {
  posts: { id: string; author: string; text: string; in_reply_to_tweet_id?: string }[];
  dms: { from: string; to: string; text: string }[];
}

/** The printed side of a story. */
interface Printer {
  print(line: string): void;
}

export const brandStage = (world: World, { print }: Printer, brandId: string): BrandStage => {
  const x = `${world.url}/street/api/${brandId}/x`;
  const handle = world.brands[brandId]?.brand.channels.x?.handle ?? brandId;
  const speak = (who: string, where: string, text: string) => print(`  ${who} (${where}): ${text}`);
  const simWorld = async (): Promise<SimWorld> => demand(call(`${x}/world`));
  return {
    posts: async (author, text, inReplyTo) => {
      speak(`@${author}`, 'post', text);
      const reply = inReplyTo === undefined ? {} : { in_reply_to_tweet_id: inReplyTo };
      return (await demand<{ id: string }>(postJson(`${x}/posts`, { author, text, ...reply }))).id;
    },
    writes: async (from, text) => {
      speak(`@${from}`, 'direct message', text);
      await demand(postJson(`${x}/dms`, { from, to: handle, text }));
    },
    messagesTo: async (customer) => {
      const { dms } = await simWorld();
      return dms.filter(({ from, to }) => from === handle && to === customer).map(({ text }) => text);
    },
    repliesUnder: async (post) => {
      const { posts } = await simWorld();
      const under = posts.filter((one) => one.author === handle && one.in_reply_to_tweet_id === post);
      return under.map(({ text }) => text);
    },
    x: async (path, body) => {
      await demand(postJson(`${x}/${path}`, body));
    },
  };
};
