import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import type { NewPromise } from '../../api/client.ts';
import { MAKE } from './words.ts';

const KINDS = ['call', 'update', 'other'] as const satisfies NewPromise['kind'][];

interface Props {
  kind: NewPromise['kind'];
  onChange: (kind: NewPromise['kind']) => void;
}

/** What is promised: a call, a message, or something else. */
export const KindField = ({ kind, onChange }: Props) => (
  <FormField label={MAKE.kind}>
    <RadioGroup
      value={kind}
      items={KINDS.map((value) => ({ value, ...MAKE.kinds[value] }))}
      onChange={({ detail }) => onChange(KINDS.find((one) => one === detail.value) ?? 'other')}
    />
  </FormField>
);
