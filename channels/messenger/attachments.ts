import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';

const Text = z.catch(z.optional(z.string()), undefined);

export const Attached = z.object({
  type: z.string(),
  title: Text,
  url: Text,
  payload: z.catch(
    z.optional(
      z.nullable(
        z.object({
          url: Text,
          title: Text,
          sticker_id: z.nullish(z.union([z.number(), z.string()])),
          coordinates: z.catch(z.optional(z.object({ lat: z.number(), long: z.number() })), undefined),
        }),
      ),
    ),
    undefined,
  ),
});
type Attached = z.infer<typeof Attached>;

const FILES: ReadonlyMap<string, AttachmentKind> = new Map([
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['file', 'file'],
  ['sticker', 'sticker'],
]);

/** Last part of an address, where it looks like the name of a file. */
const nameIn = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const [name = ''] = new URL(url).pathname.split('/').slice(-1);
  try {
    const plain = decodeURIComponent(name);
    return /^[^/\\]{1,200}\.\w{1,8}$/.test(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
};

const fileOf = (kind: AttachmentKind, url: string | undefined): Attachment => {
  const name = kind === 'file' && url !== undefined ? nameIn(url) : undefined;
  return { kind, ...(url && { ref: url }), ...(name && { name }) };
};

const placeOf = ({ title = '', payload }: Attached): Attachment => {
  const { lat, long } = payload?.coordinates ?? {};
  return { kind: 'location', label: lat === undefined ? title : `${lat}, ${long}` };
};

/** What was shared (`fallback`, `reel`, `template` …): a title and an address. */
const shareOf = ({ type, title, url, payload }: Attached): Attachment => {
  const words = [title ?? payload?.title, url ?? payload?.url].filter((part) => part).join(' ');
  return { kind: 'share', label: words || type.slice(0, 60) };
};

/** Stickers come as pictures. */
export const attachmentOf = (attached: Attached): Attachment => {
  const { type, payload } = attached;
  if (type === 'location') return placeOf(attached);
  const kind = FILES.get(type);
  if (kind === undefined) return shareOf(attached);
  return fileOf((payload?.sticker_id ?? undefined) === undefined ? kind : 'sticker', payload?.url);
};
