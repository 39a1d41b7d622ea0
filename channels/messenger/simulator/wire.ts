import { msOf } from '#domain/instant.ts';
import { tapOf } from '../../meta/simulatedButtons.ts';
import { brandIn, fileAddress, signedDelivery } from '../../meta/simulatedGraph.ts';
import type { HookCall } from '../../simulator/courier.ts';
import type { Said, SaidFile, Town } from '../../simulator/town.ts';

/* Events as Messenger writes them ("Webhook events"). */

const typeOf = ({ contentType }: SaidFile): string => {
  const [kind = ''] = contentType.split('/');
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'file';
};

const attachments = ({ id, files = [] }: Said) =>
  files.length === 0
    ? {}
    : {
        attachments: files.map((file, index) => ({
          type: typeOf(file),
          payload: { url: file.url ?? fileAddress(id, index, file.name) },
        })),
      };

const event = (town: Town, by: string, to: string, at: string, part: object): HookCall =>
  signedDelivery({
    id: brandIn(town).id,
    time: msOf(at),
    messaging: [{ sender: { id: by }, recipient: { id: to }, timestamp: msOf(at), ...part }],
  });

/** A message, and the page's own as its echo. */
export const eventOf = (town: Town, said: Said): HookCall => {
  const page = brandIn(town).id;
  const own = said.by === page;
  return event(town, said.by, said.to ?? page, said.at, {
    message: {
      mid: said.id,
      ...(said.text !== '' && { text: said.text }),
      ...tapOf(said),
      ...(said.inReplyTo && { reply_to: { mid: said.inReplyTo } }),
      ...attachments(said),
      ...(own && { is_echo: true, app_id: 998_877 }),
      ...(own && said.correlation && { metadata: said.correlation }),
    },
  });
};

export const editOf = (town: Town, { id, by, text, at, editedAt = at }: Said): HookCall =>
  event(town, by, brandIn(town).id, editedAt, { message_edit: { mid: id, text, num_edit: 1 } });

export const deliveryOf = (town: Town, { id, to = '', at }: Said): HookCall =>
  event(town, to, brandIn(town).id, at, { delivery: { mids: [id], watermark: msOf(at) } });
