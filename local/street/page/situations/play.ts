import { type Brand, fetchTown, onChannel } from '../api.ts';
import { MOODS, setMood } from '../offices/moods.ts';
import { customersIn } from '../town.ts';
import type { Situation, Step } from './situation.ts';

const EVERYTHING = -1;

type Saying = Extract<Step, { by: string }>;

/** @throws Error in words for the player, where nobody of this name is there */
const say = async (brand: Brand, { by, channel: name, place, text }: Saying): Promise<void> => {
  const channel = brand.channels.find((one) => one.name === name);
  const town = channel && (await fetchTown(brand.id, name, EVERYTHING));
  const person = town && customersIn(town).find((one) => one.name === by);
  if (channel === undefined || person === undefined)
    throw new Error(`${by} is not on ${channel?.title ?? name} here, so this cannot be played.`);
  const words = place === 'public' ? `@${channel.handle} ${text}` : text;
  await onChannel(brand.id, name, 'say', { by: person.id, place, text: words });
};

const take = async (brand: Brand, step: Step): Promise<void> => {
  if ('by' in step) return say(brand, step);
  return setMood(
    step.office,
    MOODS.find(({ name }) => name === step.mood),
  );
};

/** Plays the customer's part, one step after the other. @throws Error in words for the player */
export const play = async (brand: Brand, { steps }: Situation): Promise<void> => {
  for (const step of steps) await take(brand, step);
};

/** The last thing somebody says in it: what the phone is turned to. */
export const lastSaying = ({ steps }: Situation): Saying | undefined =>
  steps.findLast((step): step is Saying => 'by' in step);
