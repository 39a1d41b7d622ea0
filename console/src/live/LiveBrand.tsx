import { type ReactNode, useEffect, useState } from 'react';
import { useDesk } from '../desk.ts';
import { createPush } from './push.ts';
import { PushContext } from './usePush.ts';

/** What is inside hears of changes at one brand. One instance a brand: give it the brand's id as its key. */
export const LiveBrand = ({ brand, children }: { brand: string; children: ReactNode }) => {
  const { api, live } = useDesk();
  const [push] = useState(() => createPush(brand));
  useEffect(() => {
    if (live === undefined) return;
    return push.connect(live, () => api.live(brand));
  }, [push, live, api, brand]);
  return <PushContext value={push}>{children}</PushContext>;
};
