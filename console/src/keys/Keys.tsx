import { Fragment } from 'react';
import { MAC } from './registry.ts';
import { KEY_NAMES, KEYS } from './words.ts';
import './keys.css';

const MAC_NAMES: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧' };

const nameOf = (key: string): string =>
  (MAC ? MAC_NAMES[key] : undefined) ?? KEY_NAMES[key] ?? key.toUpperCase();

const Step = ({ keys }: { keys: string }) => (
  <>
    {keys.split('+').map((key) => (
      <kbd key={key}>{nameOf(key)}</kbd>
    ))}
  </>
);

/** A shortcut as its keys look: `mod+enter` is Ctrl Enter, `g q` is G then Q. */
export const Keys = ({ of }: { of: string }) => (
  <span className="keys">
    {of.split(' ').map((step, index) => (
      <Fragment key={step}>
        {index > 0 && <span className="quiet"> {KEYS.next} </span>}
        <Step keys={step} />
      </Fragment>
    ))}
  </span>
);
