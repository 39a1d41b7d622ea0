import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ConnectorSetting } from '#domain/settingsView.ts';
import { Time } from '../../live/Time.tsx';
import { CONNECTORS } from '../words.ts';

/** Whether a back office is asked at all, in words. */
export const BreakerState = ({ setting: { made, breaker } }: { setting: ConnectorSetting }) => {
  const { state, failures, openUntil } = breaker;
  if (made === 'missing') return <StatusIndicator type="error">{CONNECTORS.missing}</StatusIndicator>;
  if (state === 'open' && openUntil !== undefined)
    return (
      <StatusIndicator type="error">
        {CONNECTORS.open} <Time at={openUntil} as="point" />
      </StatusIndicator>
    );
  if (state !== 'closed') return <StatusIndicator type="warning">{CONNECTORS.trying}</StatusIndicator>;
  return failures === 0 ? (
    <StatusIndicator type="success">{CONNECTORS.closed}</StatusIndicator>
  ) : (
    <StatusIndicator type="warning">{CONNECTORS.failures(failures)}</StatusIndicator>
  );
};
