import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimRequest, SimRoute } from '#simulation/spec.ts';
import { brandIn, graphProblem, noSuchObject } from '../../meta/simulatedGraph.ts';
import { filled, type Tell } from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, type Said, type Town } from '../../simulator/town.ts';
import { changeOf, nodeOf } from './wire.ts';

const LONGEST_TEXT = 8000;

const standing = (town: Town, id: string | undefined): Said | undefined => {
  const said = town.said.get(id ?? '');
  return said?.deleted ? undefined : said;
};

/** Comments bear the number of their post. */
export const commentId = (town: Town, root: string): string =>
  `${root.split('_').at(-1)}_${nextNumber(town)}`;

const comment =
  (town: Town, tell: Tell) =>
  (request: SimRequest & { params: Record<string, string> }): SimAnswer => {
    const { message } = readAs(z.object({ message: z.string() }), request.body);
    const parent = standing(town, request.params.id);
    if (parent === undefined) return noSuchObject();
    if (filled(message).length > LONGEST_TEXT) return graphProblem(100, 'The comment is too long.');
    const root = parent.root ?? parent.id;
    const said = addSaid(town, {
      id: commentId(town, root),
      at: request.now,
      by: brandIn(town).id,
      place: 'public',
      text: message,
      inReplyTo: parent.id,
      root,
    });
    tell([changeOf(town, said, 'add')], request);
    return { status: 200, body: { id: said.id } };
  };

/** What stands right below a post or comment, a page of it at a time. */
const comments =
  (town: Town): SimRoute['handle'] =>
  ({ params, query }) => {
    if (standing(town, params.id) === undefined) return noSuchObject();
    const below = [...town.said.values()].filter(
      ({ inReplyTo, deleted }) => inReplyTo === params.id && !deleted,
    );
    const all = query.get('order') === 'reverse_chronological' ? below.toReversed() : below;
    const first = all.findIndex(({ id }) => id === query.get('after')) + 1;
    const some = all.slice(first, first + Number(query.get('limit') ?? 25));
    const after = some.at(-1)?.id;
    const more = after !== undefined && first + some.length < all.length;
    return {
      status: 200,
      body: {
        data: some.map((said) => nodeOf(town, said)),
        ...(after && {
          paging: { cursors: { after }, ...(more && { next: 'https://graph.facebook.com/' }) },
        }),
      },
    };
  };

const node =
  (town: Town): SimRoute['handle'] =>
  ({ params }) => {
    const said = standing(town, params.id);
    return said === undefined ? noSuchObject() : { status: 200, body: nodeOf(town, said) };
  };

export const routesFor = (town: Town, tell: Tell): SimRoute[] => [
  { method: 'POST', path: '/{version}/{id}/comments', handle: comment(town, tell) },
  { method: 'GET', path: '/{version}/{id}/comments', handle: comments(town) },
  { method: 'GET', path: '/{version}/{page}/feed', handle: () => ({ status: 200, body: { data: [] } }) },
  { method: 'GET', path: '/{version}/{id}', handle: node(town) },
];
