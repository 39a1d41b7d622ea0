import type { SaidFile } from '../api.ts';
import { el } from '../dom.ts';
import { icon } from '../icons.ts';

/** Kinds of picture that hold nothing but a picture. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** What a file is called under its name. */
const kindOf = ({ contentType, base64 }: SaidFile): string => {
  const kind = contentType.split('/').at(-1)?.toUpperCase() ?? '';
  if (base64 === undefined) return kind;
  return `${kind} · ${Math.max(1, Math.round((base64.length * 0.75) / 1024))} KB`;
};

const card = (file: SaidFile): Node[] => [
  icon('file'),
  el(
    'span',
    {},
    el('span', { class: 'file-name' }, file.name),
    el('span', { class: 'file-kind' }, kindOf(file)),
  ),
];

/** A picture as it is; anything else as a card: a link to where it lies, or to its bytes. */
const fileView = (file: SaidFile): HTMLElement => {
  const { name, contentType, url, base64 } = file;
  if (base64 !== undefined && PICTURES.has(contentType))
    return el('img', { src: `data:${contentType};base64,${base64}`, alt: name });
  if (base64 !== undefined)
    return el(
      'a',
      { class: 'file', href: `data:application/octet-stream;base64,${base64}`, download: name },
      ...card(file),
    );
  if (url !== undefined && /^https?:\/\//.test(url))
    return el('a', { class: 'file', href: url, target: '_blank', rel: 'noreferrer' }, ...card(file));
  return el('span', { class: 'file' }, ...card(file));
};

/** What came with something said. */
export const filesView = (files: readonly SaidFile[] | undefined): HTMLElement[] =>
  files === undefined ? [] : [el('div', { class: 'files' }, ...files.map(fileView))];
