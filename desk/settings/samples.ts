import type { Brand } from '#domain/brand.ts';
import type { CaseKind, Phase } from '#domain/caseStatus.ts';
import type { Language } from '#domain/languages.ts';
import type { LanguageSetting } from '#domain/settingsView.ts';
import { isPlain } from '../compose/caseWords.ts';
import { compose } from '../compose/compose.ts';
import type { Say } from '../compose/plan.ts';
import { caseFrom, NOW, type Sketch } from '../compose/sampleCases.ts';
import { AMSTERDAM, DOCUMENT, HEATHROW, NEXT_UPDATE, OF_KIND } from '../compose/sampleSketches.ts';
import type { BackOffice } from '../ports/backOffice.ts';

type Sample = LanguageSetting['samples'][number];

/** In which state a case of each kind has most to say. */
const PHASE_OF: Partial<Record<CaseKind, Phase>> = { parcel: 'out_for_delivery' };

const BAG: Sketch = {
  kind: 'delayed_bag',
  phase: 'located',
  where: AMSTERDAM,
  step: { code: 'flight_pending', where: HEATHROW },
};

const sketchOf = (kind: CaseKind): Sketch => {
  if (kind === 'document') return DOCUMENT;
  return isPlain(kind) ? { kind, phase: PHASE_OF[kind] ?? 'in_progress', ...OF_KIND[kind] } : BAG;
};

const statusOf = (kind: CaseKind): Say => ({
  kind: 'status',
  status: caseFrom(sketchOf(kind)),
  verification: 'verified_strong',
  ...(kind === 'document' ? {} : { nextUpdateBy: NEXT_UPDATE }),
});

const asking = ({ referenceForm: form, proof }: BackOffice, miss: boolean): Say => ({
  kind: 'ask',
  form,
  ...(proof && { proof }),
  missing: ['reference', ...(proof === undefined ? [] : [proof])],
  miss,
});

type Said = [kind: Sample['kind'], say: Say];

const withoutCase = (office: BackOffice): Said[] => [
  ['ask', asking(office, false)],
  ['miss', asking(office, true)],
  ['unavailable', { kind: 'unavailable', about: office.kind, nextUpdateBy: NEXT_UPDATE }],
];

/** What okno has to say in a brand's matters, each said once: a case of every kind, and what is said where there is none. */
const saysOf = (offices: readonly BackOffice[]): Said[] => {
  const kinds = [...new Set(offices.map(({ kind }) => kind))];
  const [first] = offices;
  return [
    ...kinds.map((kind): Said => [kind, statusOf(kind)]),
    ...(first === undefined ? [] : withoutCase(first)),
  ];
};

const THREAD = 'sample:sample:sample';

/** A few answers in a language, as the composer writes them of invented cases. */
export const samplesIn = (lang: Language, { timeZone }: Brand, offices: readonly BackOffice[]): Sample[] =>
  saysOf(offices).flatMap(([kind, say]) => {
    const [answer] = compose({
      ...{ lang, timeZone, now: NOW, place: 'private', say },
      ...{ thread: THREAD, privateThread: THREAD, messageId: 'sample' },
    }).deliveries;
    return answer === undefined ? [] : [{ kind, text: answer.text }];
  });
