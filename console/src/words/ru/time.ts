import { plural } from '../plural.ts';

/* Times and amounts in words. Spans come rounded down, in whole units. */

/** As after «через», «на» and «ещё». */
export const SPAN = {
  seconds: (count: number): string => `${count} с`,
  minutes: (count: number): string => `${count} мин`,
  hours: (count: number): string => `${count} ч`,
  days: (count: number): string =>
    `${count} ${plural('ru', count, { one: 'день', few: 'дня', other: 'дней' })}`,
} as const;

export const TIME = {
  due: (left: string): string => `через ${left}`,
  overdue: (over: string): string => `просрочено на ${over}`,
  now: 'только что',
  ago: (span: string): string => `${span} назад`,
  yesterday: 'вчера',
  today: 'сегодня',
  tomorrow: 'завтра',
  /** A moment by itself. */
  at: (day: string, clock: string): string => `${day} ${clock}`,
  /** A moment behind «с», «до», «к»: no case of the day's name is needed then. */
  point: (day: string, clock: string): string => `${clock} ${day}`,
  fromTo: (from: string, to: string): string => `${from} — ${to}`,
} as const;

/** Of a paragraph of the brand's own answers: which, and since and until when. */
export const paragraphWords = (paragraph: string, from?: string, until?: string): string => {
  const validity = from === undefined ? '' : `, действует с ${from}`;
  return `наши ответы, абзац ${paragraph}${validity}${until === undefined ? '' : ` по ${until}`}`;
};

export const SIZE = {
  bytes: (size: string): string => `${size} Б`,
  kilo: (size: string): string => `${size} кБ`,
  mega: (size: string): string => `${size} МБ`,
} as const;
