import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Step } from './model.ts';
import type { ComplaintWorld } from './world.ts';

interface Story {
  firstName: string;
  lastName: string;
  booking: string;
  train: string;
  daysAgo: number;
  steps: (Omit<Step, 'id'> & { daysAgo: number })[];
}

const LATE = 'PT1H35M';

const STORIES: readonly Story[] = [
  {
    ...{ firstName: 'Jonas', lastName: 'Weber', booking: 'TRB-7K4M2P', train: 'TR 412', daysAgo: 9 },
    steps: [
      { daysAgo: 8, status: 'EVALUATING', delay: LATE },
      { daysAgo: 2, status: 'INFORMATION_MISSING', missing: ['Bankverbindung'] },
    ],
  },
  {
    ...{ firstName: 'Katrin', lastName: 'Schäfer', booking: 'TRB-3D8N6Q', train: 'TR 77', daysAgo: 21 },
    steps: [
      { daysAgo: 20, status: 'EVALUATING', delay: LATE },
      {
        daysAgo: 1,
        status: 'DECIDED',
        decision: {
          type: 'ACCEPTED',
          amount: { currency: 'EUR', amount: 3550, scale: 2 },
          explanation: 'Ankunft am Ziel mindestens 60 Minuten verspätet',
        },
      },
    ],
  },
  {
    ...{ firstName: 'Lukas', lastName: 'Brandt', booking: 'TRB-9H2V5C', train: 'TR 130', daysAgo: 3 },
    steps: [{ daysAgo: 2, status: 'EVALUATING', delay: 'PT48M' }],
  },
  {
    ...{ firstName: 'Miriam', lastName: 'Öztürk', booking: 'TRB-5T1X8J', train: 'TR 205', daysAgo: 26 },
    steps: [
      { daysAgo: 24, status: 'EVALUATING', delay: 'PT20M' },
      {
        daysAgo: 4,
        status: 'DECIDED',
        decision: { type: 'REJECTED', explanation: 'Ankunft am Ziel weniger als 60 Minuten verspätet' },
      },
    ],
  },
  {
    ...{ firstName: 'Paul', lastName: 'Neumann', booking: 'TRB-2B6R9W', train: 'TR 412', daysAgo: 40 },
    steps: [
      { daysAgo: 38, status: 'EVALUATING', delay: 'PT2H10M' },
      {
        daysAgo: 15,
        status: 'SETTLED',
        decision: { type: 'GOOD_WILL', amount: { currency: 'EUR', amount: 2000, scale: 2 }, voucher: true },
      },
    ],
  },
];

/** Booked with Tundra Rail, no complaint yet. */
const BOOKINGS = ['TRB-4F7L3S', 'TRB-8Y5G1Z'];

/** Complaints CMP-501 to CMP-505 of Tundra Rail, one for each thing that can be told. */
export const seedComplaints = (world: ComplaintWorld, now: Instant): void => {
  const ago = (days: number): Instant => plusSeconds(now, -days * 86_400);
  for (const booking of [...BOOKINGS, ...STORIES.map((story) => story.booking)]) world.addBooking(booking);
  for (const { firstName, lastName, booking, train, daysAgo, steps } of STORIES) {
    const customerComplaint = {
      applicationTime: ago(daysAgo),
      journeyDetails: { impact: 'DELAY', delayedJourney: [{ trainNumber: train }] },
      claimManager: { firstName, lastName },
      bookingIds: [booking],
      requestedPaymentType: 'DIRECT_DEBIT',
    };
    const { id } = world.create(
      { id: `demo-${booking}`, status: 'INITIATED', customerComplaint },
      ago(daysAgo),
    );
    for (const { daysAgo: days, ...step } of steps) world.step({ ...step, id }, ago(days));
  }
};
