import { plural } from '../plural.ts';

/* What is said when one agent's work goes to another. */

const threads = (count: number): string =>
  `${count} ${plural('uk', count, { one: 'листування', few: 'листування', other: 'листувань' })}`;

export const HAND_OVER = {
  open: 'Передати мою роботу',
  openAsLead: 'Передати роботу',
  title: 'Передати справи наприкінці зміни',
  what: 'Усі листування й обіцянки переходять до колеги з усім, що в них сказано й зроблено. Клієнтам нічого не надсилається.',
  from: 'Чия робота',
  you: (name: string): string => `${name} (ви)`,
  to: 'Кому',
  choose: 'Виберіть колегу',
  note: 'Що треба знати',
  hint: 'Лишиться в кожному переданому листуванні.',
  confirm: 'Передати',
  close: 'Закрити',
  noColleague: 'Виберіть, кому передати.',
  noNote: 'Напишіть, що треба знати.',
  done: (count: number, from: string, to: string): string =>
    count === 0
      ? `Передавати нема чого: ${from} не веде відкритих листувань.`
      : `${from} → ${to}: ${threads(count)}.`,
} as const;
