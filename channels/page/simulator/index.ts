import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import { brandIn, simulatedGraph } from '../../meta/simulatedGraph.ts';
import {
  type Platform,
  type Say,
  type StartChannel,
  startChannelSimulator,
  type Tell,
} from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, personOf, saidAs, type Town } from '../../simulator/town.ts';
import { commentId, routesFor } from './routes.ts';
import { changeOf } from './wire.ts';

/* A Facebook page: its posts, those of visitors, comments below both, and posts elsewhere that name it. */

/** A post on somebody's own profile that names the page. */
const Mention = z.strictObject({
  by: z.string(),
  text: z.string(),
  at: z.exactOptional(z.iso.datetime({ precision: 3 })),
});

const idFor = (town: Town, { place, inReplyTo }: Say): string => {
  if (place === 'private')
    throw new VisibleError('input', 'place', 'Nothing is said in private on a page; Messenger is for that.');
  if (inReplyTo === undefined) return `${brandIn(town).id}_${nextNumber(town)}`;
  const parent = saidAs(town, inReplyTo);
  return commentId(town, parent.root ?? parent.id);
};

const platform = (town: Town, tell: Tell): Platform => {
  const { routes, ...graph } = simulatedGraph(town, ['feed', 'mention']);
  return {
    ...graph,
    idFor,
    heard: (among, said) => [changeOf(among, said, 'add')],
    edited: (among, said) => [changeOf(among, said, 'edited', said.editedAt)],
    deleted: (among, said) => [changeOf(among, said, 'remove')],
    routes: [...routes, ...routesFor(town, tell)],
    verbs: {
      mention: (body, happening) => {
        const { by, text, at = happening.now } = readAs(Mention, body);
        personOf(town, by);
        const id = `${by}_${nextNumber(town)}`;
        const said = addSaid(town, { id, at, by, place: 'public', text, root: id });
        tell([changeOf(town, said, 'add')], happening);
        return said;
      },
    },
  };
};

export const start: StartChannel = (options) =>
  startChannelSimulator(options, ({ town, tell }) => platform(town, tell));
