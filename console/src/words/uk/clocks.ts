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
      return `чекати важче, ніж іншим (${reason.signs.map((sign) => SIGN[sign]).join(', ')})`;
    case 'dissatisfied':
      return 'наша відповідь клієнтові не допомогла';
    default:
      return reason satisfies never;
  }
};

export const PRESSING = {
  label: 'Пріоритет',
  waited: 'чекає з',
  first: 'спершу в',
  broken: 'обіцянку порушено, строк був',
  near: 'скоро строк обіцянки:',
  owner: '— веде',
} as const;

/** What is owed, as whoever wrote it down put it. */
export const promiseWords = ({ kind, what }: Pick<Promised, 'kind' | 'what'>): string => {
  if (what === undefined) return PROMISE[kind];
  return kind === 'other' ? what : `${PROMISE[kind]}: ${what}`;
};

export const CLOCKS = {
  title: 'Строки й обіцянки',
  clocks: 'Строки',
  promises: 'Обіцянки',
  none: 'Строків зараз немає.',
  noPolicy: 'Жодна норма бренду сюди не підходить, тому строків немає.',
  limit: 'Строк',
  running: 'відлік з',
  policy: 'норма',
  stuck: 'довше така робота не триває',
  with: 'веде',
  theirTurn: 'хід за клієнтом.',
  rest: 'Відлік зупинено',
  aside: 'Відкладено',
  since: 'з',
  by: 'рішення:',
  until: 'до',
  asideRests: 'Відлік поки зупинено.',
  asideRuns: 'Відлік іде: норма не дає його зупиняти.',
  rested: (count: number): string =>
    count === 1
      ? 'Раніше відлік уже стояв: з'
      : `Раніше відлік стояв ${count} ${plural('uk', count, { one: 'раз', few: 'рази', other: 'разів' })}, останній раз з`,
  restedTo: 'до',
} as const;

export const PROMISES = {
  none: 'Нічого не обіцяно.',
  by: 'Строк',
  keep: 'Виконано',
  keepWhat: (what: string): string => `Виконано: ${what}`,
} as const;

export const KEEP = {
  title: 'Як виконали обіцянку?',
  what: 'Нічого не надішлеться. Відлік зупиниться, а те, що ви напишете, збережеться.',
  how: 'Як виконали',
  hint: 'Наприклад: подзвонили о 14:10, клієнтка знає, що багаж приїде ввечері',
  confirm: 'Виконано',
  tooShort: 'Напишіть, як виконали.',
} as const;

export const MAKE = {
  open: 'Записати обіцянку',
  title: 'Записати обіцянку',
  what: 'Якщо ви пообіцяли щось не у відповіді, а, скажімо, телефоном. В обіцянки будуть строк і тривога, і вона за вами.',
  kind: 'Що обіцяно',
  kinds: {
    call: { label: 'Подзвонити' },
    update: {
      label: 'Написати сюди',
      description: 'Чернетку okno підготує заздалегідь, вам лишиться схвалити.',
    },
    other: { label: 'Інше' },
  },
  moment: 'Строк',
  words: 'Своїми словами',
  confirm: 'Записати',
  tooShort: 'Напишіть, що обіцяно.',
} as const;

export const HOLD = {
  open: 'Відкласти до…',
  title: 'Відкласти листування',
  what: 'До цього часу відлік зупиниться там, де це дозволяє норма бренду. Якщо клієнт напише раніше, листування повернеться.',
  moment: 'До якого часу',
  words: 'На що чекаємо',
  confirm: 'Відкласти',
  tooShort: 'Напишіть, на що чекаємо.',
  resume: 'Повернути в роботу',
} as const;

export const ASK = {
  past: 'Час має бути попереду.',
  noTime: 'Вкажіть і день, і час.',
} as const;
