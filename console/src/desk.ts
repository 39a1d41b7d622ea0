import { createContext, use } from 'react';
import type { Right } from '#domain/roles.ts';
import type { MeView } from '#domain/view.ts';
import type { Api } from './api/client.ts';
import type { Clock } from './live/clock.ts';

/** What every part of the page works with once an agent is signed in. */
export interface Desk {
  api: Api;
  clock: Clock;
  me: MeView;
  /** Where changes are told; where there is no such place, they are asked for. */
  live: string | undefined;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk => {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('This part of the page is shown to signed-in agents only.');
  return desk;
};

/** Whether who has signed in has a right at a brand. The API is what enforces it: here it says what to offer. */
export const useMay = (brand: string): ((right: Right) => boolean) => {
  const rights = useDesk().me.brands.find(({ id }) => id === brand)?.rights ?? [];
  return (right) => rights.includes(right);
};
