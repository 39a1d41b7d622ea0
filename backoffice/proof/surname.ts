import { shareOne } from './sameDigest.ts';

/** Cyrillic letters as Latin ones, Russian and Ukrainian; letters that can be read two ways are in `READINGS`. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'аa бb вv ґg дd еe єe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хh цts чch шsh щsh ' +
    'ыi эe юiu яia ъ ь'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

interface Reading {
  letters: Readonly<Record<string, string>>;
  c: string;
  /** Mueller, Soerensen, Haakansson as spellings of Müller, Sørensen, Håkansson. */
  umlauts: boolean;
}

const LETTERS: readonly Reading['letters'][] = [
  { г: 'g', ё: 'e' },
  { г: 'h', ё: 'io', č: 'ch', š: 'sh', ž: 'zh' },
];

/** How a spelling with several readings is read; two names agree when they do in any of their readings. */
const READINGS: readonly Reading[] = LETTERS.flatMap((letters) =>
  ['ts', 'k'].flatMap((c) => [false, true].map((umlauts) => ({ letters, c, umlauts }))),
);

/** Spellings of one sound, in order: the German and French clusters first, then what is left of them. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/schtsch|szcz|shch/gu, 'š'],
  [/tsch|tch|cz/gu, 'č'],
  [/sch/gu, 'š'],
  [/ch/gu, 'č'],
  [/sz|sh/gu, 'š'],
  [/šč/gu, 'š'],
  [/zh/gu, 'ž'],
  [/kh/gu, 'h'],
  [/tz/gu, 'ts'],
  [/ck/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/i{2,}/gu, 'i'],
  [/ie/gu, 'e'],
  [/([^aeiou])io/gu, '$1e'],
  [/([čšž])ov(a?)$/gu, '$1ev$2'],
];

const TITLES = new Set(
  'mr mrs ms miss mstr master mx dr prof professor sir madam mme herr frau chd inf jr sr гн гжа г-н г-жа господин госпожа др'.split(
    ' ',
  ),
);

const MARKS = /\p{M}/gu;
const CARON = /[čšž]/u;

/** Longest surname that is looked at; the rest would only be work. */
const LONGEST = 80;

/** `Mr Petrov` and `PETROV MR` are Petrov; a name that is nothing but a title stays. */
export const withoutTitles = (surname: string): string => {
  const words = surname
    .slice(0, LONGEST)
    .split(/[\s,./]+/u)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !TITLES.has(word.toLowerCase()));
  return (kept.length === 0 ? words : kept).join(' ');
};

const read = (name: string, { letters }: Reading): string =>
  Array.from(name, (letter) => {
    const plain = letters[letter] ?? CYRILLIC[letter] ?? LATIN[letter];
    return plain ?? (CARON.test(letter) ? letter.normalize('NFD').replace(MARKS, '') : letter);
  }).join('');

const fold = (letters: string, reading: Reading): string => {
  const name = reading.umlauts ? letters.replace(/([aou])e|a(?=a)/gu, '$1') : letters;
  const spelt = SPELLINGS.reduce((text, [form, sound]) => text.replace(form, sound), read(name, reading));
  return spelt.replace(/c/gu, reading.c);
};

/** й ё č š ž keep their marks until they are read: those are letters, not accents. */
const letterised = (name: string): string =>
  Array.from(name.normalize('NFC'), (letter) =>
    /[йёїčšž]/u.test(letter) ? letter : letter.normalize('NFKD').replace(MARKS, ''),
  )
    .join('')
    .replace(/[^\p{L}\p{M}]/gu, '');

/** The forms under which a surname is compared; a name without letters has none. */
export const foldedForms = (surname: string): string[] => {
  const letters = letterised(withoutTitles(surname).normalize('NFKC').toLowerCase());
  return READINGS.map((reading) => fold(letters, reading)).filter((form) => form !== '');
};

/**
 * Whether a surname, as a customer wrote it, is one of those in a record: case, accents, titles, spaces and
 * hyphens aside, and in Cyrillic or any usual transliteration. Every pair of forms is compared in constant time.
 */
export const sameSurname = (written: string, recorded: readonly string[]): boolean =>
  shareOne(foldedForms(written), recorded.flatMap(foldedForms));
