import { plural } from '../plural.ts';

/* How an answer reaches the customer, where that is not simply here. */

const NEXT = {
  own_words: 'відповісти своїми словами',
  template: 'надіслати схваленим текстом',
  thread: 'відповісти в іншому листуванні з клієнтом',
} as const;

export const WAY = {
  to: 'кому:',
  in: { public: 'публічно', private: 'приватно' },
  title: 'Як відповідь дійде до клієнта?',
  closing: (left: string, until: string): string => `Відповісти тут можна ще ${left}, до ${until}.`,
  ended: 'Час, коли тут можна відповісти, спливає.',
  window: (hours: number | undefined): string =>
    hours === undefined
      ? 'Час на відповідь'
      : `Час на відповідь (${hours} ${plural('uk', hours, { one: 'година', few: 'години', other: 'годин' })})`,
  ownWordsOnly: (window: string, until: string): string =>
    `${window} сплив; до ${until} можна надіслати лише те, що написала людина. Виправте чернетку або напишіть відповідь самі.`,
  choose: (window: string): string => `${window} тут сплив. Виберіть, як відповідь дійде до клієнта.`,
  none: 'Написати клієнтові тут більше не можна.',
  noneWhat: 'Якщо клієнт напише знову, відповісти можна буде.',
  ownWords: 'Тут, своїми словами',
  template: (name: string, language: string): string => `Тут, схваленим текстом «${name}» (${language})`,
  thread: (title: string): string => `В іншому листуванні з клієнтом: ${title}`,
  preview: 'Що прочитає клієнт',
  firstOnly: 'Так піде лише перший текст чернетки.',
  consent: 'Як клієнт погодився отримати відповідь там?',
  consentHint: 'Лишиться при відповіді. Без згоди клієнта відповідати в іншому місці не можна.',
  look: 'Подивитися те листування',
  again: 'Клієнт відтоді написав: тут знову можна відповісти.',
  next: NEXT,
  /** What can be done after a refusal. */
  canBe: (next: string[]): string =>
    next.length === 0
      ? 'Іншого способу написати клієнтові тут немає.'
      : `Можна ${next.join(' або ')}: виберіть нижче.`,
} as const;
