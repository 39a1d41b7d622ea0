export const GROUPS = ['everywhere', 'queue', 'thread'] as const;

export interface Shortcut {
  /** `j`, `shift+a`, `mod+enter`, `esc`, `?`, or one after another: `g q`. */
  keys: string;
  /** What it does, in a few words: `Approve and send`. */
  says: string;
  group: (typeof GROUPS)[number];
  run: () => void;
  /** Works in a text field as well. */
  whileTyping?: true;
  /** Goes on while the key is held down; anything else is done once. */
  repeats?: true;
}

/** Made of characters alone, so that somebody who dictates could set it off by a word (WCAG 2.2, 2.1.4). */
export const isCharacters = (keys: string): boolean =>
  keys.split(' ').every((step) => step.replace('shift+', '').length === 1);
