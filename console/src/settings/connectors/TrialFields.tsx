import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { LANGUAGES } from '#domain/languages.ts';
import type { ConnectorSetting, ConnectorsView, ConnectorTrialRequest } from '#domain/settingsView.ts';
import { LANGUAGE } from '../../vocabulary.ts';
import { Choice } from '../Choice.tsx';
import { PROOF, SETTINGS, TRIAL } from '../words.ts';

interface TextProps {
  label: string;
  hint: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

const TextField = ({ label, hint, value = '', onChange }: TextProps) => (
  <FormField label={label} constraintText={hint}>
    <Input value={value} autoComplete={false} onChange={({ detail }) => onChange(detail.value)} />
  </FormField>
);

const CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE[value] }));

interface Props {
  setting: Pick<ConnectorSetting, 'proof' | 'finds'>;
  view: Pick<ConnectorsView, 'channels'>;
  request: ConnectorTrialRequest;
  onChange: (change: Partial<ConnectorTrialRequest>) => void;
}

/** What a customer would have written, where, and in which language they are to be answered. */
export const TrialFields = ({ setting: { proof, finds }, view, request, onChange }: Props) => (
  <div className="fields">
    <TextField
      label={TRIAL.reference}
      hint={TRIAL.referenceHint}
      value={request.reference}
      onChange={(reference) => onChange({ reference })}
    />
    {proof !== undefined && (
      <TextField
        label={PROOF[proof]}
        hint={TRIAL.proofHint}
        value={request.proof}
        onChange={(given) => onChange({ proof: given })}
      />
    )}
    {finds && (
      <TextField
        label={TRIAL.words}
        hint={TRIAL.wordsHint}
        value={request.words}
        onChange={(words) => onChange({ words })}
      />
    )}
    <Choice
      label={SETTINGS.channel}
      options={view.channels.map(({ channel, title }) => ({ value: channel, label: title }))}
      value={request.channel}
      onChoose={(channel) => onChange({ channel })}
    />
    <Choice
      label={SETTINGS.language}
      options={CHOICES}
      value={request.lang}
      onChoose={(lang) => onChange({ lang })}
    />
  </div>
);
