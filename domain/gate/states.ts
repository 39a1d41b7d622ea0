import type { Finding } from '../finding.ts';
import { findPhrases, type Hit, hasPhrase } from '../words.ts';
import { finding, type Scene, sentenceOf, spanOf } from './scene.ts';

const NEAR = 3;

/** Phases the case, or a bag of it, is in as far as may be told here. */
const phasesOf = ({ allowed }: Scene): string[] =>
  allowed.flatMap(({ id, value }) =>
    /^case\.(?:groups\[\d+\]\.)?phase$/.test(id) && value.kind === 'code' ? [value.code] : [],
  );

const clauseBefore = (scene: Scene, { from }: Hit, reach: number): string[] => {
  const clause = scene.words[from]?.clause;
  return scene.words
    .slice(Math.max(0, from - reach), from)
    .filter((word) => word.clause === clause)
    .map(({ fold }) => fold);
};

const claims = (scene: Scene, hit: Hit): 'claimed' | 'denied' | 'open' => {
  const { denied, supposed, notBags, told } = scene.lexicon.reply;
  const inside = scene.words.slice(hit.from, hit.to).map(({ fold }) => fold);
  if (notBags.has(scene.words[hit.to]?.fold ?? '')) return 'open';
  if (clauseBefore(scene, hit, 12).some((word) => supposed.has(word))) return 'open';
  if (hasPhrase(sentenceOf(scene, hit.from), told)) return 'open';
  return [...clauseBefore(scene, hit, NEAR), ...inside].some((word) => denied.has(word))
    ? 'denied'
    : 'claimed';
};

const judgeState = (scene: Scene, hit: Hit, phases: readonly string[]): Finding | undefined => {
  const span = spanOf(scene, hit.from, hit.to);
  const said = claims(scene, hit);
  if (said === 'open') return undefined;
  const known = phasesOf(scene);
  if (scene.input.place === 'public' && known.length === 0)
    return finding(
      scene,
      'disclosure',
      'state_in_public',
      span,
      'How the case stands is not told in public.',
    );
  const some = known.some((phase) => phases.includes(phase));
  const all = known.length > 0 && known.every((phase) => phases.includes(phase));
  if (said === 'claimed' ? some : !all) return undefined;
  return finding(
    scene,
    'truth',
    'untraced_state',
    span,
    'The back office does not say that the case stands like this.',
  );
};

/** "Found", "delivered", "on its way": what the text says of the case against the phase the back office gives. */
export const judgeStates = (scene: Scene): Finding[] =>
  scene.lexicon.reply.states.flatMap(({ phrases, phases }) => {
    const [worst] = findPhrases(scene.words, phrases).flatMap((hit) => judgeState(scene, hit, phases) ?? []);
    return worst === undefined ? [] : [worst];
  });
