import { useWords } from '../live/useWords.ts';
import { FLASH } from './words.ts';

/** Seconds until a moment (okno's milliseconds); nobody has them read out one by one. */
export const TimeLeft = ({ until }: { until: number }) => {
  const seconds = useWords((now) => Math.max(0, Math.ceil((until - now) / 1000)));
  return (
    <span className="flash-left" aria-hidden="true">
      {' '}
      {FLASH.left(seconds)}
    </span>
  );
};
