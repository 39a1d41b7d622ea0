import type { Level, Metric } from '#domain/alarm.ts';
import type { Promised, PromiseKind } from '#domain/sla/promise.ts';
import type { Sign } from '#domain/sla/vulnerability.ts';
import type { OwedPromise } from '#domain/view.ts';

/* The words of clocks, promises and alarms, said to an agent; complete by type, as those of vocabulary.ts. */

/** What a clock is called, or an alarm. */
export const METRIC: Record<Metric, string> = {
  first_reply: 'Перша відповідь',
  next_reply: 'Наступна відповідь',
  update: 'Звістка, поки питання відкрите',
  resolution: 'Вирішення питання',
  approval: 'Схвалення чернетки',
  promise: 'Обіцянка',
  drafting: 'Підготовка чернетки',
  sending: 'Надсилання відповіді',
  acting: 'Виконання дії',
  outcome: 'З’ясувати, що вийшло',
  parity: 'Приватне й публічне',
  silence: 'Канал мовчить',
  backlog: 'Чекає забагато людей',
};

export const ALARM_LEVEL: Record<Level, string> = {
  warning: 'Строк спливає',
  breach: 'Прострочено',
  escalation: 'У старших',
};

/** What is owed, where nobody put it into words of their own. */
export const PROMISE: Record<PromiseKind, string> = {
  update: 'Наступне повідомлення',
  midway: 'Повідомлення, поки питання вирішується',
  fix: 'Вирішити питання',
  call: 'Дзвінок',
  other: 'Інша обіцянка',
};

export const PROMISE_SOURCE: Record<Promised['source'], string> = {
  reply: 'обіцяно у відповіді',
  policy: 'належить за нормами',
  hand: 'записано вручну',
};

export const OWED: Record<OwedPromise['state'], string> = {
  on_track: 'Встигаємо',
  at_risk: 'Під загрозою',
  broken: 'Порушено',
};

/** Why waiting hurts somebody more than others. */
export const SIGN: Record<Sign, string> = {
  health: 'ліки або хвороба',
  mobility: 'інвалідність',
  child: 'мала дитина',
  bereavement: 'смерть близької людини',
  stranded: 'людина застрягла в дорозі',
  danger: 'хтось у небезпеці',
};
