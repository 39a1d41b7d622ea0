import type { HookCall } from '../../simulator/courier.ts';
import type { Said, Town } from '../../simulator/town.ts';
import { HOOK_SECRET, VERSION } from './settings.ts';
import { brandOf, groupOf, wireComment, wireId, wireMessage, wirePost } from './wire.ts';

/** What the Callback API tells of what happens in the town. */
export interface Events {
  said(said: Said): HookCall[];
  edited(said: Said): HookCall[];
  deleted(said: Said): HookCall[];
}

const isPost = ({ id, root }: Said): boolean => root === id;

export const eventsOf = (town: Town): Events => {
  let count = 0;
  const event = (type: string, object: object): HookCall => {
    count += 1;
    const base = { type, event_id: count.toString(16).padStart(40, '0'), v: VERSION };
    return {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ group_id: groupOf(town), ...base, object, secret: HOOK_SECRET }),
    };
  };
  const message = (said: Said): HookCall =>
    said.by === brandOf(town).id
      ? event('message_reply', wireMessage(town, said))
      : event('message_new', { message: wireMessage(town, said), client_info: { lang_id: 0 } });
  return {
    said: (said) => {
      if (said.place === 'private') return [message(said)];
      return isPost(said)
        ? [event('wall_post_new', wirePost(town, said))]
        : [event('wall_reply_new', wireComment(town, said))];
    },
    edited: (said) => {
      if (said.place === 'private') return [event('message_edit', wireMessage(town, said))];
      return isPost(said) ? [] : [event('wall_reply_edit', wireComment(town, said))];
    },
    deleted: (said) => {
      if (said.place === 'private' || isPost(said)) return [];
      const deleter_id = wireId(town, said.by);
      const object = {
        owner_id: -groupOf(town),
        id: Number(said.id),
        post_id: Number(said.root),
        deleter_id,
      };
      return [event('wall_reply_delete', object)];
    },
  };
};
