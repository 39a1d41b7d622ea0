import Link from '@cloudscape-design/components/link';
import List from '@cloudscape-design/components/list';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { clockUrgency } from '#domain/queueOrder.ts';
import type { Clock } from '#domain/sla/clocks.ts';
import type { QueueRow } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { TARGET } from '../../levelsVocabulary.ts';
import { Time } from '../../live/Time.tsx';
import { dueWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { URGENCY_ICON } from '../../queue/state.ts';
import { brandOf, levelsHref } from '../../route.ts';
import { METRIC } from '../../slaVocabulary.ts';
import { CLOCKS } from './words.ts';

/** What is left of a limit: icon, colour and words. */
const Countdown = ({ clock }: { clock: Clock }) => {
  const urgency = useWords((now) => clockUrgency(clock, now));
  const words = useWords((now) => dueWords(clock.dueAt, now));
  return <StatusIndicator type={URGENCY_ICON[urgency]}>{words}</StatusIndicator>;
};

/** Whose limit it is: what is a target of the brand's is its policy's. */
const Source = ({ clock, row }: { clock: Clock; row: QueueRow }) =>
  Object.hasOwn(TARGET, clock.metric) && row.policy !== undefined ? (
    <>
      {CLOCKS.policy}{' '}
      <Link fontSize="body-s" href={levelsHref(brandOf(row.head.thread))}>
        <Foreign>{row.policy}</Foreign>
      </Link>
    </>
  ) : (
    CLOCKS.stuck
  );

const ClockNote = (props: { clock: Clock; row: QueueRow }) => {
  const { dueAt, since, owner } = props.clock;
  return (
    <span className="quiet">
      {CLOCKS.limit} <Time at={dueAt} />, <Source {...props} />; {CLOCKS.running}{' '}
      <Time at={since} as="point" />
      {owner !== undefined && (
        <>
          ; {CLOCKS.with} <Foreign>{owner}</Foreign>
        </>
      )}
    </span>
  );
};

/** Every limit that something here runs towards; promises have a list of their own. */
export const ClockList = ({ row }: { row: QueueRow }) => {
  const clocks = row.clocks.filter(({ metric }) => metric !== 'promise');
  if (clocks.length === 0)
    return <p className="quiet">{row.policy === undefined ? CLOCKS.noPolicy : CLOCKS.none}</p>;
  return (
    <List
      ariaLabel={CLOCKS.clocks}
      items={clocks}
      disablePaddings
      renderItem={(clock) => ({
        id: `${clock.metric} ${clock.key}`,
        content: METRIC[clock.metric],
        secondaryContent: <ClockNote clock={clock} row={row} />,
        actions: <Countdown clock={clock} />,
      })}
    />
  );
};
