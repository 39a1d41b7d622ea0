import type { FileCheckRequest, FileKind } from '#domain/settingsView.ts';
import { Problem } from '../../api/problem.ts';
import { FILES } from '../words.ts';

/** What a pasted text is called where nobody named it. */
const CALLED: Record<Exclude<FileKind, 'policies'>, string> = {
  service_levels: 'service-levels.yaml',
  connector: 'connector.yaml',
};

const FRONT = /^id:\s*(\S+)\s*$/m;
const LANG = /^lang:\s*(\S+)\s*$/m;

/** A policy is called what its first lines say it is. */
const policyName = (text: string): string =>
  `${FRONT.exec(text)?.[1] ?? 'policy'}.${LANG.exec(text)?.[1] ?? 'en'}.md`;

export const pasted = (kind: FileKind, text: string): FileCheckRequest['files'] => ({
  [kind === 'policies' ? policyName(text) : CALLED[kind]]: text,
});

/** A folder's own name is not part of what lies in it. */
const withinFolder = ({ webkitRelativePath, name }: File): string =>
  webkitRelativePath === '' ? name : webkitRelativePath.split('/').slice(1).join('/');

const FIXTURE = /\.json$/;

/** Fixtures lie in a folder of their own, which a choice of files does not tell. */
const pathOf = (kind: FileKind, file: File): string => {
  const path = withinFolder(file);
  return kind === 'connector' && FIXTURE.test(path) && !path.includes('/') ? `fixtures/${path}` : path;
};

/** A browser gives nothing more of a file that was changed on the disk since it was chosen. */
const textOf = (file: File): Promise<string> =>
  file.text().catch(() => {
    throw new Problem(0, 'file', FILES.changed(file.name));
  });

/** @throws Problem which of them has to be chosen again. */
export const read = async (kind: FileKind, files: readonly File[]): Promise<FileCheckRequest['files']> =>
  Object.fromEntries(
    await Promise.all(files.map(async (file) => [pathOf(kind, file), await textOf(file)] as const)),
  );
