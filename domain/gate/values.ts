import type { CitedFact } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { findPhrases, hasPhrase, plain, wordsOf } from '../words.ts';
import { dayAt } from '../zone.ts';
import { type Duration, MOST_TIMES, type Moment, type Times } from './moments.ts';
import { spelledNumber } from './numbers.ts';
import { finding, type Scene, spanOf } from './scene.ts';
import { within } from './stance.ts';
import { betraysMoment, saysDuration, saysMoment, settingOf } from './support.ts';

const todayOf = ({ input }: Scene): string => dayAt(input.timeZone, input.now);

const judgeMoment = (scene: Scene, moment: Moment, moments: readonly Moment[]): Finding | undefined => {
  const span = spanOf(scene, moment.from, moment.to);
  const named = moments.filter(({ means }) => means !== undefined);
  const setting = settingOf(scene, moment, named, todayOf(scene));
  if (scene.cited(span).some((fact) => saysMoment(scene, moment, fact, setting))) return undefined;
  if (moment.bare === true) return judgeNumber(scene, moment.to - 1);
  if (scene.hidden.some((fact) => betraysMoment(scene, moment, fact, setting)))
    return finding(
      scene,
      'disclosure',
      'hidden_time',
      span,
      'This time may not be told to this person here.',
    );
  const what = moment.minutes === undefined && moment.part === undefined ? 'date' : 'time';
  return finding(
    scene,
    'truth',
    `untraced_${what}`,
    span,
    `No fact of this case gives this ${what} for what is said here.`,
  );
};

const numbersIn = (scene: Scene, text: string): number[] =>
  wordsOf(plain(text)).flatMap(({ raw, fold }) => {
    if (/^\d{1,15}$/.test(raw)) return [Number(raw)];
    const { numbers } = scene.lexicon.time;
    return spelledNumber(fold, numbers) ?? [];
  });

/** The number of a bag within its file counts nothing. The figures of a reference may stand for it. */
const saysNumber = (scene: Scene, { id, value }: CitedFact, wanted: number): boolean =>
  (value.kind === 'number' && value.value === wanted) ||
  (value.kind === 'money' && value.amount === wanted) ||
  (value.kind === 'reference' && wanted > 9 && value.text.replace(/\D/g, '') === String(wanted)) ||
  (value.kind === 'text' && !id.startsWith('case.items[') && numbersIn(scene, value.text).includes(wanted));

const judgeDuration = (scene: Scene, duration: Duration): Finding | undefined => {
  const span = spanOf(scene, duration.from, duration.to);
  const setting = settingOf(scene, duration, [], todayOf(scene));
  const { seconds, unit } = duration;
  const traced = scene
    .cited(span)
    .some(
      (fact) => saysNumber(scene, fact, seconds / unit) || saysDuration(scene, seconds, unit, fact, setting),
    );
  if (traced) return undefined;
  return finding(
    scene,
    'truth',
    'untraced_duration',
    span,
    'No fact of this case gives this length of time.',
  );
};

/** A number that a word tells; "one" and «один» only where something is counted. */
const numberAt = (scene: Scene, at: number): number | undefined => {
  const word = scene.words[at];
  const { numbers, countable } = scene.lexicon.time;
  if (word === undefined) return undefined;
  const digits = /^(\d{1,15})\p{L}{0,3}$/u.exec(word.raw)?.[1];
  if (digits !== undefined) return Number(digits);
  if (/\p{N}/u.test(word.raw)) return Number.NaN;
  const value = word.fold === 'one' ? 1 : spelledNumber(word.fold, numbers);
  if (value !== 1) return value;
  const next = findPhrases(scene.words.slice(at + 1, at + 4), countable);
  return next.some(({ from }) => from === 0) ? 1 : undefined;
};

/** Of the parts of a reference, "three letters" is borne out by the number of letters alone. */
const countedAt = ({ words, lexicon, allowed }: Scene, at: number): ReadonlySet<string> | undefined => {
  const next = words[at + 1];
  const ids = lexicon.time.counted.flatMap(({ phrase, id }) =>
    next !== undefined && hasPhrase([next], [phrase]) ? [id] : [],
  );
  return ids.some((id) => allowed.some((fact) => fact.id === id)) ? new Set(ids) : undefined;
};

const judgeNumber = (scene: Scene, at: number): Finding | undefined => {
  const value = numberAt(scene, at);
  if (value === undefined) return undefined;
  const span = spanOf(scene, at, at + 1);
  const counted = countedAt(scene, at);
  if (scene.cited(span).some((fact) => saysNumber(scene, fact, value) && (counted?.has(fact.id) ?? true)))
    return undefined;
  if (scene.hidden.some((fact) => fact.value.kind === 'number' && fact.value.value === value))
    return finding(
      scene,
      'disclosure',
      'hidden_number',
      span,
      'This number may not be told to this person here.',
    );
  return finding(scene, 'truth', 'untraced_number', span, 'No fact of this case holds this number.');
};

const tooMany = (scene: Scene): Finding =>
  finding(
    scene,
    'truth',
    'too_many_values',
    undefined,
    'There are more dates and times in this than anyone can check.',
  );

const FOUR_WEEKS = 28 * 86_400;

/** "650 roubles a month": the price of a plan is by the month, and no length of time is claimed. */
const isRate = ({ from, unit }: Duration, taken: ReadonlySet<number>): boolean =>
  unit >= FOUR_WEEKS && (taken.has(from - 1) || taken.has(from - 2));

/** Dates, times, lengths of time and all other numbers, compared with the facts by meaning. */
export const judgeValues = (scene: Scene, times: Times, taken: ReadonlySet<number>): Finding[] => {
  const { moments, durations } = times;
  const said = (hit: { from: number; to: number }): boolean =>
    !within(hit, scene.quoted) && !within(hit, taken);
  if (moments.length + durations.length > MOST_TIMES) return [tooMany(scene)];
  return [
    ...moments.filter(said).flatMap((moment) => judgeMoment(scene, moment, moments) ?? []),
    ...durations
      .filter((one) => said(one) && !isRate(one, taken))
      .flatMap((duration) => judgeDuration(scene, duration) ?? []),
    ...scene.words.flatMap((_, at) =>
      taken.has(at) || times.taken.has(at) || scene.quoted.has(at) ? [] : (judgeNumber(scene, at) ?? []),
    ),
  ];
};

/** Words that tell a number. */
export const numberWords = ({ words, lexicon }: Scene): Set<number> =>
  new Set(
    words.flatMap(({ raw, fold }, at) =>
      /^\d/.test(raw) || spelledNumber(fold, lexicon.time.numbers) !== undefined ? [at] : [],
    ),
  );
