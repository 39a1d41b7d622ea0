import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TEXT = /\.(?:ya?ml|json|md)$/;
const MOST_FILES = 300;

/** Text files of a folder by path within it, with forward slashes; undefined when there is no such folder. */
export const folderFiles = async (folder: string): Promise<Record<string, string> | undefined> => {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (names === undefined) return undefined;
  const paths = names.filter((name) => TEXT.test(name) && !name.startsWith('simulator')).slice(0, MOST_FILES);
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.replaceAll('\\', '/'), texts[index] ?? '']));
};
