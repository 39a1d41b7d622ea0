import { plural } from '../plural.ts';

/* What is said when one agent's work goes to another. */

const threads = (count: number): string =>
  `${count} ${plural('ru', count, { one: 'переписка', few: 'переписки', other: 'переписок' })}`;

export const HAND_OVER = {
  open: 'Передать мою работу',
  openAsLead: 'Передать работу',
  title: 'Передать дела в конце смены',
  what: 'Все переписки и обещания переходят к коллеге со всем, что в них сказано и сделано. Клиентам ничего не отправляется.',
  from: 'Чья работа',
  you: (name: string): string => `${name} (вы)`,
  to: 'Кому',
  choose: 'Выберите коллегу',
  note: 'Что нужно знать',
  hint: 'Останется в каждой переданной переписке.',
  confirm: 'Передать',
  close: 'Закрыть',
  noColleague: 'Выберите, кому передать.',
  noNote: 'Напишите, что нужно знать.',
  done: (count: number, from: string, to: string): string =>
    count === 0
      ? `Передавать нечего: ${from} не ведёт открытых переписок.`
      : `${from} → ${to}: ${threads(count)}.`,
} as const;
