import { ACTION_KINDS, type ActionKind } from '../action.ts';
import type { Finding } from '../finding.ts';
import { findPhrases, type Hit, hasPhrase } from '../words.ts';
import { clauseOf, codesOf, finding, isAtCustoms, type Scene, spanOf } from './scene.ts';
import { isAsked, isDenied, isDeniedAfter, isSupposed, type Judged, within } from './stance.ts';

const open = (scene: Scene, hit: Hit): boolean =>
  within(hit, scene.quoted) ||
  isDenied(scene, hit) ||
  isDeniedAfter(scene, hit) ||
  isSupposed(scene, hit, 'claimed') ||
  isAsked(scene, hit);

/** `handover*` stands for every code that begins so. */
const matches = (code: string, wanted: string): boolean =>
  wanted.endsWith('*') ? code.startsWith(wanted.slice(0, -1)) : code === wanted;

/** A bag that is out for delivery is brought by a courier, and one on its way flies: the phase says so itself. */
const STEP_OF_PHASE: Readonly<Record<string, string>> = {
  out_for_delivery: 'courier_delivers',
  in_transit: 'flight_to',
};

const impliedSteps = (scene: Scene): string[] => {
  // A parcel has one end, so a time given for it is that of its delivery.
  if (scene.kind === 'parcel') return scene.allowed.some(({ id }) => id === 'case.eta') ? ['delivers'] : [];
  return scene.kind === 'delayed_bag'
    ? codesOf(scene, /^case\.(?:groups\[\d+\]\.)?phase$/).flatMap((phase) => STEP_OF_PHASE[phase] ?? [])
    : [];
};

/** Next steps that a text names, or those who would take them. */
export const stepsOf = (scene: Scene): Judged[] => {
  const known = [
    ...codesOf(scene, /^case\.(?:nextStep|customerAction|payment|cause|linked)$/),
    ...(isAtCustoms(scene) ? ['customs'] : []),
    ...impliedSteps(scene),
  ];
  const hits = scene.lexicon.reply.steps.flatMap(({ phrases, codes }) =>
    findPhrases(scene.words, phrases).map((hit) => ({
      ...hit,
      borne: codes.some((code) => known.some((one) => matches(one, code))),
    })),
  );
  // What one reading of the words bears out, another need not.
  const borne = hits.filter((hit) => hit.borne);
  return hits.map((hit) => ({
    ...hit,
    borne: hit.borne || open(scene, hit) || borne.some(({ from, to }) => from <= hit.from && hit.to <= to),
  }));
};

/** The kind of case an action makes, which shows that it was done. */
const MADE: Readonly<Record<ActionKind, readonly string[]>> = {
  create_ticket: ['trouble_ticket', 'generic'],
  place_order: ['order'],
  open_complaint: ['complaint'],
  reschedule_delivery: [],
  send_document: [],
  call_back: ['call_back'],
};

/** A document is sent when its link stands in the text. */
const showsLink = ({ allowed, text }: Scene): boolean =>
  allowed.some(({ value }) => value.kind === 'link' && text.includes(value.url.replace(/^https?:\/\//, '')));

const wasDone = (scene: Scene, action: ActionKind): boolean => {
  if (codesOf(scene, /^action\.kind$/).includes(action)) return true;
  if (action === 'send_document') return showsLink(scene);
  if (codesOf(scene, /^case\.kind$/).some((kind) => MADE[action].includes(kind))) return true;
  return (
    action === 'reschedule_delivery' &&
    scene.allowed.some(
      ({ id }) => (scene.kind === 'parcel' && id === 'case.eta.original') || id.startsWith('told.'),
    )
  );
};

/** Actions that a text says were done. */
export const doneOf = (scene: Scene): Judged[] =>
  ACTION_KINDS.flatMap((action) =>
    findPhrases(scene.words, scene.lexicon.reply.done[action]).map((hit) => ({
      ...hit,
      borne: wasDone(scene, action) || open(scene, hit),
    })),
  );

const overlapsClause = (scene: Scene, { from }: Hit, borne: readonly Judged[]): boolean =>
  borne.some((hit) => hit.borne && scene.words[hit.from]?.clause === scene.words[from]?.clause);

/** Whether the clause of a stretch says something that needs no record. */
const isHarmless = (scene: Scene, { from }: Hit): boolean => {
  const { harmless, told } = scene.lexicon.reply;
  return hasPhrase(clauseOf(scene, from), [...harmless, ...told]);
};

/** The brand says that it will do, or did, something: a record, a step or an action must stand behind it. */
export const judgeDeeds = (scene: Scene, borne: readonly Judged[], unborne: readonly Judged[]): Finding[] => {
  const { commits, deeds, update } = scene.lexicon.reply;
  const free = (hit: Hit): boolean =>
    !within(hit, scene.quoted) && !isAsked(scene, hit) && !isHarmless(scene, hit);
  const follows = (hit: Hit): boolean =>
    borne.some(({ from, to, borne: isBorne }) => isBorne && to > hit.from && from <= hit.to + 1);
  const promised = (hit: Hit): boolean => hasPhrase(clauseOf(scene, hit.from), update);
  const said = findPhrases(scene.words, deeds).filter(
    (hit) => free(hit) && !isDenied(scene, hit) && !follows(hit),
  );
  const coming = findPhrases(scene.words, commits).filter(
    (hit) => free(hit) && !promised(hit) && !overlapsClause(scene, hit, borne),
  );
  const clauseSpan = ({ from }: Hit) => {
    const clause = clauseOf(scene, from);
    return { start: clause[0]?.start ?? 0, end: clause.at(-1)?.end ?? 0 };
  };
  return [
    ...unborne.map(({ from, to }) =>
      finding(
        scene,
        'truth',
        'untraced_step',
        spanOf(scene, from, to),
        'No fact of this case says that this was done or comes next.',
      ),
    ),
    ...said.map((hit) =>
      finding(scene, 'truth', 'untraced_deed', clauseSpan(hit), 'No record shows that we did this.'),
    ),
    ...coming.map((hit) =>
      finding(
        scene,
        'truth',
        'promise_without_record',
        clauseSpan(hit),
        'This says that we will do something that no record will remind us of.',
      ),
    ),
  ];
};
