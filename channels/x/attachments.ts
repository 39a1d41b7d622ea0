import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';
import { lenient } from '../http/lenient.ts';
import { isOfHost } from '../http/media.ts';

/** Where X keeps pictures and videos of posts, and what came with direct messages. */
export const MEDIA_HOSTS = ['pbs.twimg.com', 'video.twimg.com', 'ton.twitter.com'] as const;

const Variant = z.object({
  url: z.string(),
  content_type: z.nullish(z.string()),
  /** API v2 writes `bit_rate`, the older one `bitrate`. */
  bit_rate: z.nullish(z.number()),
  bitrate: z.nullish(z.number()),
});
type Variant = z.infer<typeof Variant>;

const Media = z.object({
  media_key: z.string(),
  type: z.string(),
  url: z.nullish(z.string()),
  variants: z.nullish(z.array(Variant)),
  alt_text: z.nullish(z.string()),
});

const Includes = z.object({ media: z.array(z.unknown()) });

/** An `attachments` field of API v2. */
export const Attached = z.object({ media_keys: z.nullish(z.array(z.string())) });

const KINDS: ReadonlyMap<string, AttachmentKind> = new Map<string, AttachmentKind>([
  ['photo', 'image'],
  ['video', 'video'],
  ['animated_gif', 'video'],
]);

/** The first part of a media key says what it is, where the media itself did not come along. */
const KINDS_BY_KEY: ReadonlyMap<string, AttachmentKind> = new Map<string, AttachmentKind>([
  ['3', 'image'],
  ['7', 'video'],
  ['13', 'video'],
  ['16', 'video'],
]);

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['mp4', 'video/mp4'],
]);

const contentTypeOf = (url: string): string | undefined =>
  CONTENT_TYPES.get(/\.(\w{3,4})$/.exec(URL.canParse(url) ? new URL(url).pathname : '')?.[1] ?? '');

/** Enough to see what it shows, and short enough to be kept. */
const ENOUGH_BITS = 2_200_000;

const rate = ({ bit_rate, bitrate }: Variant): number => bit_rate ?? bitrate ?? 0;

const bestOf = (variants: readonly Variant[] | null | undefined): string | undefined => {
  const playable = (variants ?? [])
    .filter(({ content_type }) => (content_type ?? 'video/mp4') === 'video/mp4')
    .sort((left, right) => rate(left) - rate(right));
  return (playable.findLast((one) => rate(one) <= ENOUGH_BITS) ?? playable[0])?.url;
};

const attachment = (kind: AttachmentKind, url: string | undefined, label?: string | null): Attachment => {
  const contentType = url === undefined ? undefined : contentTypeOf(url);
  return {
    kind,
    ...(url !== undefined && isOfHost(url, MEDIA_HOSTS) && { ref: url }),
    ...(contentType !== undefined && { contentType }),
    ...(label && { label }),
  };
};

/** Media by key, from an `includes` object, which may be empty, absent or of another shape. */
export const mediaIn = (includes: unknown): Map<string, Attachment> => {
  const parsed = z.safeParse(Includes, includes);
  const media = new Map<string, Attachment>();
  for (const raw of parsed.success ? parsed.data.media : []) {
    const one = z.safeParse(Media, raw);
    if (!one.success) continue;
    const { media_key, type, url, variants, alt_text } = one.data;
    media.set(
      media_key,
      attachment(KINDS.get(type) ?? 'file', bestOf(variants) ?? url ?? undefined, alt_text),
    );
  }
  return media;
};

/** What came with a post or a listed direct message: known by its key alone where nothing else came along. */
export const attachmentsOf = (
  attached: z.infer<typeof Attached> | null | undefined,
  media: ReadonlyMap<string, Attachment>,
): Attachment[] =>
  (attached?.media_keys ?? []).map(
    (key) => media.get(key) ?? { kind: KINDS_BY_KEY.get(key.split('_')[0] ?? '') ?? 'file' },
  );

/** `message_data.attachment` of a delivered direct message, in the shape of the older API. */
export const DirectAttachment = z.object({
  media: z.object({
    type: lenient(z.string()),
    media_url_https: lenient(z.string()),
    /** The link that X put at the end of the text. */
    url: lenient(z.string()),
    video_info: lenient(z.object({ variants: lenient(z.array(Variant)) })),
  }),
});

export const directAttachment = ({ media }: z.infer<typeof DirectAttachment>): Attachment =>
  attachment(
    KINDS.get(media.type ?? 'photo') ?? 'file',
    bestOf(media.video_info?.variants) ?? media.media_url_https,
  );

/** Links as X lists them beside a text. */
export const Entities = z.object({
  urls: z.nullish(
    z.array(
      z.object({
        url: z.nullish(z.string()),
        expanded_url: z.nullish(z.string()),
        media_key: z.nullish(z.string()),
      }),
    ),
  ),
});

const OWN_MEDIA = /\/(?:photo|video)\/[0-9]+$|\/messages\/media\/[0-9]+$/;

/** Links in a text that stand for what came with it, and that nobody wrote. */
export const mediaLinks = (entities: z.infer<typeof Entities> | null | undefined): string[] =>
  (entities?.urls ?? [])
    .filter(({ expanded_url, media_key }) => media_key || OWN_MEDIA.test(expanded_url ?? ''))
    .flatMap(({ url }) => url ?? []);

/** The text without such links at its end, where X puts them. */
export const withoutLinks = (text: string, links: readonly string[]): string => {
  const lastOf = (left: string) => links.find((link) => link !== '' && left.endsWith(link));
  let left = text;
  for (let last = lastOf(left); last !== undefined; last = lastOf(left))
    left = left.slice(0, -last.length).trimEnd();
  return left;
};
