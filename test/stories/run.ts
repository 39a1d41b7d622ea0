import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '#local/world.ts';
import { stageFor } from './stage.ts';
import type { StoryModule } from './story.ts';

export interface Outcome {
  name: string;
  claims: { sentence: string; holds: boolean }[];
  /** Why the story broke off, if it did. */
  broken?: string;
}

/** A Monday morning in London: a story tells the same whenever it is played. */
const BEGINS = '2026-11-02T09:10:00.000Z';

const HERE = new URL('.', import.meta.url);

/** Names of all stories, which are the folders here. */
export const storyNames = async (): Promise<string[]> =>
  (await readdir(HERE, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Plays one story in a world of its own and prints its transcript. */
export const playStory = async (name: string, print: (line: string) => void): Promise<Outcome> => {
  const { story, brands }: StoryModule = await import(new URL(`${name}/story.ts`, HERE).href);
  const claims: Outcome['claims'] = [];
  const dataDir = await mkdtemp(join(tmpdir(), `okno-${name}-`));
  print(`\n${name}: ${story.title}`);
  const world = await startWorld({
    ...{ port: 0, dataDir, seed: false, startAt: BEGINS },
    ...(brands === undefined ? {} : { brands }),
  });
  const claim = (sentence: string, holds: boolean) => {
    claims.push({ sentence, holds });
    print(`    ${holds ? '✓' : '✗'} ${sentence}`);
  };
  try {
    await story.play(stageFor(world, { print, claim }));
    return { name, claims };
  } catch (error) {
    print(`    ✗ ${String(error)}`);
    return { name, claims, broken: String(error) };
  } finally {
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

export const passed = ({ claims, broken }: Outcome): boolean =>
  broken === undefined && claims.length > 0 && claims.every(({ holds }) => holds);
