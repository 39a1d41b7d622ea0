import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import type { Alarm } from '#domain/alarm.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { threadHref } from '../route.ts';
import { channelName } from '../words/channelName.ts';
import { ALARMS, alarmWords } from './words.ts';

/** Whom or what it is about: the customer, with the way to their thread, or a channel. */
const Whom = ({ alarm: { thread, customer = ALARMS.somebody, channel } }: { alarm: Alarm }) => {
  if (thread !== undefined)
    return (
      <>
        <Link href={threadHref(thread)} ariaLabel={`${ALARMS.open}: ${customer}`}>
          <Foreign>{customer}</Foreign>
        </Link>
        {': '}
      </>
    );
  return channel === undefined ? null : `${channelName(channel)}: `;
};

const AlarmLine = ({ alarm }: { alarm: Alarm }) => {
  const { what, moment } = alarmWords(alarm);
  return (
    <li title={ALARMS.runbook(alarm.runbook)}>
      <Whom alarm={alarm} />
      {what} <Time at={alarm[moment]} />.{alarm.level === 'escalation' && ` ${ALARMS.escalated}`}
      {alarm.owner !== undefined && (
        <>
          {' '}
          {ALARMS.owner} <Foreign>{alarm.owner}</Foreign>.
        </>
      )}
      {alarm.late && ` ${ALARMS.learntLate}`}
    </li>
  );
};

interface Props {
  alarms: Alarm[];
  /** Only their number, until the agent asks for more. */
  brief: boolean;
}

/** Alarms raised and not yet answered; nothing when there is none. */
export const AlarmList = ({ alarms, brief }: Props) => {
  if (alarms.length === 0) return null;
  const worst = alarms.some((alarm) => alarm.level !== 'warning') ? 'error' : 'warning';
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
