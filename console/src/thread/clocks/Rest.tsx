import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Pause } from '#domain/sla/pause.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { isSame, overBy, setAside } from './rest.ts';
import { CLOCKS } from './words.ts';

interface Props {
  detail: ThreadDetail;
  pause: Pause;
}

const Aside = ({ detail, pause: { from, to }, rests }: Props & { rests: boolean }) => {
  const why = setAside(detail.audit);
  return (
    <>
      {CLOCKS.aside} <Time at={from} />
      {to !== undefined && (
        <>
          {' '}
          {CLOCKS.until} <Time at={to} />
        </>
      )}
      {why !== undefined && (
        <>
          , {CLOCKS.asideBy} <Foreign>{why.by}</Foreign>: <Foreign>{why.reason}</Foreign>
        </>
      )}
      . {rests ? CLOCKS.asideRests : CLOCKS.asideRuns}
    </>
  );
};

/** Why clocks stand still now; nothing where none does because of it. */
export const Rest = ({ detail, pause }: Props) => {
  const rests = detail.row.rests?.some((one) => isSame(one, pause)) ?? false;
  if (pause.state === 'on_hold')
    return (
      <StatusIndicator type="stopped">
        <Aside detail={detail} pause={pause} rests={rests} />
      </StatusIndicator>
    );
  return rests ? (
    <StatusIndicator type="stopped">
      {CLOCKS.rest} <Time at={pause.from} />: {CLOCKS.theirTurn}
    </StatusIndicator>
  ) : null;
};

/** What moved the limits: the times in which the clocks rested before. */
export const Rested = ({ rests, now }: { rests: readonly Pause[]; now: number }) => {
  const over = overBy(rests, now);
  const last = over.at(-1);
  if (last === undefined) return null;
  return (
    <p className="quiet">
      {CLOCKS.rested(over.length)} <Time at={last.from} /> {CLOCKS.restedTo} <Time at={last.to} />.
    </p>
  );
};
