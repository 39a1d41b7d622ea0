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
      { id: 'when', minWidth: 120, header: CONNECTORS.when, cell: ({ at }) => <Time at={at} /> },
      { id: 'who', minWidth: 130, header: CONNECTORS.who, cell: ({ by }) => <Foreign>{by}</Foreign> },
      {
        id: 'what',
        minWidth: 180,
        header: CONNECTORS.what,
        cell: (trial) => <Foreign>{nameOf(trial)}</Foreign>,
      },
      { id: 'outcome', minWidth: 130, header: CONNECTORS.outcome, cell: ({ outcome }) => OUTCOME[outcome] },
    ]}
  />
);
