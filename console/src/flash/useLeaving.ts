import { useEffect, useState } from 'react';
import { useDesk } from '../desk.ts';
import { type Flash, unflash } from './flashes.ts';

/** What was only good to know goes by itself; whoever reads slowly puts the pointer or the focus on it. */
const READ_MS = 15_000;

/** Takes a message away when its time has come; returns what notices that somebody is on it. */
export const useLeaving = ({
  id,
  type,
  until,
}: Pick<Flash, 'id' | 'type'> & { until: number | undefined }) => {
  const { clock } = useDesk();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (until === undefined) return;
    return clock.subscribe(() => {
      if (clock.now() >= until) unflash(id);
    });
  }, [clock, id, until]);
  const lasting = until !== undefined || type === 'error';
  useEffect(() => {
    if (lasting || held) return;
    const timer = setTimeout(() => unflash(id), READ_MS);
    return () => clearTimeout(timer);
  }, [id, lasting, held]);
  return {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
};
