import type { ActionKind } from '#domain/action.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import type { CaseKind, CaseStatus, Phase } from '#domain/caseStatus.ts';
import { newsOf } from '#domain/changes.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Pending } from '#domain/draft.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { nextUpdateBy } from '#domain/nextUpdate.ts';
import { workingDays } from '#domain/sla/workingDays.ts';
import { incidentOf } from '../incidents.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import { type Answer, composed, type Desktop, forPerson, previousAnswer } from './desktop.ts';
import { type Identified, identify } from './identify.ts';
import { ASK_AGAIN_SECONDS, findCase } from './lookUp.ts';
import { codeIsOnItsWay } from './oneTimeCode.ts';

/** The answer from the customer's own case; asks for what is missing to find it. */
export const caseAnswer = async (desktop: Desktop, office: BackOffice): Promise<Answer> => {
  const { desk, account, known, told, words } = desktop;
  const found = await identify(desk, office, account, known, told);
  if (found.kind !== 'case') return withoutCase(desktop, office, found, { backoffice: office.name, words });
  const { status, verification, reference } = found;
  const asksCode =
    verification === 'verified_basic' && (await codeIsOnItsWay(desktop, office, reference, status));
  return aboutCase(desktop, {
    office: office.name,
    status,
    verification,
    ...(asksCode && { askCode: true }),
  });
};

type NoCase = Exclude<Identified, { kind: 'case' }>;

/** What is said when it was not found out whose case it is, or how it stands. */
export const withoutCase = async (
  desktop: Desktop,
  { kind: about, proof, referenceForm: form }: BackOffice,
  found: NoCase,
  pending: Pending,
): Promise<Answer> => {
  switch (found.kind) {
    case 'too_many_tries':
      return forPerson(desktop, 'too_many_tries');
    case 'ask': {
      const { missing, miss } = found;
      return composed(desktop, { kind: 'ask', form, missing, miss, ...(proof && { proof }) }, [], {
        pending,
      });
    }
    case 'too_early':
      return composed(desktop, {
        kind: 'too_early',
        about,
        ...(await nextUpdate('searching', desktop, { kind: about })),
      });
    case 'unavailable':
      return unavailable(desktop, about, found.retryAt);
    default:
      return found satisfies never;
  }
};

const stillVerified = ({ desk, known: { verifiedUntil } }: Desktop): boolean =>
  verifiedUntil !== undefined && verifiedUntil > desk.clock.now();

const unavailable = async (
  desktop: Desktop,
  about: BackOffice['kind'],
  retryAt: Instant | undefined,
): Promise<Answer> => {
  const previous = previousAnswer(desktop, undefined);
  const again = retryAt ?? plusSeconds(desktop.desk.clock.now(), ASK_AGAIN_SECONDS);
  const answered = await composed(desktop, {
    kind: 'unavailable',
    about,
    ...(previous && { previous }),
    ...(stillVerified(desktop) && { verification: 'verified_basic' as const }),
    ...(await nextUpdate('in_progress', desktop, { kind: about })),
  });
  return { ...answered, retryAt: again };
};

/** The next-update time a draft about a case in this phase may name. */
const nextUpdate = async (
  phase: Phase,
  { desk, brand }: Desktop,
  { kind, due }: { kind: CaseKind; due?: Instant | undefined },
): Promise<{ nextUpdateBy?: Instant }> => {
  const schedule = workingDays(await desk.serviceLevels.of(brand.id));
  const by = nextUpdateBy(phase, desk.clock.now(), { ...brand, schedule }, { kind, ...(due && { due }) });
  return by === undefined ? {} : { nextUpdateBy: by };
};

/** What is open that the words are about; undefined when nothing is. */
export const foundAnswer = async (desktop: Desktop, office: BackOffice): Promise<Answer | undefined> => {
  const { desk, brand, words, lang } = desktop;
  const found = await findCase(desk, brand, office, { text: words, lang });
  if (found.ok)
    return aboutCase(desktop, { office: office.name, status: found.status, verification: found.proved });
  return found.reason === 'unavailable' ? unavailable(desktop, office.kind, found.retryAt) : undefined;
};

/** What was said before a code was given was less than can be said now: there is no “nothing new” then. */
const comparable = (desktop: Desktop, { ref }: CaseStatus, verification: Verification) =>
  verification === 'verified_strong' && desktop.before?.verification !== 'verified_strong'
    ? undefined
    : previousAnswer(desktop, ref.hash);

export interface CaseMatter {
  office: string;
  status: CaseStatus;
  verification: Verification;
  /** What was just done about it. */
  done?: { action: ActionKind; reference?: string };
  askCode?: true;
}

/** A call that is arranged is told as one, in whatever system it is kept. */
const toldAs = (status: CaseStatus): CaseStatus =>
  status.nextStep?.value.code === 'calls_back' ? { ...status, kind: 'call_back' } : status;

export const aboutCase = async (
  desktop: Desktop,
  { office, status: found, verification, done, askCode }: CaseMatter,
): Promise<Answer> => {
  const status = toldAs(found);
  const previous = done === undefined ? comparable(desktop, status, verification) : undefined;
  const answered = await composed(
    desktop,
    {
      kind: 'status',
      status,
      verification,
      ...(previous === undefined ? {} : { previous }),
      ...(done && { done }),
      ...(askCode && { askCode }),
      ...(await nextUpdate(status.phase.value, desktop, {
        kind: status.kind,
        due: status.nextStep?.value.by,
      })),
    },
    allCaseFacts(status),
    askCode ? { pending: { backoffice: office, words: desktop.words } } : {},
  );
  const { hash, display, open } = status.ref;
  const incident = incidentOf(office, status);
  return {
    ...pointingOnly(desktop, answered),
    case: { backoffice: office, hash, display, ...(open && { open }) },
    ...(incident && { incident }),
  };
};

/** What was told in private a short while ago is pointed to from the public question, not told again. */
const TOLD_SECONDS = 3600;

const pointingOnly = ({ desk, rows, known: { told } }: Desktop, answered: Answer): Answer => {
  const fresh = told !== undefined && plusSeconds(told.at, TOLD_SECONDS) > desk.clock.now();
  const twice = answered.deliveries.length > 1;
  if (rows.head.place === 'private' || !twice || !fresh || told.news !== newsOf(answered.facts))
    return answered;
  const { promiseBy: _, ...rest } = answered;
  return { ...rest, deliveries: rest.deliveries.filter(({ place }) => place === 'public') };
};
