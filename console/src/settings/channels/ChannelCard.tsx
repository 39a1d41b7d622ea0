import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Instant } from '#domain/instant.ts';
import type { ChannelSetting, HealthState } from '#domain/settingsView.ts';
import { ChannelMark } from '../../customer/ChannelMark.tsx';
import { ADVICE, HEALTH } from '../words.ts';
import { ChannelDetails } from './ChannelDetails.tsx';
import { PlatformCheck } from './PlatformCheck.tsx';

const TYPE = { good: 'success', watch: 'warning', bad: 'error' } as const satisfies Record<
  HealthState,
  string
>;

const Advice = ({ health: { state, reason, runbook } }: Pick<ChannelSetting, 'health'>) =>
  state === 'good' ? null : (
    <Alert type={TYPE[state]}>
      {ADVICE[reason]}
      {runbook !== undefined && <div className="quiet">RUNBOOK.md#{runbook}</div>}
    </Alert>
  );

interface Props {
  brand: string;
  setting: ChannelSetting;
  now: Instant;
}

/** One channel: how it is, what to do about it, and how it is set up. */
export const ChannelCard = ({ brand, setting, now }: Props) => (
  <Container
    data-testid={`channel-${setting.channel}`}
    header={
      <Header
        variant="h2"
        actions={
          <StatusIndicator type={TYPE[setting.health.state]}>{HEALTH[setting.health.reason]}</StatusIndicator>
        }
      >
        <ChannelMark title={setting.title} /> {setting.title}
      </Header>
    }
  >
    <div className="stack">
      <Advice health={setting.health} />
      <ChannelDetails setting={setting} now={now} />
      <PlatformCheck brand={brand} setting={setting} />
    </div>
  </Container>
);
