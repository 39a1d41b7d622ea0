import type { Opening } from './model.ts';

/** Forms and leaflets of Vesna Lab. Not one of them asks who wants it. */
export const CATALOGUE: readonly Opening[] = [
  {
    id: 'VL-F12-RU',
    lang: 'ru',
    title: 'Заявление на справку для налогового вычета',
    synonyms: [
      'справка для налоговой',
      'заявление на справку',
      'справка об оплате медицинских услуг',
      'налоговый вычет',
      'бланк для вычета',
    ],
    version: '2026-01',
    lines: [
      'Прошу выдать справку об оплате медицинских услуг.',
      'Год: ________  Дата: ________  Подпись: ________',
    ],
  },
  {
    id: 'VL-F12-UK',
    lang: 'uk',
    title: 'Заява на довідку для податкової знижки',
    synonyms: [
      'довідка для податкової',
      'заява на довідку',
      'довідка про оплату медичних послуг',
      'податкова знижка',
      'бланк для знижки',
    ],
    version: '2026-01',
    lines: [
      'Прошу видати довідку про оплату медичних послуг.',
      'Рік: ________  Дата: ________  Підпис: ________',
    ],
  },
  {
    id: 'VL-F12-EN',
    lang: 'en',
    title: 'Application for a tax deduction certificate',
    synonyms: ['tax certificate', 'certificate for the tax office', 'tax deduction form', 'tax refund form'],
    version: '2026-01',
    lines: [
      'Please issue a certificate of payment for medical services.',
      'Year: ________  Date: ________  Signature: ________',
    ],
  },
  {
    id: 'VL-F03-RU',
    lang: 'ru',
    title: 'Памятка: подготовка к анализу крови',
    synonyms: [
      'подготовка к анализам',
      'как подготовиться к анализу',
      'памятка пациента',
      'сдать кровь натощак',
    ],
    version: '2025-09',
    lines: ['Последний прием пищи: за 8 часов до анализа.', 'Можно пить воду.'],
  },
  {
    id: 'VL-F03-UK',
    lang: 'uk',
    title: 'Памʼятка: підготовка до аналізу крові',
    synonyms: [
      'підготовка до аналізів',
      'як підготуватися до аналізу',
      'памʼятка пацієнта',
      'здати кров натще',
    ],
    version: '2025-09',
    lines: ['Останній прийом їжі: за 8 годин до аналізу.', 'Воду пити можна.'],
  },
  {
    id: 'VL-F03-EN',
    lang: 'en',
    title: 'Leaflet: preparing for a blood test',
    synonyms: [
      'preparation for a blood test',
      'how to prepare for a test',
      'preparation leaflet',
      'fasting blood test',
    ],
    version: '2025-09',
    lines: ['Last meal: 8 hours before the test.', 'Water is allowed.'],
  },
  {
    id: 'VL-F07-RU',
    lang: 'ru',
    title: 'Согласие на отправку набора для анализа',
    synonyms: ['согласие на набор', 'бланк согласия', 'согласие для набора'],
    version: '2025-11',
    lines: ['Согласен получить набор для взятия пробы на дому.', 'Дата: ________  Подпись: ________'],
  },
];
