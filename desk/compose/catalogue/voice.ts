import type { FactValue } from '#domain/facts.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import { plain } from '#domain/words.ts';
import { dayAt, plusDays, wallTime, weekdayOf } from '#domain/zone.ts';
import { localeOf, write } from './catalogue.ts';

/** Times, places and amounts as a person would say them, to one customer at one moment. */
export interface Voice {
  /** "yesterday at 18:40", "on 5 November". */
  at(value: FactValue): string;
  /** "by 14:00 today". */
  by(at: Instant): string;
  /** As `by`, of what is due; "on 5 November" when only the day is known. */
  due(value: FactValue): string;
  /** "tomorrow at 14:00", of what is arranged; "on 5 November" when only the day is known. */
  appointed(value: FactValue): string;
  /** "by 17:00 on Saturday", of what the customer is to do. */
  until(at: Instant): string;
  /** "for 12:00 today". */
  forAt(value: FactValue): string;
  /** "since Thursday 18:40". */
  since(value: FactValue): string;
  /** "today between 14:00 and 18:00", or as `at` when only one time is known. */
  window(value: FactValue): string;
  in(value: FactValue): string;
  to(value: FactValue): string;
  /** "£35.50". */
  money(value: FactValue): string;
  /** "2 hours 5 minutes". */
  duration(value: FactValue): string;
}

interface Listener {
  lang: Language;
  timeZone: string;
  now: Instant;
}

type At = 'at' | 'since' | 'by' | 'until';
type Moment = Extract<FactValue, { kind: 'instant' }>;

const NEAR_DAYS = 6;

const two = (value: number): string => String(value).padStart(2, '0');

const dayKind = (date: string, today: string): string => {
  if (date === today) return 'today';
  if (date === plusDays(today, 1)) return 'tomorrow';
  if (date === plusDays(today, -1)) return 'yesterday';
  return date >= plusDays(today, -NEAR_DAYS) && date <= plusDays(today, NEAR_DAYS) ? 'weekday' : 'date';
};

/** What the moment messages of a catalogue may use. */
type MomentArgs = Record<
  'day' | 'date' | 'time' | 'weekday' | 'weekdayOf' | 'weekdaySince' | 'weekdayAlone',
  string
>;

const momentArgs = ({ lang, timeZone, now }: Listener, at: Instant): MomentArgs => {
  const wall = wallTime(timeZone, msOf(at));
  const today = dayAt(timeZone, now);
  const weekday = weekdayOf(wall.date);
  const near = dayKind(wall.date, today) !== 'date';
  const date = new Intl.DateTimeFormat(localeOf(lang), {
    day: 'numeric',
    month: 'long',
    ...(wall.date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(wall.date));
  const code = near ? weekday : 'none';
  return {
    day: dayKind(wall.date, today),
    date,
    time: `${two(Math.floor(wall.seconds / 3600))}:${two(Math.floor(wall.seconds / 60) % 60)}`,
    weekday: code === 'none' ? 'none' : write(lang, 'weekday', { weekday }),
    weekdayOf: write(lang, 'weekdayOf', { weekday }),
    weekdaySince: write(lang, 'weekdaySince', { weekday }),
    weekdayAlone: write(lang, 'weekdayAlone', { weekday }),
  };
};

const moment = (listener: Listener, id: At, { at, precision }: Moment): string => {
  const args = momentArgs(listener, at);
  return precision === 'day'
    ? write(listener.lang, id === 'since' ? 'sinceDay' : 'day', args)
    : write(listener.lang, id, args);
};

/** A back office that knows only the date gives its midnight. */
const byTheDay = ({ timeZone }: Listener, { at, precision }: Moment): Moment => {
  const midnight = wallTime(timeZone, msOf(at)).seconds === 0;
  return { kind: 'instant', at, precision: midnight ? 'day' : precision };
};

const ahead = (listener: Listener, id: 'at' | 'by', value: FactValue): string => {
  if (value.kind !== 'instant' && value.kind !== 'span') return '';
  const at = value.kind === 'span' ? value.to : value.at;
  return moment(listener, id, byTheDay(listener, { kind: 'instant', at, precision: value.precision }));
};

const span = (listener: Listener, value: Extract<FactValue, { kind: 'span' }>): string => {
  const { lang } = listener;
  const [from, to] = [momentArgs(listener, value.from), momentArgs(listener, value.to)];
  const ends = {
    from: { at: value.from, precision: value.precision },
    to: { at: value.to, precision: value.precision },
  };
  const end = (name: 'from' | 'to') => moment(listener, 'at', { kind: 'instant', ...ends[name] });
  if (from.date !== to.date) return write(lang, 'windowDays', { from: end('from'), to: end('to') });
  if (value.precision === 'day') return write(lang, 'windowDay', to);
  return write(lang, 'window', {
    ...to,
    when: write(lang, 'dayAlone', to),
    from: from.time,
    to: to.time,
  });
};

/** What is planned for one time; by the day when no more is known. */
const point = (listener: Listener, id: 'forAt' | 'windowPoint', { at, precision }: Moment): string =>
  write(listener.lang, precision === 'day' ? 'windowDay' : id, momentArgs(listener, at));

/** One line of plain text, so that no name can break a sentence apart. */
const clean = (name: string): string =>
  plain(name)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80);

/** A form of its own for a case begins with the preposition it wants, in whatever language. */
const PREPOSITION =
  /^(?:in|at|on|with|to|near|around|в|во|на|из|с|со|у|до|з|із|під|біля|под|около|за|op|te|bij|naar|aan|rond|im|am|an|auf|bei|beim|nach|zu|zum|zur|ins|um)\s/iu;

/** A place's own form for this language and case, or a construction in which its name stays as it is. */
const place = (lang: Language, form: 'in' | 'to', value: FactValue): string => {
  if (value.kind !== 'place') return '';
  const own = value.names?.[`${lang}_${form}`];
  if (own !== undefined && PREPOSITION.test(own)) return clean(own);
  const name = clean(own ?? value.name);
  if (!/[\p{L}\p{N}]/u.test(name)) return '';
  return write(lang, form, { name, kind: value.code === undefined ? 'other' : 'airport' });
};

const money = (lang: Language, { amount, currency }: Extract<FactValue, { kind: 'money' }>): string =>
  new Intl.NumberFormat(localeOf(lang), {
    style: 'currency',
    currencyDisplay: 'narrowSymbol',
    currency,
    ...(Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {}),
  }).format(amount);

const duration = (lang: Language, seconds: number): string => {
  const minutes = Math.round(seconds / 60);
  return write(lang, 'durationJoin', {
    hours: write(lang, 'hours', { hours: Math.floor(minutes / 60) }),
    minutes: write(lang, 'minutes', { minutes: minutes % 60 }),
  });
};

export const voiceOf = (listener: Listener): Voice => ({
  at: (value) => (value.kind === 'instant' ? moment(listener, 'at', value) : ''),
  by: (at) => moment(listener, 'by', { kind: 'instant', at, precision: 'minute' }),
  due: (value) => ahead(listener, 'by', value),
  appointed: (value) => ahead(listener, 'at', value),
  until: (at) => moment(listener, 'until', { kind: 'instant', at, precision: 'minute' }),
  forAt: (value) => (value.kind === 'instant' ? point(listener, 'forAt', value) : ''),
  since: (value) => (value.kind === 'instant' ? moment(listener, 'since', value) : ''),
  window: (value) => {
    if (value.kind === 'span') return span(listener, value);
    return value.kind === 'instant' ? point(listener, 'windowPoint', value) : '';
  },
  in: (value) => place(listener.lang, 'in', value),
  to: (value) => place(listener.lang, 'to', value),
  money: (value) => (value.kind === 'money' ? money(listener.lang, value) : ''),
  duration: (value) => (value.kind === 'duration' ? duration(listener.lang, value.seconds) : ''),
});
