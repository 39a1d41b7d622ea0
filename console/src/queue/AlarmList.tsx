import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import type { Alarm } from '#domain/view.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { threadHref } from '../route.ts';
import { METRIC } from '../vocabulary.ts';
import { ALARMS } from './words.ts';

const What = ({ alarm: { metric, level, dueAt, raisedAt } }: { alarm: Alarm }) =>
  metric === 'parity' ? (
    <>
      {ALARMS.parity} <Time at={raisedAt} />
    </>
  ) : (
    <>
      {(level === 'breach' ? ALARMS.late : ALARMS.soon)(METRIC[metric])} <Time at={dueAt} />
    </>
  );

const AlarmLine = ({ alarm }: { alarm: Alarm }) => (
  <li title={ALARMS.runbook(alarm.runbook)}>
    <Link href={threadHref(alarm.thread)} ariaLabel={`${ALARMS.open}: ${alarm.customer}`}>
      <Foreign>{alarm.customer}</Foreign>
    </Link>{' '}
    <What alarm={alarm} />
  </li>
);

interface Props {
  alarms: Alarm[];
  /** Only their number, until the agent asks for more. */
  brief: boolean;
}

/** Alarms raised and not yet answered; nothing when there is none. */
export const AlarmList = ({ alarms, brief }: Props) => {
  if (alarms.length === 0) return null;
  const worst = alarms.some((alarm) => alarm.level === 'breach') ? 'error' : 'warning';
  return (
    <Alert type={worst}>
      <ExpandableSection headerText={ALARMS.title(alarms)} defaultExpanded={!brief} variant="inline">
        <ul className="alarms">
          {alarms.map((alarm) => (
            <AlarmLine key={alarm.id} alarm={alarm} />
          ))}
        </ul>
      </ExpandableSection>
    </Alert>
  );
};
