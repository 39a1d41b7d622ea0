import * as z from 'zod';

/*
 * Trimmed contracts of the TM Forum Open APIs, written from their published field lists. Every object is strict: an
 * element the standard does not have is refused. v5 wants `@type` on every object, v4 allows it.
 */

export const Moment = z.iso.datetime({ offset: true });
export const Path = z.string().regex(/^\/tmf-api\/\w+\/v[45]\/\w+\/[\w-]+$/);

/** TMF621 v4.0.0 and v5.0.1, TMF656 v4.0.0 and v5.0.0: the same words. */
export const TroubleStatus = z.enum([
  'acknowledged',
  'rejected',
  'pending',
  'held',
  'inProgress',
  'cancelled',
  'closed',
  'resolved',
]);

export const v5 = <Shape extends z.ZodRawShape>(type: string, shape: Shape) =>
  z.strictObject({ '@type': z.literal(type), ...shape });

export const v4 = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ '@type': z.string().optional(), ...shape });

// ── parties, entities, places ───────────────────────────────────────────────────────────────────────────

const refV5 = (type: string) =>
  v5(type, { id: z.string(), name: z.string().optional(), '@referredType': z.string().optional() });

const partyIn = (type: string) =>
  v5(type, { role: z.string(), partyOrPartyRole: z.union([refV5('PartyRef'), refV5('PartyRoleRef')]) });

/** TMF621 v5.0.1, TMF622 v5.0.0, TMF656 v5.0.0. */
export const PartyV5 = partyIn('RelatedPartyRefOrPartyRoleRef');
/** TMF637 v5.0.0, TMF679 v5.0.0. */
export const ProductPartyV5 = partyIn('RelatedPartyOrPartyRole');

/** RelatedParty of all v4 interfaces: id and referred type are required. */
export const PartyV4 = v4({
  id: z.string(),
  name: z.string().optional(),
  role: z.string().optional(),
  '@referredType': z.string(),
});

export const EntityV5 = v5('RelatedEntity', { role: z.string(), entity: refV5('EntityRef') });
/** RelatedEntity v4.0.0: id, role and referred type are required. */
export const EntityV4 = v4({
  id: z.string(),
  name: z.string().optional(),
  role: z.string(),
  '@referredType': z.string(),
});

export const PlaceV5 = v5('RelatedPlaceRefOrValue', { role: z.string(), place: refV5('PlaceRef') });
export const PlaceV4 = v4({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  '@referredType': z.string(),
});

export const TicketRefV5 = refV5('TroubleTicketRef');
export const TicketRefV4 = v4({ id: z.string(), '@referredType': z.string().optional() });
export const ProductRefV5 = refV5('ProductRef');
export const ProductRefV4 = v4({ id: z.string(), '@referredType': z.string().optional() });
export const OfferingRefV5 = v5('ProductOfferingRef', { id: z.string(), name: z.string().optional() });
export const OfferingRefV4 = v4({ id: z.string(), name: z.string().optional() });

// ── small values ────────────────────────────────────────────────────────────────────────────────────────

export const ExternalIds = z.array(
  v5('ExternalIdentifier', {
    id: z.string(),
    owner: z.string().optional(),
    externalIdentifierType: z.string().optional(),
  }),
);

export const Characteristics = z.array(
  z.discriminatedUnion('@type', [
    v5('StringCharacteristic', { name: z.string(), valueType: z.literal('string'), value: z.string() }),
    v5('IntegerCharacteristic', { name: z.string(), valueType: z.literal('integer'), value: z.int() }),
  ]),
);

/** TMF656 v4.0.0: name and value are required. */
export const CharacteristicsV4 = z.array(
  v4({ name: z.string(), value: z.union([z.string(), z.number()]), valueType: z.string().optional() }),
);

const note = { id: z.string(), author: z.string(), date: Moment, text: z.string() };
export const NotesV5 = z.array(v5('Note', note));
export const NotesV4 = z.array(v4(note));

export const Money = z.strictObject({ unit: z.string().regex(/^[A-Z]{3}$/), value: z.number() });
export const PriceV5 = v5('Price', { taxIncludedAmount: Money });
export const PriceV4 = v4({ taxIncludedAmount: Money });

/** Error: code and reason are required (TMF630), `@type` besides in v5. The status is a text. */
export const ErrorV5 = v5('Error', {
  code: z.string(),
  reason: z.string(),
  message: z.string().optional(),
  status: z.string().optional(),
  referenceError: z.url().optional(),
});
export const ErrorV4 = ErrorV5.partial({ '@type': true });
