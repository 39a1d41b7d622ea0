import { compact } from '#domain/words.ts';

/*
 * Regular expressions that cannot run away: literals, classes, groups, alternatives and bounded counts. A small parser
 * reads them and counts in how many ways each can match, which bounds the work of a miss.
 */

export interface SafeRegex {
  /** Source for a RegExp with the flags `iu`. */
  source: string;
  groups: number;
}

interface Options {
  /** Most ways to match from one place. */
  ways: number;
  /** `^` and `$` may stand in it. */
  anchors: boolean;
  /** Reads what `compact` has left: letters and digits alone, look-alikes as Latin capitals. */
  folded: boolean;
}

interface Piece {
  source: string;
  ways: number;
  /** It can match texts of different lengths, or one text in several ways. */
  varies: boolean;
}

interface Reader {
  chars: readonly string[];
  at: number;
  groups: number;
  options: Options;
}

const MOST_TIMES = 200;
const COUNT = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/;
const CLASS_ESCAPES = new Set(['d', 'w', 's']);

class Unsafe extends Error {}

const refuse = (why: string): never => {
  throw new Unsafe(why);
};

const take = (reader: Reader): string => {
  const char = reader.chars[reader.at];
  if (char === undefined) return refuse('ends too early');
  reader.at += 1;
  return char;
};

const isLetterOrDigit = (char: string): boolean => /^[\p{L}\p{N}]$/u.test(char);

const literal = (char: string, { folded }: Options): string => {
  if (folded && !isLetterOrDigit(char))
    return refuse(`sees letters and digits alone, so leave out "${char}"`);
  const plain = folded ? compact(char) : char;
  return /^[\p{L}\p{N}\s]+$/u.test(plain) ? plain : `\\u{${plain.codePointAt(0)?.toString(16) ?? '0'}}`;
};

const escaped = (reader: Reader): string => {
  const char = take(reader);
  if (CLASS_ESCAPES.has(char)) return `\\${char}`;
  return isLetterOrDigit(char) ? refuse(`\\${char} is not allowed`) : literal(char, reader.options);
};

const classBody = (reader: Reader): string => {
  let source = '[';
  if (reader.chars[reader.at] === '^') source += take(reader);
  const first = reader.at;
  for (let char = take(reader); char !== ']' || reader.at === first + 1; char = take(reader)) {
    const range = char === '-' && reader.at > first + 1 && reader.chars[reader.at] !== ']';
    if (range) source += '-';
    else source += char === '\\' ? escaped(reader) : literal(char, reader.options);
  }
  return `${source}]`;
};

const group = (reader: Reader): Piece => {
  const silent = reader.chars[reader.at] === '?';
  if (silent) {
    take(reader);
    if (take(reader) !== ':') refuse('looks ahead or behind, or names a group, which is not allowed');
  } else reader.groups += 1;
  const inner = alternatives(reader);
  if (take(reader) !== ')') refuse('has a group without an end');
  return { ...inner, source: `${silent ? '(?:' : '('}${inner.source})` };
};

const ANCHORS = '^$';
const MISPLACED = '*+{}?)|]';

const atom = (reader: Reader): Piece => {
  const char = take(reader);
  if (char === '(') return group(reader);
  if (char === '[') return { source: classBody(reader), ways: 1, varies: false };
  if (char === '\\') return { source: escaped(reader), ways: 1, varies: false };
  if (char === '.') return { source: '.', ways: 1, varies: false };
  if (ANCHORS.includes(char))
    return reader.options.anchors
      ? { source: char, ways: 1, varies: false }
      : refuse('is matched as a whole anyway: leave out ^ and $');
  if (MISPLACED.includes(char)) refuse(`has a "${char}" that counts nothing or has no bound`);
  return { source: literal(char, reader.options), ways: 1, varies: false };
};

/** Sum of `ways` to the power of every allowed count. */
const repeated = (ways: number, least: number, most: number, limit: number): number => {
  let sum = 0;
  for (let times = least; times <= most && sum <= limit; times += 1) sum += ways ** times;
  return sum;
};

interface Count {
  /** As written: `{2,4}`. */
  text: string;
  least: number;
  most: number;
}

const takeCount = (reader: Reader): Count | undefined => {
  const next = reader.chars[reader.at];
  if (next === '*' || next === '+')
    return refuse(`counts without a bound: write {${next === '*' ? 0 : 1},20} for ${next}`);
  if (next === '?') {
    reader.at += 1;
    return { text: '?', least: 0, most: 1 };
  }
  const [text = '', least = '0', most = least] =
    COUNT.exec(reader.chars.slice(reader.at, reader.at + 9).join('')) ?? [];
  reader.at += text.length;
  return text === '' ? undefined : { text, least: Number(least), most: Number(most) };
};

const counted = (reader: Reader, piece: Piece): Piece => {
  const count = takeCount(reader);
  if (count === undefined) return piece;
  const { text, least, most } = count;
  if (most > MOST_TIMES || most < least) refuse(`counts ${text}, at most {0,${MOST_TIMES}} is allowed`);
  if (piece.varies && most > 1) refuse('counts something that is itself of no fixed length');
  if ('?*+{'.includes(reader.chars[reader.at] ?? ' ')) refuse('counts a count');
  return {
    source: `${piece.source}${text}`,
    ways: repeated(piece.ways, least, most, reader.options.ways),
    varies: piece.varies || least !== most,
  };
};

const sequence = (reader: Reader): Piece => {
  let source = '';
  let ways = 1;
  let varies = false;
  while (reader.at < reader.chars.length && !'|)'.includes(reader.chars[reader.at] ?? '')) {
    const piece = counted(reader, atom(reader));
    source += piece.source;
    ways *= piece.ways;
    varies ||= piece.varies;
  }
  if (ways > reader.options.ways) refuse('can match in too many ways');
  return { source, ways, varies };
};

const alternatives = (reader: Reader): Piece => {
  const options = [sequence(reader)];
  while (reader.chars[reader.at] === '|') {
    take(reader);
    options.push(sequence(reader));
  }
  return {
    source: options.map(({ source }) => source).join('|'),
    ways: options.reduce((sum, { ways }) => sum + ways, 0),
    varies: options.some(({ varies }) => varies),
  };
};

/** The expression in its safe form, or why it is none. */
export const safeRegex = (source: string, options: Options): SafeRegex | { unsafe: string } => {
  const reader: Reader = { chars: Array.from(source), at: 0, groups: 0, options };
  if (reader.chars.length > 200) return { unsafe: 'is longer than 200 characters' };
  try {
    const { source: safe } = alternatives(reader);
    if (reader.at < reader.chars.length) return { unsafe: 'has a ) too many' };
    new RegExp(safe, 'iu').test('');
    return { source: safe, groups: reader.groups };
  } catch (error) {
    return { unsafe: error instanceof Unsafe ? error.message : 'is no regular expression' };
  }
};
