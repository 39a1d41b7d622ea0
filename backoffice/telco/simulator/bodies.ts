import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import type { Version } from './model.ts';

/* Bodies of POST requests, read from either version into one form. */

const Text = z.string().check(z.minLength(1), z.maxLength(4000));
const Moment = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text: string) => new Date(text).toISOString()),
);
/** Every v5 object names its type. */
const Typed = { '@type': Text };

const PartyV4 = z.object({
  id: Text,
  name: z.optional(z.string()),
  role: z.optional(z.string()),
  '@referredType': Text,
});
const PartyV5 = z.object({
  ...Typed,
  role: z.optional(z.string()),
  partyOrPartyRole: z.object({ ...Typed, id: Text, name: z.optional(z.string()) }),
});
const Parties = {
  v4: z._default(z.array(PartyV4), []),
  v5: z._default(z.array(PartyV5), []),
};
const ForeignIds = z._default(z.array(z.object({ ...Typed, id: Text })), []);

export interface Person {
  role?: string | undefined;
  id: string;
  name?: string | undefined;
}

const people = (parties: z.infer<typeof PartyV4>[] | z.infer<typeof PartyV5>[]): Person[] =>
  parties.map((party) =>
    'partyOrPartyRole' in party
      ? { role: party.role, id: party.partyOrPartyRole.id, name: party.partyOrPartyRole.name }
      : { role: party.role, id: party.id, name: party.name },
  );

// ── TMF621 ──────────────────────────────────────────────────────────────────────────────────────────────

const TicketFields = {
  description: Text,
  severity: Text,
  ticketType: Text,
  requestedResolutionDate: z.optional(Moment),
};
const TicketV4 = z.object({ ...TicketFields, externalId: z.optional(Text), relatedParty: Parties.v4 });
const TicketV5 = z.object({
  ...Typed,
  ...TicketFields,
  externalIdentifier: ForeignIds,
  relatedParty: Parties.v5,
  troubleTicketCharacteristic: z._default(
    z.array(z.object({ ...Typed, name: Text, value: z.unknown() })),
    [],
  ),
});

/** `contactPhone` is a characteristic of this operator's; v4 has none and takes it as a note of its caller. */
const NotesV4 = z.object({ note: z._default(z.array(z.object({ text: Text })), []) });

const phoneV4 = (body: unknown): string | undefined =>
  readAs(NotesV4, body)
    .note.map(({ text }) => /^contactPhone=(.+)$/.exec(text)?.[1])
    .find((phone) => phone !== undefined);

const shared = (ticket: z.infer<typeof TicketV4> | z.infer<typeof TicketV5>) => ({
  description: ticket.description,
  severity: ticket.severity,
  type: ticket.ticketType,
  requested: ticket.requestedResolutionDate,
  people: people(ticket.relatedParty),
});

export const readTicket = (version: Version, body: unknown) => {
  if (version === 'v4') {
    const ticket = readAs(TicketV4, body);
    return { ...shared(ticket), externalId: ticket.externalId, phone: phoneV4(body) };
  }
  const ticket = readAs(TicketV5, body);
  const phone = ticket.troubleTicketCharacteristic.find(({ name }) => name === 'contactPhone')?.value;
  return {
    ...shared(ticket),
    externalId: ticket.externalIdentifier[0]?.id,
    phone: typeof phone === 'string' ? phone : undefined,
  };
};

// ── TMF622, TMF679 ──────────────────────────────────────────────────────────────────────────────────────

const ACTIONS = ['add', 'modify', 'delete', 'noChange'] as const;

const ItemFields = {
  id: Text,
  productOffering: z.optional(z.object({ id: Text })),
  product: z.optional(z.object({ id: Text })),
};
const OrderItem = z.object({ ...ItemFields, action: z.enum(ACTIONS) });
const OrderFields = { requestedCompletionDate: z.optional(Moment) };
const OrderV4 = z.object({
  ...OrderFields,
  externalId: z.optional(Text),
  relatedParty: Parties.v4,
  productOrderItem: z.array(OrderItem).check(z.minLength(1)),
});
const OrderV5 = z.object({
  ...Typed,
  ...OrderFields,
  externalId: ForeignIds,
  relatedParty: Parties.v5,
  productOrderItem: z.array(z.extend(OrderItem, Typed)).check(z.minLength(1)),
});

/** Only orders of one item are taken. @throws VisibleError `input/items` */
export const readOrder = (version: Version, body: unknown) => {
  const order = version === 'v4' ? readAs(OrderV4, body) : readAs(OrderV5, body);
  const [item, second] = order.productOrderItem;
  if (item === undefined || second !== undefined)
    throw new VisibleError('input', 'items', 'An order must have one item.');
  return {
    item,
    people: people(order.relatedParty),
    requested: order.requestedCompletionDate,
    externalId: typeof order.externalId === 'object' ? order.externalId[0]?.id : order.externalId,
  };
};

const CheckItem = z.object(ItemFields);
const CheckV4 = z.object({
  relatedParty: Parties.v4,
  productOfferingQualificationItem: z.array(CheckItem).check(z.minLength(1)),
});
const CheckV5 = z.object({
  ...Typed,
  relatedParty: Parties.v5,
  checkProductOfferingQualificationItem: z.array(z.extend(CheckItem, Typed)).check(z.minLength(1)),
});

export const readCheck = (version: Version, body: unknown) => {
  if (version === 'v4') {
    const check = readAs(CheckV4, body);
    return { people: people(check.relatedParty), items: check.productOfferingQualificationItem };
  }
  const check = readAs(CheckV5, body);
  return { people: people(check.relatedParty), items: check.checkProductOfferingQualificationItem };
};

const QueryV5 = z.object({ ...Typed, relatedParty: Parties.v5 });

export const readQuery = (body: unknown): Person[] => people(readAs(QueryV5, body).relatedParty);

// ── hub ─────────────────────────────────────────────────────────────────────────────────────────────────

const HubBody = z.object({ callback: z.url(), query: z.optional(z.string()) });
const HubBodyV5 = z.extend(HubBody, Typed);

export const readHub = (version: Version, body: unknown) =>
  readAs(version === 'v4' ? HubBody : HubBodyV5, body);
