import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import { simulatedGraph } from '../../meta/simulatedGraph.ts';
import {
  type Platform,
  type StartChannel,
  startChannelSimulator,
  type Tell,
} from '../../simulator/channelSimulator.ts';
import { moveIn, nextNumber, type Town } from '../../simulator/town.ts';
import { routesFor } from './routes.ts';
import type { Comments } from './sending.ts';
import { editOf, eventOf } from './wire.ts';

/* Messenger as far as a brand's page needs it: conversations of two, and one private answer to what was said in public. */

/** What was said on the page, which is another simulator's: only so far as it may be answered here. */
const Comment = z.strictObject({
  id: z.string(),
  by: z.string(),
  name: z.exactOptional(z.string()),
  at: z.exactOptional(z.iso.datetime({ precision: 3 })),
});

const FIELDS = ['messages', 'messaging_postbacks', 'message_echoes', 'message_deliveries', 'message_edits'];

const platform = (town: Town, tell: Tell): Platform => {
  const comments: Comments = new Map();
  const { routes, ...graph } = simulatedGraph(town, FIELDS);
  return {
    ...graph,
    idFor: (among, { place }) => {
      if (place === 'private') return `m_${nextNumber(among)}`;
      throw new VisibleError('input', 'place', 'Nothing is said in public on Messenger.');
    },
    heard: (among, said) => [eventOf(among, said)],
    edited: (among, said) => [editOf(among, said)],
    routes: [...routes, ...routesFor(town, comments, tell)],
    verbs: {
      comment: (body, { now }) => {
        const { id, by, name, at = now } = readAs(Comment, body);
        if (!town.people.has(by)) moveIn(town, { id: by, ...(name && { name }) });
        comments.set(id, { by, at, answered: false });
        return { id };
      },
    },
  };
};

export const start: StartChannel = (options) =>
  startChannelSimulator(options, ({ town, tell }) => platform(town, tell));
