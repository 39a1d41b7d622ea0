import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Instant } from '#domain/instant.ts';
import { lengthWords, pointWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { WAY } from './words.ts';

const SOON_MS = 6 * 3_600_000;

const words = (until: Instant, now: number): string => {
  const left = Date.parse(until) - now;
  if (left > SOON_MS) return '';
  return left > 0 ? WAY.closing(lengthWords(left), pointWords(until, now)) : WAY.ended;
};

/** How long they can still be answered here, once that is not long. */
export const Window = ({ until }: { until: Instant }) => {
  const said = useWords((now) => words(until, now));
  return said === '' ? null : <StatusIndicator type="pending">{said}</StatusIndicator>;
};
