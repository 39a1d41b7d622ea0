import type { Agent } from '#domain/reply.ts';
import type { Role } from '#domain/roles.ts';

/** Someone who signs in to the demo console. */
export interface DemoPerson {
  agent: Agent;
  role: Role;
}

/** The same five work for every brand of the demo. */
export const demoPeople: readonly DemoPerson[] = [
  { agent: { id: 'anna', name: 'Anna Bell', initials: 'AB' }, role: 'agent' },
  { agent: { id: 'boris', name: 'Boris King', initials: 'BK' }, role: 'agent' },
  { agent: { id: 'lena', name: 'Lena Orlova', initials: 'LO' }, role: 'lead' },
  { agent: { id: 'marta', name: 'Marta Weiss', initials: 'MW' }, role: 'manager' },
  { agent: { id: 'adam', name: 'Adam Novak', initials: 'AN' }, role: 'admin' },
];

export const demoAgents: Agent[] = demoPeople.map(({ agent }) => agent);
