import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Notice {
  path: string;
  body: unknown;
}

export interface Listener {
  url: string;
  notices: Notice[];
  close(): void;
}

/** Hears what a hub sends, under one callback a version: `{url}/v4`, `{url}/v5`. */
export const openListener = async (): Promise<Listener> => {
  const notices: Notice[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    notices.push({ path: request.url ?? '', body: JSON.parse(text) });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    notices,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
