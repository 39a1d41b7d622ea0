import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Path } from './problem.ts';

/** A YAML text with the lines of what it says. */
export interface YamlFile {
  value: unknown;
  /** Line from 1 of the value at a path, or of the deepest part of the path there is. */
  lineOf(path: Path, offset?: number): number;
}

const LONGEST = 262_144;

interface Place {
  node: unknown;
  /** Character at which it begins: its key's, where it has one. */
  at: number | undefined;
}

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;

const step = ({ node }: Place, key: string | number): Place | undefined => {
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return item === undefined ? undefined : { node: item, at: startOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
  return pair && { node: pair.value, at: startOf(pair.key) };
};

const placeAt = (root: Node | null, path: Path): Place => {
  let place: Place = { node: root, at: startOf(root) };
  for (const key of path) {
    const next = step(place, key);
    if (next === undefined) return place;
    place = next;
  }
  return place;
};

/** Newlines of a block scalar's text up to `offset`; the text begins on the line after its `|`. */
const linesInto = (node: unknown, offset: number): number => {
  if (!isScalar(node) || typeof node.value !== 'string') return 0;
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return block ? 1 + node.value.slice(0, offset).split('\n').length - 1 : 0;
};

/** Reads YAML 1.2. Aliases of lists and mappings are refused: a few lines of them can stand for any amount of data. */
export const yamlFile = (text: string): YamlFile | { line: number; message: string } => {
  if (text.length > LONGEST) return { line: 0, message: 'is longer than 256 KB' };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) return { line: lines.linePos(error.pos[0]).line, message: error.message };
  let alias: number | undefined;
  visit(document, (_, node) => {
    if (isAlias(node) && !isScalar(node.resolve(document))) alias ??= node.range?.[0] ?? 0;
  });
  if (alias !== undefined)
    return { line: lines.linePos(alias).line, message: 'only a single value can be repeated with *' };
  const value: unknown = document.toJS();
  return {
    value,
    lineOf: (path, offset) => {
      const { node, at } = placeAt(document.contents, path);
      const line = at === undefined ? 1 : lines.linePos(at).line;
      return offset === undefined ? line : line + linesInto(node, offset);
    },
  };
};
