import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';
import { lenient } from '../http/lenient.ts';

const Text = lenient(z.string());

const File = z.object({
  file_id: z.string(),
  file_name: Text,
  mime_type: Text,
  file_size: lenient(z.number()),
});
type File = z.infer<typeof File>;

const Held = lenient(File);
const Lines = lenient(z.array(z.object({ text: z.string() })));

/** The fields of a message that may hold something to look at. */
export const MediaFields = z.object({
  photo: lenient(z.array(File)),
  document: Held,
  video: Held,
  video_note: Held,
  animation: Held,
  voice: Held,
  audio: Held,
  sticker: lenient(z.extend(File, { emoji: Text })),
  location: lenient(z.object({ latitude: z.number(), longitude: z.number() })),
  venue: lenient(z.object({ title: Text, address: Text })),
  contact: lenient(z.object({ phone_number: z.string(), first_name: Text })),
  poll: lenient(z.object({ question: z.string(), options: Lines })),
  checklist: lenient(z.object({ title: z.string(), tasks: Lines })),
  dice: lenient(z.object({ emoji: z.string() })),
  story: lenient(z.object({})),
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

const placeOf = ({ location, venue }: z.infer<typeof MediaFields>): Attachment[] => {
  if (location === undefined) return [];
  const parts = [venue?.title, venue?.address, `${location.latitude}, ${location.longitude}`];
  return [{ kind: 'location', label: parts.filter((part) => part).join(', ') }];
};

/** What people made or passed on in Telegram, a line each of what it says. */
const sharedOf = ({ contact, poll, checklist, dice, story }: z.infer<typeof MediaFields>): Attachment[] =>
  [
    contact && [`${contact.first_name ?? ''} ${contact.phone_number}`.trim()],
    poll && [poll.question, ...(poll.options ?? []).map(({ text }) => text)],
    checklist && [checklist.title, ...(checklist.tasks ?? []).map(({ text }) => text)],
    dice && [dice.emoji],
    story && ['story'],
  ]
    .filter((lines) => lines !== undefined)
    .map((lines) => ({ kind: 'share', label: lines.join('\n') }));

/** Photos come in several sizes, the largest last; an animation comes as a document besides. */
export const attachmentsOf = (said: z.infer<typeof MediaFields>): Attachment[] => [
  ...fileOf('image', said.photo?.at(-1)),
  ...fileOf('video', said.video ?? said.video_note ?? said.animation),
  ...(said.animation === undefined ? fileOf('file', said.document) : []),
  ...fileOf('audio', said.voice ?? said.audio),
  ...fileOf('sticker', said.sticker, said.sticker?.emoji),
  ...placeOf(said),
  ...sharedOf(said),
];
