import { type Instant, msOf } from '#domain/instant.ts';
import { hmacHex } from '../../http/keys.ts';
import { tapOf } from '../../meta/simulatedButtons.ts';
import type { HookCall } from '../../simulator/courier.ts';
import type { Person, Said, SaidFile, Town } from '../../simulator/town.ts';

/* Deliveries as Instagram writes and signs them. */

export const APP_SECRET = 'demo-instagram-app-secret';

/** What the brand posted last: every comment stands under it. */
const OWN_MEDIA = '17910000000000001';

/** What others posted has ids of this kind, and begins the conversation that a mention stands in. */
const ELSEWHERE = '1792';
export const elsewhere = (number: number): string => `${ELSEWHERE}${String(number).padStart(13, '0')}`;
export const isMention = ({ root }: Said): boolean => root?.startsWith(ELSEWHERE) === true;

export const brandOf = (town: Town): Person =>
  [...town.people.values()].find(({ brand }) => brand) ?? { id: '0', brand: true };

/** The one of the two in a private conversation who is not the brand. */
export const customerOf = (town: Town, { by, to, inReplyTo }: Said): string => {
  const brand = brandOf(town).id;
  if (by !== brand) return by;
  return to === undefined || to === brand ? (town.said.get(inReplyTo ?? '')?.by ?? '') : to;
};

const escaped = (json: string): string =>
  json.replace(/[^\0-~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Signed over the very bytes that go out, in which only ASCII stands. */
const call = (body: object): HookCall => {
  const text = escaped(JSON.stringify(body));
  return {
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': `sha256=${hmacHex(APP_SECRET, text)}`,
    },
    body: text,
  };
};

const delivery = (town: Town, time: number, parts: object): HookCall =>
  call({ object: 'instagram', entry: [{ id: brandOf(town).id, time, ...parts }] });

const event = (town: Town, said: Said, at: Instant, fields: object): HookCall => {
  const [brand, customer] = [brandOf(town).id, customerOf(town, said)];
  const [sender, recipient] = said.by === brand ? [brand, customer] : [customer, brand];
  const timestamp = msOf(at);
  return delivery(town, timestamp, {
    messaging: [{ sender: { id: sender }, recipient: { id: recipient }, timestamp, ...fields }],
  });
};

const change = (town: Town, { at }: Said, field: string, value: object): HookCall =>
  delivery(town, Math.floor(msOf(at) / 1000), { changes: [{ field, value }] });

const typeOf = ({ contentType }: SaidFile): string =>
  ['image', 'video', 'audio'].find((type) => contentType.startsWith(`${type}/`)) ?? 'file';

const attachments = ({ files = [], id }: Said) =>
  files.length === 0
    ? {}
    : {
        attachments: files.map((file, at) => ({
          type: typeOf(file),
          payload: { url: `https://lookaside.fbsbx.com/ig_messaging_cdn/${id}.${at}` },
        })),
      };

const message = (town: Town, said: Said) => ({
  mid: said.id,
  ...(said.text !== '' && { text: said.text }),
  ...tapOf(said),
  ...attachments(said),
  ...(said.inReplyTo !== undefined &&
    town.said.get(said.inReplyTo)?.place === 'private' && { reply_to: { mid: said.inReplyTo } }),
  ...(said.by === brandOf(town).id && { is_echo: true }),
});

export const author = (town: Town, { by }: Said) => {
  const username = town.people.get(by)?.handle;
  return { id: by, ...(username !== undefined && { username }) };
};

/** Answers hang on the comment that began it. */
export const parentOf = ({ id, root = id }: Said) => (root === id ? {} : { parent_id: root });

const publicCall = (town: Town, said: Said): HookCall => {
  if (isMention(said))
    return change(town, said, 'mentions', {
      media_id: said.root ?? said.id,
      ...(said.root !== said.id && { comment_id: said.id }),
    });
  return change(town, said, 'comments', {
    id: said.id,
    ...parentOf(said),
    from: author(town, said),
    media: { id: OWN_MEDIA, media_product_type: 'FEED' },
    text: said.text,
  });
};

/** What the webhook hears of something said by anybody; of the brand's own words elsewhere it hears nothing. */
export const heard = (town: Town, said: Said): HookCall[] => {
  if (said.place === 'private') return [event(town, said, said.at, { message: message(town, said) })];
  return isMention(said) && said.by === brandOf(town).id ? [] : [publicCall(town, said)];
};

export const edited = (town: Town, said: Said): HookCall[] =>
  said.place === 'public'
    ? []
    : [
        event(town, said, said.editedAt ?? said.at, {
          message_edit: { mid: said.id, text: said.text, num_edit: 1 },
        }),
      ];

export const deleted = (town: Town, said: Said): HookCall[] =>
  said.place === 'public'
    ? []
    : [event(town, said, said.at, { message: { mid: said.id, is_deleted: true } })];
