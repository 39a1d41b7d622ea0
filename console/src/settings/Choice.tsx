import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few. */
export const Choice = <T extends string>({ label, options, value, onChoose }: Props<T>) => (
  <FormField label={label}>
    <Select
      options={options}
      selectedOption={options.find((one) => one.value === value) ?? null}
      onChange={({ detail }) => {
        const chosen = options.find((one) => one.value === detail.selectedOption.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    />
  </FormField>
);
