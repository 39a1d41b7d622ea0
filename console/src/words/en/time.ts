/* Times and amounts in words. Spans come rounded down, in whole units. */

export const SPAN = {
  seconds: (count: number): string => `${count} s`,
  minutes: (count: number): string => `${count} min`,
  hours: (count: number): string => `${count} h`,
  days: (count: number): string => `${count} d`,
} as const;

export const TIME = {
  due: (left: string): string => `due in ${left}`,
  overdue: (over: string): string => `overdue by ${over}`,
  now: 'just now',
  ago: (span: string): string => `${span} ago`,
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  /** A moment by itself. */
  at: (day: string, clock: string): string => `${day} ${clock}`,
  /** A moment behind a word like “since”, “until”, “by”. */
  point: (day: string, clock: string): string => `${day} ${clock}`,
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
} as const;

/** Of a paragraph of the brand's own answers: which, and since and until when. */
export const paragraphWords = (paragraph: string, from?: string, until?: string): string => {
  const validity = from === undefined ? '' : `, valid from ${from}`;
  return `our own answers, paragraph ${paragraph}${validity}${until === undefined ? '' : ` until ${until}`}`;
};

export const SIZE = {
  bytes: (size: string): string => `${size} bytes`,
  kilo: (size: string): string => `${size} kB`,
  mega: (size: string): string => `${size} MB`,
} as const;
