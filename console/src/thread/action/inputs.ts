import type { ActionInput, ProposedAction } from '#domain/action.ts';
import { instantOfWall, wallTime } from '../../live/wallTime.ts';
import { ACTION } from '../words.ts';

/** What is in the fields, by input name; a day and time as the brand's wall clocks show it. */
export type Filled = Readonly<Record<string, string>>;

/** What is known is filled in; after a refusal, what was refused. */
export const filledIn = ({ inputs }: ProposedAction, refused: Filled | undefined, zone: string): Filled =>
  Object.fromEntries(
    inputs.map(({ name, kind, value }) => {
      const known = (refused === undefined ? value : refused[name]) ?? '';
      return [name, kind === 'instant' ? wallTime(known, zone) : known];
    }),
  );

/** As the desk takes them: instants in UTC. An emptied field is sent as such, or what it was filled with would stand. */
export const requested = ({ inputs }: ProposedAction, filled: Filled, zone: string): Filled =>
  Object.fromEntries(
    inputs.map(({ name, kind }) => {
      const value = (filled[name] ?? '').trim();
      return [name, kind === 'instant' ? (instantOfWall(value, zone) ?? '') : value];
    }),
  );

/** `T` alone is what an emptied day and an emptied time leave. */
const isEmpty = (value: string): boolean => ['', 'T'].includes(value.trim());

const wrong = ({ kind, required }: ActionInput, value: string, zone: string): string | undefined => {
  if (isEmpty(value)) return required ? ACTION.missing : undefined;
  return kind === 'instant' && instantOfWall(value, zone) === undefined ? ACTION.halfTime : undefined;
};

/** What the page itself can see is not yet filled in, by input name; the desk judges the rest. */
export const unfinished = ({ inputs }: ProposedAction, filled: Filled, zone: string): Filled =>
  Object.fromEntries(
    inputs.flatMap((input) => {
      const words = wrong(input, filled[input.name] ?? '', zone);
      return words === undefined ? [] : [[input.name, words]];
    }),
  );

/** A value as the desk has it, in words. */
export const inputWords = ({ kind, choices }: ActionInput, value: string, zone: string): string => {
  if (kind === 'choice') return choices?.find((choice) => choice.value === value)?.title ?? value;
  if (kind !== 'instant' || value === '') return value;
  return `${wallTime(value, zone).replace('T', ' ')}, ${zone}`;
};
