import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ZodError } from 'zod';
import { judge } from '#domain/gate.ts';
import { draftOf, NO_SCENES, type Scenes, scenesOf } from './gateDraft.ts';

export const USAGE = 'usage: npm run gate -- FILE.jsonl   (one draft a line; scenes.json beside it)';

export interface Printer {
  out(line: string): void;
  err(line: string): void;
}

interface Tally {
  judged: number;
  refused: number;
  /** Of the drafts whose line says what to expect. */
  good: number;
  bad: number;
  falseRefusals: number;
  misses: number;
}

const emptyTally = (): Tally => ({ judged: 0, refused: 0, good: 0, bad: 0, falseRefusals: 0, misses: 0 });

const count = (tally: Tally, refused: boolean, expect: 'pass' | 'refuse' | undefined): void => {
  tally.judged += 1;
  tally.refused += refused ? 1 : 0;
  tally.good += expect === 'pass' ? 1 : 0;
  tally.bad += expect === 'refuse' ? 1 : 0;
  tally.falseRefusals += expect === 'pass' && refused ? 1 : 0;
  tally.misses += expect === 'refuse' && !refused ? 1 : 0;
};

const reasonOf = (error: unknown): string => {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not as expected'}`;
  }
  return error instanceof SyntaxError ? 'not JSON' : error instanceof Error ? error.message : 'unreadable';
};

const share = (part: number, of: number): string =>
  of === 0 ? '–' : `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;

const summary = (lang: string, tally: Tally): string =>
  `${lang}: ${tally.judged} judged, ${tally.refused} refused; false refusals ${share(tally.falseRefusals, tally.good)}, misses ${share(tally.misses, tally.bad)}`;

/** The scenes beside a file of drafts; none when there is no such file. @throws ZodError, SyntaxError */
const scenesBeside = async (file: string): Promise<Scenes> => {
  const text = await readFile(join(dirname(file), 'scenes.json'), 'utf8').catch(() => undefined);
  return text === undefined ? NO_SCENES : scenesOf(JSON.parse(text));
};

/**
 * Judges every draft of a file: one JSON line each to `out`, a summary by language to `err`. A line that cannot be
 * read is told with its number and passed over. Answers the exit code: 0, 1 when lines were unreadable, 2 for usage.
 */
export const gateFile = async (args: readonly string[], { out, err }: Printer): Promise<0 | 1 | 2> => {
  const [file, ...more] = args;
  const text =
    file === undefined || more.length > 0 ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (file === undefined || text === undefined) {
    err(file === undefined || more.length > 0 ? USAGE : `cannot read ${file}`);
    return 2;
  }
  const scenes = await scenesBeside(file);
  const tallies = new Map<string, Tally>();
  let unreadable = 0;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((json, index) => {
      if (json.trim() === '') return;
      const line = index + 1;
      try {
        const { input, expect } = draftOf(json, scenes);
        const findings = judge(input);
        const reasons = findings.map(({ kind, code, excerpt, message }) => ({
          kind,
          code,
          excerpt,
          message,
        }));
        const refused = reasons.length > 0;
        const tally = tallies.get(input.lang) ?? emptyTally();
        tallies.set(input.lang, tally);
        count(tally, refused, expect);
        out(JSON.stringify({ line, verdict: refused ? 'refuse' : 'pass', reasons }));
      } catch (error) {
        // A draft that cannot be read must not keep the others from being judged.
        unreadable += 1;
        err(`line ${line}: ${reasonOf(error)}`);
      }
    });
  for (const [lang, tally] of tallies) err(summary(lang, tally));
  if (unreadable > 0) err(`${unreadable} lines could not be read`);
  return unreadable > 0 ? 1 : 0;
};
