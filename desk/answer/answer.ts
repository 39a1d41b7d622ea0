import type { Action } from '#domain/action.ts';
import type { Brand } from '#domain/brand.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import type { DraftCase } from '#domain/draft.ts';
import type { Incident } from '#domain/incident.ts';
import type { Language } from '#domain/languages.ts';
import type { Agent } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { peopleOf } from '../accountOf.ts';
import { withContact } from '../dossier/contacts.ts';
import { withThread } from '../dossier/remember.ts';
import type { Desk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';
import type { ThreadRows } from '../ports/threads.ts';
import { aboutCase, caseAnswer, foundAnswer } from './caseAnswer.ts';
import { type Answer, composed, type Desktop, forPerson } from './desktop.ts';
import { withoutCase, withoutRule } from './leftOut.ts';
import { lookUp } from './lookUp.ts';
import { offerAction } from './offerAction.ts';
import { policyAnswer } from './policyAnswer.ts';
import { type Question, question } from './question.ts';
import { type Route, routeOf } from './route.ts';

/**
 * `asked`: the customer wrote. `unasked`: the brand speaks of its own accord. `done`: an action was carried out.
 * `told`: how an incident stands is to be told to all it affects. `elsewhere`: the same person was answered in another
 * thread, and one line is to say so. `survey`: their case is closed, and they are asked whether we helped, as `by`.
 * `dissatisfied`: asked that, they say no.
 */
export type Occasion =
  | { kind: 'asked' }
  | { kind: 'unasked' }
  | { kind: 'done'; action: Action }
  | { kind: 'told'; incident: Incident }
  | { kind: 'elsewhere'; answeredIn: ThreadId }
  | { kind: 'survey'; of: string; status: CaseStatus; by: Agent }
  | { kind: 'dissatisfied' };

/** Who is answered: their thread, and what they told us in any of theirs. */
export interface Customer {
  rows: ThreadRows;
  remembered: Known;
}

/** Understands what is asked, finds out whose case it is, looks it up, composes and judges. */
export const answer = async (
  desk: Desk,
  brand: Brand,
  { rows, remembered }: Customer,
  occasion: Occasion,
): Promise<Answer> => {
  const desktop = await spread(desk, brand, { rows, remembered }, occasion);
  return { ...(await ofOccasion(desktop, occasion)), known: desktop.known };
};

const ofOccasion = async (desktop: Desktop, occasion: Occasion): Promise<Answer> => {
  switch (occasion.kind) {
    case 'asked':
      return follow(desktop, routeOf(desktop));
    case 'unasked':
      return ofOwnAccord(desktop);
    case 'done':
      return ofDone(desktop, occasion.action);
    case 'told':
      return ofIncident(desktop, occasion.incident);
    case 'elsewhere':
      return composed(desktop, { kind: 'elsewhere', title: titleOf(desktop.desk, occasion.answeredIn) });
    case 'survey':
      return { ...ofMatter(desktop, await composed(desktop, occasion)), survey: occasion.of };
    case 'dissatisfied':
      return ofMatter(desktop, forPerson(desktop, 'dissatisfied'));
    default:
      return occasion satisfies never;
  }
};

/** Neither the question whether we helped nor the answer to it says what it is about: what was asked before does. */
const ofMatter = ({ rows, before }: Desktop, { asked, ...answer }: Answer): Answer => {
  const about = before?.asked ?? rows.head.asked ?? asked;
  return { ...answer, ...(about && { asked: about }) };
};

const titleOf = (desk: Desk, thread: ThreadId): string =>
  desk.channels(threadName(thread).channel).traits.title;

/** What the brand says of its own accord. */
const UNASKED: readonly Occasion['kind'][] = ['unasked', 'told', 'survey'];

const spread = async (
  desk: Desk,
  brand: Brand,
  { rows, remembered }: Customer,
  { kind }: Occasion,
): Promise<Desktop> => {
  const { channel } = threadName(rows.head.thread);
  const account = { brand, people: peopleOf(desk, channel), id: rows.head.customer.id };
  const offices = await desk.offices.of(brand);
  const { told: last } = remembered;
  const before = last && (await desk.threads.draft(last.thread, last.draft));
  const theirs = await withContact(desk, brand.id, account, withThread(remembered, rows.head.thread));
  const known = withOutage(theirs, before?.case);
  const asked = !UNASKED.includes(kind);
  const open = asked
    ? await question(desk, brand, offices, rows, known)
    : silence(before?.lang ?? rows.drafts[0]?.lang ?? known.lang ?? brand.language);
  const { told, beside } = open;
  const lang = told.lang === 'unsupported' ? brand.language : told.lang;
  const words = asked ? wordsOf(open, known) : '';
  return {
    ...{ desk, brand, offices, rows, asked, account, known, before, told, lang, words },
    ...(beside !== undefined && { beside }),
  };
};

/** Whoever was told of an outage and has no case of their own asks on about that. */
const withOutage = (known: Known, of: DraftCase | undefined): Known =>
  known.reference !== undefined || of?.open === undefined
    ? known
    : { ...known, reference: { backoffice: of.backoffice, value: of.open } };

/** Once the identifiers we asked for came in, the question is the one they were asked for. */
const wordsOf = ({ told, words }: Question, { pending }: Known): string =>
  pending !== undefined && told.intent === 'case' && told.topics.length === 0 ? pending.words : words;

const silence = (lang: Language): Question => ({
  words: '',
  told: { lang, intent: 'case', references: [], proofs: {}, topics: [] },
});

/** Takes the route, and where it yields nothing the one it leads on to. */
const follow = async (desktop: Desktop, route: Route): Promise<Answer> => {
  const answered = await taken(desktop, route);
  if (answered !== undefined) return answered;
  return 'otherwise' in route ? follow(desktop, route.otherwise) : forPerson(desktop, 'not_a_case');
};

const taken = async (desktop: Desktop, route: Route): Promise<Answer | undefined> => {
  switch (route.kind) {
    case 'case':
      return withoutRule(desktop, await caseAnswer(desktop, route.office));
    case 'find':
      return withoutRule(desktop, await foundAnswer(desktop, route.office));
    case 'act':
      return offerAction(desktop, route.office, route.action);
    case 'policy':
      return withoutCase(desktop, await policyAnswer(desktop));
    case 'person':
      return forPerson(desktop, route.why);
    default:
      return route satisfies never;
  }
};

const officeOf = ({ offices }: Desktop, name: string | undefined): BackOffice | undefined =>
  offices.find((office) => office.name === name);

/** About the case the customer was last told of. */
const ofOwnAccord = async (desktop: Desktop): Promise<Answer> => {
  const { known, before } = desktop;
  const office = officeOf(desktop, before?.case?.backoffice ?? known.reference?.backoffice);
  return office === undefined ? forPerson(desktop, 'not_a_case') : caseAnswer(desktop, office);
};

/** What anybody may know of an incident; nobody has to prove anything for it. */
const ofIncident = async (desktop: Desktop, { backoffice, reference }: Incident): Promise<Answer> => {
  const { desk, brand } = desktop;
  const office = officeOf(desktop, backoffice);
  const found = office && (await lookUp(desk, brand, office, { reference, proofs: {} }));
  if (found?.ok !== true) return forPerson(desktop, 'unknown_status');
  return aboutCase(desktop, { office: backoffice, status: found.status, verification: found.proved });
};

/** What was done is theirs who asked for it, whatever they had to prove before. */
const ofDone = async (desktop: Desktop, { kind, backoffice, result }: Action): Promise<Answer> => {
  if (result === undefined) return forPerson(desktop, 'not_a_case');
  return aboutCase(desktop, {
    office: backoffice,
    status: result.status,
    verification: 'verified_basic',
    done: { action: kind, ...(result.reference && { reference: result.reference.value }) },
  });
};
