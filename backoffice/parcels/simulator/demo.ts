import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { momentOf, plusDays, secondsOf, wallTime } from '#domain/zone.ts';
import type { Estimate, Opening, Wanted } from './model.ts';
import type { ParcelWorld } from './world.ts';

const ZONE = 'Europe/Riga';

interface Story {
  parcel: Opening;
  moves?: Omit<Wanted, 'code'>[];
  /** The estimate the carrier changed to after that. */
  estimate?: Estimate;
}

interface Times {
  /** A time of day in Riga, days from today. */
  at(days: number, time: string): Instant;
  ago(hours: number): Instant;
  /** Full hours from now, so that a round is still to come whenever the demo begins. */
  inHours(hours: number): Instant;
}

const timesAround = (now: Instant): Times => {
  const today = wallTime(ZONE, msOf(now)).date;
  return {
    at: (days, time) => instantOf(momentOf(ZONE, { date: plusDays(today, days), seconds: secondsOf(time) })),
    ago: (hours) => plusSeconds(now, -hours * 3600),
    inHours: (hours) => plusSeconds(`${now.slice(0, 13)}:00:00.000Z`, hours * 3600),
  };
};

/** Nobody's address, on a street that does not exist. */
const kit = (code: string, recipient: string, postcode: string, city: string): Opening => ({
  code,
  recipient,
  postcode,
  city,
  street: '5 Pine Cone Lane, flat 2',
  phone: '+371 2000 0123',
  order: `KIT-${code.slice(-4)}`,
});

const underWay = ({ at, ago, inHours }: Times): Story[] => [
  {
    parcel: {
      ...kit('VL100200301', 'Marta Ozola', 'LV-1010', 'Riga'),
      at: ago(50),
      estimate: { to: at(1, '18:00') },
    },
    moves: [{ to: 'in_transit', at: ago(20), city: 'Daugavpils' }],
  },
  {
    parcel: {
      ...kit('VL100200302', 'Olga Sokolova', 'LV-3401', 'Liepaja'),
      at: ago(60),
      estimate: { to: inHours(5) },
    },
    moves: [
      { to: 'in_transit', at: ago(30) },
      { to: 'out_for_delivery', at: ago(2), estimate: { from: inHours(3), to: inHours(5) } },
    ],
  },
  {
    parcel: {
      ...kit('VL100200305', 'Pavel Kalnins', 'LV-5401', 'Daugavpils'),
      at: ago(90),
      estimate: { to: at(-1, '18:00') },
    },
    moves: [{ to: 'in_transit', at: ago(70), reason: 'weather' }],
    estimate: { to: at(2, '18:00') },
  },
  {
    parcel: { ...kit('VL100200308', 'Ilze Berzina', 'LV-4101', 'Cesis'), at: ago(40), zoneless: true },
    moves: [{ to: 'odd', at: ago(5) }],
  },
];

const atTheDoor = ({ at, ago }: Times): Story[] => [
  {
    parcel: {
      ...kit('VL100200303', 'Janis Liepa', 'LV-2015', 'Jurmala'),
      at: ago(80),
      estimate: { to: at(-1, '18:00') },
    },
    moves: [
      { to: 'in_transit', at: ago(50) },
      { to: 'attempt_failed', at: at(-1, '15:20'), reason: 'nobody_home', estimate: { to: at(1, '18:00') } },
    ],
  },
  {
    parcel: {
      ...kit('VL100200304', 'Anna Kovalenko', 'LV-1048', 'Riga'),
      at: ago(100),
      estimate: { to: at(-2, '18:00') },
    },
    moves: [
      { to: 'in_transit', at: ago(72) },
      { to: 'at_pickup_point', at: ago(26), point: 'Amber Post, Central Station', until: at(5, '20:00') },
    ],
  },
  {
    parcel: { ...kit('VL100200306', 'Karlis Vitols', 'LV-1082', 'Riga'), at: ago(120) },
    moves: [
      { to: 'in_transit', at: ago(60) },
      { to: 'delivered', at: at(-1, '11:05') },
    ],
  },
  {
    parcel: { ...kit('VL100200307', 'Nina Petrova', 'LV-3001', 'Jelgava'), at: ago(300) },
    moves: [
      { to: 'attempt_failed', at: ago(200), reason: 'address_problem' },
      { to: 'returning', at: ago(40), reason: 'address_problem' },
    ],
  },
];

/** Two parcels with one code, as carriers reuse them: last year's, delivered, and this week's. */
const recycled = ({ at, ago }: Times): Story[] => [
  {
    parcel: { ...kit('VL100200309', 'Viktors Rozitis', 'LV-1001', 'Riga'), at: ago(24 * 400) },
    moves: [{ to: 'delivered', at: ago(24 * 396) }],
  },
  {
    parcel: {
      ...kit('VL100200309', 'Elena Morozova', 'LV-4201', 'Valmiera'),
      at: ago(30),
      estimate: { to: at(2, '18:00') },
    },
    moves: [{ to: 'in_transit', at: ago(12) }],
  },
];

/** Sample kits of Vesna Lab, one for each thing that can be told of a parcel. */
export const seedParcels = (world: ParcelWorld, now: Instant): void => {
  const times = timesAround(now);
  for (const story of [...underWay(times), ...atTheDoor(times), ...recycled(times)]) {
    const { code } = world.open(story.parcel, now);
    for (const move of story.moves ?? []) world.move({ ...move, code }, now);
    if (story.estimate !== undefined) world.estimate(code, story.estimate, times.ago(10));
  }
};
