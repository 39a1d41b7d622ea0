import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface File {
  contentType: string;
  content: Buffer | string;
}

/** A file of the built console; a path without a file name is a page, and all pages are one file. */
export const consoleFile = async (folder: string, path: string): Promise<File | undefined> => {
  const name = path.includes('.') ? normalize(path) : '/index.html';
  const contentType = TYPES[extname(name)];
  if (contentType === undefined || name.includes('..')) return undefined;
  try {
    return { contentType, content: await readFile(join(folder, name)) };
  } catch {
    return name === '/index.html' ? NOT_BUILT : undefined;
  }
};

const NOT_BUILT: File = {
  contentType: 'text/html; charset=utf-8',
  content:
    '<!doctype html><title>okno</title><p>The console was not built: run <code>npm run build</code>.</p>',
};
