import { describe, expect, it } from 'vitest';
import * as ruHandOver from '../../console/src/words/ru/handOver.ts';
import * as ruIncidents from '../../console/src/words/ru/incidents.ts';
import * as ruLevels from '../../console/src/words/ru/levels.ts';
import * as ruQueue from '../../console/src/words/ru/queue.ts';
import * as ruThread from '../../console/src/words/ru/thread.ts';
import * as ruTime from '../../console/src/words/ru/time.ts';
import * as ruWays from '../../console/src/words/ru/ways.ts';
import * as ukHandOver from '../../console/src/words/uk/handOver.ts';
import * as ukIncidents from '../../console/src/words/uk/incidents.ts';
import * as ukLevels from '../../console/src/words/uk/levels.ts';
import * as ukQueue from '../../console/src/words/uk/queue.ts';
import * as ukThread from '../../console/src/words/uk/thread.ts';
import * as ukTime from '../../console/src/words/uk/time.ts';
import * as ukWays from '../../console/src/words/uk/ways.ts';
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
    ['ru', ruTime.SPAN.days, ['день', 'дня', 'дней', 'дней', 'день', 'дня']],
    ['uk', ukTime.SPAN.days, ['день', 'дні', 'днів', 'днів', 'день', 'дні']],
    [
      'ru',
      (count: number) => ruHandOver.HAND_OVER.done(count, 'А', 'Б'),
      ['переписка', 'переписки', 'переписок', 'переписок', 'переписка', 'переписки'],
    ],
    [
      'uk',
      (count: number) => ukHandOver.HAND_OVER.done(count, 'А', 'Б'),
      ['листування', 'листування', 'листувань', 'листувань', 'листування', 'листування'],
    ],
    ['ru', ruIncidents.INCIDENT.asking, ['клиент', 'клиента', 'клиентов', 'клиентов', 'клиент', 'клиента']],
    ['uk', ukIncidents.INCIDENT.asking, ['клієнт', 'клієнти', 'клієнтів', 'клієнтів', 'клієнт', 'клієнти']],
    [
      'ru',
      (count: number) => ruQueue.ALARMS.title(alarms(count)),
      ['тревога', 'тревоги', 'тревог', 'тревог', 'тревога', 'тревоги'],
    ],
    [
      'uk',
      (count: number) => ukQueue.ALARMS.title(alarms(count)),
      ['тривога', 'тривоги', 'тривог', 'тривог', 'тривога', 'тривоги'],
    ],
    [
      'ru',
      (count: number) => ruLevels.spanWords(count * 60),
      ['минуту', 'минуты', 'минут', 'минут', 'минуту', 'минуты'],
    ],
    [
      'uk',
      (count: number) => ukLevels.spanWords(count * 60),
      ['хвилину', 'хвилини', 'хвилин', 'хвилин', 'хвилину', 'хвилини'],
    ],
    ['ru', ruThread.DESK.tooLong, ['лишний', 'лишних', 'лишних', 'лишних', 'лишний', 'лишних']],
    ['uk', ukThread.DESK.tooLong, ['зайвий', 'зайві', 'зайвих', 'зайвих', 'зайвий', 'зайві']],
    ['ru', ruWays.WAY.window, ['час', 'часа', 'часов', 'часов', 'час', 'часа']],
    ['uk', ukWays.WAY.window, ['година', 'години', 'годин', 'годин', 'година', 'години']],
  ])('is right in %s', (_language, say, forms) => {
    expect(COUNTS.map((count) => lastWord(say(count)))).toEqual(forms);
  });

  it('has the right verb before it, too', () => {
    expect(COUNTS.map(ruIncidents.INCIDENT.asking).map((words) => words.split(' ')[0])).toEqual([
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
    expect(ruLevels.spanWords(seconds)).toBe(ru);
    expect(ukLevels.spanWords(seconds)).toBe(uk);
  });
});
