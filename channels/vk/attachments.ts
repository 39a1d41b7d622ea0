import * as z from 'zod/mini';
import type { Attachment } from '#domain/message.ts';
import { kindOf } from '../http/heard.ts';
import { lenient } from '../http/lenient.ts';

const Pixels = lenient(z.number());
const Size = z.object({ url: z.string(), width: Pixels, height: Pixels });

const Words = lenient(z.string());

/** An attachment holds what it is under the name of its type (VK API schema, `messages_message_attachment`). */
const Held = z.object({
  url: Words,
  title: Words,
  size: lenient(z.number()),
  link_mp3: Words,
  sizes: lenient(z.array(Size)),
  images: lenient(z.array(Size)),
  text: Words,
  question: Words,
});
type Held = z.infer<typeof Held>;

const largest = (sizes: readonly z.infer<typeof Size>[] = []): string | undefined =>
  sizes.toSorted((a, b) => (b.width ?? 0) * (b.height ?? 0) - (a.width ?? 0) * (a.height ?? 0))[0]?.url;

const at = (ref: string | undefined) => (ref ? { ref } : {});
const labelled = (label: string | undefined) => (label ? { label } : {});

/** Music and videos are played by VK alone: there is no file to fetch. */
const READERS: Readonly<Record<string, (held: Held) => Attachment>> = {
  photo: ({ sizes }) => ({ kind: 'image', ...at(largest(sizes)) }),
  graffiti: ({ url }) => ({ kind: 'image', ...at(url) }),
  doc: ({ url, title, size }) => ({
    kind: 'file',
    ...at(url),
    ...(title && { name: title }),
    ...(size !== undefined && { size }),
  }),
  audio_message: ({ link_mp3 }) => ({ kind: 'audio', ...at(link_mp3), contentType: 'audio/mpeg' }),
  audio: ({ title }) => ({ kind: 'audio', ...labelled(title) }),
  video: ({ title }) => ({ kind: 'video', ...labelled(title) }),
  sticker: ({ images }) => ({ kind: 'sticker', ...at(largest(images)) }),
  link: ({ url, title }) => ({ kind: 'share', ...labelled([title, url].filter(Boolean).join(' ')) }),
};

const Typed = z.looseObject({ type: z.string() });

const read = (raw: unknown): Attachment => {
  const typed = z.safeParse(Typed, raw);
  if (!typed.success) return { kind: 'share' };
  const { type } = typed.data;
  const held = z.safeParse(Held, typed.data[type]).data ?? {};
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return reader?.(held) ?? { kind: 'share', label: held.title || held.text || held.question || kindOf(type) };
};

const Geo = z.object({
  coordinates: lenient(z.object({ latitude: z.number(), longitude: z.number() })),
  place: lenient(z.object({ title: Words })),
});

const geoOf = (raw: unknown): Attachment[] => {
  const geo = z.safeParse(Geo, raw).data;
  if (geo === undefined) return [];
  const { coordinates, place } = geo;
  const label = place?.title ?? (coordinates && `${coordinates.latitude}, ${coordinates.longitude}`);
  return [{ kind: 'location', ...labelled(label) }];
};

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const Forwarded = z.object({
  text: Words,
  body: Words,
  attachments: z.optional(z.unknown()),
  fwd_messages: z.optional(z.unknown()),
});

/** Who passes on what was passed on, and so on: deeper than this nobody reads. */
const DEEPEST = 10;

/** Words and files of others, passed on: a message may hold nothing else. */
const forwarded = (raw: unknown, depth = 0): Attachment[] => {
  const parsed = z.safeParse(Forwarded, raw).data;
  if (parsed === undefined || depth > DEEPEST) return [];
  const { text, body, attachments, fwd_messages } = parsed;
  const label = text || body;
  return [
    ...(label ? [{ kind: 'share' as const, label }] : []),
    ...listed(attachments).map(read),
    ...listed(fwd_messages).flatMap((inner) => forwarded(inner, depth + 1)),
  ];
};

/** A message, a post or a comment, in whatever fields hold something to look at. */
export const attachmentsOf = ({
  attachments,
  geo,
  fwd_messages,
}: Readonly<Record<string, unknown>>): Attachment[] => [
  ...listed(attachments).map(read),
  ...geoOf(geo),
  ...listed(fwd_messages).flatMap((inner) => forwarded(inner)),
];
