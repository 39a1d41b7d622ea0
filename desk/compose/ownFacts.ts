import { type Disclosure, mayDisclose } from '#domain/disclosure.ts';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { PolicyAnswer } from '../ports/publications.ts';
import type { Plan, Previous } from './plan.ts';

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
  const by = 'nextUpdateBy' in say ? say.nextUpdateBy : undefined;
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

/** Of a telephone number only its end is said. */
const SHOWN_DIGITS = 4;

/** The telephone they asked to be texted at, as they gave it in private; it is told to nobody else. */
export const wishFacts = ({ textTo, place, now }: Plan): CitedFact[] =>
  textTo === undefined || place === 'public'
    ? []
    : [
        fact(
          'thread.textTo',
          'End of the number to be texted',
          { kind: 'text', text: textTo.slice(-SHOWN_DIGITS) },
          'thread · their own words',
          now,
          'public',
        ),
      ];

/** Where the same person was answered. */
export const elsewhereFacts = ({ say, now }: Plan): CitedFact[] =>
  say.kind === 'elsewhere'
    ? [
        fact(
          'thread.answeredIn',
          'Where they were answered',
          { kind: 'text', text: say.title },
          'okno · threads',
          now,
          'public',
        ),
      ]
    : [];

/** Of a file reference: three letters, two characters, five digits (docs/rules.md, bag files). */
const FILE_FORM = { letters: 3, characters: 2, digits: 5 } as const;
/** Of a telephone number only its end is asked for. */
const PHONE_DIGITS = 4;

const formFact = (id: string, label: string, value: number, now: Instant): CitedFact =>
  fact(id, label, { kind: 'number', value }, 'okno · what is asked for', now, 'public');

/** What the form of what is asked for tells the customer in numbers. */
export const formatFacts = ({ say, now }: Plan): CitedFact[] => {
  if (say.kind !== 'ask') return [];
  const file = Object.entries(FILE_FORM).map(([name, value]) =>
    formFact(`policy.reference.${name}`, `File reference: ${name}`, value, now),
  );
  return [
    ...(say.form === 'bag_file' ? file : []),
    ...(say.missing.includes('phone4')
      ? [formFact('policy.phone.digits', 'Last digits of a phone number', PHONE_DIGITS, now)]
      : []),
  ];
};

/** Of what was just done in a back office; its reference goes to whoever asked for it, in private. */
export const doneFacts = ({ say, now }: Plan): CitedFact[] => {
  const done = say.kind === 'status' ? say.done : undefined;
  if (done === undefined) return [];
  const made = (id: string, label: string, value: FactValue) =>
    fact(id, label, value, 'okno · action', now, 'private_thread');
  return [
    made('action.kind', 'What was just done', { kind: 'code', code: done.action }),
    ...(done.reference === undefined
      ? []
      : [made('case.reference', 'Its reference', { kind: 'reference', text: done.reference })]),
  ];
};

/** A paragraph of the brand's own answers is a fact as it stands. */
export const policyFact = (
  { policy, paragraph, title, text, isPublic, validFrom, validUntil }: PolicyAnswer,
  now: Instant,
): CitedFact => {
  const validity = `valid from ${validFrom.slice(0, 10)}${validUntil === undefined ? '' : ` until ${validUntil.slice(0, 10)}`}`;
  return fact(
    `policy.${policy}#${paragraph}`,
    title,
    { kind: 'text', text },
    `policy · ${title}, ${validity}`,
    now,
    isPublic ? 'public' : 'private_thread',
  );
};

/**
 * Of our last answer: when it went out, and the place and time it named. That we wrote at all tells of a case, unless
 * everybody may know how it stands.
 */
export const toldFacts = (previous: Previous | undefined, limit: Disclosure): CitedFact[] => {
  if (previous === undefined) return [];
  const { saidAt, facts } = previous;
  const isOpen = facts.some(({ id, disclose }) => id === 'case.phase' && disclose === 'public');
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
      isOpen ? 'public' : 'private_thread',
    ),
    ...again('case.where', 'told.where', 'Where we said it was').filter(
      ({ value }) => value.kind === 'place' && value.code !== undefined,
    ),
    ...again('case.eta', 'told.eta', 'When we said it was expected'),
  ];
};
