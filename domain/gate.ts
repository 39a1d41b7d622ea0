import type { Finding, FindingKind } from './finding.ts';
import { causesOf, judgeCauses } from './gate/causes.ts';
import { doneOf, judgeDeeds, stepsOf } from './gate/deeds.ts';
import { entitiesOf, entityWords, judgeEntities } from './gate/entities.ts';
import { timesOf } from './gate/moments.ts';
import { amountsOf, amountWords, judgeMoney } from './gate/money.ts';
import { judgeNames, namedWords } from './gate/names.ts';
import { judgeRules, ruleSentences } from './gate/rules.ts';
import { type GateInput, isAboutRule, type Scene, sceneOf } from './gate/scene.ts';
import { judgeSecrets } from './gate/secrets.ts';
import { judgeSentences, marked } from './gate/sentences.ts';
import { inside, type Judged } from './gate/stance.ts';
import { judgeStates, statesOf } from './gate/states.ts';
import { judgeValues, numberWords } from './gate/values.ts';
import { judgeWording } from './gate/wording.ts';
import { findPhrases } from './words.ts';
import { dayAt } from './zone.ts';

const KINDS: readonly FindingKind[] = ['disclosure', 'truth', 'wording'];

/** The same thing found by two rules is said once, by the weightier. */
const distinct = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .filter(({ code, excerpt }) => {
      const key = `${code} ${excerpt}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};

/** A claim that cites a fact the draft does not have, or one that may not be told here. */
const judgeCitations = ({ input, hidden }: Scene): Finding[] =>
  (input.claims ?? []).flatMap(({ start, end, facts }) =>
    facts.flatMap((id): Finding[] => {
      if (!input.facts.some((fact) => fact.id === id))
        return [
          {
            kind: 'truth',
            code: 'unknown_fact',
            place: input.place,
            excerpt: input.text.slice(start, end),
            message: 'This rests on a fact that the draft does not have.',
          },
        ];
      if (!hidden.some((fact) => fact.id === id)) return [];
      return [
        {
          kind: 'disclosure',
          code: 'hidden_fact',
          place: input.place,
          excerpt: input.text.slice(start, end),
          message: 'This rests on a fact that may not be told to this person here.',
        },
      ];
    }),
  );

/** Words in which a text names things: links, references, amounts, times. */
const readValues = (scene: Scene) => {
  const { timeZone, now } = scene.input;
  const entities = entitiesOf(scene.text);
  const amounts = amountsOf(scene);
  const values = new Set([...entityWords(scene, entities), ...amountWords(scene, amounts)]);
  const times = timesOf(scene, values, dayAt(timeZone, now));
  return { entities, amounts, values, times };
};

/** "We found a cable break": what was found is the cause. */
const leadsTo = ({ words }: Scene, { to }: Judged, told: ReadonlySet<number>): boolean =>
  [to, to + 1, to + 2].some((at) => told.has(at) && words[at]?.clause === words[to - 1]?.clause);

/** What a text says of the case; one reading of the words that the facts bear out is enough. */
const readClaims = (scene: Scene) => {
  const [reasons, named, done] = [causesOf(scene), stepsOf(scene), doneOf(scene)];
  // "A cable is broken" is the cause, whatever else the words could mean.
  const told = marked(reasons.filter(({ borne }) => borne));
  // "The delivery is moved" is what was done, though a tariff could be, too.
  const acted = marked(done.filter(({ borne }) => borne));
  const states = (isAboutRule(scene) ? [] : statesOf(scene)).map((hit) => ({
    ...hit,
    borne:
      hit.borne ||
      inside(hit, told) ||
      leadsTo(scene, hit, told) ||
      (hit.foreign === true && inside(hit, acted)),
  }));
  const standing = marked(states.filter(({ borne }) => borne));
  // "It waits for another company" is how it stands and blames nobody. What stands in a gap of such words is none of
  // them, hence the same end.
  const ends = ({ from, to }: Judged): boolean =>
    states.some((state) => state.borne && state.from < from && state.to === to);
  const causes = reasons.map((hit) => ({ ...hit, borne: hit.borne || ends(hit) }));
  const steps = named.map((hit) => ({ ...hit, borne: hit.borne || inside(hit, standing) }));
  return { causes, done, states, steps };
};

/** What the words of a text say, read once: whatever the facts do not bear out is a finding. */
const judgeClaims = (scene: Scene): Finding[] => {
  const { entities, amounts, values, times } = readValues(scene);
  const { causes, done, states, steps } = readClaims(scene);
  const { answers: answering, ask, update, redirect } = scene.lexicon.reply;
  const answers = findPhrases(scene.words, answering);
  const elsewhere = [...ask, ...update, ...(scene.input.allowRedirect ? redirect : [])];
  const judged: Judged[] = [...states, ...causes, ...steps, ...done];
  const taken = new Set([...values, ...times.taken, ...scene.quoted]);
  // What another kind of case could be said to be in bears out nothing of this one.
  const own = judged.filter(({ foreign }) => foreign !== true);
  const said = marked([...own, ...answers, ...ruleSentences(scene), ...findPhrases(scene.words, elsewhere)]);
  const known = marked([...own.filter(({ borne }) => borne), ...answers, ...ruleSentences(scene)]);
  for (const at of times.taken) known.add(at);
  const grounds = [said, taken, namedWords(scene), numberWords(scene)].flatMap((marks) => [...marks]);
  return [
    ...judgeEntities(scene, entities),
    ...judgeSecrets(scene),
    ...judgeStates(scene, states),
    ...judgeCauses(scene, causes, [...states, ...steps, ...done], answers),
    ...judgeDeeds(
      scene,
      judged,
      [...steps, ...done].filter(({ borne }) => !borne),
    ),
    ...judgeMoney(scene, amounts, marked([...steps, ...states].filter(({ borne }) => borne))),
    ...judgeValues(scene, times, values),
    ...judgeNames(scene, taken),
    ...judgeRules(scene),
    ...judgeWording(scene, { steps, states, times: times.taken, said: known }),
    ...judgeSentences(scene, { said: new Set(grounds), taken }),
  ];
};

/** Every reason why a text may not go out; none means it may. The same for composer, model and agent. */
export const judge = (input: GateInput): Finding[] => {
  const scene = sceneOf(input);
  return distinct([...judgeCitations(scene), ...judgeClaims(scene)]);
};

/** Whether a person may send a text in spite of a finding, with a reason. */
export const overridable = ({ kind }: Pick<Finding, 'kind'>): boolean => kind === 'wording';
