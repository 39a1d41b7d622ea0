import type { Finding, FindingKind } from './finding.ts';
import { entitiesOf, entityWords, judgeEntities } from './gate/entities.ts';
import { timesOf } from './gate/moments.ts';
import { judgeNames } from './gate/names.ts';
import { type GateInput, type Scene, sceneOf } from './gate/scene.ts';
import { judgeSecrets } from './gate/secrets.ts';
import { judgeStates } from './gate/states.ts';
import { judgeValues } from './gate/values.ts';
import { judgeWording } from './gate/wording.ts';
import { msOf } from './instant.ts';
import { wallTime } from './zone.ts';

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

/** Every reason why a text may not go out; none means it may. The same for composer, model and agent. */
export const judge = (input: GateInput): Finding[] => {
  const scene = sceneOf(input);
  const entities = entitiesOf(scene.text);
  const inEntity = entityWords(scene, entities);
  const times = timesOf(scene, inEntity, wallTime(input.timeZone, msOf(input.now)).date);
  const skip = new Set([...inEntity, ...times.taken]);
  return distinct([
    ...judgeCitations(scene),
    ...judgeEntities(scene, entities),
    ...judgeSecrets(scene),
    ...judgeStates(scene),
    ...judgeValues(scene, times, inEntity),
    ...judgeNames(scene, skip),
    ...judgeWording(scene),
  ]);
};

/** Whether a person may send a text in spite of a finding, with a reason. */
export const overridable = ({ kind }: Pick<Finding, 'kind'>): boolean => kind === 'wording';
