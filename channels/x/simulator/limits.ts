import { type Instant, msOf } from '#domain/instant.ts';

/** Calls one caller may make in fifteen minutes; some kinds also have a limit a day, of the app or the user. */
export interface Limit {
  user?: number;
  app?: number;
  day?: { scope: 'app' | 'user'; limit: number };
}

interface Window {
  start: number;
  used: number;
}

interface Counted {
  allowed: boolean;
  headers: Record<string, string>;
}

export interface Limits {
  /** Counts one call of `who` and says whether it may go on. */
  count(call: string, who: 'user' | 'app', limit: Limit): Counted;
  /** Sets the fifteen-minute limit of a kind of call; undefined brings X's own back. */
  override(call: string, limit: number | undefined): void;
}

const QUARTER = 15 * 60_000;
const DAY = 24 * 3600_000;

/** Windows start with their first call and follow the simulator's clock; a clock turned back opens new ones. */
export const rateLimits = (now: () => Instant): Limits => {
  const windows = new Map<string, Window>();
  const overrides = new Map<string, number>();

  const take = (key: string, length: number, limit: number) => {
    const at = msOf(now());
    const known = windows.get(key);
    const fresh = known === undefined || at >= known.start + length || at < known.start;
    const window = fresh ? { start: at, used: 0 } : known;
    windows.set(key, window);
    const allowed = window.used < limit;
    if (allowed) window.used += 1;
    const remaining = String(Math.max(0, limit - window.used));
    const reset = String(Math.ceil((window.start + length) / 1000));
    return { allowed, limit: String(limit), remaining, reset };
  };

  return {
    count(call, who, limit) {
      const quarter = take(`${call} ${who}`, QUARTER, overrides.get(call) ?? limit[who] ?? limit.user ?? 900);
      const headers = named('x-rate-limit', quarter);
      if (limit.day === undefined || !quarter.allowed) return { allowed: quarter.allowed, headers };
      const day = take(`${call} day`, DAY, limit.day.limit);
      return {
        allowed: day.allowed,
        headers: { ...headers, ...named(`x-${limit.day.scope}-limit-24hour`, day) },
      };
    },
    override(call, limit) {
      if (limit === undefined) overrides.delete(call);
      else overrides.set(call, limit);
    },
  };
};

const named = (prefix: string, window: { limit: string; remaining: string; reset: string }) => ({
  [`${prefix}-limit`]: window.limit,
  [`${prefix}-remaining`]: window.remaining,
  [`${prefix}-reset`]: window.reset,
});
