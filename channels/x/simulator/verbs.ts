import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import { Delete, Edit, filled, NewMischief, NewPerson, Say } from '../../simulator/channelSimulator.ts';
import { type Said, saidAs, type Town } from '../../simulator/town.ts';
import { isCarried, type NewFile } from './media.ts';
import type { Account } from './model.ts';
import { removePost } from './operations.ts';
import { ControlError, editPost, postWithId, putAccount, writeChat, writeDm, writePost } from './people.ts';
import type { Sim } from './sim.ts';
import { firstIdOf } from './state.ts';

/* The verbs that every channel's simulator has, and X's own `chat`. People are named by their ids. */

/** Beside what can be said on every channel: to whom the brand writes, and which post is quoted. */
const SayOnX = z.extend(Say, {
  to: z.exactOptional(z.string()),
  quotes: z.exactOptional(z.string()),
});
type SayOnX = z.infer<typeof SayOnX>;

const Chat = z.strictObject({
  by: z.string(),
  /** The brand, when absent. */
  to: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
});

const Numeric = z.string().check(z.regex(/^[0-9]{1,19}$/));

const accountOf = ({ store: { state } }: Sim, id: string): Account => {
  const account = state.accounts.get(id);
  if (account === undefined) throw new VisibleError('missing', 'person', 'Nobody has this id.');
  return account;
};

const refuseFiles = (files: readonly NewFile[], most: number): void => {
  if (files.length > most || !files.every(isCarried))
    throw new VisibleError(
      'input',
      'files',
      `X carries up to ${most} pictures or videos here, and no documents.`,
    );
};

const stamp = ({ id, at, lang }: SayOnX) => ({
  ...(id !== undefined && { id: readAs(Numeric, id) }),
  ...(at !== undefined && { created_at: at }),
  ...(lang !== undefined && { lang }),
});

const post = (sim: Sim, say: SayOnX): string => {
  const { by, text, inReplyTo, quotes, files = [] } = say;
  refuseFiles(files, 4);
  const wanted = {
    author: accountOf(sim, by).username,
    text,
    ...stamp(say),
    ...(inReplyTo !== undefined && { in_reply_to_tweet_id: postWithId(sim, inReplyTo).id }),
    ...(quotes !== undefined && { quote_tweet_id: postWithId(sim, quotes).id }),
  };
  return firstIdOf(writePost(sim, wanted, files));
};

const directMessage = (sim: Sim, say: SayOnX): string => {
  const { by, text, to = sim.options.brandAccount.id, files = [] } = say;
  refuseFiles(files, 1);
  const { lang: _, ...stamped } = stamp(say);
  const people = { from: accountOf(sim, by).username, to: accountOf(sim, to).username };
  return writeDm(sim, { ...people, text, ...stamped }, files[0]).id;
};

const move = (sim: Sim, body: unknown): void => {
  const { id, handle, name, closed } = readAs(NewPerson, body);
  const known = sim.store.state.accounts.get(readAs(Numeric, id));
  const username = handle ?? known?.username ?? `u${id.slice(-12)}`;
  const dm_open = !(closed ?? known?.dmOpen === false);
  putAccount(sim, { id, username, name: name ?? known?.name ?? username, dm_open });
};

/** Direct messages are neither edited nor taken back on X, but for oneself. */
const publicOne = (town: Town, id: string): string => {
  if (saidAs(town, id).place === 'public') return id;
  throw new VisibleError('conflict', 'said', 'On X a direct message stays as it was sent.');
};

type Verb = (body: unknown) => unknown;

const verbsOf = (sim: Sim, town: Town): Readonly<Record<string, Verb>> => {
  const said = (id: string): Said => saidAs(town, id);
  return {
    say: (body) => {
      const say = readAs(SayOnX, body);
      if ((say.files ?? []).length === 0) filled(say.text);
      return said(say.place === 'public' ? post(sim, say) : directMessage(sim, say));
    },
    edit: (body) => {
      const { id, text } = readAs(Edit, body);
      editPost(sim, publicOne(town, id), text);
      return said(id);
    },
    delete: (body) => {
      const { id } = readAs(Delete, body);
      removePost(sim, postWithId(sim, publicOne(town, id)));
      return said(id);
    },
    person: (body) => {
      move(sim, body);
      return town.people.get(readAs(NewPerson, body).id);
    },
    mischief: (body) => {
      sim.deliveries.misbehave(readAs(NewMischief, body));
      return {};
    },
    chat: (body) => {
      const { by, to = sim.options.brandAccount.id, text = '' } = readAs(Chat, body);
      return said(writeChat(sim, { from: accountOf(sim, by).id, to: accountOf(sim, to).id, text }).id);
    },
  };
};

const visible = (error: unknown): unknown => {
  if (!(error instanceof ControlError)) return error;
  const kinds = { 404: 'missing', 409: 'conflict' } as const;
  const kind = error.status === 404 || error.status === 409 ? kinds[error.status] : 'input';
  return new VisibleError(kind, 'said', `${error.message}.`);
};

/** @throws VisibleError `missing/verb`, `input/fields` and what the verb throws */
export const runner = (sim: Sim, town: Town): ((verb: string, body: unknown) => unknown) => {
  const verbs = verbsOf(sim, town);
  return (name, body) => {
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb === undefined) throw new VisibleError('missing', 'verb', 'There is no such verb.');
    try {
      return verb(body);
    } catch (error) {
      throw visible(error);
    }
  };
};
