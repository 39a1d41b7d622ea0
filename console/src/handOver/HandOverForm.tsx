import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { Agent } from '#domain/reply.ts';
import type { MeView } from '#domain/view.ts';
import { useDesk } from '../desk.ts';
import { WordsField } from '../thread/clocks/WordsField.tsx';
import { isTooShort } from '../thread/tooShort.ts';
import { HAND_OVER } from './words.ts';

type Person = Pick<Agent, 'id' | 'name'>;

export interface Filled {
  from: Person;
  to: Person | undefined;
  note: string;
}

export const isWhole = ({ from, to, note }: Filled): boolean =>
  to !== undefined && to.id !== from.id && !isTooShort(note);

interface WhoProps {
  label: string;
  people: readonly Person[];
  chosen: Person | undefined;
  error?: string | undefined;
  onChoose: (person: Person | undefined) => void;
}

const Who = ({ label, people, chosen, error, onChoose }: WhoProps) => {
  const { me } = useDesk();
  const options = people.map(({ id, name }) => ({
    value: id,
    label: id === me.agent.id ? HAND_OVER.you(name) : name,
  }));
  return (
    <FormField stretch label={label} errorText={error}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === chosen?.id) ?? null}
        placeholder={HAND_OVER.choose}
        filteringType={options.length > 10 ? 'auto' : 'none'}
        ariaRequired
        onChange={({ detail }) => onChoose(people.find(({ id }) => id === detail.selectedOption.value))}
      />
    </FormField>
  );
};

interface Props {
  brand: MeView['brands'][number];
  filled: Filled;
  /** What is missing is said only once somebody has tried to go on. */
  tried: boolean;
  onFill: (filled: Filled) => void;
}

export const HandOverForm = ({ brand: { people, rights }, filled, tried, onFill }: Props) => {
  const { me } = useDesk();
  const { from, to, note } = filled;
  const all = people.some(({ id }) => id === me.agent.id) ? people : [me.agent, ...people];
  return (
    <>
      <p>{HAND_OVER.what}</p>
      {rights.includes('lead') && (
        <Who
          label={HAND_OVER.from}
          people={all}
          chosen={from}
          onChoose={(one = me.agent) =>
            onFill({ ...filled, from: one, to: to?.id === one.id ? undefined : to })
          }
        />
      )}
      <Who
        label={HAND_OVER.to}
        people={people.filter(({ id }) => id !== from.id)}
        chosen={to}
        error={tried && to === undefined ? HAND_OVER.noColleague : undefined}
        onChoose={(one) => onFill({ ...filled, to: one })}
      />
      <WordsField
        label={HAND_OVER.note}
        hint={HAND_OVER.hint}
        value={note}
        error={tried && isTooShort(note) ? HAND_OVER.noNote : undefined}
        onChange={(words) => onFill({ ...filled, note: words })}
      />
    </>
  );
};
