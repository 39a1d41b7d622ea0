import type { Schedule, Weekday } from '#domain/brand.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { WEEKDAY } from '../../levelsVocabulary.ts';
import { LOCALE } from '../../words/language.ts';
import { LEVELS } from './words.ts';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies Weekday[];

const DATE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const dateWords = (date: string): string => DATE.format(Date.parse(date));

type Hours = readonly (readonly [from: string, to: string])[];

const hoursWords = (hours: Hours | undefined): string =>
  hours === undefined || hours.length === 0
    ? LEVELS.closed
    : hours.map(([from, to]) => `${from}–${to}${to < from ? ` ${LEVELS.nextDay}` : ''}`).join(', ');

const Dates = ({ schedule: { holidays = [], shifts = {}, breaks = {} } }: { schedule: Schedule }) => {
  const lines = [
    ...(holidays.length === 0 ? [] : [`${LEVELS.holidays} ${holidays.map(dateWords).join(', ')}`]),
    ...Object.entries(shifts).map(
      ([date, hours]) => `${LEVELS.shift(dateWords(date))}: ${hoursWords(hours)}`,
    ),
    ...Object.entries(breaks).map(
      ([date, hours]) => `${LEVELS.break(dateWords(date))}: ${hoursWords(hours)}`,
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="levels-dates">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

const Week = ({ name, schedule }: { name: string; schedule: Schedule }) => (
  <table className="levels-table" aria-label={name}>
    <thead>
      <tr>
        <th scope="col">{LEVELS.day}</th>
        <th scope="col">{LEVELS.open}</th>
      </tr>
    </thead>
    <tbody>
      {WEEK.map((day) => (
        <tr key={day}>
          <th scope="row">{WEEKDAY[day]}</th>
          <td>{hoursWords(schedule.hours[day])}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Each as the week it is, with the dates on which it is another. */
export const Schedules = ({ schedules }: Pick<ServiceLevels, 'schedules'>) => {
  const all = Object.entries(schedules);
  if (all.length === 0) return null;
  return (
    <section className="levels-part" aria-labelledby="levels-schedules">
      <h2 id="levels-schedules">{LEVELS.schedules}</h2>
      {all.map(([name, schedule]) => (
        <div key={name} className="levels-item">
          <h3>{name}</h3>
          <p className="quiet">{LEVELS.zone(schedule.timeZone)}</p>
          <Week name={name} schedule={schedule} />
          <Dates schedule={schedule} />
        </div>
      ))}
    </section>
  );
};
