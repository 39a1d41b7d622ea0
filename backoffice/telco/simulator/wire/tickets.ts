import type { Ticket, Version } from '../model.ts';
import type { TelcoWorld } from '../world.ts';
import {
  characteristic,
  customerParty,
  entityWire,
  filled,
  foreignId,
  noteWire,
  type Party,
  partyWire,
  teamParty,
  type Wire,
} from './parts.ts';

/* TMF621 TroubleTicket, v5.0.1 and v4.0.0, of the same tickets. */

export const TICKET_BASES: Readonly<Record<Version, string>> = {
  v4: '/tmf-api/troubleTicket/v4',
  v5: '/tmf-api/troubleTicket/v5',
};

/** The standard has no field for these: characteristics in v5, notes of the system in v4, which has no characteristics. */
const extras = (ticket: Ticket): [string, string | number | undefined][] => [
  ['promisedResolutionDate', ticket.promisedBy],
  ['originalExpectedResolutionDate', ticket.pastEtas[0]],
  ['expectedResolutionDateChanges', ticket.pastEtas.length === 0 ? undefined : ticket.pastEtas.length],
  ['appointmentDate', ticket.visitAt],
  ['contactPhone', ticket.phone],
];

const extrasAsNotes = (ticket: Ticket) =>
  extras(ticket).flatMap(([name, value]) =>
    value === undefined ? [] : [{ at: ticket.updatedAt, author: 'system', text: `${name}=${value}` }],
  );

const parties = ({ customers }: TelcoWorld, { contract, requester, team }: Ticket): Party[] => {
  const customer = contract === undefined ? undefined : customers.get(contract);
  return [
    ...(customer === undefined ? [] : [customerParty(customer)]),
    ...(requester === undefined
      ? []
      : [{ ...requester, role: 'requester', referred: 'Individual' as const }]),
    ...(team === undefined ? [] : [teamParty(team)]),
  ];
};

const related = (world: TelcoWorld, version: Version, { contract, outage }: Ticket) => {
  const area = world.areas.get(world.customers.get(contract ?? '')?.area ?? '');
  return [
    ...(outage === undefined ? [] : [entityWire(version, 'cause', 'ServiceProblem', outage)]),
    ...(area === undefined ? [] : [entityWire(version, 'location', 'GeographicSite', area.id, area.name)]),
  ];
};

const shared = (world: TelcoWorld, version: Version, ticket: Ticket): Wire => {
  const last = ticket.history.at(-1);
  return {
    '@type': 'TroubleTicket',
    id: ticket.id,
    href: `${TICKET_BASES[version]}/troubleTicket/${ticket.id}`,
    description: ticket.description,
    severity: ticket.severity,
    ticketType: ticket.type,
    status: ticket.status,
    statusChangeDate: last?.at,
    statusChangeReason: last?.reason,
    creationDate: ticket.openedAt,
    lastUpdate: ticket.updatedAt,
    requestedResolutionDate: ticket.requested,
    expectedResolutionDate: ticket.eta,
    resolutionDate: ticket.resolvedAt,
    relatedParty: filled(parties(world, ticket).map((party) => partyWire(version, party))),
    relatedEntity: filled(related(world, version, ticket)),
  };
};

const onlyV5 = (ticket: Ticket): Wire => ({
  externalIdentifier: foreignId(ticket.externalId),
  statusChangeHistory: ticket.history.map(({ status, at, reason }) => ({
    '@type': 'StatusChange',
    status,
    statusChangeDate: at,
    statusChangeReason: reason,
  })),
  troubleTicketCharacteristic: filled(extras(ticket).flatMap(([name, value]) => characteristic(name, value))),
  note: filled(ticket.notes.map(noteWire)),
});

const onlyV4 = (ticket: Ticket): Wire => ({
  externalId: ticket.externalId,
  statusChange: ticket.history.map(({ status, at, reason }) => ({
    '@type': 'StatusChange',
    status,
    changeDate: at,
    changeReason: reason,
  })),
  note: filled([...ticket.notes, ...extrasAsNotes(ticket)].map(noteWire)),
});

export const ticketWire = (world: TelcoWorld, version: Version, ticket: Ticket): Wire => ({
  ...shared(world, version, ticket),
  ...(version === 'v4' ? onlyV4(ticket) : onlyV5(ticket)),
});
