import * as z from 'zod/mini';
import { instantOf, msOf } from '#domain/instant.ts';

/*
 * What okno reads of a WorldTracer-style record. It is a whitelist: address, telephone, comments and free text
 * have no place here, so they are gone before anything is mapped, stored or logged.
 */

const Code = z.string().check(z.maxLength(40));
const Station = z.string().check(z.regex(/^[A-Z]{3}$/));

/** With an offset: a local time without one could be any of 24. */
const Moment = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text) => instantOf(msOf(text))),
);

/** Gateways that turn XML into JSON write a list of one as its only element. */
const list = <T extends z.core.$ZodType>(item: T, most: number) =>
  z.pipe(
    z.union([z.array(item).check(z.maxLength(most)), item]),
    z.transform((value) => (Array.isArray(value) ? value : [value])),
  );

const RecordReference = z.object({
  StationCode: Station,
  AirlineCode: z.string().check(z.regex(/^[A-Z0-9]{2}$/)),
  ReferenceNumber: z.string().check(z.regex(/^[0-9]{5}$/)),
});

const Forward = z.object({
  ToStation: Station,
  FlightNumber: z.optional(z.string().check(z.regex(/^[A-Z0-9]{2}[0-9]{1,4}[A-Z]?$/))),
  DepartureDate: z.optional(Moment),
  ArrivalDate: z.optional(Moment),
});

const BagDelivery = z.object({
  Status: z.object({ TrackingUpdate: z.object({ value: Code, Date: z.optional(Moment) }) }),
  Estimate: z.optional(z.object({ From: z.optional(Moment), To: Moment })),
  /** Delivery company. */
  DS: z.optional(z.string()),
});

const Bag = z.object({
  tracingStatus: Code,
  StatusDate: Moment,
  Station: z.optional(Station),
  Forward: z.optional(Forward),
  ActionRequired: z.optional(z.object({ Code, Deadline: z.optional(Moment) })),
  BagDelivery: z.optional(BagDelivery),
});
export type Bag = z.infer<typeof Bag>;

const BagFile = z.object({
  RecordID: z.object({ RecordReference }),
  RecordStatus: Code,
  ReplacedBy: z.optional(z.object({ RecordReference })),
  DiaryInfo: z.object({
    CreateDate: Moment,
    CloseDate: z.optional(Moment),
    LastUpdate: z.optional(Moment),
    /** No status before: the file is too young. */
    StatusFrom: z.optional(Moment),
    /** When the search passes to the claims team. */
    ClaimDate: z.optional(Moment),
  }),
  Passengers: z.object({ Names: z.object({ Name: list(z.object({ FamilyName: z.string() }), 20) }) }),
  DelayedBagGroup: z.object({ DelayedBags: z.object({ DelayedBag: list(Bag, 20) }) }),
  Claim: z.optional(z.object({ FaultStationCode: z.optional(Station), LossReasonCode: z.optional(Code) })),
});
export type BagFile = z.infer<typeof BagFile>;

const Body = z.object({ WTR_DelayedBagRecReadRS: BagFile });

/** The record, or the paths of what does not fit; paths hold field names, never values. */
export const readBagFile = (body: unknown): { file: BagFile } | { misfits: string } => {
  const parsed = z.safeParse(Body, body);
  if (parsed.success) return { file: parsed.data.WTR_DelayedBagRecReadRS };
  const paths = parsed.error.issues.map(({ path }) => path.slice(1).join('.') || 'the record itself');
  return { misfits: [...new Set(paths)].slice(0, 3).join(', ') };
};

export const referenceOf = ({
  RecordReference: parts,
}: {
  RecordReference: z.infer<typeof RecordReference>;
}) => `${parts.StationCode}${parts.AirlineCode}${parts.ReferenceNumber}`;

export const bagsOf = (file: BagFile): Bag[] => file.DelayedBagGroup.DelayedBags.DelayedBag;

export const surnamesOf = (file: BagFile): string[] =>
  file.Passengers.Names.Name.map(({ FamilyName }) => FamilyName);
