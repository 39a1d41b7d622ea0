import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Pause } from '#domain/sla/pause.ts';
import type { QueueRow, ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { isSame, restedBefore, setAside } from './rest.ts';
import { CLOCKS } from './words.ts';

interface Props {
  detail: ThreadDetail;
  pause: Pause;
}

const Aside = ({ detail, pause: { from, to } }: Props) => {
  const why = setAside(detail.audit);
  return (
    <>
      {CLOCKS.since} <Time at={from} as="point" />
      {to !== undefined && (
        <>
          {' '}
          {CLOCKS.until} <Time at={to} as="point" />
        </>
      )}
      {why !== undefined && (
        <>
          , {CLOCKS.by} <Foreign>{why.by}</Foreign>: <Foreign>{why.reason}</Foreign>
        </>
      )}
      .
    </>
  );
};

/** Why clocks stand still now; nothing where none does because of it. */
export const Rest = (props: Props) => {
  const { detail, pause } = props;
  const rests = detail.row.rests?.some((one) => isSame(one, pause)) ?? false;
  if (pause.state === 'on_hold')
    return (
      <p>
        <StatusIndicator type="stopped">{CLOCKS.aside}</StatusIndicator> <Aside {...props} />{' '}
        {rests ? CLOCKS.asideRests : CLOCKS.asideRuns}
      </p>
    );
  return rests ? (
    <p>
      <StatusIndicator type="stopped">{CLOCKS.rest}</StatusIndicator> {CLOCKS.since}{' '}
      <Time at={pause.from} as="point" />: {CLOCKS.theirTurn}
    </p>
  ) : null;
};

/** What moved the limits: the times in which the clocks rested before. */
export const Rested = ({ row, pause }: { row: QueueRow; pause: Pause | undefined }) => {
  const over = restedBefore(row, pause);
  const last = over.at(-1);
  if (last === undefined) return null;
  return (
    <p className="quiet">
      {CLOCKS.rested(over.length)} <Time at={last.from} as="point" /> {CLOCKS.restedTo}{' '}
      <Time at={last.to} as="point" />.
    </p>
  );
};
