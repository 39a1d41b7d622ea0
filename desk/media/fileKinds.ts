import type { Attachment } from '#domain/message.ts';

/** Longest file that is kept, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

interface FileKind {
  extension: string;
  /** A picture that browsers show in place and never take for a page. Everything else is only downloaded. */
  inline?: true;
}

/** What is kept. Nothing in it runs: no pages, drawings with scripts, archives, programs or office files. */
const KINDS: Readonly<Record<string, FileKind>> = {
  'image/jpeg': { extension: 'jpg', inline: true },
  'image/png': { extension: 'png', inline: true },
  'image/gif': { extension: 'gif', inline: true },
  'image/webp': { extension: 'webp', inline: true },
  // What telephones make, and most browsers cannot show.
  'image/heic': { extension: 'heic' },
  'application/pdf': { extension: 'pdf' },
  'video/mp4': { extension: 'mp4' },
  'video/quicktime': { extension: 'mov' },
  'video/webm': { extension: 'webm' },
  'video/3gpp': { extension: '3gp' },
  'video/ogg': { extension: 'ogv' },
  'audio/ogg': { extension: 'ogg' },
  'audio/mpeg': { extension: 'mp3' },
  'audio/mp4': { extension: 'm4a' },
  'audio/aac': { extension: 'aac' },
  'audio/amr': { extension: 'amr' },
  'audio/wav': { extension: 'wav' },
};

export const isKept = (contentType: string): boolean => Object.hasOwn(KINDS, contentType);

export const isInline = (contentType: string): boolean => KINDS[contentType]?.inline === true;

/** Characters that end a header, lead out of a folder, or turn the reading direction round: `gpj.exe`. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}"\\/:*?<>|]+/gu;
const MOST_LETTERS = 80;

/** A sender's name for a file, with nothing in it but a name, and the ending of what the file is. */
export const cleanName = (name: string | undefined, contentType: string): string | undefined => {
  const stem = (name ?? '')
    .replace(UNSAFE, ' ')
    .replace(/\.[^.]{1,10}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  if (stem === '') return undefined;
  return `${Array.from(stem).slice(0, MOST_LETTERS).join('')}.${KINDS[contentType]?.extension ?? 'bin'}`;
};

export const nameOf = ({ kind, name }: Pick<Attachment, 'kind' | 'name'>, contentType: string): string =>
  cleanName(name, contentType) ?? `${kind}.${KINDS[contentType]?.extension ?? 'bin'}`;

/** RFC 6266: the name in ASCII, and as it is. */
export const dispositionOf = (name: string, contentType: string): string => {
  const ascii = name.replace(/[^ -~]/g, '_').replace(/%/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `${isInline(contentType) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};
