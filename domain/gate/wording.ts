import type { Finding } from '../finding.ts';
import { writtenIn } from '../language.ts';
import { findPhrases, type Hit, hasPhrase, type Phrase } from '../words.ts';
import { finding, type Scene, sentenceOf, spanOf } from './scene.ts';

const MOST_SENTENCES = 6;

const first = (scene: Scene, list: readonly Phrase[]): Hit | undefined => findPhrases(scene.words, list)[0];

const denied = (scene: Scene, { from }: Hit): boolean =>
  scene.words
    .slice(Math.max(0, from - 3), from)
    .some(
      ({ fold, sentence }) =>
        sentence === scene.words[from]?.sentence && scene.lexicon.reply.denied.has(fold),
    );

const judgePhrase = (
  scene: Scene,
  list: readonly Phrase[],
  code: string,
  message: string,
  kind: Finding['kind'] = 'wording',
): Finding[] => {
  const hit = findPhrases(scene.words, list).find((one) => !denied(scene, one));
  return hit === undefined ? [] : [finding(scene, kind, code, spanOf(scene, hit.from, hit.to), message)];
};

/** Something that identifies the customer is asked for in the sentence of a hit. */
const asksFor = (scene: Scene, wanted: readonly Phrase[]): Hit | undefined =>
  findPhrases(scene.words, scene.lexicon.reply.ask).find(
    (hit) => !denied(scene, hit) && hasPhrase(sentenceOf(scene, hit.from), wanted),
  );

const judgeAsking = (scene: Scene): Finding[] => {
  const { input, lexicon } = scene;
  const { reference, surname, other } = lexicon.reply.identifiers;
  const isPublic = input.place === 'public';
  const wanted = isPublic
    ? [...reference, ...surname, ...other]
    : [
        ...(input.known.includes('reference') ? reference : []),
        ...(input.known.includes('surname') ? surname : []),
      ];
  const hit = asksFor(scene, wanted);
  if (hit === undefined) return [];
  const span = spanOf(scene, hit.from, hit.to);
  return isPublic
    ? [
        finding(
          scene,
          'disclosure',
          'asks_in_public',
          span,
          'Ask for this in a direct message, never in public.',
        ),
      ]
    : [finding(scene, 'wording', 'asks_known', span, 'The customer has already told us this.')];
};

/** Words of commitment need a dated promise behind them: in the text, and as a record. */
const judgePromise = (scene: Scene): Finding[] => {
  const { input, lexicon } = scene;
  const { update, pledge, future } = lexicon.reply;
  const writes = first(scene, update);
  const willWrite = writes !== undefined && hasPhrase(sentenceOf(scene, writes.from), future);
  const pledged = findPhrases(scene.words, pledge).find((hit) => !denied(scene, hit));
  const backed = input.promiseBy !== undefined;
  const message =
    'This promises something that no record will remind us of. Give a next-update time, or leave it out.';
  if (pledged !== undefined && !(backed && hasPhrase(sentenceOf(scene, pledged.from), update)))
    return [
      finding(scene, 'truth', 'promise_without_record', spanOf(scene, pledged.from, pledged.to), message),
    ];
  if (!willWrite || backed || denied(scene, writes)) return [];
  return [finding(scene, 'truth', 'promise_without_record', spanOf(scene, writes.from, writes.to), message)];
};

/** A text over the channel's limit cannot be sent at all, so nobody can override it: `truth`. */
const judgeLength = (scene: Scene): Finding[] => {
  const { length, maxLength } = scene.input;
  if (scene.words.length === 0)
    return [finding(scene, 'truth', 'empty', undefined, 'There is nothing to send.')];
  if (length <= maxLength) return [];
  return [
    finding(scene, 'truth', 'too_long', undefined, `Too long for the channel: ${length} of ${maxLength}.`),
  ];
};

const judgeShape = (scene: Scene): Finding[] => {
  const sentences = scene.words.at(-1)?.sentence ?? 0;
  return [
    ...(sentences > MOST_SENTENCES
      ? [
          finding(
            scene,
            'wording',
            'brick',
            undefined,
            `${sentences} sentences: the customer wants the answer, not a page.`,
          ),
        ]
      : []),
    ...(writtenIn(scene.text, scene.input.lang)
      ? []
      : [
          finding(
            scene,
            'wording',
            'wrong_language',
            undefined,
            'This is not the language the customer writes in.',
          ),
        ]),
  ];
};

/** How a text says it: redirects, questions already answered, promises, filler, length, language. */
export const judgeWording = (scene: Scene): Finding[] => {
  const { redirect, filler, vague, unclear } = scene.lexicon.reply;
  return [
    ...judgeLength(scene),
    ...judgeShape(scene),
    ...judgeAsking(scene),
    ...judgePromise(scene),
    ...(scene.input.allowRedirect
      ? []
      : judgePhrase(scene, redirect, 'redirect', 'This sends the customer elsewhere; answer here.')),
    ...judgePhrase(
      scene,
      unclear,
      'untraced_time',
      'Write the time in figures, so that it can be compared with the facts.',
      'truth',
    ),
    ...judgePhrase(scene, filler, 'filler', 'This says nothing the customer asked for.'),
    ...judgePhrase(
      scene,
      vague,
      'vague_time',
      'Say when, or that there is no time yet and when you write next.',
    ),
  ];
};
