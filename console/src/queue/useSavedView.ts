import { useEffect, useRef } from 'react';
import { useDesk } from '../desk.ts';
import { queueHref, SAVED_VIEWS, type SavedView, threadHref, useRoute } from '../route.ts';

const remembered = (key: string): SavedView => {
  const stored = localStorage.getItem(key);
  return SAVED_VIEWS.find((view) => view === stored) ?? 'all';
};

/** The view the address names; whoever arrives without one finds the one they had at this brand. */
export const useSavedView = (brand: string): SavedView => {
  const { id } = useDesk().me.agent;
  const { view, query, thread } = useRoute();
  const key = `okno.view.${id}.${brand}`;
  const arrived = useRef(false);
  useEffect(() => {
    const isArrival = !arrived.current;
    arrived.current = true;
    const before = remembered(key);
    // From then on an address without a view is the view of everything.
    if (!isArrival || query.has('view') || before === 'all') localStorage.setItem(key, view);
    else location.replace(thread === undefined ? queueHref(brand, before) : threadHref(thread, before));
  }, [brand, key, query, thread, view]);
  return view;
};
