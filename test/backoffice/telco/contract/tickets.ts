import * as z from 'zod';
import {
  Characteristics,
  EntityV4,
  EntityV5,
  ExternalIds,
  Moment,
  NotesV4,
  NotesV5,
  PartyV4,
  PartyV5,
  Path,
  TroubleStatus,
  v4,
  v5,
} from './parts.ts';

const shared = {
  id: z.string(),
  href: Path,
  name: z.string().optional(),
  description: z.string(),
  severity: z.string(),
  priority: z.string().optional(),
  ticketType: z.string(),
  status: TroubleStatus,
  statusChangeDate: Moment.optional(),
  statusChangeReason: z.string().optional(),
  creationDate: Moment,
  lastUpdate: Moment,
  requestedResolutionDate: Moment.optional(),
  expectedResolutionDate: Moment.optional(),
  resolutionDate: Moment.optional(),
};

/** TMF621 TroubleTicket v5.0.1. */
export const TicketV5 = v5('TroubleTicket', {
  ...shared,
  externalIdentifier: ExternalIds.optional(),
  note: NotesV5.optional(),
  relatedEntity: z.array(EntityV5).optional(),
  relatedParty: z.array(PartyV5).optional(),
  statusChangeHistory: z
    .array(
      v5('StatusChange', {
        status: TroubleStatus,
        statusChangeDate: Moment,
        statusChangeReason: z.string().optional(),
      }),
    )
    .optional(),
  troubleTicketCharacteristic: Characteristics.optional(),
});

/** TMF621 TroubleTicket v4.0.0. */
export const TicketV4 = v4({
  ...shared,
  externalId: z.string().optional(),
  note: NotesV4.optional(),
  relatedEntity: z.array(EntityV4).optional(),
  relatedParty: z.array(PartyV4).optional(),
  statusChange: z
    .array(v4({ status: TroubleStatus, changeDate: Moment, changeReason: z.string().optional() }))
    .optional(),
});
