import type { CitedFact } from '../facts.ts';
import { type Instant, msOf } from '../instant.ts';
import { hasPhrase, type Word } from '../words.ts';
import { type LocalDate, plusDays, wallTime } from '../zone.ts';
import type { Moment } from './moments.ts';
import { clauseOf, type Scene, sentenceOf } from './scene.ts';

/**
 * What a time may be about. A next-update time supports only words about writing again, a time of looking only
 * words about looking: "delivered by 14:00" is a lie when 14:00 is when the desk writes next.
 */
type Topic = 'update' | 'look' | 'case';

interface Point {
  date: LocalDate;
  minutes: number;
  at: Instant;
  precision: 'minute' | 'hour' | 'day';
}

const topicOf = (id: string): Topic => {
  if (id.startsWith('promise.')) return 'update';
  return id === 'case.checkedAt' || id.startsWith('told.') || id.startsWith('desk.') ? 'look' : 'case';
};

const pointAt = (at: Instant, precision: Point['precision'], timeZone: string): Point => {
  const wall = wallTime(timeZone, msOf(at));
  return { at, precision, date: wall.date, minutes: Math.floor(wall.seconds / 60) };
};

/** Moments of a fact on the customer's wall: one, or the two ends of a span. */
const pointsOf = ({ value }: CitedFact, timeZone: string): Point[] => {
  if (value.kind === 'instant') return [pointAt(value.at, value.precision, timeZone)];
  if (value.kind !== 'span') return [];
  return [pointAt(value.from, value.precision, timeZone), pointAt(value.to, value.precision, timeZone)];
};

const sameClock = (minutes: number, point: Point): boolean => {
  if (point.precision === 'day') return false;
  const exact = minutes % 1440 === point.minutes;
  return (
    exact ||
    (point.precision === 'hour' && minutes % 60 === 0 && Math.floor(point.minutes / 60) === minutes / 60)
  );
};

const within = (moment: Moment, points: readonly Point[]): boolean => {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || moment.means === undefined || moment.minutes !== undefined)
    return false;
  for (let date = first.date, days = 0; date <= last.date && days < 62; date = plusDays(date, 1), days += 1)
    if (moment.means(date)) return true;
  return false;
};

/** What the words around a time say about it. */
export interface Setting {
  topic: Topic;
  /** The sentence speaks of our last answer, perhaps in another clause. */
  told: boolean;
  /** The words speak of what is to come, or of what has been. */
  ahead: boolean;
  behind: boolean;
  /** Without a date a time is of today, or of a date named elsewhere in the text. */
  datesNamed: readonly Moment[];
  today: LocalDate;
}

const topicIn = (words: readonly Word[], scene: Scene): Topic => {
  const { update, looked, told } = scene.lexicon.reply;
  if (hasPhrase(words, update)) return 'update';
  return hasPhrase(words, [...looked, ...told]) ? 'look' : 'case';
};

/** The words that decide: the clause, or the sentence where the clause has no verb of its own. */
const deciding = (scene: Scene, at: number): Word[] => {
  const clause = clauseOf(scene, at);
  const { update, looked, told, future, past } = scene.lexicon.reply;
  if (hasPhrase(clause, [...update, ...looked, ...told, ...future, ...past])) return clause;
  return sentenceOf(scene, at);
};

/** One of the words stands right before a time, or between its date and its clock. */
const before = (scene: Scene, moment: { from: number; to: number }, words: ReadonlySet<string>): boolean =>
  scene.words.slice(Math.max(0, moment.from - 2), moment.to).some((word) => {
    const same = word.sentence === scene.words[moment.from]?.sentence;
    return same && words.has(word.fold);
  });

export const settingOf = (
  scene: Scene,
  moment: { from: number; to: number },
  datesNamed: readonly Moment[],
  today: LocalDate,
): Setting => {
  const words = deciding(scene, moment.from);
  const { future, past } = scene.lexicon.reply;
  const { deadline, since } = scene.lexicon.time;
  const next = scene.words.slice(moment.to, moment.to + 2);
  const isRange = next.some(({ fold }) => deadline.has(fold));
  const isDeadline = before(scene, moment, deadline);
  const isSince = before(scene, moment, since) && !isDeadline && !isRange;
  const ahead = !isSince && (isDeadline || hasPhrase(words, future));
  return {
    topic: topicIn(words, scene),
    told: hasPhrase(sentenceOf(scene, moment.from), scene.lexicon.reply.told),
    ahead,
    behind: !ahead && (isSince || hasPhrase(words, past)),
    datesNamed,
    today,
  };
};

const rightTopic = (fact: CitedFact, { topic, ahead, told }: Setting): boolean => {
  if (fact.id.startsWith('told.')) return told;
  const about = topicOf(fact.id);
  if (about === 'case') return !(topic === 'update' && ahead);
  return about === topic;
};

const rightTense = (fact: CitedFact, points: readonly Point[], setting: Setting, now: Instant): boolean => {
  if (fact.id.startsWith('told.') || fact.id.endsWith('.original')) return true;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return false;
  const over = last.precision === 'day' ? last.date < setting.today : last.at < now;
  const come = first.precision === 'day' ? first.date > setting.today : first.at > now;
  return !(setting.ahead && over) && !(setting.behind && come);
};

const agrees = (moment: Moment, points: readonly Point[], setting: Setting): boolean => {
  if (within(moment, points)) return true;
  return points.some((point) => {
    const clock = moment.minutes === undefined || sameClock(moment.minutes, point);
    const dated =
      moment.means?.(point.date) ??
      (point.date === setting.today || setting.datesNamed.some(({ means }) => means?.(point.date)));
    return clock && dated;
  });
};

/** Whether a fact says this moment, and of the thing the words are about. */
export const saysMoment = (scene: Scene, moment: Moment, fact: CitedFact, setting: Setting): boolean => {
  const points = pointsOf(fact, scene.input.timeZone);
  if (points.length === 0 || !rightTopic(fact, setting)) return false;
  return rightTense(fact, points, setting, scene.input.now) && agrees(moment, points, setting);
};

/** Whether a fact above the level says it: then the words give something away, whatever they are about. */
export const betraysMoment = (scene: Scene, moment: Moment, fact: CitedFact, setting: Setting): boolean =>
  moment.minutes !== undefined && agrees(moment, pointsOf(fact, scene.input.timeZone), setting);

/** Whether the stretch between now and a fact is that long, rounded to the unit it is told in. */
export const saysDuration = (
  scene: Scene,
  seconds: number,
  unit: number,
  fact: CitedFact,
  setting: Setting,
): boolean => {
  if (!rightTopic(fact, setting)) return false;
  const { timeZone, now } = scene.input;
  return pointsOf(fact, timeZone).some(({ at }) => {
    const away = (msOf(at) - msOf(now)) / 1000;
    const direction = !(setting.ahead && away < 0) && !(setting.behind && away > 0);
    return direction && Math.abs(Math.abs(away) - seconds) <= unit / 2;
  });
};
