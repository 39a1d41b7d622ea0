import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';

/** What was said, in words and beside them. */
export interface Content {
  text: string;
  attachments: Attachment[];
}

type ReadPart = (part: unknown) => Content | undefined;

const Text = z.optional(z.string());

const reading =
  <T>(schema: z.ZodMiniType<T>, make: (part: T) => Partial<Content>): ReadPart =>
  (part) => {
    const parsed = schema.safeParse(part);
    return parsed.success ? { text: '', attachments: [], ...make(parsed.data) } : undefined;
  };

const Media = z.object({
  id: z.string(),
  mime_type: Text,
  filename: Text,
  caption: Text,
});

const media = (kind: AttachmentKind): ReadPart =>
  reading(Media, ({ id, mime_type, filename, caption = '' }) => ({
    text: caption,
    attachments: [
      { kind, ref: id, ...(filename && { name: filename }), ...(mime_type && { contentType: mime_type }) },
    ],
  }));

const Reply = z.optional(z.object({ title: z.string(), description: Text }));

const chosen = reading(z.object({ button_reply: Reply, list_reply: Reply }), (part) => {
  const { title = '', description } = part.button_reply ?? part.list_reply ?? {};
  return { text: description ? `${title}\n${description}` : title };
});

const Location = z.object({ latitude: z.number(), longitude: z.number(), name: Text, address: Text });

const location = reading(Location, ({ latitude, longitude, name, address }) => ({
  attachments: [
    {
      kind: 'location',
      label: [name, address, `${latitude}, ${longitude}`].filter((part) => part).join(', '),
    },
  ],
}));

const Card = z.object({
  name: z.optional(z.object({ formatted_name: Text })),
  phones: z.optional(z.array(z.object({ phone: Text }))),
});

const cards = reading(z.array(Card), (contacts) => ({
  attachments: contacts.map(({ name, phones = [] }) => ({
    kind: 'share',
    label: [name?.formatted_name, ...phones.map(({ phone }) => phone)].filter((part) => part).join(' '),
  })),
}));

const Order = z.object({
  text: Text,
  product_items: z.optional(
    z.array(z.object({ product_retailer_id: Text, quantity: z.optional(z.union([z.number(), z.string()])) })),
  ),
});

const order = reading(Order, ({ text = '', product_items = [] }) => ({
  text,
  attachments: [
    {
      kind: 'share',
      label: product_items
        .map(({ product_retailer_id = '?', quantity = 1 }) => `${quantity} × ${product_retailer_id}`)
        .join(', '),
    },
  ],
}));

const PARTS: ReadonlyMap<string, ReadPart> = new Map([
  ['text', reading(z.object({ body: z.string() }), ({ body }) => ({ text: body }))],
  ['button', reading(z.object({ text: z.string() }), ({ text }) => ({ text }))],
  ['interactive', chosen],
  ['image', media('image')],
  ['video', media('video')],
  ['audio', media('audio')],
  ['voice', media('audio')],
  ['document', media('file')],
  ['sticker', media('sticker')],
  ['location', location],
  ['contacts', cards],
  ['order', order],
]);

const Referral = z.object({ headline: Text, source_url: Text });

/** The advertisement or post from which somebody began to write. */
const referred = (raw: unknown): Attachment[] => {
  const referral = z.safeParse(Referral, raw);
  const label = referral.success
    ? [referral.data.headline, referral.data.source_url].filter((part) => part).join(' ')
    : '';
  return label === '' ? [] : [{ kind: 'share', label }];
};

const Fields = z.record(z.string(), z.unknown());

/** The content of a message by its type; undefined when there is nothing that anybody could read. */
export const contentOf = (type: string | undefined, message: unknown): Content | undefined => {
  const fields = z.safeParse(Fields, message);
  if (!fields.success || type === undefined) return undefined;
  const content = PARTS.get(type)?.(fields.data[type]);
  if (content === undefined || (content.text === '' && content.attachments.length === 0)) return undefined;
  return { ...content, attachments: [...content.attachments, ...referred(fields.data.referral)] };
};
