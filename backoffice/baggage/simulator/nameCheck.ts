/* How the baggage system itself compares surnames: laxly, by consonants, as such systems do. okno compares again. */

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ Б: 'B', В: 'V', Г: 'G', Ґ: 'G', Д: 'D', Ж: 'Z', З: 'Z', К: 'K', Л: 'L', М: 'M', Н: 'N', П: 'P' },
  ...{ Р: 'R', С: 'S', Т: 'T', Ф: 'F', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S', Щ: 'S' },
};

const SOUNDS: readonly [RegExp, string][] = [
  [/SCHTSCH|S(?:H?CH?|H)/g, 'S'],
  [/T?[SZ]?CH|CZ|T[SZ]/g, 'C'],
  [/KH/g, 'H'],
  [/[KQ]/g, 'C'],
  [/X/g, 'CS'],
  [/W/g, 'V'],
  [/Ł/g, 'L'],
  [/[AEIOUYJHØÆŒ]/g, ''],
];

const skeleton = (name: string): string => {
  const letters = name
    .toUpperCase()
    .replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? 'A')
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '');
  return SOUNDS.reduce((text, [form, sound]) => text.replace(form, sound), letters).replace(/(.)\1+/gu, '$1');
};

export const looksLike = (given: string, surname: string): boolean => skeleton(given) === skeleton(surname);
