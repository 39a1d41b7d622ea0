import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { type FormEvent, useCallback, useState } from 'react';
import type {
  ConnectorSetting,
  ConnectorsView,
  ConnectorTrial,
  ConnectorTrialRequest,
} from '#domain/settingsView.ts';
import { useSettings } from '../settingsApi.ts';
import { useTry } from '../useTry.ts';
import { TRIAL } from '../words.ts';
import { TrialFields } from './TrialFields.tsx';
import { TrialView } from './TrialView.tsx';

interface Props {
  brand: string;
  setting: ConnectorSetting;
  view: ConnectorsView;
  onTried: () => void;
}

/** Asks a back office as a draft would, and shows all that comes of it. */
export const TryConnector = ({ brand, setting, view, onTried }: Props) => {
  const { tryConnector } = useSettings(brand);
  const [request, setRequest] = useState<ConnectorTrialRequest>({
    lang: view.language,
    channel: view.channels[0]?.channel ?? '',
  });
  const attempt = useCallback(
    (asked: ConnectorTrialRequest) => tryConnector(setting.name, asked),
    [tryConnector, setting.name],
  );
  const { result, problem, busy, run } = useTry<ConnectorTrial, ConnectorTrialRequest>(attempt, onTried);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(request);
  };
  return (
    <div className="stack">
      <p className="quiet">{TRIAL.hint}</p>
      <form className="stack" onSubmit={submit}>
        <TrialFields
          setting={setting}
          view={view}
          request={request}
          onChange={(change) => setRequest((before) => ({ ...before, ...change }))}
        />
        <div>
          <Button variant="primary" loading={busy} loadingText={TRIAL.running}>
            {TRIAL.run}
          </Button>
        </div>
      </form>
      {problem !== undefined && <Alert type="error">{problem.message}</Alert>}
      {result !== undefined && <TrialView brand={brand} trial={result} />}
    </div>
  );
};
