import type { SimBag, SimFile } from './model.ts';

/*
 * The answer of a WorldTracer-style system: its element names, our own body. Like the real one it tells whoever
 * knows reference and surname the address and telephone number, and why the bag was lost: all of which okno must drop.
 */

const parts = (reference: string) => ({
  RecordReference: {
    StationCode: reference.slice(0, 3),
    AirlineCode: reference.slice(3, 5),
    ReferenceNumber: reference.slice(5),
  },
});

const deliveryRecord = ({ delivery }: SimBag, { address, phone }: SimFile) =>
  delivery && {
    Status: {
      TrackingUpdate: { value: delivery.value, Date: delivery.at },
      OutForDelivery: { value: delivery.value === 'Picked Up' ? 'Y' : '' },
    },
    Estimate: delivery.until && { From: delivery.from, To: delivery.until },
    DS: delivery.company,
    CW: delivery.company && 'https://courier.example/track',
    DeliveryAddress: { Line: address, Phone: phone },
  };

const bagRecord = (bag: SimBag, index: number, file: SimFile) => ({
  Seq: index + 1,
  BagTag: { AirlineCode: file.reference.slice(3, 5), TagSequence: bag.tag },
  ColorTypeDesc: { ColorCode: 'BK', TypeCode: '22' },
  BrandInfo: 'Name label inside',
  tracingStatus: bag.tracing,
  StatusDate: bag.statusAt,
  Station: bag.station,
  Forward: bag.forward && {
    ToStation: bag.forward.to,
    FlightNumber: bag.forward.flight,
    DepartureDate: bag.forward.departure,
    ArrivalDate: bag.forward.arrival,
  },
  ActionRequired: bag.action && { Code: bag.action.code, Deadline: bag.action.deadline },
  BagDelivery: deliveryRecord(bag, file),
});

const passengers = ({ surname, givenName, title, address, phone, email }: SimFile) => ({
  Names: { Name: [{ FamilyName: surname, GivenName: givenName, Title: title }] },
  Contact: { PermanentAddress: address, Phone: phone, Email: email },
});

/** `updated` stands for the record's own time of the last change, to play a record that went stale. */
export const wireRecord = (file: SimFile, updated = file.updatedAt) => ({
  WTR_DelayedBagRecReadRS: {
    Version: '1.0',
    RecordID: { RecordType: 'DELAYED', ...parts(file.reference) },
    RecordStatus: file.status,
    ReplacedBy: file.replacedBy === undefined ? undefined : parts(file.replacedBy),
    DiaryInfo: {
      CreateDate: file.openedAt,
      CloseDate: file.closedAt,
      LastUpdate: updated,
      StatusFrom: file.statusFrom,
      ClaimDate: file.claimAt,
    },
    Passengers: passengers(file),
    DelayedBagGroup: {
      DelayedBags: { DelayedBag: file.contents.map((bag, index) => bagRecord(bag, index, file)) },
    },
    Claim: {
      FaultStationCode: file.faultStation,
      LossReasonCode: file.lossReason,
      LossComments: file.lossComments,
    },
    RecordHistory: file.history.map(({ at, code, station }) => ({ At: at, Code: code, Station: station })),
  },
});
