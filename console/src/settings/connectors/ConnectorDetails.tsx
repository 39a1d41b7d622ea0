import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ConnectorSetting, ConnectorsView } from '#domain/settingsView.ts';
import { TOPIC } from '../../levelsVocabulary.ts';
import { Time } from '../../live/Time.tsx';
import { ACTION_KIND } from '../../vocabulary.ts';
import { Address } from '../Address.tsx';
import { Keys } from '../Keys.tsx';
import { kindWords } from '../kindWords.ts';
import { Lines } from '../Lines.tsx';
import { CONNECTORS, IDENTITY, MADE, OUTCOME, PROOF } from '../words.ts';

type Of = { setting: ConnectorSetting };

const Made = ({ setting: { made, published } }: Of) => (
  <>
    {MADE[made]}
    {published !== undefined && (
      <div className="quiet">
        {CONNECTORS.version(published.version)} <Time at={published.at} />
      </div>
    )}
  </>
);

const knows = ({ kind, topics }: ConnectorSetting): string[] => [
  ...new Set([...(kind === undefined ? [] : [kindWords(kind)]), ...topics.map((topic) => TOPIC[topic])]),
];

const needs = ({ identity, proof }: ConnectorSetting): string[] => [
  ...(identity === undefined ? [] : [IDENTITY[identity]]),
  ...(proof === undefined ? [] : [PROOF[proof]]),
];

const Reports = ({ setting: { events } }: Of) =>
  events === undefined ? (
    CONNECTORS.reportsNot
  ) : (
    <>
      <Address address={events} />
      <div className="quiet">{CONNECTORS.keyAtEnd}</div>
    </>
  );

const askedWords = ({ perMinute, calls, misses }: ConnectorSetting): string[] => [
  ...(perMinute === undefined ? [] : [CONNECTORS.calls(calls, perMinute)]),
  CONNECTORS.misses(misses),
];

const LastTrial = ({ setting: { name }, view }: Of & { view: ConnectorsView }) => {
  const last = view.trials.find((trial) => trial.what === 'backoffice' && trial.name === name);
  if (last === undefined) return CONNECTORS.never;
  return (
    <>
      {OUTCOME[last.outcome]}, <Time at={last.at} as="ago" />
    </>
  );
};

/** How a back office is set up, and what is known of it without asking it. */
export const ConnectorDetails = ({ setting, view }: Of & { view: ConnectorsView }) => {
  const { keys, actions, made } = setting;
  if (made === 'missing') return <Made setting={setting} />;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: CONNECTORS.made, value: <Made setting={setting} /> },
        { label: CONNECTORS.knows, value: <Lines lines={knows(setting)} /> },
        { label: CONNECTORS.asks, value: <Lines lines={needs(setting)} /> },
        ...(actions.length === 0
          ? []
          : [{ label: CONNECTORS.actions, value: <Lines lines={actions.map((one) => ACTION_KIND[one])} /> }]),
        { label: CONNECTORS.reports, value: <Reports setting={setting} /> },
        ...(keys === undefined
          ? []
          : [{ label: CONNECTORS.keys, value: <Keys keys={[keys]} now={view.now} /> }]),
        { label: CONNECTORS.asked, value: <Lines lines={askedWords(setting)} /> },
        { label: CONNECTORS.lastTrial, value: <LastTrial setting={setting} view={view} /> },
      ]}
    />
  );
};
