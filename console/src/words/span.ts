const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Up to here people count in hours: 72, not three days. */
const MOST_HOURS = 72 * HOUR;

export type Unit = 'second' | 'minute' | 'hour' | 'day';

/**
 * Says spans, given in seconds, in a language that counts units as it is told: `90 seconds`, `20 minutes`,
 * `1 hour 30 minutes`, `72 hours`, `5 days`.
 */
export const spansIn = (counted: (count: number, unit: Unit) => string): ((seconds: number) => string) => {
  const parts = (seconds: number, big: number, bigUnit: Unit, small: number, smallUnit: Unit): string => {
    const rest = Math.round((seconds % big) / small);
    const whole = counted(Math.floor(seconds / big), bigUnit);
    return rest === 0 ? whole : `${whole} ${counted(rest, smallUnit)}`;
  };
  return (seconds) => {
    if (seconds < 2 * MINUTE && seconds % MINUTE !== 0) return counted(Math.round(seconds), 'second');
    if (seconds < HOUR) return parts(seconds, MINUTE, 'minute', 1, 'second');
    if (seconds <= MOST_HOURS || seconds % DAY !== 0) return parts(seconds, HOUR, 'hour', MINUTE, 'minute');
    return counted(seconds / DAY, 'day');
  };
};
