import type { SaidFile } from './api.ts';
import { el } from './dom.ts';

/** Kinds of picture that hold nothing but a picture. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A picture as it is; anything else as a link: to where it lies, or to its bytes. */
const fileView = ({ name, contentType, url, base64 }: SaidFile): HTMLElement => {
  if (base64 !== undefined && PICTURES.has(contentType))
    return el('img', { src: `data:${contentType};base64,${base64}`, alt: name });
  if (base64 !== undefined)
    return el('a', { href: `data:application/octet-stream;base64,${base64}`, download: name }, name);
  if (url !== undefined && /^https?:\/\//.test(url))
    return el('a', { href: url, target: '_blank', rel: 'noreferrer' }, name);
  return el('span', {}, name);
};

/** What came with something said. */
export const filesView = (files: readonly SaidFile[] | undefined): HTMLElement[] =>
  files === undefined ? [] : [el('div', { class: 'files' }, ...files.map(fileView))];
