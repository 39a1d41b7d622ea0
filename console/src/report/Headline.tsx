import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { OverviewView } from '#domain/overview.ts';
import type { Answering } from '#domain/standing.ts';
import { useWords } from '../live/useWords.ts';
import { numberWords, shareWords, spanWords } from './figures.ts';
import { ANSWERING, HEADLINE } from './words.ts';

const SIGN: Record<Answering, StatusIndicatorProps.Type> = {
  answered: 'success',
  slow: 'warning',
  unanswered: 'error',
  waiting: 'pending',
  quiet: 'info',
};

const inTime = ({ counts, rates }: OverviewView['whole']): string => {
  if (rates.in_time !== undefined) return HEADLINE.inTime(shareWords(rates.in_time));
  return counts.replies === undefined ? HEADLINE.noReplies : HEADLINE.noTargets;
};

const waiting = ({ threads, oldest, overdue }: OverviewView['backlog'], now: number): string[] => [
  threads === 0 ? HEADLINE.nobodyWaits : HEADLINE.wait(numberWords(threads), threads),
  ...(oldest === undefined ? [] : [HEADLINE.oldest(spanWords((now - Date.parse(oldest)) / 1000))]),
  ...(overdue === 0 ? [] : [HEADLINE.overdue(numberWords(overdue))]),
];

/** Whether customers are being answered, in one sentence. */
export const Headline = ({ view }: { view: OverviewView }) => {
  const { answering, whole, backlog } = view;
  // To the minute: a sentence that changes every second cannot be read.
  const said = useWords((now) =>
    [inTime(whole), ...waiting(backlog, Math.floor(now / 60_000) * 60_000)].join(', '),
  );
  return (
    <p className="report-headline" data-answering={answering}>
      <StatusIndicator type={SIGN[answering]}>{ANSWERING[answering]}:</StatusIndicator> {said}.
    </p>
  );
};
