import type { Instant } from '#domain/instant.ts';
import { dayWords } from './timeWords.ts';
import { useWords } from './useWords.ts';

/** Two instants of the same text are of the same day on the agent's clocks. */
export const localDay = (at: Instant): string => new Date(at).toDateString();

/** The day between lines of different days. */
export const Day = ({ at }: { at: Instant }) => {
  const words = useWords((now) => dayWords(Date.parse(at), now));
  return <div className="day">{words}</div>;
};
