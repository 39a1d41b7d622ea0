import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { demoAccounts } from '#local/demo/accounts.ts';

interface Post {
  id: string;
  author: string;
  author_id: string;
  text: string;
  created_at: string;
  conversation_id: string;
}

interface Dm {
  id: string;
  from: string;
  to: string;
  text: string;
  created_at: string;
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
};

/** Just enough of the control APIs for the street page: what is written can be read again. */
export const fakeWorld = async (now: () => string) => {
  const accounts: (typeof demoAccounts)[number][] = [];
  const posts: Post[] = [];
  const dms: Dm[] = [];
  const calls: { path: string; body: unknown }[] = [];
  let last = 1000;

  const write = (kind: string, body: Record<string, string>) => {
    last += 1;
    const id = `${last}`;
    const { text = '', author = '', from = '', to = '', created_at = now() } = body;
    if (kind === 'accounts') accounts.push(body as never);
    if (kind === 'dms') dms.push({ id, from, to, text, created_at });
    if (kind !== 'posts') return;
    const parent = posts.find((post) => post.id === body['in_reply_to_tweet_id']);
    const author_id = accounts.find((account) => account.username === author)?.id ?? '';
    const conversation_id = parent?.conversation_id ?? id;
    posts.push({ id, author, author_id, text, created_at, conversation_id });
  };

  const answers: Record<string, () => unknown> = {
    '/__sim/world': () => ({ version: last, accounts, posts, dms }),
    '/__files': () => ({ files: [] }),
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    if (request.method === 'POST') {
      const body = await bodyOf(request);
      calls.push({ path, body });
      write(path.replace('/__sim/', ''), body);
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[path]?.() ?? {}));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    posts,
    dms,
    close: () => server.close(),
  };
};
