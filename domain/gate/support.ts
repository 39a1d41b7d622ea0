import type { CitedFact } from '../facts.ts';
import { type Instant, msOf } from '../instant.ts';
import { hasPhrase, type Word } from '../words.ts';
import { dayAt, type LocalDate, plusDays, wallTime } from '../zone.ts';
import type { Moment } from './moments.ts';
import { clauseOf, codesOf, type Scene, sentenceOf, untimed } from './scene.ts';

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

/** Times of day that a fact gives, in minutes since midnight on the customer's wall. */
export const clocksOf = (fact: CitedFact, timeZone: string): number[] =>
  pointsOf(fact, timeZone).flatMap(({ precision, minutes }) => (precision === 'day' ? [] : [minutes]));

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
  if (first === undefined || last === undefined || moment.means === undefined) return false;
  if (moment.minutes !== undefined || moment.part !== undefined) return false;
  for (let date = first.date, days = 0; date <= last.date && days < 62; date = plusDays(date, 1), days += 1)
    if (moment.means(date)) return true;
  return false;
};

/** What the words around a time say about it. */
export interface Setting {
  topic: Topic;
  /** The sentence speaks of our last answer, perhaps in another clause. */
  told: boolean;
  /** The clause is of our next message alone: "Update from me by 14:00". */
  news: boolean;
  /** The words speak of what is to come, or of what has been. */
  ahead: boolean;
  behind: boolean;
  /** Without a date a time is of today, or of a date named elsewhere in the text. */
  datesNamed: readonly Moment[];
  today: LocalDate;
  /** The case's next step is that the brand calls or answers. */
  calls: boolean;
}

const topicIn = (words: readonly Word[], scene: Scene): Topic => {
  const { update, looked, told } = scene.lexicon.reply;
  if (hasPhrase(words, update)) return 'update';
  return hasPhrase(words, [...looked, ...told]) ? 'look' : 'case';
};

/**
 * The words that decide: the clause, or, where it has no verb of its own, with it those of the sentence that tell no
 * time: whoever names another time speaks of something else.
 */
const deciding = (scene: Scene, at: number): Word[] => {
  const clause = clauseOf(scene, at);
  const { update, looked, told, future, past } = scene.lexicon.reply;
  const verbs = clause.filter(({ fold }) => !scene.lexicon.time.deadline.has(fold));
  if (hasPhrase(verbs, [...update, ...looked, ...told, ...future, ...past])) return clause;
  const sentence = sentenceOf(scene, at);
  const own = scene.words[at]?.clause;
  const timed = new Set(sentence.filter(({ raw }) => /^\d/.test(raw)).map((word) => word.clause));
  return sentence.filter((word) => word.clause === own || !timed.has(word.clause));
};

/** The words without those of the time itself, which would stand between a verb and its subject. */
const without = (
  words: readonly Word[],
  scene: Scene,
  { from, to }: { from: number; to: number },
): Word[] => {
  const own = new Set(scene.words.slice(from, to));
  return words.filter((word) => !own.has(word));
};

/** One of the words stands right before a time, or between its date and its clock. */
const before = (scene: Scene, moment: { from: number; to: number }, words: ReadonlySet<string>): boolean =>
  scene.words.slice(Math.max(0, moment.from - 2), moment.to).some((word) => {
    const same = word.sentence === scene.words[moment.from]?.sentence;
    return same && words.has(word.fold);
  });

/** "Update from me by 14:00": a clause without a verb that names the message. */
const isNews = (scene: Scene, moment: { from: number; to: number }): boolean => {
  const { news, deadline } = scene.lexicon.time;
  const words = without(deciding(scene, moment.from), scene, moment).filter(
    ({ fold }) => !deadline.has(fold),
  );
  const { future, past } = scene.lexicon.reply;
  return hasPhrase(words, news) && !hasPhrase(words, [...future, ...past]);
};

export const settingOf = (
  scene: Scene,
  moment: { from: number; to: number; minutes?: number },
  datesNamed: readonly Moment[],
  today: LocalDate,
): Setting => {
  const words = without(deciding(scene, moment.from), scene, moment);
  const { future, past } = scene.lexicon.reply;
  const { deadline, since } = scene.lexicon.time;
  const next = scene.words
    .slice(moment.to, moment.to + 2)
    .filter(({ sentence }) => sentence === scene.words[moment.from]?.sentence);
  const isRange = next.some(({ fold }) => deadline.has(fold));
  const isDeadline = before(scene, moment, deadline);
  const isSince = before(scene, moment, since) && !isDeadline && !isRange;
  const ahead = !isSince && (isDeadline || hasPhrase(words, future));
  // Of a day alone "from 1 December" and "since 1 November" are the same word in some languages.
  const passed = isSince ? moment.minutes !== undefined : hasPhrase(words, past);
  return {
    topic: topicIn(words, scene),
    news: isNews(scene, moment),
    told: hasPhrase(untimed(sentenceOf(scene, moment.from), scene.lexicon), scene.lexicon.reply.told),
    ahead,
    behind: !ahead && passed,
    datesNamed,
    today,
    calls: codesOf(scene, /^case\.nextStep$/).some((code) => code === 'calls_back' || code === 'answer_due'),
  };
};

const rightTopic = (fact: CitedFact, { topic, ahead, behind, told, calls, news }: Setting): boolean => {
  if (fact.id.startsWith('told.')) return told;
  if (calls && fact.id === 'case.nextStep.by') return true;
  const about = topicOf(fact.id);
  if (news && about === 'update') return true;
  if (about === 'case') return !(topic === 'update' && ahead);
  // "At 09:10 it is still there": the time of looking is the present.
  if (fact.id === 'case.checkedAt' && topic === 'case') return !ahead && !behind;
  return about === topic;
};

/** "Tomorrow" and "yesterday" tell it themselves, whatever the verb. */
const tellsItself = (moment: Moment, points: readonly Point[], { today }: Setting): boolean =>
  moment.relative === true && points.every(({ date }) => date !== today);

const isOver = ({ precision, date, at }: Point, today: LocalDate, now: Instant): boolean =>
  precision === 'day' ? date < today : at < now;

/** Whether the time that a fact gives, or the end of it, has not passed. */
export const liesAhead = ({ input: { timeZone, now } }: Scene, fact: CitedFact): boolean => {
  const last = pointsOf(fact, timeZone).at(-1);
  return last !== undefined && !isOver(last, dayAt(timeZone, now), now);
};

const rightTense = (fact: CitedFact, points: readonly Point[], setting: Setting, now: Instant): boolean => {
  if (fact.id.startsWith('told.') || fact.id.endsWith('.original')) return true;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return false;
  const over = isOver(last, setting.today, now);
  const come = first.precision === 'day' ? first.date > setting.today : first.at > now;
  return !(setting.ahead && over) && !(setting.behind && come);
};

/** Whether a time lies in a part of the day; people stretch the parts by an hour where the time itself is told. */
const inPart = ({ part, minutes, either }: Moment, point: Point): boolean => {
  if (part === undefined) return true;
  const stretch = minutes === undefined || either === true ? 0 : 60;
  return [point.minutes, point.minutes + 1440].some(
    (at) => at >= part.from - stretch && at <= part.to + stretch,
  );
};

const rightClock = (moment: Moment, point: Point): boolean => {
  const { minutes, either, part } = moment;
  if (minutes === undefined)
    return part === undefined || (point.precision !== 'day' && inPart(moment, point));
  const same = sameClock(minutes, point) || (either === true && sameClock(minutes + 720, point));
  return same && inPart(moment, point);
};

const agrees = (moment: Moment, points: readonly Point[], setting: Setting): boolean => {
  if (within(moment, points)) return true;
  return points.some((point) => {
    const clock = rightClock(moment, point);
    const dated =
      moment.means?.(point.date) ??
      (point.date === setting.today || setting.datesNamed.some(({ means }) => means?.(point.date)));
    return clock && dated;
  });
};

/** Whether a fact says this moment, and of the thing the words are about. */
export const saysMoment = (scene: Scene, moment: Moment, fact: CitedFact, setting: Setting): boolean => {
  const points = pointsOf(fact, moment.utc === true ? 'UTC' : scene.input.timeZone);
  if (points.length === 0 || !rightTopic(fact, setting)) return false;
  const tense = tellsItself(moment, points, setting) || rightTense(fact, points, setting, scene.input.now);
  return tense && agrees(moment, points, setting);
};

/** Whether a fact above the level says it: then the words give something away, whatever they are about. */
export const betraysMoment = (scene: Scene, moment: Moment, fact: CitedFact, setting: Setting): boolean =>
  (moment.minutes !== undefined || moment.part !== undefined) &&
  agrees(moment, pointsOf(fact, scene.input.timeZone), setting);

const near = (a: number, b: number, unit: number): boolean => Math.abs(a - b) <= unit / 2;

/** Instants of the case itself, between which a length of time may lie: "within 72 hours", "after 15 hours". */
const SPANS = /^case\.(?:openedAt|phaseSince|promisedBy|eta(?:\.original)?|nextStep\.by)$/;

/** "A day later": what was planned and what came of it. */
const ORIGINAL = /^case\.(?:openedAt|eta\.original)$/;

const betweenFacts = ({ allowed, input }: Scene, seconds: number, unit: number): boolean => {
  const points = allowed.filter(({ id }) => SPANS.test(id)).flatMap((fact) => pointsOf(fact, input.timeZone));
  const opened = allowed
    .filter(({ id }) => ORIGINAL.test(id))
    .flatMap((fact) => pointsOf(fact, input.timeZone));
  return opened.some((from) =>
    points.some((to) => near((msOf(to.at) - msOf(from.at)) / 1000, seconds, unit) && to.at > from.at),
  );
};

/** Whether the stretch between now and a fact, or between two of the case's times, is that long, to the unit it is told in. */
export const saysDuration = (
  scene: Scene,
  seconds: number,
  unit: number,
  fact: CitedFact,
  setting: Setting,
): boolean => {
  if (fact.value.kind === 'duration')
    return near(fact.value.seconds, seconds, Math.min(unit, fact.value.seconds / 10));
  if (!rightTopic(fact, setting)) return false;
  const { timeZone, now } = scene.input;
  if (SPANS.test(fact.id) && betweenFacts(scene, seconds, unit)) return true;
  return pointsOf(fact, timeZone).some(({ at }) => {
    const away = (msOf(at) - msOf(now)) / 1000;
    const direction = !(setting.ahead && away < 0) && !(setting.behind && away > 0);
    return direction && near(Math.abs(away), seconds, unit);
  });
};
