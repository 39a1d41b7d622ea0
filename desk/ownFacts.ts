import { type Disclosure, mayDisclose } from '#domain/disclosure.ts';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { Plan } from './plan.ts';

/* Facts that okno itself vouches for: the thread, its own promise, what it said before, the form of a reference. */

const fact = (
  id: string,
  label: string,
  value: FactValue,
  source: string,
  observedAt: Instant,
  disclose: Disclosure,
): CitedFact => ({ id, label, value, source, observedAt, certainty: 'confirmed', disclose });

/** A next-update time tells nothing of the case, so it may be said before anybody has shown whose it is. */
export const deskFacts = ({ say, handle, messageId, now }: Plan): CitedFact[] => {
  const by = say.kind === 'ask' ? undefined : say.nextUpdateBy;
  return [
    ...(handle === undefined
      ? []
      : [
          fact(
            'thread.handle',
            'Who asked',
            { kind: 'text', text: handle },
            `thread · message ${messageId}`,
            now,
            'public',
          ),
        ]),
    ...(by === undefined
      ? []
      : [
          fact(
            'promise.nextUpdate',
            'When we write next',
            { kind: 'instant', at: by, precision: 'minute' },
            'okno · next-update rule',
            now,
            'public',
          ),
        ]),
  ];
};

/** Of a file reference: three letters, two characters, five digits (docs/rules.md, bag files). */
const FORMAT = { letters: 3, characters: 2, digits: 5 } as const;

export const formatFacts = ({ now }: Plan): CitedFact[] =>
  Object.entries(FORMAT).map(([name, value]) =>
    fact(
      `policy.reference.${name}`,
      `File reference: ${name}`,
      { kind: 'number', value },
      'okno · form of a file reference',
      now,
      'public',
    ),
  );

/** Of our last answer: when it went out, and the place and time it named. */
export const toldFacts = (
  previous: { saidAt: Instant; facts: readonly CitedFact[] } | undefined,
  limit: Disclosure,
): CitedFact[] => {
  if (previous === undefined) return [];
  const { saidAt, facts } = previous;
  const again = (id: string, as: string, label: string): CitedFact[] =>
    facts
      .filter((one) => one.id === id && mayDisclose(one.disclose, limit))
      .map((one) => ({ ...one, id: as, label }));
  return [
    fact(
      'told.at',
      'When we last answered',
      { kind: 'instant', at: saidAt, precision: 'minute' },
      'okno · last reply',
      saidAt,
      'private_thread',
    ),
    ...again('case.where', 'told.where', 'Where we said it was').filter(
      ({ value }) => value.kind === 'place' && value.code !== undefined,
    ),
    ...again('case.eta', 'told.eta', 'When we said it was expected'),
  ];
};
