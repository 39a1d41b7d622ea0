import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy':
    // Pictures people send come as data; as an image, no data can run.
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Names of files the build makes; nothing else of the folder, or outside it, can be asked for. */
const BUILT = /^\/street\/(assets\/[\w-]+(?:\.[\w-]+)*\.(js|css|svg))$/;

const plain = (response: ServerResponse, status: number, text: string) => {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
};

/** Answers with the page (`/street/`) or one of its built files from `folder`. */
export const sendPage = async (folder: string, pathname: string, response: ServerResponse): Promise<void> => {
  if (pathname === '/street') {
    response.writeHead(302, { location: '/street/' });
    response.end();
    return;
  }
  const [, file, extension] =
    pathname === '/street/' ? ['', 'index.html', 'html'] : (BUILT.exec(pathname) ?? []);
  if (file === undefined) return plain(response, 404, 'Nothing here.');
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return plain(response, 404, 'The street page is not built yet.');
  response.writeHead(200, { ...HEADERS, 'content-type': CONTENT_TYPES[extension ?? ''] ?? 'text/plain' });
  response.end(bytes);
};
