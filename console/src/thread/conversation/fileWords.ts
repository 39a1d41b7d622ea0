import type { Attachment } from '#domain/message.ts';
import { SIZE } from '../../live/timeSpoken.ts';
import { ATTACHMENT } from '../../vocabulary.ts';
import { LOCALE } from '../../words/language.ts';

const KILO = 1000;
const ROUND = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const FINE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

const number = (size: number): string => (size < 10 ? FINE : ROUND).format(size);

/** `480 bytes`, `34 kB`, `1.2 MB`. */
export const sizeWords = (bytes: number): string => {
  if (bytes < KILO) return SIZE.bytes(number(bytes));
  return bytes < KILO ** 2 ? SIZE.kilo(number(bytes / KILO)) : SIZE.mega(number(bytes / KILO ** 2));
};

/** `File, 34 kB`; the size where the channel told it. */
export const kindWords = ({ kind, size }: Pick<Attachment, 'kind' | 'size'>): string =>
  size === undefined ? ATTACHMENT[kind] : `${ATTACHMENT[kind]}, ${sizeWords(size)}`;

/** `Shared: Lost property office`, `tag.jpg`, `Video, 3 MB`: what it is called in a line. */
export const attachmentName = (file: Attachment): string =>
  file.name ?? (file.label === undefined ? kindWords(file) : `${ATTACHMENT[file.kind]}: ${file.label}`);
