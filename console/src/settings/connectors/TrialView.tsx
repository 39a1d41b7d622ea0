import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ConnectorTrial } from '#domain/settingsView.ts';
import { PHASE } from '../../caseVocabulary.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { LANGUAGE, VERIFICATION } from '../../vocabulary.ts';
import { kindWords } from '../kindWords.ts';
import { Lines } from '../Lines.tsx';
import { Readings } from '../Readings.tsx';
import { GAP, OUTCOME, TRIAL } from '../words.ts';
import { FactsTable } from './FactsTable.tsx';

const TYPE = {
  found: 'success',
  no_match: 'info',
  need_identifiers: 'info',
  too_early: 'info',
  unavailable: 'error',
  locked: 'warning',
} as const satisfies Record<ConnectorTrial['outcome'], string>;

const Outcome = ({ trial: { outcome, detail, retryAt, tookMs } }: { trial: ConnectorTrial }) => (
  <div role="status">
    <StatusIndicator type={TYPE[outcome]}>{OUTCOME[outcome]}</StatusIndicator>{' '}
    <span className="quiet">{TRIAL.took(tookMs)}</span>
    {outcome === 'locked' && <p>{TRIAL.locked}</p>}
    {detail !== undefined && (
      <p>
        <Foreign>{detail}</Foreign>
      </p>
    )}
    {retryAt !== undefined && (
      <p>
        {TRIAL.again} <Time at={retryAt} as="point" />
      </p>
    )}
  </div>
);

const Case = ({ found }: { found: NonNullable<ConnectorTrial['case']> }) => (
  <KeyValuePairs
    columns={4}
    items={[
      {
        label: kindWords(found.kind),
        value: (
          <>
            <code>{found.display}</code> {PHASE[found.phase]}
          </>
        ),
      },
      { label: TRIAL.source, value: <Foreign>{found.source}</Foreign> },
      { label: TRIAL.proved, value: VERIFICATION[found.proved] },
      { label: TRIAL.gaps, value: <Lines lines={found.gaps.map((gap) => GAP[gap] ?? gap)} /> },
    ]}
  />
);

/** What a back office said, who may learn it, and what okno would make of it. */
export const TrialView = ({ brand, trial }: { brand: string; trial: ConnectorTrial }) => (
  <div className="stack" data-testid="trial">
    <Outcome trial={trial} />
    {trial.case !== undefined && <Case found={trial.case} />}
    {trial.facts.length > 0 && <FactsTable brand={brand} facts={trial.facts} />}
    {trial.readings.length > 0 && (
      <>
        <h3>{TRIAL.drafts(LANGUAGE[trial.lang])}</h3>
        <Readings readings={trial.readings} lang={trial.lang} />
      </>
    )}
  </div>
);
