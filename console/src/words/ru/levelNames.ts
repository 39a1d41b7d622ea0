import type { Weekday } from '#domain/brand.ts';
import type { Asked, PauseState, Priority, ServiceLevels, TargetName } from '#domain/sla/serviceLevels.ts';

/* The words of service levels, said to an agent; complete by type, as those of vocabulary.ts. */

export const PRIORITY: Record<Priority, string> = {
  urgent: 'Срочно',
  high: 'Важно',
  normal: 'Обычное',
  low: 'Не срочно',
};

/** What somebody writes about. */
export const TOPIC: Record<Asked, string> = {
  bag: 'багаж',
  connection: 'связь',
  plan: 'тариф',
  parcel: 'посылка',
  compensation: 'компенсация',
  document: 'документ',
  complaint: 'жалоба',
  call_back: 'обратный звонок',
  request: 'просьба',
  question: 'вопрос',
  thanks: 'благодарность',
  abuse: 'оскорбления',
  other: 'другое',
};

export const TARGET: Record<TargetName, string> = {
  first_reply: 'Первый ответ',
  next_reply: 'Каждый следующий ответ',
  update: 'Весть от нас, пока вопрос открыт',
  resolution: 'Вопрос решён',
  approval: 'Черновик одобрен',
};

export const PAUSE: Record<PauseState, string> = {
  on_customer: 'мы ждём клиента',
  on_hold: 'оператор отложил переписку',
};

export const WEEKDAY: Record<Weekday, string> = {
  mon: 'Понедельник',
  tue: 'Вторник',
  wed: 'Среда',
  thu: 'Четверг',
  fri: 'Пятница',
  sat: 'Суббота',
  sun: 'Воскресенье',
};

export const THANKS: Record<ServiceLevels['thanks'], string> = {
  answer: 'Просто «спасибо» или смайлик ждут ответа, как всё остальное.',
  close: 'Просто «спасибо» или смайлик ответа не ждут.',
};

export const DELETED: Record<ServiceLevels['deleted'], string> = {
  cancel: 'Удалённый автором вопрос ответа больше не ждёт.',
  keep: 'Удалённый автором вопрос всё равно ждёт ответа.',
};
