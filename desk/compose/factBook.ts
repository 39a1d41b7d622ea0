import type { CitedFact, FactValue } from '#domain/facts.ts';

/** The facts an answer may use, and a note of every one it did use. */
export interface FactBook {
  /** The value of a fact; the fact counts as cited. */
  cite<K extends FactValue['kind']>(id: string, ...kinds: K[]): Extract<FactValue, { kind: K }> | undefined;
  code(id: string): string | undefined;
  number(id: string): number | undefined;
  text(id: string): string | undefined;
  /** Without citing. */
  has(id: string): boolean;
  fact(id: string): CitedFact | undefined;
  /** Ids cited since the last call. */
  cited(): string[];
}

const isKind = <K extends FactValue['kind']>(
  value: FactValue,
  kinds: readonly K[],
): value is Extract<FactValue, { kind: K }> => kinds.some((kind) => kind === value.kind);

export const factBook = (facts: readonly CitedFact[]): FactBook => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const cited = new Set<string>();
  const cite = <K extends FactValue['kind']>(id: string, ...kinds: K[]) => {
    const value = byId.get(id)?.value;
    if (value === undefined || !isKind(value, kinds)) return undefined;
    cited.add(id);
    return value;
  };
  return {
    cite,
    code: (id) => cite(id, 'code')?.code,
    number: (id) => cite(id, 'number')?.value,
    text: (id) => cite(id, 'text')?.text,
    has: (id) => byId.has(id),
    fact: (id) => byId.get(id),
    cited: () => {
      const ids = [...cited];
      cited.clear();
      return ids;
    },
  };
};
