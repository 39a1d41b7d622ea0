import * as z from 'zod/mini';
import { call } from '../api.ts';
import { type OfficeView, spelled } from './office.ts';

const Files = z.object({
  files: z.array(
    z.object({
      ref: z.string(),
      surname: z.string(),
      state: z.string(),
      next: z.array(z.string()),
      replacedBy: z.optional(z.string()),
    }),
  ),
});

export const baggage: OfficeView = {
  title: 'Bags',
  moves: [],
  records: async () => {
    const { files } = z.parse(Files, await call('office/baggage/files'));
    return files.map(({ ref, surname, state, next, replacedBy }) => ({
      name: ref,
      about: surname,
      state: replacedBy === undefined ? spelled(state) : `${spelled(state)}, now ${replacedBy}`,
      moves: next.map((to) => ({
        label: spelled(to),
        run: async () => {
          await call(`office/baggage/files/${ref}/advance`, { to });
          return undefined;
        },
      })),
    }));
  },
};
