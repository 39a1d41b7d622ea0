import type { Finding } from '../finding.ts';
import { writtenIn } from '../language.ts';
import type { Identifier } from '../lexicon/lexicon.ts';
import { findPhrases, type Hit, hasPhrase, type Phrase } from '../words.ts';
import { clauseOf, finding, type Scene, sentenceOf, spanOf } from './scene.ts';
import { marked, sentencesOf } from './sentences.ts';
import { inQuestion, inside, isAsked, type Judged, within } from './stance.ts';
import { liesAhead } from './support.ts';

const MOST_SENTENCES = 6;
const MOST_IN_PARAGRAPHS = 9;

/** Characters in private after which a text without a line break is a brick. */
export const MOST_UNBROKEN = 400;

const IDENTIFIERS: readonly Identifier[] = [
  'reference',
  'surname',
  'postcode',
  'phone',
  'code',
  'address',
  'symptoms',
  'other',
];

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
  skip: ReadonlySet<number> = new Set(),
): Finding[] => {
  const hit = findPhrases(scene.words, list).find(
    (one) => !denied(scene, one) && !within(one, scene.quoted) && !within(one, skip),
  );
  return hit === undefined ? [] : [finding(scene, kind, code, spanOf(scene, hit.from, hit.to), message)];
};

/** "You need not send the address", in private: what is denied in the clause is not asked for. */
const notNeeded = (scene: Scene, { from }: Hit): boolean =>
  scene.input.place === 'private' &&
  !inQuestion(scene, from) &&
  clauseOf(scene, from).some(({ fold }) => scene.lexicon.reply.denied.has(fold));

/** Something is asked for in the sentence of a hit, or the sentence is a question about it. */
const asksFor = (scene: Scene, wanted: readonly Phrase[]): Hit | undefined =>
  findPhrases(scene.words, wanted).find((hit) => {
    if (denied(scene, hit) || within(hit, scene.quoted) || notNeeded(scene, hit)) return false;
    // "Restart it and write to me": what is to be tried is not what is to be told.
    const near = wanted === scene.lexicon.reply.identifiers.symptoms ? clauseOf : sentenceOf;
    const asked = findPhrases(near(scene, hit.from), scene.lexicon.reply.ask);
    return asked.length > 0 || inQuestion(scene, hit.from);
  });

/** Where the case is found and waits for nothing, nobody's passport or date of birth is needed. */
const isNeedless = (scene: Scene, kind: Identifier): boolean =>
  kind === 'other' &&
  scene.kind !== undefined &&
  !scene.input.facts.some(({ id }) => id === 'case.customerAction');

const judgeAsking = (scene: Scene): Finding[] => {
  const { input, lexicon } = scene;
  const { identifiers } = lexicon.reply;
  const isPublic = input.place === 'public';
  const kinds = IDENTIFIERS.filter((kind) =>
    isPublic ? kind !== 'symptoms' : input.known.includes(kind) || isNeedless(scene, kind),
  );
  for (const kind of kinds) {
    const hit = asksFor(scene, identifiers[kind]);
    if (hit === undefined) continue;
    const span = spanOf(scene, hit.from, hit.to);
    const [level, code, message] = isPublic
      ? (['disclosure', 'asks_in_public', 'Ask for this in a direct message, never in public.'] as const)
      : (['wording', 'asks_known', 'The customer has already told us this.'] as const);
    return [finding(scene, level, code, span, message)];
  }
  return [];
};

/** Words of commitment need a dated promise behind them: in the text, and as a record. */
const judgePromise = (scene: Scene, borne: readonly Judged[]): Finding[] => {
  const { input, lexicon } = scene;
  const { update, pledge, future } = lexicon.reply;
  // A call that is booked is the case's own next step, and needs no promise beside it.
  const steps = new Set([...scene.quoted, ...marked(borne.filter((hit) => hit.borne))]);
  const writes = findPhrases(scene.words, update).find((hit) => !within(hit, steps));
  const willWrite = writes !== undefined && hasPhrase(sentenceOf(scene, writes.from), future);
  const pledged = findPhrases(scene.words, pledge).find(
    (hit) => !denied(scene, hit) && !within(hit, scene.quoted),
  );
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

/** Times of the case that may lie ahead: who has one that does may not say that there is none. */
const AHEAD = /^case\.(?:eta|promisedBy|nextStep\.by)$/;

const judgeNoTime = (scene: Scene): Finding[] => {
  const hit = findPhrases(scene.words, scene.lexicon.reply.noTime ?? [])[0];
  // Of a bag's several times, flight, landing, delivery, one may be known and another not.
  if (hit === undefined || scene.kind === 'delayed_bag') return [];
  const given = scene.allowed.some((fact) => AHEAD.test(fact.id) && liesAhead(scene, fact));
  if (!given || isAsked(scene, hit)) return [];
  const message = 'The back office gives a time; say it.';
  return [finding(scene, 'truth', 'untraced_claim', spanOf(scene, hit.from, hit.to), message)];
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

const judgeParagraphs = (scene: Scene): Finding[] => {
  const longest = Math.max(...scene.text.split(/\n/).map((line) => line.trim().length));
  if (scene.input.place === 'public' || longest <= MOST_UNBROKEN) return [];
  const message = `${longest} characters without a line break: nobody reads that on a telephone.`;
  return [finding(scene, 'wording', 'brick', undefined, message)];
};

/** What is said word for word as a fact has it, in whatever language it was published. */
const isQuotation = ({ words, quoted }: Scene): boolean => words.length > 0 && quoted.size >= words.length;

/** The text without what a fact says word for word: a title stays in the language it was given in. */
const ownWords = ({ text, words, quoted }: Scene): string => {
  if (quoted.size === 0) return text;
  let [own, at] = ['', 0];
  words.forEach(({ start, end }, index) => {
    if (!quoted.has(index)) return;
    own += text.slice(at, start);
    at = end;
  });
  return own + text.slice(at);
};

const judgeShape = (scene: Scene): Finding[] => {
  const sentences = scene.words.at(-1)?.sentence ?? 0;
  const most = scene.text.includes('\n') ? MOST_IN_PARAGRAPHS : MOST_SENTENCES;
  return [
    ...(sentences > most ? [] : judgeParagraphs(scene)),
    ...(sentences > most
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
    ...(isQuotation(scene) || writtenIn(ownWords(scene), scene.input.lang)
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

/** Words of the sentences that hold a link of the facts: there is something to open. */
const besideLinks = (scene: Scene): Set<number> => {
  const links = scene.allowed.flatMap(({ value }) =>
    value.kind === 'link' ? [value.url.replace(/^https?:\/\//, '')] : [],
  );
  return marked(
    sentencesOf(scene).filter(({ from, to }) => {
      const text = scene.text.slice(scene.words[from]?.start ?? 0, scene.words[to - 1]?.end ?? 0);
      return links.some((link) => text.includes(link));
    }),
  );
};

/** What is only polite is too much when it comes first, stands twice, or is all there is. */
const politeOnly = (scene: Scene, said: ReadonlySet<number>): boolean => {
  const courtesy = marked(findPhrases(scene.words, scene.lexicon.reply.courtesy));
  const says = (at: number): boolean => said.has(at) && !courtesy.has(at);
  const empty = sentencesOf(scene).filter(({ from, to, asks }) => {
    const words = scene.words.slice(from, to).map((_, index) => from + index);
    return !asks && words.some((at) => courtesy.has(at)) && !words.some(says);
  });
  return empty.length > 1 || empty[0]?.from === 0 || !scene.words.some((_, at) => says(at));
};

const judgeFiller = (scene: Scene, steps: readonly Judged[], said: ReadonlySet<number>): Finding[] => {
  const { filler, courtesy } = scene.lexicon.reply;
  const polite = politeOnly(scene, said) ? [] : findPhrases(scene.words, courtesy);
  const known = marked(steps.filter(({ borne }) => borne));
  const empty = marked(findPhrases(scene.words, filler).filter((hit) => !inside(hit, known)));
  const skip = new Set([...marked(polite), ...[...known].filter((at) => !empty.has(at))]);
  const message = 'This says nothing the customer asked for.';
  return judgePhrase(scene, filler, 'filler', message, 'wording', skip);
};

/** "By 14:00, or as soon as I know more" says when. */
const besideTimes = (scene: Scene, times: ReadonlySet<number>): Set<number> => {
  const own = marked(findPhrases(scene.words, scene.lexicon.reply.vague));
  const others = new Set([...times].filter((at) => !own.has(at)));
  return marked(sentencesOf(scene).filter((sentence) => within(sentence, others)));
};

const judgeVague = (scene: Scene, times: ReadonlySet<number>): Finding[] => {
  const message = 'Say when, or that there is no time yet and when you write next.';
  const skip = besideTimes(scene, times);
  return judgePhrase(scene, scene.lexicon.reply.vague, 'vague_time', message, 'wording', skip);
};

/** What the other rules have read in a text. */
interface Spoken {
  steps: readonly Judged[];
  states: readonly Judged[];
  /** Words of times. */
  times: ReadonlySet<number>;
  /** Words that say something. */
  said: ReadonlySet<number>;
}

/** How a text says it: redirects, questions already answered, promises, filler, length, language. */
export const judgeWording = (scene: Scene, { steps, states, times, said }: Spoken): Finding[] => {
  const { redirect, unclear, machine } = scene.lexicon.reply;
  return [
    ...judgeLength(scene),
    ...judgeShape(scene),
    ...judgeAsking(scene),
    ...judgeNoTime(scene),
    ...judgePromise(scene, steps),
    ...(scene.input.allowRedirect
      ? []
      : judgePhrase(
          scene,
          redirect,
          'redirect',
          'This sends the customer elsewhere; answer here.',
          'wording',
          besideLinks(scene),
        )),
    ...judgePhrase(
      scene,
      unclear,
      'untraced_time',
      'Write the time in figures, so that it can be compared with the facts.',
      'truth',
      times,
    ),
    ...judgePhrase(
      scene,
      machine,
      'machine_talk',
      'This speaks of prompts or of being a machine; the customer asked about something else.',
      'truth',
    ),
    ...judgeFiller(scene, [...steps, ...states], said),
    ...judgeVague(scene, times),
  ];
};
