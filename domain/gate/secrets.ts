import type { CitedFact } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { compact, plain, wordsOf } from '../words.ts';
import { finding, type Scene } from './scene.ts';

/** Words in a row that give a hidden text away. */
const ROW = 3;

const rowsOf = (text: string): string[] => {
  const folds = wordsOf(plain(text)).map(({ fold }) => fold);
  if (folds.length === 0) return [];
  if (folds.length <= ROW) return [folds.join(' ')];
  return folds.slice(0, folds.length - ROW + 1).map((_, at) => folds.slice(at, at + ROW).join(' '));
};

const tells = (spoken: string, joined: string, { value }: CitedFact): boolean => {
  if (value.kind === 'reference')
    return compact(value.text).length >= 4 && joined.includes(compact(value.text));
  if (value.kind !== 'text') return false;
  return rowsOf(value.text).some((row) => row.length >= 4 && spoken.includes(` ${row} `));
};

/** Hidden texts and references, and in public the customer's own identifiers, however they are spaced or spelled. */
export const judgeSecrets = (scene: Scene): Finding[] => {
  const spoken = ` ${scene.words.map(({ fold }) => fold).join(' ')} `;
  const joined = compact(scene.text);
  const told = scene.input.place === 'public' ? scene.input.told : [];
  const repeated = told.filter((value) => /\d/.test(value) && joined.includes(compact(value)));
  return [
    ...scene.hidden
      .filter((fact) => tells(spoken, joined, fact))
      .map(({ label }) =>
        finding(
          scene,
          'disclosure',
          'hidden_text',
          undefined,
          `“${label}” may not be told to this person here.`,
        ),
      ),
    ...repeated.map(() =>
      finding(
        scene,
        'disclosure',
        'identifier_in_public',
        undefined,
        'What the customer told must not be repeated in public.',
      ),
    ),
  ];
};
