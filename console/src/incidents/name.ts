import type { Incident } from '#domain/incident.ts';
import { factWords } from '../thread/factWords.ts';

/** `Outage SP-17`: its kind, where known, and its reference. */
export const incidentName = ({ facts, reference }: Incident): string => {
  const kind = facts.find(({ id }) => id === 'case.kind');
  return kind === undefined ? reference : `${factWords(kind, facts, 0)} ${reference}`;
};
