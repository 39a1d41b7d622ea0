import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';
import { kindOf } from '../http/heard.ts';
import { lenient } from '../http/lenient.ts';
import { isOfHost } from '../http/media.ts';
import { MEDIA_HOSTS } from '../meta/graph.ts';

const Wire = z.object({
  type: z.string(),
  payload: lenient(z.object({ url: lenient(z.string()), title: lenient(z.string()) })),
});

/** Whatever else comes is something that was shared. */
const KINDS: ReadonlyMap<string, AttachmentKind> = new Map([
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['file', 'file'],
  ['animated_image', 'image'],
  ['sticker', 'sticker'],
]);

const LABELS: ReadonlyMap<string, string> = new Map([
  ['story_mention', 'story that names the brand'],
  ['ig_reel', 'reel'],
  ['ig_post', 'post'],
]);

/** An address that can be fetched; others are only named by what they are. */
const refOf = (url: string | undefined) =>
  url !== undefined && isOfHost(url, MEDIA_HOSTS) ? { ref: url } : {};

const attachmentOf = (raw: unknown): Attachment[] => {
  const wire = z.safeParse(Wire, raw);
  if (!wire.success) return [{ kind: 'share' }];
  const { type, payload } = wire.data;
  if (type === 'like_heart') return [];
  const kind = KINDS.get(type);
  const ref = refOf(payload?.url);
  if (kind !== undefined) return [{ kind, ...ref }];
  return [{ kind: 'share', ...ref, label: payload?.title || (LABELS.get(type) ?? kindOf(type)) }];
};

/** Hearts are no attachments. */
export const attachmentsOf = (raw: readonly unknown[]): Attachment[] => raw.flatMap(attachmentOf);

export const storyAttachment = (url: string | undefined): Attachment => ({
  kind: 'share',
  ...refOf(url),
  label: 'story',
});
