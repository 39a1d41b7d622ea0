import { plural } from '../plural.ts';

/* What is said of troubles that many customers have. */

const customers = (count: number): string =>
  `${count} ${plural('uk', count, { one: 'клієнт', few: 'клієнти', other: 'клієнтів' })}`;

const toCustomers = (count: number): string =>
  `${count} ${plural('uk', count, { one: 'клієнта', other: 'клієнтів' })}`;

export const INCIDENT = {
  region: 'Аварії',
  untold: (name: string): string => `${name}: тим, хто запитав, ще не сказали, як ідуть справи`,
  asking: (count: number): string =>
    `${plural('uk', count, { one: 'Питає', other: 'Питають' })} ${customers(count)}.`,
  seen: 'Облікова система відповіла',
  previews: (count: number): string =>
    `Повідомлення ${count} ${plural('uk', count, { one: 'мовою', other: 'мовами' })}`,
  noPreview: 'Тексту повідомлення поки немає.',
  tell: (count: number): string => (count === 1 ? 'Повідомити клієнта' : `Повідомити всіх (${count})`),
  told: (name: string): string => `${name}: `,
  toldBy: (count: number, by: string): string => `повідомили ${toCustomers(count)}, ${by},`,
  lastTold: (count: number, by: string): string => `Минулого разу повідомили ${toCustomers(count)}, ${by},`,
  later: 'надсилання',
  confirmTitle: (count: number): string =>
    count === 1 ? 'Повідомити клієнта, як ідуть справи?' : `Повідомити всіх (${count}), як ідуть справи?`,
  confirm:
    'Кожен отримає повідомлення своєю мовою там, де запитав; уночі воно почекає до ранку. Кожне листування окремо ніхто більше не перегляне.',
  changed: 'Поки ви дивилися, усе змінилося. Прочитайте ще раз, перш ніж повідомляти.',
  cancel: 'Поки ні',
} as const;
