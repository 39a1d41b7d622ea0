/** What of a keyboard event says which key was pressed, by whatever layout. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  getModifierState(name: string): boolean;
};

/** Keys that bear no letter of the Latin alphabet, by where they are on an American keyboard. */
const BY_PLACE: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/** In the Cyrillic layouts the key of `/` and `?` gives these; no other layout has them there. */
const SLASH: Readonly<Record<string, string>> = { '.': '/', ',': '?' };

const NAMED: Readonly<Record<string, string>> = {
  Escape: 'esc',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ' ': 'space',
};

const LATIN = /^[a-z]$/;

/** A key where it lies on an American keyboard: what is meant by a key that gives a letter of another alphabet. */
const byPlace = (code: string): string | undefined =>
  /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? BY_PLACE[code];

/** A keyboard on which digits take Shift (the French one) gives another character for their keys. */
const digitOf = (press: Press): string | undefined =>
  press.shiftKey || press.getModifierState('AltGraph') ? undefined : /^Digit(\d)$/.exec(press.code)?.[1];

const nameOf = (press: Press): string => {
  const key = press.key.toLowerCase();
  if (key.length > 1) return NAMED[press.key] ?? key;
  if (press.code === 'Slash' && SLASH[key] !== undefined) return SLASH[key];
  if (key > '\u007f') return byPlace(press.code) ?? key;
  return LATIN.test(key) ? key : (digitOf(press) ?? NAMED[key] ?? key);
};

/** Characters that are neither letters nor named keys: Shift or AltGr is only how one gets to them. */
const isSymbol = (name: string): boolean => name.length === 1 && !LATIN.test(name);

/**
 * What was pressed, as shortcuts are written: `j`, `shift+a`, `mod+enter`, `?`. A letter is the one its key bears in
 * Latin, also while a Cyrillic layout is on; `mod` is ⌘ on a Mac and Ctrl elsewhere. `undefined` where a modifier is
 * held that no shortcut uses.
 */
export const pressed = (press: Press, mac: boolean): string | undefined => {
  const name = nameOf(press);
  const graph = press.getModifierState('AltGraph') && isSymbol(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (!graph && (press.altKey || other)) return undefined;
  const held = [mod && !graph && 'mod', press.shiftKey && !isSymbol(name) && 'shift'];
  return [...held.filter(Boolean), name].join('+');
};
