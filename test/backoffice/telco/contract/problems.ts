import * as z from 'zod';
import {
  Characteristics,
  CharacteristicsV4,
  Moment,
  PartyV4,
  PartyV5,
  Path,
  PlaceV4,
  PlaceV5,
  TicketRefV4,
  TicketRefV5,
  TroubleStatus,
  v4,
  v5,
} from './parts.ts';

const shared = {
  id: z.string(),
  href: Path,
  category: z.string(),
  priority: z.int(),
  description: z.string(),
  reason: z.string(),
  status: TroubleStatus,
  statusChangeDate: Moment.optional(),
  statusChangeReason: z.string().optional(),
  creationDate: Moment,
  lastUpdate: Moment,
  resolutionDate: Moment.optional(),
  affectedNumberOfServices: z.int().optional(),
};

const record = { id: z.string(), time: Moment, description: z.string(), user: z.string().optional() };

/** TMF656 ServiceProblem v5.0.0. */
export const ProblemV5 = v5('ServiceProblem', {
  ...shared,
  originatorParty: PartyV5,
  responsibleParty: PartyV5.optional(),
  affectedLocation: z.array(PlaceV5).optional(),
  characteristic: Characteristics.optional(),
  trackingRecord: z.array(v5('TrackingRecord', record)).optional(),
  troubleTicket: z.array(TicketRefV5).optional(),
});

/** TMF656 ServiceProblem v4.0.0. */
export const ProblemV4 = v4({
  ...shared,
  originatorParty: PartyV4,
  responsibleParty: PartyV4.optional(),
  affectedLocation: z.array(PlaceV4).optional(),
  characteristic: CharacteristicsV4.optional(),
  trackingRecord: z.array(v4(record)).optional(),
  troubleTicket: z.array(TicketRefV4).optional(),
});
