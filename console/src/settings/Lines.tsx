import type { ReactNode } from 'react';
import { SETTINGS } from './words.ts';

/** Short things one below the other; a word for it where there are none. */
export const Lines = ({ lines, none = SETTINGS.none }: { lines: ReactNode[]; none?: string }) =>
  lines.length === 0 ? (
    none
  ) : (
    <ul className="plain">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and come and go together.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
