import type { Cell, CountedCell, Dimension, Grain, Totals } from './statistics.ts';
import { mergeTotals } from './totals.ts';

const KEPT: Readonly<Record<Grain, readonly Dimension[]>> = {
  fine: ['place', 'channel', 'asked', 'lang', 'agent'],
  coarse: ['place', 'channel', 'asked'],
  agents: ['agent'],
};

/** Says of nobody where they asked; a cell must say something. */
const NOWHERE = { place: 'public', channel: '-', asked: '-', lang: '-', agent: '-' } as const;

/** One cell for each of what a grain tells apart, all days together. */
export const asFineAs = (grain: Grain, cells: readonly CountedCell[]): CountedCell[] => {
  const kept = KEPT[grain];
  const groups = new Map<string, { cell: Cell; all: Totals[] }>();
  for (const { cell, totals } of cells) {
    const key = kept.map((dimension) => cell[dimension]).join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { cell: keptOf(cell, kept), all: [totals] });
    else group.all.push(totals);
  }
  return [...groups.values()].map(({ cell, all }) => {
    const totals = mergeTotals(all);
    return { cell, totals: grain === 'agents' ? { counts: totals.counts, spans: {} } : totals };
  });
};

const keptOf = (cell: Cell, kept: readonly Dimension[]): Cell => ({
  ...NOWHERE,
  day: cell.day,
  ...Object.fromEntries(kept.map((dimension) => [dimension, cell[dimension]])),
});
