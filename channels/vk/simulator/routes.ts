import type { SimAnswer, SimRequest, SimRoute } from '#simulation/spec.ts';
import type { Person } from '../../simulator/town.ts';
import { ok, vkError } from './errors.ts';
import { fileRoutes } from './files.ts';
import { createComment, type Sender, sendMessage } from './sending.ts';
import { CONFIRMATION, HOOK_SECRET, VERSION } from './settings.ts';
import { brandOf, groupOf } from './wire.ts';

const EVENTS = [
  'message_new',
  'message_reply',
  'message_edit',
  'wall_post_new',
  'wall_reply_new',
  'wall_reply_edit',
  'wall_reply_delete',
  'wall_reply_restore',
];

const asking = (method: string, handle: SimRoute['handle']): SimRoute => ({
  method: 'POST',
  path: `/method/${method}`,
  changes: false,
  handle,
});

const userOf = ({ id, name = '', handle }: Person) => {
  const [first_name = '', ...rest] = name.split(' ');
  return {
    id: Number(id),
    first_name,
    last_name: rest.join(' '),
    ...(handle && { screen_name: handle }),
    can_access_closed: true,
    is_closed: false,
  };
};

const users =
  ({ town }: Sender) =>
  ({ text }: SimRequest): SimAnswer => {
    const ids = (new URLSearchParams(text).get('user_ids') ?? '').split(',');
    const found = ids.flatMap((id) => town.people.get(id) ?? []);
    return ok(found.filter(({ brand }) => !brand).map(userOf));
  };

/** Undefined while no server was confirmed. */
const servers = (hookUrl: string | undefined) => {
  const items =
    hookUrl === undefined
      ? []
      : [{ id: 1, title: 'okno', creator_id: 1, url: hookUrl, secret_key: HOOK_SECRET, status: 'ok' }];
  return ok({ count: items.length, items });
};

const group = ({ town }: Sender) => {
  const { name, handle } = brandOf(town);
  return ok({ groups: [{ id: groupOf(town), name, screen_name: handle, type: 'group' }], profiles: [] });
};

const permissions = ['messages', 'wall', 'manage'].map((name) => ({ name, setting: 1 }));

export const routesFor = (sender: Sender, hookUrl: () => string | undefined): SimRoute[] => [
  { method: 'POST', path: '/method/messages.send', handle: sendMessage(sender) },
  { method: 'POST', path: '/method/wall.createComment', handle: createComment(sender) },
  asking('users.get', users(sender)),
  asking('groups.getById', () => group(sender)),
  asking('groups.getTokenPermissions', () => ok({ mask: 0, permissions })),
  asking('groups.getCallbackConfirmationCode', () => ok({ code: CONFIRMATION })),
  asking('groups.getCallbackServers', () => servers(hookUrl())),
  asking('groups.getCallbackSettings', () =>
    ok({ api_version: VERSION, events: Object.fromEntries(EVENTS.map((name) => [name, 1])) }),
  ),
  asking('{method}', () => vkError(3, 'Unknown method passed')),
  ...fileRoutes(sender.town),
];
