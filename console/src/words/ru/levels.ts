import type { Place } from '#domain/message.ts';
import type { Condition, PriorityRule, SlaPolicy } from '#domain/sla/serviceLevels.ts';
import { channelName } from '../channelName.ts';
import { oneOf } from '../oneOf.ts';
import { plural } from '../plural.ts';
import { spansIn, type Unit } from '../span.ts';
import { PAUSE, PRIORITY, TOPIC } from './levelNames.ts';

/* What is said of a brand's service levels. */

/** As after «за» and «через»: `1 минуту`. */
const UNITS: Record<Unit, { one: string; few: string; other: string }> = {
  second: { one: 'секунду', few: 'секунды', other: 'секунд' },
  minute: { one: 'минуту', few: 'минуты', other: 'минут' },
  hour: { one: 'час', few: 'часа', other: 'часов' },
  day: { one: 'день', few: 'дня', other: 'дней' },
};

const counted = (count: number, unit: Unit): string => `${count} ${plural('ru', count, UNITS[unit])}`;

/** `90 секунд`, `20 минут`, `1 час 30 минут`, `72 часа`, `5 дней`. */
export const spanWords = spansIn(counted);

const oneOfThem = oneOf('или');

const quoted = (words: string): string => `«${words.toLowerCase()}»`;

const PLACE: Record<Place, string> = { public: 'публично', private: 'лично' };

/** For whom a policy holds, in one sentence. */
export const fitsWords = ({ channel, place, priority, asked }: Condition): string => {
  const conditions = [
    ...(priority ? [`приоритет ${oneOfThem(priority.map((one) => quoted(PRIORITY[one])))}`] : []),
    ...(asked ? [`тема: ${oneOfThem(asked.map((one) => TOPIC[one]))}`] : []),
    ...(place ? [`спросили ${oneOfThem(place.map((one) => PLACE[one]))}`] : []),
    ...(channel ? [`канал ${oneOfThem(channel.map(channelName))}`] : []),
  ];
  return conditions.length === 0
    ? 'Всё, к чему не подошли нормы выше.'
    : `Переписки: ${conditions.join('; ')}.`;
};

/** How its clocks run. */
export const clockWords = ({ schedule, pauses }: Pick<SlaPolicy, 'schedule' | 'pauses'>): string => {
  const runs =
    schedule === undefined
      ? 'Отсчёт идёт по календарю, с ночами и выходными'
      : `Отсчёт идёт только в рабочие часы «${schedule}»`;
  const rests = pauses.length === 0 ? '' : ` и стоит, пока ${oneOfThem(pauses.map((state) => PAUSE[state]))}`;
  return `${runs}${rests}.`;
};

export const withinWords = (seconds: number, schedule: string | undefined): string =>
  `${spanWords(seconds)}, ${schedule === undefined ? 'по календарю' : 'в рабочее время'}`;

const promiseWords = (promise: NonNullable<PriorityRule['when']['promise']>): string =>
  promise === 'broken'
    ? 'данное клиенту обещание нарушено'
    : `срок данного клиенту обещания наступит за ${spanWords(promise.withinSeconds)}`;

/** Every condition of a rule, all of which must hold. */
export const ruleWords = ({ when }: PriorityRule): string => {
  const conditions = [
    ...(when.vulnerable ? ['клиент назвал причину, по которой ждать ему особенно тяжело'] : []),
    ...(when.waitedSeconds === undefined
      ? []
      : [`клиент ждёт ${spanWords(when.waitedSeconds)} или дольше, в каком бы канале он ни спросил сначала`]),
    ...(when.promise === undefined ? [] : [promiseWords(when.promise)]),
    ...(when.dissatisfied ? ['наш ответ клиенту не помог'] : []),
    ...(when.asked === undefined ? [] : [`тема: ${oneOfThem(when.asked.map((one) => TOPIC[one]))}`]),
  ];
  return conditions.join(', и ');
};

const HOURS_OF = 72;
const hourOf = (share: number): number => Math.round(HOURS_OF * share * 10) / 10;

export const LEVELS = {
  inForce: (version: number): string => `Версия ${version} действует с`,
  defaults: 'Пока ничего не опубликовано: час на каждый ответ, по календарю.',
  next: (version: number): string => `Версия ${version} вступит в силу`,
  policies: 'Нормы',
  order: 'Для переписки действует первая подходящая норма.',
  noTargets: 'Сроков здесь нет.',
  what: 'Что',
  within: 'За сколько',
  warning: 'Предупредить через',
  schedules: 'Расписания',
  zone: (zone: string): string => `Время: ${zone}`,
  day: 'День',
  open: 'Рабочие часы',
  closed: 'закрыто',
  nextDay: 'следующего дня',
  holidays: 'Не работаем:',
  shift: (date: string): string => `Другие часы, ${date}`,
  break: (date: string): string => `Перерыв, ${date}`,
  priorities: 'Приоритет',
  firstRule: 'Сверху вниз: решает первое подходящее правило. Если не подошло ни одно, приоритет обычный.',
  noRules: 'Правил нет: приоритет у всех переписок обычный.',
  when: '— если',
  promises: 'Обещания',
  promised: (topics: readonly string[], seconds: number): string =>
    `Тема ${oneOfThem(topics.map((topic) => `«${topic}»`))}: обещаем решить вопрос за ${spanWords(seconds)}.`,
  midway: (fromSeconds: number, [from, to]: readonly [number, number]): string =>
    `Если до обещанного ${spanWords(fromSeconds)} или больше, по дороге пишем клиенту ещё раз: при ${HOURS_OF} часах это между ${hourOf(from)}-м и ${hourOf(to)}-м часом, днём.`,
  escalate: (seconds: number): string =>
    seconds === 0
      ? 'О нарушенном обещании старшие узнают сразу.'
      : `О нарушенном обещании через ${spanWords(seconds)} узнают и старшие.`,
  answers: 'Что считается ответом',
  onlySent: 'Отсчёт останавливает только опубликованный ответ: не черновик, не одобрение и не заметка.',
  automatic: (stops: boolean): string =>
    stops
      ? 'Эти тексты, отправленные платформой, считаются ответом:'
      : 'Эти тексты, отправленные платформой, ответом не считаются:',
  others: 'Кроме того',
  stuck: (draft: number, reply: number, action: number): string =>
    `Работа застряла, если черновика нет ${spanWords(draft)}, ответ не уходит ${spanWords(reply)} или действие не выполнено ${spanWords(action)}.`,
  backlog: (threads: number, oldest: number): string =>
    `Тревога поднимается, когда ${plural('ru', threads, { one: 'ждёт', other: 'ждут' })} ${threads} ${plural('ru', threads, { one: 'переписка', few: 'переписки', other: 'переписок' })} или одна из них ждёт ${spanWords(oldest)}.`,
  asksHow: (seconds: number): string =>
    `Через ${spanWords(seconds)} после закрытия клиента один раз спрашивают, помогли ли ему.`,
  asksNobody: 'О том, помогли ли ему, клиента не спрашивают.',
  file: 'Файл',
  fileIs: 'Как опубликован. Чтобы изменить, публикуют новый.',
} as const;
