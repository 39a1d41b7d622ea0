import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import TimeInput from '@cloudscape-design/components/time-input';
import { type ReactNode, useId } from 'react';
import type { ActionInput } from '#domain/action.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { zoneName } from '../../live/timeWords.ts';
import { instantOfWall, wallTime } from '../../live/wallTime.ts';
import { LOCALE } from '../../words/language.ts';
import { ACTION } from '../words.ts';

interface ControlProps {
  input: ActionInput;
  value: string;
  onChange: (value: string) => void;
}

/** Longer texts get room for more than a line. */
const LONGEST_LINE = 200;

const TextControl = ({ input, value, onChange }: ControlProps) =>
  (input.maxLength ?? Number.POSITIVE_INFINITY) <= LONGEST_LINE ? (
    <Input value={value} ariaRequired={input.required} onChange={({ detail }) => onChange(detail.value)} />
  ) : (
    <Textarea
      value={value}
      rows={3}
      ariaRequired={input.required}
      onChange={({ detail }) => onChange(detail.value)}
    />
  );

const PhoneControl = ({ input, value, onChange }: ControlProps) => (
  <Input
    value={value}
    inputMode="tel"
    autoComplete={false}
    ariaRequired={input.required}
    onChange={({ detail }) => onChange(detail.value)}
  />
);

const ChoiceControl = ({ input, value, onChange }: ControlProps) => {
  const choices = (input.choices ?? []).map((choice) => ({ value: choice.value, label: choice.title }));
  const options = input.required ? choices : [{ value: '', label: ACTION.none }, ...choices];
  return (
    <Select
      options={options}
      selectedOption={options.find((option) => option.value === value) ?? null}
      placeholder={ACTION.choose}
      filteringType={options.length > 10 ? 'auto' : 'none'}
      ariaRequired={input.required}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
};

const DayControl = ({ input, value, onChange }: ControlProps) => (
  <DatePicker
    value={value}
    format="iso"
    placeholder={ACTION.dayForm}
    locale={LOCALE}
    openCalendarAriaLabel={() => ACTION.openCalendar}
    ariaRequired={input.required}
    onChange={({ detail }) => onChange(detail.value)}
  />
);

const MomentControl = ({ input, value, onChange }: ControlProps) => {
  const [day = '', time = ''] = value.split('T');
  // Within a field both would bear its label alone.
  const label = useId();
  return (
    <span className="moment">
      <span id={label} hidden>
        {ACTION.timeOf(input.title)}
      </span>
      <DayControl input={input} value={day} onChange={(to) => onChange(`${to}T${time}`)} />
      <TimeInput
        value={time}
        format="hh:mm"
        placeholder={ACTION.timeForm}
        ariaLabelledby={label}
        ariaRequired={input.required}
        onChange={({ detail }) => onChange(`${day}T${detail.value}`)}
      />
    </span>
  );
};

const CONTROL: Record<ActionInput['kind'], (props: ControlProps) => ReactNode> = {
  text: TextControl,
  choice: ChoiceControl,
  date: DayControl,
  instant: MomentControl,
  phone: PhoneControl,
};

/** Whose clock a time is by, and what it is by the agent's own. */
const zoneWords = (value: string, zone: string): string => {
  const own = zoneName();
  const at = own === zone ? undefined : instantOfWall(value, zone);
  const yours = at === undefined ? [] : [ACTION.yours(wallTime(at, own).replace('T', ' '), own)];
  return [ACTION.zone(zone), ...yours].join('; ');
};

const constraint = ({ kind, maxLength }: ActionInput, value: string, zone: string): string => {
  if (kind === 'instant') return zoneWords(value, zone);
  return kind === 'text' && maxLength !== undefined && value.length > maxLength * 0.8
    ? ACTION.length(value.length, maxLength)
    : '';
};

interface Props extends ControlProps {
  error: string | undefined;
  /** The brand's, IANA. */
  zone: string;
}

/** One input of an action, as its kind wants to be filled in. */
export const InputField = ({ error, zone, ...control }: Props) => {
  const { input, value } = control;
  const Control = CONTROL[input.kind];
  return (
    <FormField
      stretch
      label={
        <>
          <Foreign>{input.title}</Foreign>{' '}
          {input.required && <span className="quiet">{ACTION.required}</span>}
        </>
      }
      errorText={error}
      constraintText={constraint(input, value, zone)}
    >
      <Control {...control} />
    </FormField>
  );
};
