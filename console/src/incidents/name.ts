import type { Incident } from '#domain/incident.ts';
import { wordOf } from '../thread/factWords.ts';

/** `Outage SP-17`: its kind, where known, and its reference. */
export const incidentName = ({ facts, reference }: Incident): string => {
  const kind = wordOf('case.kind', facts);
  return kind === undefined ? reference : `${kind} ${reference}`;
};
