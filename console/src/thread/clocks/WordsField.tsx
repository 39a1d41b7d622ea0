import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { ACTION } from '../words.ts';

interface Props {
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Words of the agent's own, which must be there. */
export const WordsField = ({ label, hint, value, error, onChange }: Props) => (
  <FormField
    stretch
    label={
      <>
        {label} <span className="quiet">{ACTION.required}</span>
      </>
    }
    description={hint}
    errorText={error}
  >
    <Textarea value={value} rows={2} ariaRequired onChange={({ detail }) => onChange(detail.value)} />
  </FormField>
);
