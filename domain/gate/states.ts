import type { Finding } from '../finding.ts';
import { findPhrases, type Hit, hasPhrase } from '../words.ts';
import { clauseOf, codesOf, finding, type Scene, sentenceOf, spanOf, untimed } from './scene.ts';
import { clauseBefore, inQuestion, isAsked, isDenied, isSupposed, type Judged, within } from './stance.ts';

/** Phases the case, or a bag of it, is in as far as may be told here. */
const phasesOf = (scene: Scene): string[] => codesOf(scene, /^case\.(?:groups\[\d+\]\.)?phase$/);

interface StateHit extends Hit {
  phases: readonly string[];
  /** It is a state of this kind of case. */
  own: boolean;
}

const claims = (scene: Scene, hit: StateHit): 'claimed' | 'denied' | 'open' => {
  const { notBags, told } = scene.lexicon.reply;
  if (notBags.has(scene.words[hit.to]?.fold ?? '')) return 'open';
  // What nothing ever bears out is no better for being said of the future.
  const future = hit.phases.length === 0 ? 'claimed' : 'open';
  if (isSupposed(scene, hit, future) || isAsked(scene, hit)) return 'open';
  if (hasPhrase(untimed(sentenceOf(scene, hit.from), scene.lexicon), told)) return 'open';
  return isDenied(scene, hit) ? 'denied' : 'claimed';
};

/** Two words that belong together do not when a comma stands between them: "to be repaired; the line". */
const isTorn = ({ words }: Scene, { from, to, by }: Hit): boolean =>
  by?.places.every((place) => !('gap' in place)) === true && words[from]?.clause !== words[to - 1]?.clause;

const stateHits = (scene: Scene): StateHit[] => {
  const { kind } = scene;
  const hits = scene.lexicon.reply.states.flatMap(({ phrases, phases, kinds }) => {
    const own = kind === undefined || kinds === undefined || kinds.some((one) => one === kind);
    return findPhrases(scene.words, phrases).map((hit) => ({ ...hit, phases, own }));
  });
  // The same words may be a state of another kind of case as well; this case's own reading goes first.
  const read = new Set<number>();
  for (const { from, to, own } of hits) if (own) for (let at = from; at < to; at += 1) read.add(at);
  return hits.filter(
    (hit) => !within(hit, scene.quoted) && !isTorn(scene, hit) && (hit.own || !within(hit, read)),
  );
};

const isBorne = (scene: Scene, hit: StateHit): boolean => {
  const { phases, own } = hit;
  const said = claims(scene, hit);
  if (said === 'open') return true;
  const known = phasesOf(scene);
  const holds = (phase: string): boolean => own && phases.includes(phase);
  return said === 'claimed' ? known.some(holds) : known.length > 0 && !known.every(holds);
};

/** "Both bags": no state holds for both when the file gives two. */
const BOTH = new Set(
  'both оба обе обоих обеих обоим beide beiden allebei alletwee обидва обидві обох обоє'.split(' '),
);

const ONE = new Set(
  'one один одна одно одного одной одну одне одну одної ein eine einer eines einen een één'.split(' '),
);

/** "One of both" is no both. */
const oneOf = ({ words }: Scene, at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ fold }) => ONE.has(fold));

/** "I will write about both", "how both stand" says nothing of how they stand. */
const writesOf = (scene: Scene, at: number): boolean =>
  hasPhrase(clauseOf(scene, at), scene.lexicon.reply.update) ||
  isSupposed(scene, { from: at, to: at + 1 }, 'claimed');

const NOT = new Set(['not', 'nicht', 'niet', 'не']);

/** "Not both yet" says that one is missing. */
const notBoth = (scene: Scene, at: number): boolean =>
  clauseBefore(scene, { from: at, to: at + 1 }, 2).some(({ fold }) => NOT.has(fold));

/** "Neither", «ни один»: said of two of which one is found it is as wrong as "both". */
const NEITHER: Readonly<Record<string, RegExp>> = {
  neither: /^/,
  none: /^of$/,
  geen: /^van$/,
  keiner: /^(?:von|der|ihrer|beide)/,
  keine: /^(?:von|der|ihrer|beide)/,
  keines: /^(?:von|der|ihrer|beide)/,
  keins: /^(?:von|der|ihrer|beide)/,
  ни: /^одн|^один/,
  жоден: /^/,
  жодна: /^/,
  жодної: /^/,
};

const isNeither = ({ words }: Scene, at: number): boolean => {
  const fold = words[at]?.fold ?? '';
  return Object.hasOwn(NEITHER, fold) && NEITHER[fold]?.test(words[at + 1]?.fold ?? '') === true;
};

const neitherOf = (scene: Scene): Judged[] =>
  scene.words.flatMap((_, at) =>
    isNeither(scene, at) && !inQuestion(scene, at) && !writesOf(scene, at)
      ? [{ from: at, to: at + 1, borne: false }]
      : [],
  );

const bothOf = (scene: Scene): Judged[] =>
  scene.allowed.some(({ id }) => id.startsWith('case.groups[1]'))
    ? [
        ...neitherOf(scene),
        ...scene.words.flatMap(({ fold }, at) =>
          BOTH.has(fold) &&
          !inQuestion(scene, at) &&
          !oneOf(scene, at) &&
          !notBoth(scene, at) &&
          !writesOf(scene, at)
            ? [{ from: at, to: at + 1, borne: false }]
            : [],
        ),
      ]
    : [];

/** What the text says of the case, and whether it stands so. */
export const statesOf = (scene: Scene): Judged[] => {
  const judged = stateHits(scene).map((hit) => ({ ...hit, borne: isBorne(scene, hit) }));
  // What one reading of the words bears out, another need not.
  const standing = judged.filter(({ own, borne }) => own && borne);
  const hits = judged.map((hit) => ({
    ...hit,
    borne:
      hit.borne ||
      (hit.phases.length > 0 && standing.some(({ from, to }) => from <= hit.from && hit.to <= to)),
  }));
  // Beside a true state of this case, words of another kind of case mean nothing of their own.
  const clauses = new Set(
    hits.flatMap(({ own, borne, from }) => (own && borne ? [scene.words[from]?.clause] : [])),
  );
  const read = hits.map(({ from, to, own, borne }) => ({
    from,
    to,
    borne: borne || (!own && clauses.has(scene.words[from]?.clause)),
    ...(!own && { foreign: true }),
  }));
  return [...read, ...bothOf(scene)];
};

const asFinding = (scene: Scene, hit: Hit): Finding => {
  const span = spanOf(scene, hit.from, hit.to);
  return scene.input.place === 'public' && phasesOf(scene).length === 0
    ? finding(scene, 'disclosure', 'state_in_public', span, 'How the case stands is not told in public.')
    : finding(
        scene,
        'truth',
        'untraced_state',
        span,
        'The back office does not say that the case stands like this.',
      );
};

/** "Found", "fixed", "on its way": what the text says of the case against the phase the back office gives. */
export const judgeStates = (scene: Scene, states: readonly Judged[]): Finding[] =>
  states.filter(({ borne }) => !borne).map((hit) => asFinding(scene, hit));
