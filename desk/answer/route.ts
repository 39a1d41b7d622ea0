import type { ActionKind } from '#domain/action.ts';
import type { HumanReason } from '#domain/draft.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';

/** Where the answer to a question is to be had; what yields nothing leads on to `otherwise`. */
export type Route =
  /** A case by its reference, or by what is known of the customer. */
  | { kind: 'case'; office: BackOffice }
  /** What is open that the words may be about. */
  | { kind: 'find'; office: BackOffice; otherwise: Route }
  /** Something to be done. */
  | { kind: 'act'; office: BackOffice; action: ActionKind; otherwise: Route }
  /** The brand's own answers. */
  | { kind: 'policy'; otherwise: Route }
  | { kind: 'person'; why: HumanReason };

const person = (why: HumanReason): Route => ({ kind: 'person', why });

const offers = ({ actions }: BackOffice, action: ActionKind): boolean =>
  actions.some(({ kind }) => kind === action);

type Circumstances = { offices: readonly BackOffice[]; told: Understanding; known: Known };

/** The case a text names; a booking is none. */
const namedCase = ({ references }: Understanding): string | undefined =>
  references.find(({ form }) => form === undefined)?.backoffice;

const ofName = (offices: readonly BackOffice[], name: string | undefined): BackOffice | undefined =>
  offices.find((office) => office.name === name);

/** The action that makes a case of a topic nobody keeps a case of yet. */
const OPENS: readonly ActionKind[] = ['create_ticket', 'open_complaint'];

const opening = (offices: readonly BackOffice[], otherwise: Route): Route => {
  for (const action of OPENS) {
    const office = offices.find((one) => offers(one, action));
    if (office !== undefined) return { kind: 'act', office, action, otherwise };
  }
  return otherwise;
};

/** By what the words are about: what is open now, the customer's own case, a new one. */
const byTopic = ({ offices, told, known }: Circumstances): Route | undefined => {
  const concerned = offices.filter(({ topics }) => told.topics.some((topic) => topics.includes(topic)));
  if (concerned.length === 0) return undefined;
  const theirs = ofName(concerned, known.reference?.backoffice);
  if (theirs !== undefined) return { kind: 'case', office: theirs };
  const asks = concerned.find(({ identity }) => identity !== 'none');
  const own: Route = asks === undefined ? person('not_a_case') : { kind: 'case', office: asks };
  const finds = concerned.find((office) => office.finds);
  const opens = opening(concerned, own);
  return finds === undefined ? opens : { kind: 'find', office: finds, otherwise: opens };
};

/** The half of a question that was asked for came in: what it was asked for goes on. */
const byPending = ({ offices, told, known }: Circumstances): Route | undefined => {
  const { pending } = known;
  const office = ofName(offices, pending?.backoffice);
  const named = told.references[0]?.backoffice;
  if (office === undefined || (named !== undefined && named !== office.name)) return undefined;
  if (told.intent !== 'case' || told.topics.length > 0) return undefined;
  const own: Route = { kind: 'case', office };
  return pending?.action === undefined
    ? own
    : { kind: 'act', office, action: pending.action, otherwise: own };
};

/** A second report of what was reported already would only make a second case. */
const isReported = (told: Understanding, { reference }: Known, { name }: BackOffice): boolean =>
  namedCase(told) === name || reference?.backoffice === name;

/** What is known to be wrong where they live needs no report of theirs: it is looked for before one is made. */
const reporting = (act: Route, ofCase: Route | undefined): Route =>
  ofCase?.kind === 'find' ? { ...ofCase, otherwise: act } : act;

const byRequest = (
  { offices, told, known }: Circumstances,
  otherwise: Route | undefined,
): Route | undefined => {
  const { wants } = told;
  if (wants === undefined) return undefined;
  const able = offices.filter((office) => offers(office, wants));
  const name = told.references[0]?.backoffice ?? known.reference?.backoffice;
  const office = ofName(able, name) ?? able[0];
  if (office === undefined) return undefined;
  const opens = OPENS.includes(wants);
  if (opens && isReported(told, known, office)) return { kind: 'case', office };
  const act: Route = { kind: 'act', office, action: wants, otherwise: otherwise ?? person('not_a_case') };
  return opens ? reporting(act, otherwise) : act;
};

const byCase = (circumstances: Circumstances): Route | undefined => {
  const { offices, told, known } = circumstances;
  const named = ofName(offices, namedCase(told));
  if (named !== undefined) return { kind: 'case', office: named };
  const topic = byTopic(circumstances);
  if (topic !== undefined) return topic;
  const ongoing = ofName(offices, known.reference?.backoffice);
  return told.intent === 'case' && ongoing !== undefined ? { kind: 'case', office: ongoing } : undefined;
};

/** Who asks how much they get back asks for the rule first, in words that also ask for it to be done. */
const isRuled = ({ wants }: Understanding): boolean => wants === 'open_complaint';

const personsTurn = ({ lang, intent, references }: Understanding): Route | undefined => {
  if (lang === 'unsupported' && references.length === 0) return person('language');
  return intent === 'thanks' || intent === 'abuse' ? person(intent) : undefined;
};

/** A question put in general may be answered by the brand's own answers before any case is looked for. */
const isGeneral = ({ general, references }: Understanding): boolean =>
  general === true && references.length === 0;

/** Where to look for the answer, most telling sign first. */
export const routeOf = (circumstances: Circumstances): Route => {
  const { told } = circumstances;
  const ofCase = byPending(circumstances) ?? byCase(circumstances);
  const turn = personsTurn(told);
  if (turn !== undefined) return turn;
  const wanted = byRequest(circumstances, ofCase);
  const way = wanted ?? ofCase;
  const asksTheRule = isGeneral(told) && (wanted === undefined || isRuled(told));
  if (way !== undefined && !asksTheRule) return way;
  return { kind: 'policy', otherwise: way ?? person('not_a_case') };
};
