import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Wording } from '../ports/model.ts';

/* A text in stretches, each with the facts it rests on, as a language model reads and writes it. */

/** A stretch ends with the line break that stands behind it. */
export const wordingOf = ({ text, claims }: DraftDelivery): Wording[] =>
  claims.map(({ start, facts }, at) => ({
    text: text.slice(start, claims[at + 1]?.start ?? text.length).replace(/ +$/, ''),
    facts: [...facts],
  }));

/** Characters that cannot be seen have no place in an answer. */
const visible = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{C}\n]/gu, '');

const CLOSES = /^[,.;:!?…)»”]/;

/** A stretch within its lines: no more than one line break or space in a row. */
const tidy = (text: string): string =>
  visible(text)
    .replace(/\s*\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ');

/** What stands between two stretches: the line break that one of them brings, or a space unless a sentence closes. */
const gap = (before: string, after: string): string => {
  if (before === '') return '';
  if (before.endsWith('\n') || after.startsWith('\n')) return '\n';
  return CLOSES.test(after.trimStart()) ? '' : ' ';
};

/** Stretches one behind the other; what is not covered by any rests on nothing. */
export const written = (wording: readonly Wording[]): Pick<DraftDelivery, 'text' | 'claims'> => {
  const claims: DraftDelivery['claims'] = [];
  let text = '';
  for (const { text: raw, facts } of wording) {
    const said = tidy(raw);
    if (said.trim() === '') continue;
    const kept = text.trimEnd() + gap(text, said);
    text = kept + said.trimStart();
    claims.push({ start: kept.length, end: text.trimEnd().length, facts: [...facts] });
  }
  return { text: text.trimEnd(), claims };
};

/** References, links and telephone numbers are copied, not worded: nobody needs to see them for that. */
const sealedText = ({ id, value }: CitedFact): string | undefined => {
  if (value.kind === 'link') return value.url;
  if (value.kind === 'reference') return value.text;
  return id === 'case.phone' && value.kind === 'text' ? value.text : undefined;
};

/** What stands for the value of a fact that is not shown: `[[case.link]]`. */
export const sealOf = (fact: CitedFact): string | undefined =>
  sealedText(fact) === undefined ? undefined : `[[${fact.id}]]`;

const eachText = (wording: readonly Wording[], change: (text: string) => string): Wording[] =>
  wording.map(({ text, facts }) => ({ text: change(text), facts }));

export const sealed = (wording: readonly Wording[], facts: readonly CitedFact[]): Wording[] =>
  eachText(wording, (text) =>
    facts.reduce((so, fact) => {
      const value = sealedText(fact);
      return value === undefined || value === '' ? so : so.replaceAll(value, `[[${fact.id}]]`);
    }, text),
  );

/** Undefined when a seal is left that stands for nothing. */
export const unsealed = (wording: readonly Wording[], facts: readonly CitedFact[]): Wording[] | undefined => {
  const open = eachText(wording, (text) =>
    facts.reduce((so, fact) => {
      const value = sealedText(fact);
      return value === undefined ? so : so.replaceAll(`[[${fact.id}]]`, () => value);
    }, text),
  );
  return open.some(({ text }) => /\[\[|\]\]/.test(text)) ? undefined : open;
};
