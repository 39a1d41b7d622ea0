import type { Metric } from '#domain/alarm.ts';
import type { QueueRow } from '#domain/view.ts';
import { dueWords, utcWords, whenWords } from '../live/timeWords.ts';
import { useWords } from '../live/useWords.ts';
import { METRIC } from '../slaVocabulary.ts';
import { urgencyNow } from './order.ts';
import { Sign } from './Sign.tsx';
import { URGENCY_ICON } from './state.ts';
import { QUEUE } from './words.ts';

/** What is counted down where nobody waits for an answer. */
const OWED_WITHOUT_A_QUESTION: Partial<Record<Metric, string>> = {
  promise: QUEUE.promise,
  update: QUEUE.update,
};

const countdown = ({ dueAt, metric }: QueueRow, now: number): string => {
  if (dueAt === undefined) return QUEUE.nobodyWaits;
  return `${OWED_WITHOUT_A_QUESTION[metric] ?? ''}${dueWords(dueAt, now)}`;
};

/** What the countdown of a row runs to, with the clock it is of. */
export const limitWords = (row: QueueRow, now: number): string =>
  row.dueAt === undefined
    ? ''
    : QUEUE.limit(METRIC[row.metric], whenWords(row.dueAt, now), utcWords(row.dueAt));

/** The countdown of a thread: icon, colour and words. */
export const Countdown = ({ row }: { row: QueueRow }) => {
  const urgency = useWords((now) => urgencyNow(row, now));
  const words = useWords((now) => countdown(row, now));
  return (
    <Sign urgency={urgency} type={row.dueAt === undefined ? 'stopped' : URGENCY_ICON[urgency]}>
      {words}
    </Sign>
  );
};

/** The same, with what it runs to. */
export const Due = ({ row }: { row: QueueRow }) => {
  const limit = useWords((now) => limitWords(row, now));
  return (
    <span title={limit}>
      <Countdown row={row} />
    </span>
  );
};
