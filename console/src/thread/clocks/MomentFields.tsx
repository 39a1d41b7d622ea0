import type { Instant } from '#domain/instant.ts';
import { instantOfWall, wallDay } from '../../live/wallTime.ts';
import { InputField } from '../action/InputField.tsx';
import { isTooShort } from '../tooShort.ts';
import { WordsField } from './WordsField.tsx';
import { ASK } from './words.ts';

/** A moment by the clocks of a zone, and words that go with it, as far as they are typed. */
export interface Typed {
  wall: string;
  words: string;
}

/** What the fields are called, and what is said where words are missing. */
interface Says {
  moment: string;
  words: string;
  tooShort: string;
}

/** Today in a zone, the time still to be given. */
export const todayIn = (zone: string, now: number): string => `${wallDay(now, zone)}T`;

/** Why a wall time cannot be taken. */
const wrongMoment = (at: Instant | undefined, now: number): string | undefined => {
  if (at === undefined) return ASK.noTime;
  return Date.parse(at) > now ? undefined : ASK.past;
};

/** What is typed, as the desk takes it; undefined while something is missing. */
export const finished = (
  { wall, words }: Typed,
  zone: string,
  now: number,
): { at: Instant; words: string } | undefined => {
  const at = instantOfWall(wall, zone);
  if (at === undefined || wrongMoment(at, now) !== undefined || isTooShort(words)) return undefined;
  return { at, words: words.trim() };
};

interface Props {
  says: Says;
  name: string;
  zone: string;
  now: number;
  typed: Typed;
  /** What is missing is said only once somebody has tried to go on. */
  tried: boolean;
  onType: (typed: Typed) => void;
}

/** A moment ahead, by the brand's clocks, and words. */
export const MomentFields = ({ says, name, zone, now, typed, tried, onType }: Props) => (
  <>
    <InputField
      input={{ name, title: says.moment, kind: 'instant', required: true }}
      value={typed.wall}
      error={tried ? wrongMoment(instantOfWall(typed.wall, zone), now) : undefined}
      zone={zone}
      onChange={(wall) => onType({ ...typed, wall })}
    />
    <WordsField
      label={says.words}
      value={typed.words}
      error={tried && isTooShort(typed.words) ? says.tooShort : undefined}
      onChange={(words) => onType({ ...typed, words })}
    />
  </>
);
