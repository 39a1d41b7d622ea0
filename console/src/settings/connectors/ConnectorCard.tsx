import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { ConnectorSetting, ConnectorsView } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { useMay } from '../../desk.ts';
import { SETTINGS, TRIAL } from '../words.ts';
import { BreakerState } from './BreakerState.tsx';
import { ConnectorDetails } from './ConnectorDetails.tsx';
import { TryConnector } from './TryConnector.tsx';

interface Props {
  brand: string;
  setting: ConnectorSetting;
  view: ConnectorsView;
  /** The counts are others now. */
  onTried: () => void;
}

const Testing = ({ brand, setting, view, onTried }: Props) => {
  const may = useMay(brand);
  if (setting.made === 'missing') return null;
  if (!may('try')) return <p className="quiet">{SETTINGS.mayNotTry}</p>;
  return (
    <ExpandableSection headerText={TRIAL.title(setting.name)}>
      <TryConnector brand={brand} setting={setting} view={view} onTried={onTried} />
    </ExpandableSection>
  );
};

/** One back office: what it is, how it is, and what it would answer. */
export const ConnectorCard = (props: Props) => (
  <Container
    data-testid={`connector-${props.setting.name}`}
    header={
      <Header variant="h2" actions={<BreakerState setting={props.setting} />}>
        <Foreign>{props.setting.name}</Foreign>
      </Header>
    }
  >
    <div className="stack">
      <ConnectorDetails setting={props.setting} view={props.view} />
      <Testing {...props} />
    </div>
  </Container>
);
