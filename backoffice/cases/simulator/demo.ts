import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Move, NewTicket } from './model.ts';
import type { CaseWorld } from './world.ts';

interface Story {
  hoursAgo: number;
  requester: string;
  subject: string;
  body: string;
  more?: Partial<NewTicket>;
  /** Each so many hours ago. */
  moves: (Omit<Move, 'id'> & { hoursAgo: number })[];
  /** What agents wrote to each other: it must never be seen outside. */
  note?: string;
}

const CARE = 'Customer Care';
const REFUNDS = 'Refund Desk';
const AIRPORT = 'Ground Handling Partner';

const STORIES: readonly Story[] = [
  {
    hoursAgo: 3,
    requester: 'Grace Whitfield',
    subject: 'Seat fee charged twice',
    body: 'I paid for seat 14C once and was charged twice.',
    moves: [],
  },
  {
    hoursAgo: 30,
    requester: 'Tomas van der Meer',
    subject: 'Wheelchair for the return flight',
    body: 'The assistance we booked is missing from the return flight.',
    moves: [{ hoursAgo: 26, status: 'open', group: CARE }],
    note: 'Third complaint this month. Do not offer miles again.',
  },
  {
    hoursAgo: 52,
    requester: 'Nadia Rahman',
    subject: 'Name correction on a booking',
    body: 'My first name is misspelt on the ticket.',
    moves: [
      { hoursAgo: 50, status: 'open', group: CARE },
      { hoursAgo: 20, status: 'pending' },
    ],
    note: 'Passport copy still missing, passport number ends 4471.',
  },
  {
    hoursAgo: 80,
    requester: 'Liam Byrne',
    subject: 'Headphones left on board',
    body: 'I left my headphones in the seat pocket.',
    moves: [{ hoursAgo: 70, status: 'hold', group: AIRPORT }],
  },
  {
    hoursAgo: 120,
    requester: 'Sofia Marino',
    subject: 'Refund of a cancelled flight',
    body: 'The flight was cancelled and I would like my money back.',
    moves: [
      { hoursAgo: 100, status: 'open', group: REFUNDS },
      { hoursAgo: 8, status: 'solved' },
    ],
  },
  {
    hoursAgo: 900,
    requester: 'Emil Novak',
    subject: 'Meal voucher',
    body: 'The voucher code did not work.',
    moves: [
      { hoursAgo: 890, status: 'solved', group: CARE },
      { hoursAgo: 700, status: 'closed' },
    ],
  },
];

const play = (world: CaseWorld, story: Story, ago: (hours: number) => Instant): void => {
  const { requester, subject, body, more } = story;
  const opening = { subject, comment: { body }, requester: { name: requester }, ...more };
  const { id } = world.create(opening, ago(story.hoursAgo));
  if (story.note !== undefined)
    world.comment({ id, body: story.note, public: false }, ago(story.hoursAgo - 1));
  for (const { hoursAgo, ...move } of story.moves) world.move({ ...move, id }, ago(hoursAgo));
};

const callBack = (world: CaseWorld, ago: (hours: number) => Instant): void => {
  const { id } = world.create(
    {
      subject: 'Call back',
      comment: { body: 'Asked to be called about a group booking.', public: false },
      requester: { name: 'Henrik Dahl' },
      type: 'task',
      due_at: ago(-4),
      tags: ['call_back'],
      custom_fields: [{ id: 360_001, value: '+44 7700 900456' }],
    },
    ago(2),
  );
  world.move({ id, status: 'open', group: CARE }, ago(2));
};

/** Cases of Zephyrline in every status, 350417 to 350422, and a call that is due, 350423. */
export const seedCases = (world: CaseWorld, now: Instant): void => {
  const ago = (hours: number): Instant => plusSeconds(now, -hours * 3600);
  for (const story of STORIES) play(world, story, ago);
  callBack(world, ago);
};
