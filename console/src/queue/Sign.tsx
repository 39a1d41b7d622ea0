import { Glyph } from './Glyph.tsx';
import type { State } from './state.ts';

/** How something stands: glyph, colour and words. */
export const Sign = ({ type, children }: { type: State['type']; children: string }) => (
  <span className="sign" data-type={type}>
    <Glyph name={type} /> {children}
  </span>
);
