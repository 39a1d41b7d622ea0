import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/* The rooms of the repository and what each may know of the others, as a table that can be checked. */

export interface Source {
  /** From the root, with forward slashes: `desk/watch.ts`. */
  path: string;
  text: string;
}

interface Import {
  /** As written. */
  specifier: string;
  /** Path from the root; undefined for a package. */
  target: string | undefined;
}

const PORTS = 'desk/ports/';
const ENV_NAMES = 'platform/env.ts';

/** What a room may import besides itself: rooms as `name/`, or single files. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  desk: ['domain/'],
  simulation: ['domain/'],
  channels: ['domain/', 'simulation/', PORTS],
  backoffice: ['domain/', 'simulation/', PORTS],
  platform: ['domain/', PORTS],
  functions: ['domain/', 'desk/', 'channels/', 'backoffice/', 'platform/'],
  infra: ['channels/', 'backoffice/', ENV_NAMES],
  console: ['domain/'],
  local: ['domain/', 'desk/', 'simulation/', 'channels/', 'backoffice/', 'platform/', 'functions/'],
  test: [
    'domain/',
    'simulation/',
    'desk/',
    'channels/',
    'backoffice/',
    'platform/',
    'functions/',
    'infra/',
    'local/',
    'console/',
  ],
};

/** A folder of these is one channel or one back office, and knows no other. */
const PLUG_IN_ROOMS = ['channels', 'backoffice'];
/** What all back offices, and all channels, stand on. */
const SHARED_BY_PLUG_INS = [
  'backoffice/definition',
  'backoffice/proof',
  'channels/http',
  'channels/meta',
  'channels/simulator',
];
const NOT_IN_DOMAIN = ['fetch(', 'Date.now(', 'new Date()', 'performance.now(', 'Math.random('];
const READS_ENVIRONMENT = /^(platform\/env\.ts$|console\/vite\.config\.ts$|local\/|test\/|infra\/)/;
/** Packages with one place, each with the sentence for whoever uses them elsewhere. */
const PACKAGE_PLACES: [packages: RegExp, place: RegExp, complaint: string][] = [
  [/^@middy\//, /^functions\/wrap\.ts$/, 'knows middy, which only functions/wrap.ts may'],
  [/^(@aws-sdk\/|aws4fetch$)/, /^(platform|infra|local|test)\//, 'knows AWS, which only platform/ may'],
  [/^(?!temporal-polyfill(\/|$))/, /^(?!domain\/)/, 'uses a package in domain/'],
];
const SORTED_BY_KIND = /(^|\/)(utils?|helpers?|types)(\/|\.tsx?$)/;
const MOST_LINES = 300;

/** Every source file of the rooms, and those that lie beside them. */
export const sourcesBelow = (root: string): Source[] =>
  [...Object.keys(MAY_IMPORT).filter((room) => existsSync(join(root, room))), '.']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: room !== '.', encoding: 'utf8' }).map((path) =>
        join(room, path),
      ),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What breaks a rule, one sentence each. */
export const strays = (sources: Source[]): string[] =>
  sources.flatMap((source) => {
    const code = withoutComments(source.text);
    return [
      ...importsOf(source.path, code).flatMap((one) => wrongImport(source.path, one)),
      ...wrongWords(source.path, code),
      ...wrongShape(source),
    ].map((complaint) => `${source.path} ${complaint}`);
  });

const wrongImport = (path: string, { specifier, target }: Import): string[] => {
  if (target === undefined) return wrongPackage(path, specifier);
  return mayImport(path, target) ? [] : [`imports ${target}`];
};

const wrongPackage = (path: string, specifier: string): string[] =>
  PACKAGE_PLACES.filter(([packages, place]) => packages.test(specifier) && !place.test(path)).map(
    ([, , complaint]) => `${complaint}: ${specifier}`,
  );

const mayImport = (from: string, to: string): boolean => {
  const allowed = MAY_IMPORT[roomOf(from)];
  if (allowed === undefined) return true;
  if (roomOf(from) === roomOf(to)) return !isOtherPlugIn(from, to);
  return allowed.some((place) => (place.endsWith('/') ? to.startsWith(place) : to === place));
};

const isOtherPlugIn = (from: string, to: string): boolean => {
  const [room = '', mine, ...below] = from.split('/');
  const [, other, ...belowOther] = to.split('/');
  const apart = PLUG_IN_ROOMS.includes(room) && below.length > 0 && belowOther.length > 0 && mine !== other;
  return apart && !SHARED_BY_PLUG_INS.includes(`${room}/${other}`);
};

const wrongWords = (path: string, code: string): string[] => [
  ...(roomOf(path) === 'domain' ? NOT_IN_DOMAIN : [])
    .filter((word) => code.includes(word))
    .map((word) => `says ${word}`),
  ...(code.includes('process.env') && !READS_ENVIRONMENT.test(path) ? ['reads the environment'] : []),
  ...(/^\s*export\s*\*/m.test(code) ? ['passes on another file whole'] : []),
];

/** Tables of cases, and words of a language: long ones are only thorough. */
const MAY_BE_LONG = /^(?:test\/|domain\/lexicon\/|console\/src\/words\/|desk\/compose\/catalogue\/)/;

const isLong = ({ path, text }: Source): boolean =>
  !MAY_BE_LONG.test(path) && text.trimEnd().split('\n').length > MOST_LINES;

const wrongShape = ({ path, text }: Source): string[] => [
  ...(SORTED_BY_KIND.test(path) ? ['is sorted by kind, not by what it does'] : []),
  ...(isLong({ path, text }) ? [`is longer than ${MOST_LINES} lines`] : []),
];

const STATEMENT = /^\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]/gm;
const SIDE_EFFECT = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;

const importsOf = (path: string, code: string): Import[] => [
  ...[STATEMENT, SIDE_EFFECT, DYNAMIC].flatMap((way) =>
    [...code.matchAll(way)].map(([, specifier = '']) => imported(path, specifier)),
  ),
];

const imported = (path: string, specifier: string): Import => ({
  specifier,
  target: specifier.startsWith('#')
    ? specifier.slice(1)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier)
      : undefined,
});

const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** Good enough for sources that Biome has formatted: a comment begins a line or follows a blank. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
