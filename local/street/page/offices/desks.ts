import * as z from 'zod/mini';
import { call } from '../api.ts';
import { act, type OfficeView, spelled } from './office.ts';

/* The offices whose records simply go from state to state. */

const Parcels = z.object({
  parcels: z.array(
    z.object({ code: z.string(), postcode: z.string(), state: z.string(), next: z.array(z.string()) }),
  ),
});

export const parcels: OfficeView = {
  title: 'Parcels',
  moves: [],
  records: async () =>
    z.parse(Parcels, await call('office/parcels/world')).parcels.map(({ code, postcode, state, next }) => ({
      ...{ name: code, about: postcode, state: spelled(state) },
      moves: next.map((to) => ({
        label: spelled(to),
        run: () => act('parcels', 'move', { code, to }),
      })),
    })),
};

const Cases = z.object({
  tickets: z.array(
    z.object({
      id: z.number(),
      subject: z.optional(z.string()),
      status: z.string(),
      next: z.array(z.string()),
    }),
  ),
});

export const cases: OfficeView = {
  title: 'Cases',
  moves: [],
  records: async () =>
    z
      .parse(Cases, await call('office/cases/world'))
      .tickets.toReversed()
      .map(({ id, subject = '', status, next }) => ({
        ...{ name: `${id}`, about: subject, state: spelled(status) },
        moves: next
          .filter((to) => to !== 'new')
          .map((to) => ({ label: spelled(to), run: () => act('cases', 'move', { id, status: to }) })),
      })),
};

const Documents = z.object({
  documents: z.array(
    z.object({ id: z.string(), title: z.string(), status: z.string(), version: z.string() }),
  ),
});

const OTHER: Readonly<Record<string, string>> = { available: 'withdrawn', withdrawn: 'available' };

export const documents: OfficeView = {
  title: 'Documents',
  moves: [],
  records: async () =>
    z
      .parse(Documents, await call('office/documents/world'))
      .documents.map(({ id, title, status, version }) => {
        const to = OTHER[status] ?? 'available';
        return {
          ...{ name: id, about: title, state: `${spelled(status)}, version ${version}` },
          moves: [{ label: to, run: () => act('documents', 'change', { id, status: to }) }],
        };
      }),
};
