import type { Urgency } from '#domain/view.ts';
import { Glyph } from './Glyph.tsx';
import type { State } from './state.ts';
import './signs.css';

interface Props {
  type: State['type'];
  children: string;
  /** Of a countdown. */
  urgency?: Urgency;
}

/** How something stands: glyph, colour and words. */
export const Sign = ({ type, children, urgency }: Props) => (
  <span className={urgency === undefined ? 'sign' : 'sign due'} data-type={type} data-urgency={urgency}>
    <Glyph name={type} />
    {children}
  </span>
);
