import type { PriorityReason } from '#domain/sla/priority.ts';
import type { Promised } from '#domain/sla/promise.ts';
import { plural } from '../plural.ts';
import { TOPIC } from './levelNames.ts';
import { PROMISE, SIGN } from './sla.ts';

/* What is said of clocks, promises and priority. */

type Plain = Extract<PriorityReason, { kind: 'asked' | 'vulnerable' | 'dissatisfied' }>;

/** Why a thread is as pressing as it is, where no moment takes part in it. */
export const reasonWords = (reason: Plain): string => {
  switch (reason.kind) {
    case 'asked':
      return `тема: ${TOPIC[reason.asked]}`;
    case 'vulnerable':
      return `ждать тяжелее, чем другим (${reason.signs.map((sign) => SIGN[sign]).join(', ')})`;
    case 'dissatisfied':
      return 'наш ответ клиенту не помог';
    default:
      return reason satisfies never;
  }
};

export const PRESSING = {
  label: 'Приоритет',
  waited: 'ждёт с',
  first: 'сначала в',
  broken: 'обещание нарушено, срок был',
  near: 'скоро срок обещания:',
  owner: '— ведёт',
} as const;

/** What is owed, as whoever wrote it down put it. */
export const promiseWords = ({ kind, what }: Pick<Promised, 'kind' | 'what'>): string => {
  if (what === undefined) return PROMISE[kind];
  return kind === 'other' ? what : `${PROMISE[kind]}: ${what}`;
};

export const CLOCKS = {
  title: 'Сроки и обещания',
  clocks: 'Сроки',
  promises: 'Обещания',
  none: 'Сроков сейчас нет.',
  noPolicy: 'Ни одна норма бренда сюда не подходит, поэтому сроков нет.',
  limit: 'Срок',
  running: 'отсчёт с',
  policy: 'норма',
  stuck: 'дольше такая работа не длится',
  with: 'ведёт',
  theirTurn: 'ход за клиентом.',
  rest: 'Отсчёт остановлен',
  aside: 'Отложено',
  since: 'с',
  by: 'решение:',
  until: 'до',
  asideRests: 'Отсчёт пока остановлен.',
  asideRuns: 'Отсчёт идёт: норма не даёт его останавливать.',
  rested: (count: number): string =>
    count === 1
      ? 'Раньше отсчёт уже стоял: с'
      : `Раньше отсчёт стоял ${count} ${plural('ru', count, { few: 'раза', other: 'раз' })}, последний раз с`,
  restedTo: 'до',
} as const;

export const PROMISES = {
  none: 'Ничего не обещано.',
  by: 'Срок',
  keep: 'Выполнено',
  keepWhat: (what: string): string => `Выполнено: ${what}`,
} as const;

export const KEEP = {
  title: 'Как выполнили обещание?',
  what: 'Ничего не отправится. Отсчёт остановится, а то, что вы напишете, сохранится.',
  how: 'Как выполнили',
  hint: 'Например: позвонили в 14:10, клиентка знает, что багаж приедет вечером',
  confirm: 'Выполнено',
  tooShort: 'Напишите, как выполнили.',
} as const;

export const MAKE = {
  open: 'Записать обещание',
  title: 'Записать обещание',
  what: 'Если вы пообещали что-то не в ответе, а, скажем, по телефону. У обещания будут срок и тревога, и оно за вами.',
  kind: 'Что обещано',
  kinds: {
    call: { label: 'Позвонить' },
    update: {
      label: 'Написать сюда',
      description: 'Черновик okno подготовит заранее, вам останется одобрить.',
    },
    other: { label: 'Другое' },
  },
  moment: 'Срок',
  words: 'Своими словами',
  confirm: 'Записать',
  tooShort: 'Напишите, что обещано.',
} as const;

export const HOLD = {
  open: 'Отложить до…',
  title: 'Отложить переписку',
  what: 'До этого времени отсчёт остановится там, где это позволяет норма бренда. Если клиент напишет раньше, переписка вернётся.',
  moment: 'До какого времени',
  words: 'Чего ждём',
  confirm: 'Отложить',
  tooShort: 'Напишите, чего ждём.',
  resume: 'Вернуть в работу',
} as const;

export const ASK = {
  past: 'Время должно быть впереди.',
  noTime: 'Укажите и день, и время.',
} as const;
