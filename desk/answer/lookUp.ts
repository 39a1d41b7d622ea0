import type { Brand } from '#domain/brand.ts';
import { type Breaker, failed, leave, succeeded, tried } from '#domain/breaker.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { CaseDesk } from '../layers.ts';
import type { BackOffice, Identifiers, Office } from '../ports/backOffice.ts';
import type { OfficeState } from '../ports/officeStates.ts';

/** Too many lookups did not match: a person takes over, whoever asks (docs/rules.md D3). */
export interface Locked {
  ok: false;
  reason: 'locked';
}

type Refusal = Locked | Extract<LookupResult, { ok: false }>;

/** Misses after which a reference is left to people until tomorrow, and a back office for the rest of the hour. */
const REFERENCE_MISSES = 10;
const OFFICE_MISSES = 200;
/** When a back office is asked again that cannot be asked now and does not say when it can. */
export const ASK_AGAIN_SECONDS = 120;

interface Asking {
  desk: CaseDesk;
  brand: Brand;
  office: BackOffice;
}

const unavailable = (retryAt: Instant, detail: string): Refusal => ({
  ok: false,
  reason: 'unavailable',
  retryAt,
  detail,
});

/** Whether this question may be put at all, as all instances together see it: then with the breaker as it now stands. */
const admitted = async (
  { desk, brand, office }: Asking,
  { breaker, calls, misses, referenceMisses }: OfficeState,
): Promise<Breaker | Refusal> => {
  const now = desk.clock.now();
  if (misses >= OFFICE_MISSES || referenceMisses >= REFERENCE_MISSES) return { ok: false, reason: 'locked' };
  if (office.perMinute !== undefined && calls >= office.perMinute)
    return unavailable(plusSeconds(now, 60), 'As many questions as this back office takes were put already.');
  const may = leave(breaker, now);
  if (may === 'ask') return breaker;
  const trial = tried(breaker, now);
  const first = may === 'try' && (await desk.officeStates.putBreaker(brand.id, office.name, trial));
  if (first) return { ...trial, revision: trial.revision + 1 };
  return unavailable(
    breaker.openUntil !== undefined && breaker.openUntil > now ? breaker.openUntil : plusSeconds(now, 15),
    'It failed several times in a row and is left alone for a while.',
  );
};

/** Writes only what changed: nothing at all while a back office that works answers what was found. */
const noted = async (
  { desk, brand, office }: Asking,
  breaker: Breaker,
  found: LookupResult,
  reference: string | undefined,
): Promise<void> => {
  const now = desk.clock.now();
  const down = !found.ok && found.reason === 'unavailable';
  const next = down ? failed(breaker, now, found.retryAt) : succeeded(breaker);
  // Somebody who wrote first knew as much; what this one saw is not worth a second try.
  if (next !== undefined) await desk.officeStates.putBreaker(brand.id, office.name, next);
  if (down) desk.meter.count('BackOfficeDown', brand.id);
  if (found.ok || found.reason !== 'no_match' || reference === undefined) return;
  await desk.officeStates.countMiss(brand.id, office.name, reference, now);
  desk.meter.count('LookupMiss', brand.id);
};

const asked = async (
  asking: Asking,
  reference: string | undefined,
  question: (office: Office) => Promise<LookupResult>,
): Promise<LookupResult | Locked> => {
  const { desk, brand, office } = asking;
  const now = desk.clock.now();
  const state = await desk.officeStates.read(brand.id, office.name, reference ?? '', now);
  const breaker = await admitted(asking, state);
  if ('ok' in breaker) return breaker;
  if (office.perMinute !== undefined) await desk.officeStates.countCall(brand.id, office.name, now);
  const found = await question(await office.connect({ secrets: desk.secrets, clock: desk.clock, brand }));
  await noted(asking, breaker, found, reference);
  return found;
};

/** Asks a back office of the brand for one case; answers, never throws, whatever the back office does. */
export const lookUp = (
  desk: CaseDesk,
  brand: Brand,
  office: BackOffice,
  identifiers: Identifiers,
): Promise<LookupResult | Locked> =>
  asked({ desk, brand, office }, identifiers.reference, (one) => one.lookUp(identifiers));

/** Asks what is open that these words may be about; answers, never throws. */
export const findCase = (
  desk: CaseDesk,
  brand: Brand,
  office: BackOffice,
  wanted: Parameters<NonNullable<Office['find']>>[0],
): Promise<LookupResult | Locked> =>
  asked(
    { desk, brand, office },
    undefined,
    async (one) => (await one.find?.(wanted)) ?? { ok: false, reason: 'no_match' },
  );
