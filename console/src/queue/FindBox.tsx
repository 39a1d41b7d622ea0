import Input, { type InputProps } from '@cloudscape-design/components/input';
import type { Ref } from 'react';
import { LIST } from './viewWords.ts';

interface Props {
  query: string;
  onChange: (query: string) => void;
  handle: Ref<InputProps.Ref>;
}

/** Looks for a customer, for words or for a reference in the view that is open. */
export const FindBox = ({ query, onChange, handle }: Props) => (
  <div className="find">
    <Input
      ref={handle}
      type="search"
      ariaLabel={LIST.find}
      clearAriaLabel={LIST.clear}
      placeholder={LIST.findHint}
      value={query}
      onChange={({ detail }) => onChange(detail.value)}
    />
  </div>
);
