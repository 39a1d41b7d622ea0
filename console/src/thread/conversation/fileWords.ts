import type { Attachment } from '#domain/message.ts';
import { ATTACHMENT } from '../../vocabulary.ts';

const KILO = 1000;

/** `480 bytes`, `34 kB`, `1.2 MB`. */
export const sizeWords = (bytes: number): string => {
  if (bytes < KILO) return `${bytes} bytes`;
  const [size, unit] = bytes < KILO ** 2 ? [bytes / KILO, 'kB'] : [bytes / KILO ** 2, 'MB'];
  return `${size < 10 ? size.toFixed(1).replace(/\.0$/, '') : Math.round(size)} ${unit}`;
};

/** `File, 34 kB`; the size where the channel told it. */
export const kindWords = ({ kind, size }: Pick<Attachment, 'kind' | 'size'>): string =>
  size === undefined ? ATTACHMENT[kind] : `${ATTACHMENT[kind]}, ${sizeWords(size)}`;

/** `Shared: Lost property office`, `tag.jpg`, `Video, 3 MB`: what it is called in a line. */
export const attachmentName = (file: Attachment): string =>
  file.name ?? (file.label === undefined ? kindWords(file) : `${ATTACHMENT[file.kind]}: ${file.label}`);
