type Numbers = Readonly<Record<string, number>>;

const known = (word: string, numbers: Numbers): number | undefined =>
  Object.hasOwn(numbers, word) ? numbers[word] : undefined;

/** Longest number word that is taken apart: "achtundsiebzig". */
const LONGEST = 24;

/** `fünfunddreißig`, `vijfendertig`: units, "and", tens, in one word. */
const unitsFirst = (word: string, numbers: Numbers): number | undefined => {
  for (const join of ['und', 'en', 'ën'])
    for (let at = word.indexOf(join, 2); at > 0; at = word.indexOf(join, at + 1)) {
      const [units, tens] = [known(word.slice(0, at), numbers), known(word.slice(at + join.length), numbers)];
      if (units !== undefined && tens !== undefined && units < 10 && tens >= 20) return units + tens;
    }
  return undefined;
};

/** The number that one folded word spells: `seven`, `thirty-five`, `fünfunddreißig`. */
export const spelledNumber = (word: string, numbers: Numbers): number | undefined => {
  const whole = known(word, numbers);
  if (whole !== undefined || word.length > LONGEST) return whole;
  const [tens, units, ...more] = word.split('-').map((part) => known(part, numbers));
  if (tens !== undefined && units !== undefined && more.length === 0 && tens >= 20) return tens + units;
  return unitsFirst(word, numbers);
};
