import { describe, expect, it } from 'vitest';
import { everyWord, filesOf, isUntold, LANGUAGES, type Said, sayings } from './everyWord.ts';

/** Where the languages differ on purpose: what the API says itself, in English. */
const BY_CODE = ['facts.ts LABEL', 'findings.ts FOUND', 'problems.ts PROBLEM', 'refusals.ts REFUSED'];

/** What is said of lists, moments and rules: read by the tests of the pages on which it stands. */
const UNTOLD = [
  'answering.ts SECOND.and',
  'audit.ts doneWords',
  'levels.ts clockWords',
  'levels.ts ruleWords',
  'levels.ts LEVELS.promised',
  'levels.ts LEVELS.midway',
  'queue.ts ALARMS.title',
  'queue.ts alarmWords',
  'ways.ts WAY.canBe',
];

const shapeOf = ({ path, value }: Said): string =>
  `${path}: ${typeof value}${typeof value === 'function' ? ` of ${value.length}` : ''}`;

const isByCode = ({ path }: Said): boolean => BY_CODE.some((table) => path.startsWith(table));

/** Names that are written the same in every language: products, keys, units, file kinds, forms. */
const NAMES = new Set(
  (
    'okno mac ctrl enter esc shift sms utc csv url id ip http https json yaml md runbook x vk telegram whatsapp ' +
    'messenger instagram facebook slack teams google excel english'
  ).split(' '),
);

const foreign = (words: string): string[] =>
  (words.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !NAMES.has(word.toLowerCase()));

describe.each(filesOf('en'))('the words of %s', (file) => {
  it('have the same names in every language, and take the same', async () => {
    const [en = [], ru = [], uk = []] = await Promise.all(LANGUAGES.map((one) => everyWord(one, file)));
    const shapes = (words: Said[]): string[] => words.filter((one) => !isByCode(one)).map(shapeOf);
    expect(shapes(ru).toSorted()).toEqual(shapes(en).toSorted());
    expect(shapes(uk).toSorted()).toEqual(shapes(en).toSorted());
    const codes = (words: Said[]): string[] => words.filter(isByCode).map(({ path }) => path);
    expect(codes(uk)).toEqual(codes(ru));
  });

  it.each(LANGUAGES)('say something, in %s', async (language) => {
    const words = await everyWord(language, file);
    const empty = words.filter(({ value }) => typeof value === 'string' && value.trim() === '');
    expect(empty.map(({ path }) => path).filter((path) => path !== 'audit.ts BY')).toEqual([]);
    const broken = words.flatMap((one) => sayings(one).filter((said) => /undefined|NaN|\[object/.test(said)));
    expect(broken).toEqual([]);
  });

  it.each(['ru', 'uk'] as const)('are written in %s, and left in English nowhere', async (language) => {
    const words = await everyWord(language, file);
    const left = words.flatMap((one) =>
      sayings(one).flatMap((said) => foreign(said).map((word) => `${one.path}: ${word}`)),
    );
    expect([...new Set(left)]).toEqual([]);
  });

  it('keep the letters of Russian and Ukrainian apart', async () => {
    const [ru, uk] = await Promise.all([everyWord('ru', file), everyWord('uk', file)]);
    expect(ru.flatMap(sayings).filter((said) => /[іїєґ]/i.test(said))).toEqual([]);
    expect(uk.flatMap(sayings).filter((said) => /[ыэъё]/i.test(said))).toEqual([]);
  });
});

it.each(LANGUAGES)(
  'every word of %s is heard here but those that take more than words and numbers',
  async (one) => {
    const words = (await Promise.all(filesOf(one).map((file) => everyWord(one, file)))).flat();
    expect(words.filter(isUntold).map(({ path }) => path)).toEqual(UNTOLD);
  },
);

it('every language has the same files', () => {
  expect(filesOf('ru')).toEqual(filesOf('en'));
  expect(filesOf('uk')).toEqual(filesOf('en'));
});
