import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { momentOf, plusDays, secondsOf, wallTime } from '#domain/zone.ts';
import type { Seed } from './model.ts';

const ZONE = 'Europe/London';
const HOUR = 3600;

type Person = Pick<Seed['file'], 'surname' | 'givenName' | 'title'>;

/** A file with everything a customer must never be shown. */
const bagFile = (reference: string, person: Person, openedAt: Instant, bags = 1): Seed['file'] => ({
  reference,
  ...person,
  openedAt,
  bags,
  address: '17 Quayside Row, Millport',
  phone: '+44 7700 900123',
  email: 'traveller@mail.example',
  faultStation: reference.slice(0, 3),
  lossReason: '79',
  lossComments: 'Tail-to-tail transfer missed, ramp staff short',
});

/**
 * The bags of the demo world around a moment: a file for each thing that can be told. Times of day are of London,
 * where the demo's customers read them.
 */
export const demoFiles = (now: Instant): Seed[] => {
  const today = wallTime(ZONE, msOf(now)).date;
  const at = (days: number, time: string): Instant =>
    instantOf(momentOf(ZONE, { date: plusDays(today, days), seconds: secondsOf(time) }));
  const ago = (hours: number): Instant => plusSeconds(now, -hours * HOUR);
  const ahead = (hours: number): Instant => plusSeconds(now, hours * HOUR);
  const moves = { at, ago, ahead };
  return [...searched(moves), ...onTheirWay(moves), ...changed(moves)];
};

interface Times {
  /** A time of day in London, days from today. */
  at(days: number, time: string): Instant;
  ago(hours: number): Instant;
  ahead(hours: number): Instant;
}

const searched = ({ at, ago }: Times): Seed[] => [
  {
    file: bagFile('AMSZY10045', { surname: 'PETROV', givenName: 'IVAN', title: 'MR' }, at(-2, '21:10')),
    moves: [
      { to: 'searching', at: at(-2, '22:00') },
      { to: 'located', at: at(-1, '18:40'), where: 'AMS', next: 'LHR' },
    ],
  },
  {
    file: bagFile('CDGZY30027', { surname: 'LINDQVIST', givenName: 'ELSA', title: 'MS' }, ago(30)),
    moves: [{ to: 'searching', at: ago(30) }],
  },
  {
    file: bagFile('BCNZY50604', { surname: 'MARSH', givenName: 'OLIVE', title: 'MRS' }, ago(28), 2),
    moves: [
      { to: 'searching', at: ago(28) },
      { to: 'located', at: ago(6), bag: 1, where: 'BCN', next: 'LHR' },
    ],
  },
  {
    file: bagFile('VIEZY70881', { surname: 'NOVAK', givenName: 'JAN', title: 'MR' }, ago(50)),
    moves: [
      { to: 'searching', at: ago(50) },
      { to: 'suspended', at: ago(3), where: 'VIE' },
    ],
  },
];

const onTheirWay = ({ at, ago, ahead }: Times): Seed[] => [
  {
    file: bagFile('LHRZY20311', { surname: 'OKAFOR', givenName: 'ADA', title: 'MS' }, ago(40)),
    moves: [
      { to: 'located', at: ago(9), where: 'LHR', next: 'DUB' },
      {
        to: 'forwarded',
        at: ago(1),
        where: 'LHR',
        next: 'DUB',
        flight: 'ZY431',
        departure: ahead(2),
        arrival: ahead(3.5),
      },
    ],
  },
  {
    file: bagFile('FRAZY40518', { surname: 'IVANOVA', givenName: 'ANNA', title: 'MRS' }, ago(60)),
    moves: [
      { to: 'received', at: ago(5), where: 'LHR', courier: 'Swift Couriers' },
      {
        to: 'out_for_delivery',
        at: ago(1),
        courier: 'Swift Couriers',
        from: at(1, '09:00'),
        until: at(1, '12:00'),
      },
    ],
  },
  {
    file: bagFile('MADZY60777', { surname: 'COSTA', givenName: 'LUIS', title: 'MR' }, ago(70)),
    moves: [
      { to: 'received', at: ago(24), where: 'LHR', courier: 'Swift Couriers' },
      { to: 'delivery_attempted', at: ago(2), courier: 'Swift Couriers' },
    ],
  },
  {
    file: bagFile('ROMZY80990', { surname: 'ROSSI', givenName: 'CARLA', title: 'MS' }, at(-4, '09:30')),
    moves: [
      { to: 'received', at: at(-2, '12:00'), where: 'LHR', courier: 'Swift Couriers' },
      { to: 'delivered', at: at(-1, '16:20'), courier: 'Swift Couriers' },
      { to: 'closed', at: at(-1, '17:00') },
    ],
  },
];

const changed = ({ ago }: Times): Seed[] => [
  {
    file: bagFile('PRGZY91002', { surname: 'SVOBODA', givenName: 'EVA', title: 'MS' }, ago(90)),
    moves: [
      { to: 'closed', at: ago(20) },
      { to: 'recreated', at: ago(8), reference: 'PRGZY91377' },
    ],
  },
];
