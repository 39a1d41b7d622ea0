import { useSyncExternalStore } from 'react';
import { onTour, tourWished } from './asked.ts';
import { Steps } from './Steps.tsx';

/** The tour, above the page and over nothing of it, while it is wished for. */
export const Tour = ({ brand }: { brand: string }) => {
  const wish = useSyncExternalStore(onTour, tourWished);
  return wish === undefined ? null : <Steps key={String(wish.asked)} brand={brand} asked={wish.asked} />;
};
