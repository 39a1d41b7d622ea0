import * as z from 'zod/mini';
import type { Attachment, AttachmentKind } from '#domain/message.ts';
import { idText, lenient, listed } from '../http/lenient.ts';

/** What was said, in words and beside them. */
export interface Content {
  text: string;
  attachments: Attachment[];
}

type ReadPart = (part: unknown) => Content | undefined;

const Text = lenient(z.string());

const reading =
  <T>(schema: z.ZodMiniType<T>, make: (part: T) => Partial<Content>): ReadPart =>
  (part) => {
    const parsed = schema.safeParse(part);
    return parsed.success ? { text: '', attachments: [], ...make(parsed.data) } : undefined;
  };

const Media = z.object({
  id: lenient(idText(/./)),
  mime_type: Text,
  filename: Text,
  caption: Text,
});

const media = (kind: AttachmentKind): ReadPart =>
  reading(Media, ({ id, mime_type, filename, caption = '' }) => ({
    text: caption,
    attachments: [
      {
        kind,
        ...(id && { ref: id }),
        ...(filename && { name: filename }),
        ...(mime_type && { contentType: mime_type }),
      },
    ],
  }));

const Reply = lenient(z.object({ title: z.string(), description: Text }));
const Form = lenient(z.object({ body: Text, response_json: Text }));

const Answers = z.record(z.string(), z.unknown());

/** What was filled in in a form (a flow), a line each; it comes as JSON in a string. */
const answersIn = (json: string): string[] => {
  try {
    const answers = z.safeParse(Answers, JSON.parse(json)).data ?? {};
    return Object.entries(answers).flatMap(([name, value]) =>
      name === 'flow_token' || value === null || value === ''
        ? []
        : [`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`],
    );
  } catch {
    return [json];
  }
};

const Chosen = z.object({ button_reply: Reply, list_reply: Reply, nfm_reply: Form });

const chosen = reading(Chosen, ({ button_reply, list_reply, nfm_reply }) => {
  const { title, description } = button_reply ?? list_reply ?? {};
  const { body, response_json = '' } = nfm_reply ?? {};
  const lines = [title, description, body, ...(response_json === '' ? [] : answersIn(response_json))];
  return { text: lines.filter((line) => line).join('\n') };
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
  name: lenient(z.object({ formatted_name: Text })),
  phones: lenient(z.array(z.object({ phone: Text }))),
});

const cards = reading(z.array(z.unknown()), (contacts) => ({
  attachments: contacts
    .flatMap((raw) => z.safeParse(Card, raw).data ?? [])
    .map(({ name, phones = [] }) => ({
      kind: 'share',
      label: [name?.formatted_name, ...phones.map(({ phone }) => phone)].filter((part) => part).join(' '),
    })),
}));

const Item = z.object({
  product_retailer_id: Text,
  quantity: lenient(z.union([z.number(), z.string()])),
});
const Order = z.object({ text: Text, product_items: z.optional(z.unknown()) });

const order = reading(Order, ({ text = '', product_items }) => ({
  text,
  attachments: [
    {
      kind: 'share',
      label: listed(product_items)
        .flatMap((raw) => z.safeParse(Item, raw).data ?? [])
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

const isEmpty = ({ text, attachments }: Content): boolean => text === '' && attachments.length === 0;

/** By its type; by the part that is there, where the type says nothing of it. */
const partOf = (type: string | undefined, fields: z.infer<typeof Fields>): Content | undefined =>
  [type, ...PARTS.keys()]
    .flatMap((name) => (name === undefined ? [] : (PARTS.get(name)?.(fields[name]) ?? [])))
    .find((content) => !isEmpty(content));

/** The content of a message; undefined when there is nothing that anybody could read. */
export const contentOf = (type: string | undefined, message: unknown): Content | undefined => {
  const fields = z.safeParse(Fields, message);
  const content = fields.success ? partOf(type, fields.data) : undefined;
  return content && { ...content, attachments: [...content.attachments, ...referred(fields.data?.referral)] };
};
