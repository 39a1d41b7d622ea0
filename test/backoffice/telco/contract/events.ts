import * as z from 'zod';
import { OrderV4, OrderV5 } from './orders.ts';
import { Moment, v5 } from './parts.ts';
import { ProblemV4, ProblemV5 } from './problems.ts';
import { TicketV4, TicketV5 } from './tickets.ts';

/** v5 event envelope; `timeOccurred` is spelt right. */
const eventV5 = (type: string, payload: z.ZodRawShape) =>
  v5(type, {
    eventId: z.string(),
    eventTime: Moment,
    eventType: z.literal(type),
    timeOccurred: Moment,
    event: z.strictObject(payload),
  });

/** v4 event envelope; `timeOcurred` is how v4.0.0 spells it. */
const eventV4 = (type: string, payload: z.ZodRawShape) =>
  z.strictObject({
    eventId: z.string(),
    eventTime: Moment,
    eventType: z.literal(type),
    timeOcurred: Moment,
    event: z.strictObject(payload),
  });

const PAYLOADS = {
  v5: {
    troubleTicket: { troubleTicket: TicketV5 },
    serviceProblem: { serviceProblem: ProblemV5 },
    productOrder: { productOrder: OrderV5 },
  },
  v4: {
    troubleTicket: { troubleTicket: TicketV4 },
    serviceProblem: { serviceProblem: ProblemV4 },
    productOrder: { productOrder: OrderV4 },
  },
} as const;

/** Events the interfaces define, by the resource they tell of; the same in v4 and v5. */
export const EVENTS = {
  troubleTicket: ['Create', 'AttributeValueChange', 'StatusChange', 'Resolved', 'InformationRequired'],
  serviceProblem: ['Create', 'AttributeValueChange', 'StateChange', 'InformationRequired'],
  productOrder: ['Create', 'AttributeValueChange', 'StateChange', 'InformationRequired'],
} as const;

type Told = keyof typeof EVENTS;

/** The contract of what is sent to `/listener/{event}`. */
export const eventSchema = (version: 'v4' | 'v5', resource: Told, change: string): z.ZodType => {
  const type = `${resource.charAt(0).toUpperCase()}${resource.slice(1)}${change}Event`;
  return version === 'v5' ? eventV5(type, PAYLOADS.v5[resource]) : eventV4(type, PAYLOADS.v4[resource]);
};

/** TMF621 Hub v5.0.1; in v4 it is an EventSubscription. */
export const HubV5 = v5('Hub', { id: z.string(), callback: z.url(), query: z.string().optional() });
export const HubV4 = z.strictObject({ id: z.string(), callback: z.url(), query: z.string().optional() });
