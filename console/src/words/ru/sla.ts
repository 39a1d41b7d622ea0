import type { Level, Metric } from '#domain/alarm.ts';
import type { Promised, PromiseKind } from '#domain/sla/promise.ts';
import type { Sign } from '#domain/sla/vulnerability.ts';
import type { OwedPromise } from '#domain/view.ts';

/* The words of clocks, promises and alarms, said to an agent; complete by type, as those of vocabulary.ts. */

/** What a clock is called, or an alarm. */
export const METRIC: Record<Metric, string> = {
  first_reply: 'Первый ответ',
  next_reply: 'Следующий ответ',
  update: 'Весть, пока вопрос открыт',
  resolution: 'Решение вопроса',
  approval: 'Одобрение черновика',
  promise: 'Обещание',
  drafting: 'Подготовка черновика',
  sending: 'Отправка ответа',
  acting: 'Выполнение действия',
  outcome: 'Выяснить, что вышло',
  parity: 'Личное и публичное',
  silence: 'Канал молчит',
  backlog: 'Ждёт слишком много людей',
};

export const ALARM_LEVEL: Record<Level, string> = {
  warning: 'Скоро срок',
  breach: 'Просрочено',
  escalation: 'У старших',
};

/** What is owed, where nobody put it into words of their own. */
export const PROMISE: Record<PromiseKind, string> = {
  update: 'Следующее сообщение',
  midway: 'Сообщение, пока вопрос решается',
  fix: 'Решить вопрос',
  call: 'Звонок',
  other: 'Другое обещание',
};

export const PROMISE_SOURCE: Record<Promised['source'], string> = {
  reply: 'обещано в ответе',
  policy: 'положено по нормам',
  hand: 'записано вручную',
};

export const OWED: Record<OwedPromise['state'], string> = {
  on_track: 'Успеваем',
  at_risk: 'Под угрозой',
  broken: 'Нарушено',
};

/** Why waiting hurts somebody more than others. */
export const SIGN: Record<Sign, string> = {
  health: 'лекарства или болезнь',
  mobility: 'инвалидность',
  child: 'маленький ребёнок',
  bereavement: 'смерть близкого',
  stranded: 'человек застрял в дороге',
  danger: 'кто-то в опасности',
};
