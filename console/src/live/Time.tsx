import type { Instant } from '#domain/instant.ts';
import { agoWords, pointWords, utcWords, whenWords } from './timeWords.ts';
import { useWords } from './useWords.ts';

const WORDS = { when: whenWords, ago: agoWords, point: pointWords };

/** A moment in the agent's own zone; the tooltip has it in UTC. Behind “since”, “until” or “by” it is a `point`. */
export const Time = ({ at, as = 'when' }: { at: Instant; as?: keyof typeof WORDS }) => {
  const words = useWords((now) => WORDS[as](at, now));
  return (
    <time dateTime={at} title={utcWords(at)}>
      {words}
    </time>
  );
};
