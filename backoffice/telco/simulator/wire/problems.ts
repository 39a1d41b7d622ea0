import type { Area, Outage, Version } from '../model.ts';
import type { TelcoWorld } from '../world.ts';
import { characteristic, filled, partyWire, teamParty, type Wire } from './parts.ts';

/* TMF656 ServiceProblem, v5.0.0 and v4.0.0. */

export const PROBLEM_BASES: Readonly<Record<Version, string>> = {
  v4: '/tmf-api/serviceProblemManagement/v4',
  v5: '/tmf-api/serviceProblemManagement/v5',
};

const OPERATOR = {
  role: 'originator',
  id: 'noc',
  name: 'Zarnitsa Net NOC',
  referred: 'Organization',
} as const;

/** v5 nests the place in its role, v4 has one flat RelatedPlace. */
const placeWire = (version: Version, { id, name }: Area): Wire =>
  version === 'v4'
    ? { id, name, role: 'affected', '@type': 'RelatedPlace', '@referredType': 'GeographicSite' }
    : {
        '@type': 'RelatedPlaceRefOrValue',
        role: 'affected',
        place: { '@type': 'PlaceRef', id, name, '@referredType': 'GeographicSite' },
      };

/** The standard has no field for an estimate. */
const characteristics = ({ eta, pastEtas }: Outage): Wire[] => [
  ...characteristic('expectedResolutionDate', eta),
  ...characteristic('originalExpectedResolutionDate', pastEtas[0]),
  ...characteristic('expectedResolutionDateChanges', pastEtas.length === 0 ? undefined : pastEtas.length),
];

const tracking = ({ notes }: Outage) =>
  notes.map(({ at, author, text }, index) => ({
    '@type': 'TrackingRecord',
    id: String(index + 1),
    time: at,
    user: author,
    description: text,
  }));

const ticketsOf = (world: TelcoWorld, { id }: Outage) =>
  [...world.tickets.values()]
    .filter(({ outage }) => outage === id)
    .map((ticket) => ({ '@type': 'TroubleTicketRef', id: ticket.id, '@referredType': 'TroubleTicket' }));

export const problemWire = (world: TelcoWorld, version: Version, outage: Outage): Wire => {
  const last = outage.history.at(-1);
  const areas = outage.areas.flatMap((id) => world.areas.get(id) ?? []);
  const team = outage.team === undefined ? undefined : partyWire(version, teamParty(outage.team));
  return {
    '@type': 'ServiceProblem',
    id: outage.id,
    href: `${PROBLEM_BASES[version]}/serviceProblem/${outage.id}`,
    category: outage.planned ? 'serviceProvider.planned' : 'serviceProvider.declared',
    priority: 1,
    description: outage.description,
    reason: outage.cause,
    originatorParty: partyWire(version, OPERATOR),
    responsibleParty: team,
    status: outage.status,
    statusChangeDate: last?.at,
    statusChangeReason: last?.reason,
    creationDate: outage.openedAt,
    lastUpdate: outage.updatedAt,
    resolutionDate: outage.resolvedAt,
    affectedLocation: areas.map((area) => placeWire(version, area)),
    affectedNumberOfServices: outage.affected,
    characteristic: filled(characteristics(outage)),
    trackingRecord: filled(tracking(outage)),
    troubleTicket: filled(ticketsOf(world, outage)),
  };
};
