import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';

const File = z.object({
  file_id: z.string(),
  file_name: z.optional(z.string()),
  mime_type: z.optional(z.string()),
  file_size: z.optional(z.number()),
});
type File = z.infer<typeof File>;

/** The fields of a message that may hold something to look at. */
export const MediaFields = z.object({
  photo: z.optional(z.array(File)),
  document: z.optional(File),
  video: z.optional(File),
  video_note: z.optional(File),
  animation: z.optional(File),
  voice: z.optional(File),
  audio: z.optional(File),
  sticker: z.optional(z.extend(File, { emoji: z.optional(z.string()) })),
  location: z.optional(z.object({ latitude: z.number(), longitude: z.number() })),
  contact: z.optional(z.object({ phone_number: z.string(), first_name: z.optional(z.string()) })),
});

const fileOf = (kind: AttachmentKind, file: File | undefined, label?: string): Attachment[] =>
  file === undefined
    ? []
    : [
        {
          kind,
          ref: file.file_id,
          ...(file.file_name && { name: file.file_name }),
          ...(file.mime_type && { contentType: file.mime_type }),
          ...(file.file_size !== undefined && { size: file.file_size }),
          ...(label && { label }),
        },
      ];

/** Photos come in several sizes, the largest last; an animation comes as a document besides. */
export const attachmentsOf = (said: z.infer<typeof MediaFields>): Attachment[] => [
  ...fileOf('image', said.photo?.at(-1)),
  ...fileOf('video', said.video ?? said.video_note ?? said.animation),
  ...(said.animation === undefined ? fileOf('file', said.document) : []),
  ...fileOf('audio', said.voice ?? said.audio),
  ...fileOf('sticker', said.sticker, said.sticker?.emoji),
  ...(said.location === undefined
    ? []
    : [{ kind: 'location' as const, label: `${said.location.latitude}, ${said.location.longitude}` }]),
  ...(said.contact === undefined
    ? []
    : [
        {
          kind: 'share' as const,
          label: `${said.contact.first_name ?? ''} ${said.contact.phone_number}`.trim(),
        },
      ]),
];
