import { plural } from '../plural.ts';

/* What is said of troubles that many customers have. */

const customers = (count: number): string =>
  `${count} ${plural('ru', count, { one: 'клиент', few: 'клиента', other: 'клиентов' })}`;

const toCustomers = (count: number): string =>
  `${count} ${plural('ru', count, { one: 'клиенту', other: 'клиентам' })}`;

export const INCIDENT = {
  region: 'Аварии',
  untold: (name: string): string => `${name}: тем, кто спросил, ещё не сказали, как обстоят дела`,
  asking: (count: number): string =>
    `${plural('ru', count, { one: 'Спрашивает', other: 'Спрашивают' })} ${customers(count)}.`,
  seen: 'Учётная система ответила',
  previews: (count: number): string =>
    `Сообщение на ${count} ${plural('ru', count, { one: 'языке', other: 'языках' })}`,
  noPreview: 'Текста сообщения пока нет.',
  tell: (count: number): string => (count === 1 ? 'Сообщить клиенту' : `Сообщить всем (${count})`),
  told: (name: string): string => `${name}: `,
  toldBy: (count: number, by: string): string => `сообщили ${toCustomers(count)}, ${by},`,
  lastTold: (count: number, by: string): string => `В прошлый раз сообщили ${toCustomers(count)}, ${by},`,
  later: 'отправка',
  confirmTitle: (count: number): string =>
    count === 1 ? 'Сообщить клиенту, как обстоят дела?' : `Сообщить всем (${count}), как обстоят дела?`,
  confirm:
    'Каждый получит сообщение на своём языке там, где спросил; ночью оно подождёт до утра. Каждую переписку отдельно никто больше не просмотрит.',
  changed: 'Пока вы смотрели, всё изменилось. Прочитайте ещё раз, прежде чем сообщать.',
  cancel: 'Пока нет',
} as const;
