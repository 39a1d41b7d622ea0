import { msOf } from '#domain/instant.ts';
import { brandIn, fileAddress, signedDelivery } from '../../meta/simulatedGraph.ts';
import type { HookCall } from '../../simulator/courier.ts';
import type { Said, Town } from '../../simulator/town.ts';

/* Changes as Facebook writes them for a page ("Webhooks for Pages"), and nodes as Graph reads them. */

const seconds = (at: string): number => Math.floor(msOf(at) / 1000);

const fromOf = (town: Town, by: string) => ({ id: by, name: town.people.get(by)?.name ?? by });

/** Posts on a page bear its id; a post that bears another only names the page. */
const isMention = (town: Town, { id, inReplyTo }: Said): boolean =>
  inReplyTo === undefined && !id.startsWith(`${brandIn(town).id}_`);

const shown = ({ id, files = [] }: Said): object => {
  const [file] = files;
  if (file === undefined) return {};
  const kind = file.contentType.startsWith('video/') ? 'video' : 'photo';
  return { [kind]: file.url ?? fileAddress(id, 0, file.name) };
};

const saidValue = (town: Town, said: Said, verb: string): object => {
  const { id, by, at, text, inReplyTo, root = id, editedAt } = said;
  const { id: author, name } = fromOf(town, by);
  return {
    item: inReplyTo === undefined ? 'post' : 'comment',
    verb,
    post_id: root,
    ...(inReplyTo !== undefined && { comment_id: id, parent_id: inReplyTo }),
    ...(isMention(town, said) ? { sender_id: author, sender_name: name } : { from: { id: author, name } }),
    ...(verb !== 'remove' && { message: text, ...shown(said) }),
    created_time: seconds(at),
    ...(verb === 'edited' && editedAt && { edited_time: seconds(editedAt) }),
  };
};

export const changeOf = (
  town: Town,
  said: Said,
  verb: 'add' | 'edited' | 'remove',
  now = said.at,
): HookCall =>
  signedDelivery({
    id: brandIn(town).id,
    time: seconds(now),
    changes: [{ field: isMention(town, said) ? 'mention' : 'feed', value: saidValue(town, said, verb) }],
  });

/** `2026-11-02T09:15:00+0000`, as Graph writes times. */
const graphTime = (at: string): string => at.replace(/\.\d+Z$/, '+0000');

export const nodeOf = (town: Town, { id, by, text, at, inReplyTo, root }: Said) => ({
  id,
  from: fromOf(town, by),
  message: text,
  created_time: graphTime(at),
  ...(inReplyTo !== undefined && inReplyTo !== root && { parent: { id: inReplyTo } }),
});
