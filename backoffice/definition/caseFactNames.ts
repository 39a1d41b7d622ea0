import type { CaseStatus } from '#domain/caseStatus.ts';
import type { FactName } from './schema.ts';

const PLACES = {
  phase: 'phase',
  phaseSince: 'since',
  where: 'where',
  cause: 'cause',
  eta: 'eta',
  promisedBy: 'promisedBy',
  nextStep: 'next',
  owner: 'owner',
  customerAction: 'action',
  items: 'items',
  openedAt: 'opened',
  lastChangeAt: 'changed',
} as const satisfies Partial<Record<keyof CaseStatus, FactName>>;

/** Facts a case holds, by the names under which `facts` lists them. */
export const caseFactNames = (status: CaseStatus): string[] => [
  ...Object.entries(PLACES).flatMap(([key, name]) => (Object.hasOwn(status, key) ? [name] : [])),
  ...Object.keys(status.details ?? {}),
];
