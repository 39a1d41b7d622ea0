import type { Weekday } from '#domain/brand.ts';
import type { Asked, PauseState, Priority, ServiceLevels, TargetName } from '#domain/sla/serviceLevels.ts';

/* The words of service levels, said to an agent; complete by type, as those of vocabulary.ts. */

export const PRIORITY: Record<Priority, string> = {
  urgent: 'Терміново',
  high: 'Важливо',
  normal: 'Звичайне',
  low: 'Не терміново',
};

/** What somebody writes about. */
export const TOPIC: Record<Asked, string> = {
  bag: 'багаж',
  connection: 'зв’язок',
  plan: 'тариф',
  parcel: 'посилка',
  compensation: 'компенсація',
  document: 'документ',
  complaint: 'скарга',
  call_back: 'зворотний дзвінок',
  request: 'прохання',
  question: 'питання',
  thanks: 'подяка',
  abuse: 'образи',
  other: 'інше',
};

export const TARGET: Record<TargetName, string> = {
  first_reply: 'Перша відповідь',
  next_reply: 'Кожна наступна відповідь',
  update: 'Звістка від нас, поки питання відкрите',
  resolution: 'Питання вирішено',
  approval: 'Чернетку схвалено',
};

export const PAUSE: Record<PauseState, string> = {
  on_customer: 'ми чекаємо на клієнта',
  on_hold: 'оператор відклав листування',
};

export const WEEKDAY: Record<Weekday, string> = {
  mon: 'Понеділок',
  tue: 'Вівторок',
  wed: 'Середа',
  thu: 'Четвер',
  fri: 'П’ятниця',
  sat: 'Субота',
  sun: 'Неділя',
};

export const THANKS: Record<ServiceLevels['thanks'], string> = {
  answer: 'Просте «дякую» або емодзі чекають на відповідь, як і все інше.',
  close: 'Просте «дякую» або емодзі на відповідь не чекають.',
};

export const DELETED: Record<ServiceLevels['deleted'], string> = {
  cancel: 'Видалене автором питання на відповідь більше не чекає.',
  keep: 'Видалене автором питання однаково чекає на відповідь.',
};
