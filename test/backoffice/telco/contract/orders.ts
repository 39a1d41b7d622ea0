import * as z from 'zod';
import {
  ExternalIds,
  Moment,
  NotesV4,
  NotesV5,
  OfferingRefV4,
  OfferingRefV5,
  PartyV4,
  PartyV5,
  Path,
  PriceV4,
  PriceV5,
  ProductRefV4,
  ProductRefV5,
  v4,
  v5,
} from './parts.ts';

/** States of an item; those of an order in v4 (TMF622 v4.0.0). */
const STATES = [
  ...(['acknowledged', 'rejected', 'pending', 'held', 'inProgress', 'cancelled', 'completed'] as const),
  ...(['failed', 'partial', 'assessingCancellation', 'pendingCancellation'] as const),
] as const;
/** TMF622 v5.0.0 has two more. */
const STATES_V5 = [...STATES, 'draft', 'inProgress.accepted'] as const;

const shared = {
  id: z.string(),
  href: Path,
  category: z.string().optional(),
  requestedCompletionDate: Moment.optional(),
  expectedCompletionDate: Moment.optional(),
  completionDate: Moment.optional(),
  cancellationDate: Moment.optional(),
  cancellationReason: z.string().optional(),
};
const item = {
  id: z.string(),
  quantity: z.int().optional(),
  action: z.enum(['add', 'modify', 'delete', 'noChange']),
  state: z.enum(STATES).optional(),
};
const price = {
  name: z.string().optional(),
  priceType: z.string(),
  recurringChargePeriod: z.string().optional(),
};

/** TMF622 ProductOrder v5.0.0. */
export const OrderV5 = v5('ProductOrder', {
  ...shared,
  state: z.enum(STATES_V5),
  creationDate: Moment,
  externalId: ExternalIds.optional(),
  note: NotesV5.optional(),
  relatedParty: z.array(PartyV5),
  productOrderItem: z
    .array(
      v5('ProductOrderItem', {
        ...item,
        product: ProductRefV5,
        productOffering: OfferingRefV5,
        itemPrice: z.array(v5('OrderPrice', { ...price, price: PriceV5 })).optional(),
      }),
    )
    .nonempty(),
  productOrderMilestone: z
    .array(
      v5('ProductOrderMilestone', {
        id: z.string(),
        name: z.string(),
        status: z.enum(['Yet-To-Reach', 'Completed', 'Violated']),
        milestoneDate: Moment.optional(),
        message: z.string().optional(),
      }),
    )
    .optional(),
  productOrderJeopardyAlert: z
    .array(
      v5('ProductOrderJeopardyAlert', {
        id: z.string(),
        jeopardyType: z.string(),
        alertDate: Moment,
        message: z.string(),
      }),
    )
    .optional(),
});

/** TMF622 ProductOrder v4.0.0: orderDate, a string as foreign id, neither milestones nor alerts. */
export const OrderV4 = v4({
  ...shared,
  state: z.enum(STATES),
  orderDate: Moment,
  externalId: z.string().optional(),
  note: NotesV4.optional(),
  relatedParty: z.array(PartyV4),
  productOrderItem: z
    .array(
      v4({
        ...item,
        product: ProductRefV4,
        productOffering: OfferingRefV4,
        itemPrice: z.array(v4({ ...price, price: PriceV4 })).optional(),
      }),
    )
    .nonempty(),
});
