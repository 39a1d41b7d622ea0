import { describe, expect, it } from 'vitest';
import { HAND_OVER as RU_HAND_OVER } from '../../console/src/words/ru/handOver.ts';
import { INCIDENT as RU_INCIDENT } from '../../console/src/words/ru/incidents.ts';
import { spanWords as ruSpanWords } from '../../console/src/words/ru/levels.ts';
import { ALARMS as RU_ALARMS } from '../../console/src/words/ru/queue.ts';
import { DESK as RU_DESK } from '../../console/src/words/ru/thread.ts';
import { SPAN as RU_SPAN } from '../../console/src/words/ru/time.ts';
import { WAY as RU_WAY } from '../../console/src/words/ru/ways.ts';
import { HAND_OVER as UK_HAND_OVER } from '../../console/src/words/uk/handOver.ts';
import { INCIDENT as UK_INCIDENT } from '../../console/src/words/uk/incidents.ts';
import { spanWords as ukSpanWords } from '../../console/src/words/uk/levels.ts';
import { ALARMS as UK_ALARMS } from '../../console/src/words/uk/queue.ts';
import { DESK as UK_DESK } from '../../console/src/words/uk/thread.ts';
import { SPAN as UK_SPAN } from '../../console/src/words/uk/time.ts';
import { WAY as UK_WAY } from '../../console/src/words/uk/ways.ts';
import { ALARMS } from './fakeWorld.ts';

const COUNTS = [1, 2, 5, 11, 21, 22];
const alarms = (count: number) =>
  Array.from({ length: count }, () => ({ ...ALARMS[0]!, level: 'breach' as const }));
const lastWord = (words: string): string =>
  words
    .replace(/[^\p{L}’]+$/u, '')
    .split(/[^\p{L}’]+/u)
    .at(-1) ?? '';

describe('a word behind 1, 2, 5, 11, 21 and 22', () => {
  it.each([
    ['ru', RU_SPAN.days, ['день', 'дня', 'дней', 'дней', 'день', 'дня']],
    ['uk', UK_SPAN.days, ['день', 'дні', 'днів', 'днів', 'день', 'дні']],
    [
      'ru',
      (count: number) => RU_HAND_OVER.done(count, 'А', 'Б'),
      ['переписка', 'переписки', 'переписок', 'переписок', 'переписка', 'переписки'],
    ],
    [
      'uk',
      (count: number) => UK_HAND_OVER.done(count, 'А', 'Б'),
      ['листування', 'листування', 'листувань', 'листувань', 'листування', 'листування'],
    ],
    ['ru', RU_INCIDENT.asking, ['клиент', 'клиента', 'клиентов', 'клиентов', 'клиент', 'клиента']],
    ['uk', UK_INCIDENT.asking, ['клієнт', 'клієнти', 'клієнтів', 'клієнтів', 'клієнт', 'клієнти']],
    [
      'ru',
      (count: number) => RU_ALARMS.title(alarms(count)),
      ['тревога', 'тревоги', 'тревог', 'тревог', 'тревога', 'тревоги'],
    ],
    [
      'uk',
      (count: number) => UK_ALARMS.title(alarms(count)),
      ['тривога', 'тривоги', 'тривог', 'тривог', 'тривога', 'тривоги'],
    ],
    [
      'ru',
      (count: number) => ruSpanWords(count * 60),
      ['минуту', 'минуты', 'минут', 'минут', 'минуту', 'минуты'],
    ],
    [
      'uk',
      (count: number) => ukSpanWords(count * 60),
      ['хвилину', 'хвилини', 'хвилин', 'хвилин', 'хвилину', 'хвилини'],
    ],
    ['ru', RU_DESK.tooLong, ['лишний', 'лишних', 'лишних', 'лишних', 'лишний', 'лишних']],
    ['uk', UK_DESK.tooLong, ['зайвий', 'зайві', 'зайвих', 'зайвих', 'зайвий', 'зайві']],
    ['ru', RU_WAY.window, ['час', 'часа', 'часов', 'часов', 'час', 'часа']],
    ['uk', UK_WAY.window, ['година', 'години', 'годин', 'годин', 'година', 'години']],
  ])('is right in %s', (_language, say, forms) => {
    expect(COUNTS.map((count) => lastWord(say(count)))).toEqual(forms);
  });

  it('has the right verb before it, too', () => {
    expect(COUNTS.map(RU_INCIDENT.asking).map((words) => words.split(' ')[0])).toEqual([
      'Спрашивает',
      'Спрашивают',
      'Спрашивают',
      'Спрашивают',
      'Спрашивает',
      'Спрашивают',
    ]);
  });
});

describe('spans of service levels', () => {
  it.each([
    [90, '90 секунд', '90 секунд'],
    [1200, '20 минут', '20 хвилин'],
    [5400, '1 час 30 минут', '1 годину 30 хвилин'],
    [259_200, '72 часа', '72 години'],
    [432_000, '5 дней', '5 днів'],
  ])('of %s seconds', (seconds, ru, uk) => {
    expect(ruSpanWords(seconds)).toBe(ru);
    expect(ukSpanWords(seconds)).toBe(uk);
  });
});
