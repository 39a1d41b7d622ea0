import { describe, expect, it } from 'vitest';
import { type Press, pressed } from '../../console/src/keys/pressed.ts';
import { isCharacters } from '../../console/src/keys/shortcut.ts';

const press = (key: string, code: string, held: Partial<Press> & { graph?: true } = {}): Press => ({
  ...{ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
  getModifierState: (name) => name === 'AltGraph' && held.graph === true,
});

const onPc = (...given: Parameters<typeof press>) => pressed(press(...given), false);

describe('a pressed key', () => {
  it('is its Latin letter, also while a Russian or Ukrainian layout is on', () => {
    expect(onPc('j', 'KeyJ')).toBe('j');
    expect(onPc('о', 'KeyJ')).toBe('j');
    expect(onPc('Ы', 'KeyS', { shiftKey: true })).toBe('shift+s');
    expect(onPc('і', 'KeyS')).toBe('s');
    expect(onPc('х', 'BracketLeft')).toBe('[');
    expect(onPc('ї', 'BracketRight')).toBe(']');
  });

  it('is the letter that is written on it, wherever a Latin layout has it', () => {
    expect(onPc('a', 'KeyQ')).toBe('a');
    expect(onPc('A', 'KeyA')).toBe('a');
  });

  it('is the character it gives, however one gets to it', () => {
    expect(onPc('?', 'Slash', { shiftKey: true })).toBe('?');
    expect(onPc('?', 'Minus', { shiftKey: true })).toBe('?');
    expect(onPc('?', 'Digit7', { shiftKey: true })).toBe('?');
    expect(onPc('[', 'Digit8', { ctrlKey: true, altKey: true, graph: true })).toBe('[');
  });

  it('of the question mark and the slash is found by its place in a Cyrillic layout', () => {
    expect(onPc(',', 'Slash', { shiftKey: true })).toBe('?');
    expect(onPc('.', 'Slash')).toBe('/');
    expect(onPc(',', 'Comma')).toBe(',');
  });

  it('of a digit needs no Shift on a French keyboard', () => {
    expect(onPc('&', 'Digit1')).toBe('1');
    expect(onPc('1', 'Numpad1')).toBe('1');
  });

  it('goes with ⌘ on a Mac and with Ctrl elsewhere', () => {
    expect(onPc('Enter', 'Enter', { ctrlKey: true })).toBe('mod+enter');
    expect(onPc('Enter', 'Enter', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+enter');
    expect(onPc('Enter', 'Enter', { metaKey: true })).toBeUndefined();
    expect(pressed(press('Enter', 'Enter', { metaKey: true }), true)).toBe('mod+enter');
    expect(onPc('j', 'KeyJ', { altKey: true })).toBeUndefined();
  });
});

describe('a shortcut of characters alone', () => {
  it('can be set off by a word somebody dictates', () => {
    for (const keys of ['j', '?', 'g q', 'shift+a', '[']) expect(isCharacters(keys)).toBe(true);
    for (const keys of ['mod+enter', 'esc', 'enter', 'up']) expect(isCharacters(keys)).toBe(false);
  });
});
