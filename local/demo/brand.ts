import type { Brand, Schedule } from '#domain/brand.ts';
import type { Agent } from '#domain/reply.ts';
import type { Role } from '#domain/view.ts';

/** Someone who signs in to the demo console. */
export interface DemoPerson {
  agent: Agent;
  role: Role;
}

const officeDay: [string, string][] = [['08:00', '22:00']];

/** Desk hours, every day of the week; at rest while the SLA clock is `calendar`. */
const deskHours: Schedule = {
  timeZone: 'Europe/London',
  hours: {
    mon: officeDay,
    tue: officeDay,
    wed: officeDay,
    thu: officeDay,
    fri: officeDay,
    sat: officeDay,
    sun: officeDay,
  },
};

export const demoPeople: readonly DemoPerson[] = [
  { agent: { id: 'anna', name: 'Anna Bell', initials: 'AB' }, role: 'agent' },
  { agent: { id: 'boris', name: 'Boris King', initials: 'BK' }, role: 'agent' },
  { agent: { id: 'lena', name: 'Lena Orlova', initials: 'LO' }, role: 'lead' },
];

/** Zephyrline, an airline that does not exist. */
export const demoBrand: Brand = {
  id: 'zephyrline',
  name: 'Zephyrline',
  timeZone: 'Europe/London',
  language: 'en',
  sla: {
    clock: 'calendar',
    schedule: deskHours,
    firstReplySeconds: 3600,
    nextReplySeconds: 3600,
    warnAt: 0.5,
  },
  daytime: ['09:00', '20:00'],
  channels: { x: { accountId: '700100', handle: 'zephyrline' } },
  backoffices: ['baggage'],
  people: demoPeople.map((person) => person.agent),
};
