import { allCaseFacts } from '#domain/caseFacts.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { GateInput } from '#domain/gate/scene.ts';
import type { Language } from '#domain/languages.ts';
import type { Place } from '#domain/message.ts';
import { CASES, caseOf, NOW } from '#test/desk/cases.ts';

const own = (id: string, value: CitedFact['value'], disclose: CitedFact['disclose']): CitedFact => ({
  id,
  label: id,
  value,
  source: 'okno',
  observedAt: NOW,
  certainty: 'confirmed',
  disclose,
});

const promise = own(
  'promise.nextUpdate',
  { kind: 'instant', at: '2026-11-05T14:00:00.000Z', precision: 'minute' },
  'private_thread',
);
const stored = [
  own('case.address', { kind: 'text', text: '12 Baker Street, Flat 4' }, 'verified_strong'),
  own('case.phone', { kind: 'text', text: '+44 20 7946 0123' }, 'verified_strong'),
];
const format = (['letters', 'characters', 'digits'] as const).map((name, index) =>
  own(`policy.reference.${name}`, { kind: 'number', value: [3, 2, 5][index] ?? 0 }, 'public'),
);

const internal = ['loss reason 79', 'fault station CDG'];
const about = (name: string): CitedFact[] => [
  ...allCaseFacts(caseOf({ ...CASES[name]!, internal })),
  ...stored,
  promise,
  own('told.at', { kind: 'instant', at: '2026-11-03T10:15:00.000Z', precision: 'minute' }, 'private_thread'),
];

/** What the drafts of the corpus are about; Thursday 5 November 2026, 09:10 in London. */
export const SCENES: Readonly<Record<string, readonly CitedFact[]>> = {
  /** Found in Amsterdam yesterday 18:40, goes to Heathrow, no flight; next update by 14:00 today. */
  located: about('located'),
  /** On flight ZY1007 to Heathrow, lands 16:05 today, on its way since 07:30. */
  flying: about('in transit'),
  /** Searched since Tuesday 14:20. */
  searching: about('searching'),
  /** With Swift Parcels, today 14:00 to 18:00. */
  courier: about('courier delivers'),
  /** Delivered at 07:30 today. */
  delivered: about('delivered'),
  /** Two bags, one in Amsterdam. */
  two: about('two bags, one found'),
  /** Nothing known yet; we ask. */
  asking: [...format],
};

export interface CorpusDraft {
  scene: keyof typeof SCENES;
  lang: Language;
  place?: Place;
  /** What the customer already told; with a case both. */
  known?: readonly string[];
  text: string;
  /** Code of the finding that must come; absent: the draft is good. */
  bad?: string;
}

export const inputOf = ({ scene, lang, place = 'private', known, text }: CorpusDraft): GateInput => ({
  text,
  place,
  lang,
  facts: SCENES[scene] ?? [],
  limit: place === 'public' ? 'public' : scene === 'asking' ? 'private_thread' : 'verified_basic',
  now: NOW,
  timeZone: 'Europe/London',
  known: known ?? (scene === 'asking' ? [] : ['reference', 'surname']),
  told: ['AMSZY10045', 'Petrov'],
  allowRedirect: false,
  ...(scene === 'asking' ? {} : { promiseBy: '2026-11-05T14:00:00.000Z' }),
  length: text.length,
  maxLength: place === 'public' ? 280 : 10_000,
  handle: 'ivan_p',
  names: ['Zephyrline'],
});
