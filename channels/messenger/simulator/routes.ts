import type { SimAnswer, SimRoute } from '#simulation/spec.ts';
import { noSuchObject } from '../../meta/simulatedGraph.ts';
import type { Tell } from '../../simulator/channelSimulator.ts';
import type { Town } from '../../simulator/town.ts';
import { type Comments, send } from './sending.ts';

const profile =
  (town: Town): SimRoute['handle'] =>
  ({ params }): SimAnswer => {
    const person = town.people.get(params.id ?? '');
    return person === undefined
      ? noSuchObject()
      : { status: 200, body: { id: person.id, name: person.name ?? person.id } };
  };

export const routesFor = (town: Town, comments: Comments, tell: Tell): SimRoute[] => [
  { method: 'POST', path: '/{version}/{page}/messages', handle: send(town, comments, tell) },
  {
    method: 'GET',
    path: '/{version}/{page}/conversations',
    handle: () => ({ status: 200, body: { data: [] } }),
  },
  { method: 'GET', path: '/{version}/{id}', handle: profile(town) },
];
