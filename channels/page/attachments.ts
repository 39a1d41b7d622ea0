import * as z from 'zod/mini';
import type { Attachment } from '#domain/message.ts';
import { lenient } from '../http/lenient.ts';

const Text = lenient(z.string());

/** The fields of a change that show something: addresses, of which only some lead to a file. */
export const Shown = z.object({
  item: Text,
  photo: Text,
  photos: lenient(z.array(z.string())),
  video: Text,
  link: Text,
});

/** A photo or video that is a post of its own has its file behind `link`; elsewhere that is what was shared. */
export const attachmentsOf = ({
  item,
  photo,
  photos = [],
  video,
  link,
}: z.infer<typeof Shown>): Attachment[] => {
  const pictures = [...(photo ? [photo] : []), ...photos, ...(item === 'photo' && link ? [link] : [])];
  const films = [...(video ? [video] : []), ...(item === 'video' && link ? [link] : [])];
  const shared = link && item !== 'photo' && item !== 'video' ? [link] : [];
  return [
    ...[...new Set(pictures)].map((ref) => ({ kind: 'image' as const, ref })),
    ...[...new Set(films)].map((ref) => ({ kind: 'video' as const, ref })),
    ...shared.map((label) => ({ kind: 'share' as const, label })),
  ];
};
