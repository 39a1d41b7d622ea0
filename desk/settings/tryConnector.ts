import { allCaseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import { msOf } from '#domain/instant.ts';
import type { Agent } from '#domain/reply.ts';
import type { ConnectorTrial, ConnectorTrialRequest, Reading } from '#domain/settingsView.ts';
import { caseAnswer, foundAnswer } from '../answer/caseAnswer.ts';
import { type Desktop, forPerson } from '../answer/desktop.ts';
import type { Desk, SettingsDesk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { OfficeState } from '../ports/officeStates.ts';
import { type Found, isLocked, NOTHING, type Try, type Trying, triesOf } from './connectorTries.ts';
import { askingOn, placesOf, readingOf, specimenDesk, specimenDesktop } from './specimen.ts';

const IDLE: OfficeState = { breaker: { revision: 0, failures: 0 }, calls: 0, misses: 0, referenceMisses: 0 };
const LOCKED: OfficeState = { ...IDLE, misses: Number.POSITIVE_INFINITY };

/** The back office as it has answered: nothing else of it is asked, no code is sent and nothing is counted again. */
const answered = ({ office, ...asking }: Trying, { ask }: Try): { desk: Desk; office: BackOffice } => {
  const said = async (): Promise<LookupResult> => {
    const found = await ask();
    return isLocked(found) ? NOTHING : found;
  };
  const desk: Desk = {
    ...specimenDesk(asking),
    officeStates: {
      read: async () => (isLocked(await ask()) ? LOCKED : IDLE),
      putBreaker: async () => true,
      countCall: async () => undefined,
      countMiss: async () => undefined,
    },
    meter: { count: () => undefined, gauge: () => undefined },
  };
  return { desk, office: { ...office, connect: async () => ({ lookUp: said, find: said }) } };
};

const made = async (desktop: Desktop, office: BackOffice, given: Reading['given']) =>
  given === 'words'
    ? ((await foundAnswer(desktop, office)) ?? forPerson(desktop, 'not_a_case'))
    : caseAnswer(desktop, office);

const readingsOf = async (trying: Trying, one: Try): Promise<Reading[]> => {
  const { desk, office } = answered(trying, one);
  const { lang, words = '' } = trying.request;
  const matter = { offices: [office], told: one.told, words, lang };
  const readings: Reading[] = [];
  for (const place of placesOf(trying)) {
    const answer = await made(specimenDesktop(desk, trying, place, matter), office, one.given);
    readings.push(readingOf(place, one.given, answer));
  }
  return readings;
};

const caseOf = (status: CaseStatus, proved: Verification): NonNullable<ConnectorTrial['case']> => ({
  display: status.ref.display,
  kind: status.kind,
  phase: status.phase.value,
  source: [status.sourceStatus.code, status.sourceStatus.label].filter(Boolean).join(' · '),
  proved,
  gaps: [...status.gaps],
});

type Outcome = Pick<ConnectorTrial, 'outcome' | 'detail' | 'retryAt' | 'case' | 'facts'>;

const outcomeOf = (found: Found): Outcome => {
  if (found.ok)
    return {
      outcome: 'found',
      case: caseOf(found.status, found.proved),
      facts: allCaseFacts(found.status),
    };
  if (isLocked(found)) return { outcome: 'locked', facts: [] };
  const { reason, detail, retryAt } = found;
  return { outcome: reason, facts: [], ...(detail && { detail }), ...(retryAt && { retryAt }) };
};

/**
 * Asks a back office as a draft would, behind the same breaker and limits, as nobody; shows what it said, who may learn
 * it and what okno would write. Kept under the name of whoever asked: it shows a customer's case.
 * @throws VisibleError `missing/backoffice`, `input/channel`
 */
export const tryConnector =
  (desk: SettingsDesk) =>
  async (
    agent: Agent,
    brandId: string,
    name: string,
    request: ConnectorTrialRequest,
  ): Promise<ConnectorTrial> => {
    const brand = await desk.brands.get(brandId);
    const office = await desk.offices.get(brand, name);
    const trying: Trying = { ...askingOn(desk, brand, request.channel), office, request };
    const tries = triesOf(trying);
    const at = desk.clock.now();
    const readings: Reading[] = [];
    for (const one of tries) readings.push(...(await readingsOf(trying, one)));
    const tookMs = msOf(desk.clock.now()) - msOf(at);
    const said = tries.toReversed().find(({ found }) => found() !== undefined);
    const outcome = outcomeOf(said?.found() ?? NOTHING);
    const [reference] = tries.at(-1)?.told.references ?? [];
    await desk.trials.put(brandId, {
      ...{ at, by: agent.name, what: 'backoffice', name, outcome: outcome.outcome },
      ...(reference && { display: office.mask(reference.value) }),
    });
    return { at, tookMs, lang: request.lang, readings, ...outcome };
  };
