import { msOf, plusSeconds } from '#domain/instant.ts';
import { CreateDm, parseBody } from './bodies.ts';
import { DM_RULES, fieldsOf } from './fields.ts';
import type { Dm } from './model.ts';
import { accountById, addDm } from './operations.ts';
import { conversationOf, pick, wholeDm } from './present.ts';
import { type Answer, forbidden, invalidRequest } from './problems.ts';
import { pageOf, readQuery } from './query.ts';
import type { Call } from './sim.ts';
import { newestFirst } from './snowflake.ts';
import { presentMedia, presentUser } from './timelines.ts';

/* Direct messages of the account behind the token. */

const REACH_SECONDS = 30 * 24 * 3600;
const MAX_CHARACTERS = 10_000;

const ownId = (call: Call): string => (call.who.kind === 'user' ? call.who.userId : '');

export const sendDm = (call: Call): Answer => {
  const { sim, params, body } = call;
  const { text, attachments } = parseBody(CreateDm, body);
  const from = accountById(sim.store.state, ownId(call));
  const to = sim.store.state.accounts.get(params.participant_id ?? '');
  if (to === undefined || to.id === from.id) throw invalid('$.participant_id: is not valid');
  if (attachments !== undefined) throw invalid('$.attachments: Your media IDs are invalid.');
  if (text === undefined) throw invalid('$: one of text or attachments is needed');
  if (text.length > MAX_CHARACTERS) throw invalid('$.text: The text of your message is too long.');
  if (!to.dmOpen) throw forbidden('You do not have permission to DM one or more participants.');
  const dm = addDm(sim, { id: sim.store.mint(), from, to, text, createdAt: sim.now() });
  const dm_conversation_id = conversationOf(from.id, to.id);
  return { status: 201, body: { data: { dm_conversation_id, dm_event_id: dm.id } } };
};

const invalid = (message: string) => invalidRequest({ parameters: {}, message });

/** Every message to or from the account of the last thirty days. */
export const dmEvents = (call: Call): Answer => list(call, () => true);

export const dmEventsWith = (call: Call): Answer => {
  const other = call.params.participant_id;
  return list(call, (dm) => dm.senderId === other || dm.recipientId === other);
};

const list = (call: Call, belongs: (dm: Dm) => boolean): Answer => {
  const { sim } = call;
  const { state } = sim.store;
  const own = ownId(call);
  const query = readQuery(call.query, DM_RULES);
  const oldest = msOf(plusSeconds(sim.now(), -REACH_SECONDS));
  const types = query.list('event_types');
  const all = [...state.dms.values()]
    .filter((dm) => (dm.senderId === own || dm.recipientId === own) && !dm.encrypted && belongs(dm))
    .filter((dm) => msOf(dm.createdAt) >= oldest && (types.length === 0 || types.includes('MessageCreate')))
    .sort(newestFirst);
  const { items, next } = pageOf(all, query.number('max_results', 100), query.text('pagination_token'));
  const meta = { result_count: items.length, ...next };
  if (items.length === 0) return { status: 200, body: { meta } };
  const data = items.map((dm) => pick(wholeDm(dm), fieldsOf(query, 'dm_event.fields')));
  const people = query.list('expansions').includes('sender_id') ? items.map((dm) => dm.senderId) : [];
  const users = [...new Set(people)].flatMap((id) => state.accounts.get(id) ?? []);
  const media = query.list('expansions').includes('attachments.media_keys')
    ? items.flatMap((dm) => dm.media ?? [])
    : [];
  const includes = {
    ...(users.length > 0 && { users: users.map((user) => presentUser(state, user, query)) }),
    ...(media.length > 0 && { media: presentMedia(media, query) }),
  };
  const expanded = Object.keys(includes).length > 0 && { includes };
  return { status: 200, body: { data, ...expanded, meta } };
};
