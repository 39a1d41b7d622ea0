import { CAUSES } from '../caseStatus.ts';
import type { Finding } from '../finding.ts';
import { findPhrases, type Hit, plain, wordsOf } from '../words.ts';
import { codesOf, finding, hiddenCodesOf, isAtCustoms, type Scene, spanOf } from './scene.ts';
import { isAsked, isDenied, isSupposed, type Judged, within } from './stance.ts';

const CAUSE = /^case\.cause$/;
/** A step at customs is reason enough to wait there. */
const STEP = /^case\.nextStep$/;

interface CauseHit extends Judged {
  cause: string;
}

const open = (scene: Scene, hit: Hit): boolean =>
  within(hit, scene.quoted) || isDenied(scene, hit) || isSupposed(scene, hit, 'open') || isAsked(scene, hit);

/** Causes that a text names. */
export const causesOf = (scene: Scene): CauseHit[] => {
  const known = [
    ...codesOf(scene, CAUSE),
    ...codesOf(scene, STEP),
    ...(isAtCustoms(scene) ? ['customs'] : []),
  ];
  return CAUSES.flatMap((cause) =>
    findPhrases(scene.words, scene.lexicon.reply.causes[cause]).map((hit) => ({
      ...hit,
      cause,
      borne: known.includes(cause) || open(scene, hit),
    })),
  );
};

const REACH = 14;

/** What follows "because" in its sentence, up to a pause that does not open the reason itself. */
const reasonAfter = ({ text, words }: Scene, { to }: Hit): Hit => {
  const [first] = words.slice(to, to + 1);
  const pauses = (at: number): boolean =>
    words[at]?.clause !== first?.clause &&
    !/[—–:-]/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
  let end = to;
  while (end < to + REACH && words[end]?.sentence === first?.sentence && !(end > to && pauses(end))) end += 1;
  return { from: to, to: end };
};

/** "Liegt am Flughafen Amsterdam bereit" tells the place and no reason. */
const tellsPlace = (scene: Scene, { to }: Hit): boolean => {
  const places = scene.allowed.flatMap(({ value }) =>
    value.kind === 'place'
      ? wordsOf(plain([value.name, value.code ?? ''].join(' '))).map(({ fold }) => fold)
      : [],
  );
  const last = scene.words[to - 1]?.fold ?? '';
  return (
    scene.lexicon.reply.at.has(last) &&
    scene.words.slice(to, to + 3).some(({ fold }) => fold.length > 2 && places.includes(fold))
  );
};

/** A reason that is given must be one the facts give: a cause, a state, a step, an answer, or words of a text fact. */
const judgeReasons = (scene: Scene, borne: readonly Judged[], answers: readonly Hit[]): Finding[] => {
  const grounds = new Set(scene.quoted);
  for (const { from, to } of [...borne.filter((hit) => hit.borne), ...answers])
    for (let at = from; at < to; at += 1) grounds.add(at);
  return findPhrases(scene.words, scene.lexicon.reply.because).flatMap((hit) => {
    const reason = reasonAfter(scene, hit);
    const open = isAsked(scene, hit) || isDenied(scene, hit) || tellsPlace(scene, hit);
    if (open || within({ from: hit.from, to: reason.to }, grounds)) return [];
    return [
      finding(
        scene,
        'truth',
        'untraced_cause',
        spanOf(scene, hit.from, reason.to),
        'No fact of this case gives this reason.',
      ),
    ];
  });
};

/** Why something is so: every cause that is named, and every reason that is given in free words. */
export const judgeCauses = (
  scene: Scene,
  causes: readonly CauseHit[],
  borne: readonly Judged[],
  answers: readonly Hit[],
): Finding[] => [
  ...causes
    .filter((hit) => !hit.borne)
    .map(({ from, to, cause }) =>
      hiddenCodesOf(scene, CAUSE).includes(cause)
        ? finding(
            scene,
            'disclosure',
            'hidden_cause',
            spanOf(scene, from, to),
            'This cause may not be told to this person here.',
          )
        : finding(
            scene,
            'truth',
            'untraced_cause',
            spanOf(scene, from, to),
            'The back office does not give this cause.',
          ),
    ),
  ...judgeReasons(scene, [...borne, ...causes], answers),
];
