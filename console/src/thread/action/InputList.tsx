import type { ActionInput } from '#domain/action.ts';
import { Foreign, Said } from '../../customer/Foreign.tsx';
import { type Filled, inputWords } from './inputs.ts';

interface Props {
  inputs: readonly ActionInput[];
  /** As the desk has them. */
  values: Filled;
  zone: string;
}

/** What an action is done with, to be read. */
export const InputList = ({ inputs, values, zone }: Props) => (
  <dl className="inputs">
    {inputs
      .filter(({ name }) => (values[name] ?? '') !== '')
      .map((input) => (
        <div key={input.name}>
          <dt>
            <Foreign>{input.title}</Foreign>
          </dt>
          <dd>
            <Said text={inputWords(input, values[input.name] ?? '', zone)} />
          </dd>
        </div>
      ))}
  </dl>
);
