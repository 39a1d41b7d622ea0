import type { Publications } from '#desk/ports/publications.ts';
import { brand } from '../baggage/office.ts';

/* A small shelf of invented policies: three answers in five languages. */

interface Text {
  title: string;
  questions: string[];
  keywords?: string[];
  body: string;
}

export const policyFile = (
  id: string,
  lang: string,
  { title, questions, keywords, body }: Text,
  more = '',
): string =>
  [
    '---',
    `id: ${id}`,
    `title: ${title}`,
    `lang: ${lang}`,
    'public: true',
    'validFrom: 2026-01-01',
    ...(more === '' ? [] : [more]),
    'questions:',
    ...questions.map((question) => `  - ${question}`),
    ...(keywords === undefined ? [] : ['keywords:', ...keywords.map((word) => `  - ${word}`)]),
    '---',
    body,
    '',
  ].join('\n');

const PROMO: Record<string, Text> = {
  en: {
    title: 'Promo codes',
    questions: [
      'Can I pass my promo code on to a friend?',
      'Can somebody else use my promo code?',
      'Can my wife or my sister use the promo code?',
      'Is the promo code transferable?',
    ],
    keywords: ['promo code', 'promocode', 'discount code', 'voucher code'],
    body: 'The code works only for the account it was sent to, so it cannot be passed on.\n\nIt can be used once, for one booking.',
  },
  ru: {
    title: 'Промокоды',
    questions: [
      'Можно ли передать промокод другу?',
      'Может ли кто-то другой воспользоваться моим промокодом?',
      'Можно подарить промокод?',
      'Промокод для сестры или жены',
    ],
    keywords: ['промокод', 'код на скидку'],
    body: 'Код действует только для того аккаунта, на который он прислан, поэтому передать его нельзя.',
  },
  uk: {
    title: 'Промокоди',
    questions: [
      'Чи можна передати промокод другові?',
      'Чи може хтось інший скористатися моїм промокодом?',
      'Чи можна подарувати промокод?',
      'Промокод для сестри або дружини',
    ],
    keywords: ['промокод', 'код на знижку'],
    body: 'Код діє лише для того акаунта, на який його надіслано, тому передати його не можна.',
  },
  de: {
    title: 'Gutscheincodes',
    questions: [
      'Kann ich meinen Gutscheincode weitergeben?',
      'Kann meine Schwester oder meine Frau den Gutscheincode haben?',
      'Kann jemand anderes meinen Gutscheincode benutzen?',
      'Ist der Rabattcode übertragbar?',
    ],
    keywords: ['Gutscheincode', 'Rabattcode', 'Promocode', 'Gutschein'],
    body: 'Der Code gilt nur für das Konto, an das er geschickt wurde, und lässt sich nicht weitergeben.',
  },
  nl: {
    title: 'Kortingscodes',
    questions: [
      'Kan ik mijn kortingscode doorgeven aan een vriend?',
      'Mag mijn zus of mijn vrouw de kortingscode hebben?',
      'Mag iemand anders mijn kortingscode gebruiken?',
      'Is de actiecode overdraagbaar?',
    ],
    keywords: ['kortingscode', 'actiecode', 'promocode'],
    body: 'De code werkt alleen voor het account waarnaar hij is gestuurd en kan niet worden doorgegeven.',
  },
};

const CABIN: Record<string, Text> = {
  en: {
    title: 'Hand baggage',
    questions: [
      'How much hand baggage can I take on board?',
      'What size may my cabin bag be?',
      'How heavy can hand luggage be?',
    ],
    keywords: ['hand baggage', 'hand luggage', 'cabin bag', 'carry-on'],
    body: 'One bag of up to 8 kg and 55 × 40 × 20 cm.',
  },
  ru: {
    title: 'Ручная кладь',
    questions: [
      'Сколько ручной клади можно взять или брать в салон?',
      'Какого размера может быть ручная кладь?',
      'Сколько может весить ручная кладь?',
    ],
    keywords: ['ручная кладь'],
    body: 'Одно место до 8 кг и 55 × 40 × 20 см.',
  },
  uk: {
    title: 'Ручна поклажа',
    questions: [
      'Скільки ручної поклажі можна взяти в салон?',
      'Якого розміру може бути ручна поклажа?',
      'Скільки може важити ручна поклажа?',
    ],
    keywords: ['ручна поклажа'],
    body: 'Одне місце до 8 кг і 55 × 40 × 20 см.',
  },
  de: {
    title: 'Handgepäck',
    questions: [
      'Wie viel Handgepäck darf ich mitnehmen?',
      'Wie groß darf das Handgepäck sein?',
      'Wie schwer darf mein Handgepäck sein?',
    ],
    keywords: ['Handgepäck'],
    body: 'Ein Stück bis 8 kg und 55 × 40 × 20 cm.',
  },
  nl: {
    title: 'Handbagage',
    questions: [
      'Hoeveel handbagage mag ik meenemen?',
      'Hoe groot mag mijn handbagage zijn?',
      'Hoe zwaar mag handbagage zijn?',
    ],
    keywords: ['handbagage'],
    body: 'Eén stuk tot 8 kg en 55 × 40 × 20 cm.',
  },
};

const REFUND: Record<string, Text> = {
  en: {
    title: 'How long refunds take',
    questions: [
      'How long does a refund take?',
      'When will I get my money back for a cancelled ticket?',
      'When does the refund arrive on my card?',
    ],
    body: 'Refunds reach the card within seven days.',
  },
  ru: {
    title: 'Срок возврата денег',
    questions: [
      'Сколько занимает возврат денег?',
      'Когда вернут деньги за отменённый билет?',
      'Когда деньги придут на карту?',
      'Сколько времени ждать возврат?',
    ],
    body: 'Деньги возвращаются на карту в течение семи дней.',
  },
  uk: {
    title: 'Строк повернення грошей',
    questions: [
      'Скільки часу займає повернення грошей?',
      'Коли повернуть гроші за скасований квиток?',
      'Коли гроші надійдуть на картку?',
    ],
    body: 'Гроші повертаються на картку протягом семи днів.',
  },
  de: {
    title: 'Wie lange Erstattungen dauern',
    questions: [
      'Wie lange dauert eine Erstattung?',
      'Wann bekomme ich mein Geld für eine stornierte Fahrkarte zurück?',
      'Wann ist die Rückzahlung auf meinem Konto?',
    ],
    body: 'Erstattungen kommen innerhalb von sieben Tagen an.',
  },
  nl: {
    title: 'Hoe lang een terugbetaling duurt',
    questions: [
      'Hoe lang duurt een terugbetaling?',
      'Wanneer krijg ik mijn geld terug voor een geannuleerd ticket?',
      'Wanneer staat de terugbetaling op mijn rekening?',
    ],
    body: 'Terugbetalingen staan binnen zeven dagen op de rekening.',
  },
};

export const FILES: Record<string, string> = Object.fromEntries(
  Object.entries({ 'promo-code': PROMO, 'hand-baggage': CABIN, 'refund-time': REFUND }).flatMap(
    ([id, texts]) =>
      Object.entries(texts).map(([lang, text]) => [`${id}.${lang}.md`, policyFile(id, lang, text)]),
  ),
);

export const published = (files: Record<string, string>): Publications => ({
  of: async () => [
    { kind: 'policies', name: 'policies', version: 1, publishedAt: '2026-01-01T00:00:00.000Z', files },
  ],
  put: () => Promise.reject(new Error('Nothing is published in this test.')),
});

export { brand };
