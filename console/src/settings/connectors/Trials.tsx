import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Trial } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { CONNECTORS, OUTCOME } from '../words.ts';

const nameOf = ({ name, display }: Trial): string => [name, display].filter(Boolean).join(' · ');

/** Who tried what from here: a test shows a customer's case. */
export const Trials = ({ trials }: { trials: Trial[] }) => (
  <Table
    header={<Header variant="h2">{CONNECTORS.trials}</Header>}
    items={trials}
    trackBy={({ at, by, name }) => `${at} ${by} ${name}`}
    empty={CONNECTORS.noTrials}
    wrapLines
    columnDefinitions={[
      { id: 'when', header: CONNECTORS.when, cell: ({ at }) => <Time at={at} /> },
      { id: 'who', header: CONNECTORS.who, cell: ({ by }) => <Foreign>{by}</Foreign> },
      { id: 'what', header: CONNECTORS.what, cell: (trial) => <Foreign>{nameOf(trial)}</Foreign> },
      { id: 'outcome', header: CONNECTORS.outcome, cell: ({ outcome }) => OUTCOME[outcome] },
    ]}
  />
);
