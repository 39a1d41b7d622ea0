import Button from '@cloudscape-design/components/button';
import List from '@cloudscape-design/components/list';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { OwedPromise } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { dueWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { OWED, PROMISE_SOURCE } from '../../slaVocabulary.ts';
import { CLOCKS, PROMISES, promiseWords } from './words.ts';

const ICON: Record<OwedPromise['state'], StatusIndicatorProps.Type> = {
  on_track: 'pending',
  at_risk: 'warning',
  broken: 'error',
};

/** At this second; the API's own is as old as its last answer, and is never lowered. */
const stateNow = ({ by, state }: OwedPromise, now: number): OwedPromise['state'] =>
  Date.parse(by) <= now ? 'broken' : state;

const Standing = ({ promise }: { promise: OwedPromise }) => {
  const state = useWords((now) => stateNow(promise, now));
  const words = useWords((now) => `${OWED[stateNow(promise, now)]}, ${dueWords(promise.by, now)}`);
  return <StatusIndicator type={ICON[state]}>{words}</StatusIndicator>;
};

const PromiseNote = ({ promise: { by, owner, source } }: { promise: OwedPromise }) => (
  <span className="quiet">
    {PROMISES.by} <Time at={by} />, {CLOCKS.with} <Foreign>{owner}</Foreign>; {PROMISE_SOURCE[source]}
  </span>
);

interface Props {
  promises: OwedPromise[];
  busy: boolean;
  /** Absent where nothing may be said of them. */
  onKeep: ((promise: OwedPromise) => void) | undefined;
}

/** What is owed here, by when and by whom, and how it stands. */
export const PromiseList = ({ promises, busy, onKeep }: Props) =>
  promises.length === 0 ? (
    <p className="quiet">{PROMISES.none}</p>
  ) : (
    <List
      ariaLabel={CLOCKS.promises}
      items={promises}
      disablePaddings
      renderItem={(promise) => ({
        id: promise.id,
        content: <Foreign>{promiseWords(promise)}</Foreign>,
        secondaryContent: (
          <>
            <Standing promise={promise} />
            <br />
            <PromiseNote promise={promise} />
          </>
        ),
        actions: onKeep && (
          <Button
            disabled={busy}
            ariaLabel={PROMISES.keepWhat(promiseWords(promise))}
            onClick={() => onKeep(promise)}
          >
            {PROMISES.keep}
          </Button>
        ),
      })}
    />
  );
