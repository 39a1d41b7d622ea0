import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Textarea from '@cloudscape-design/components/textarea';
import { type FormEvent, useState } from 'react';
import type { PoliciesView, QuestionTrial, QuestionTrialRequest } from '#domain/settingsView.ts';
import { useMay } from '../../desk.ts';
import { Choice } from '../Choice.tsx';
import { useSettings } from '../settingsApi.ts';
import { useTry } from '../useTry.ts';
import { POLICIES, SETTINGS } from '../words.ts';
import { QuestionAnswer } from './QuestionAnswer.tsx';

interface Props {
  brand: string;
  channels: PoliciesView['channels'];
}

const TryForm = ({ brand, channels }: Props) => {
  const [text, setText] = useState('');
  const [channel, setChannel] = useState(channels[0]?.channel ?? '');
  const { tryQuestion } = useSettings(brand);
  const { result, problem, busy, run } = useTry<QuestionTrial, QuestionTrialRequest>(tryQuestion);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') run({ text, channel });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <FormField label={POLICIES.question}>
        <Textarea
          value={text}
          rows={2}
          placeholder={POLICIES.placeholder}
          onChange={({ detail }) => setText(detail.value)}
        />
      </FormField>
      <div className="fields">
        <Choice
          label={SETTINGS.channel}
          options={channels.map(({ channel: value, title }) => ({ value, label: title }))}
          value={channel}
          onChoose={setChannel}
        />
      </div>
      <div>
        <Button variant="primary" loading={busy} disabled={text.trim() === ''}>
          {POLICIES.run}
        </Button>
      </div>
      {problem !== undefined && <Alert type="error">{problem.message}</Alert>}
      <div role="status">{result !== undefined && <QuestionAnswer trial={result} />}</div>
    </form>
  );
};

/** Which of the brand's own answers a question would be answered with. */
export const TryQuestion = (props: Props) => {
  const may = useMay(props.brand);
  return (
    <Container
      header={
        <Header variant="h2" description={POLICIES.tryHint}>
          {POLICIES.tryTitle}
        </Header>
      }
    >
      {may('try') ? <TryForm {...props} /> : <p className="quiet">{SETTINGS.mayNotTry}</p>}
    </Container>
  );
};
