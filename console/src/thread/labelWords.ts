import type { CitedFact } from '#domain/facts.ts';
import * as en from '../words/en/facts.ts';
import * as ru from '../words/ru/facts.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/facts.ts';

const { LABEL, SOURCE } = spoken({ en, ru, uk });

/** Of something in a list which one it is, from 1; everything else has its name alone. */
const numbered = (words: string, place: string | undefined): string =>
  place === undefined ? words : `${words} ${Number(place) + 1}`;

/** What a fact is called, in the language of the page; as the API calls it where the page has no name for it. */
export const labelWords = ({ id, label }: Pick<CitedFact, 'id' | 'label'>): string => {
  const words = LABEL[id.replace(/\[\d+\]/, '[]')];
  return words === undefined ? label : numbered(words, /items\[(\d+)\]/.exec(id)?.[1]);
};

/** `baggage · DelayedBag[0].station` → `baggage`; the path is for the tooltip. */
export const placeWords = (source: string): string => {
  const [place = source] = source.split(' · ');
  return SOURCE[place] ?? place;
};
