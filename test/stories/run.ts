import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoBrands } from '#local/demo/brands/brands.ts';
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

const moduleOf = (name: string): Promise<StoryModule> => import(new URL(`${name}/story.ts`, HERE).href);

/** Stories that can be played on a channel: they name none themselves, and the brands in them are there. */
export const commonStories = async (channel: string): Promise<string[]> => {
  const all = await Promise.all(
    (await storyNames()).map(async (name) => ({ name, ...(await moduleOf(name)) })),
  );
  const isThere = (brand: string): boolean =>
    demoBrands([brand]).some((demo) => Object.hasOwn(demo.brand.channels, channel));
  return all
    .filter(({ common, brands = ['zephyrline'] }) => common === true && brands.every(isThere))
    .map(({ name }) => name);
};

/** Plays one story in a world of its own and prints its transcript. */
/** @param channel the one on which customers write where the story names none; X when absent */
export const playStory = async (
  name: string,
  print: (line: string) => void,
  channel = 'x',
): Promise<Outcome> => {
  const { story, brands } = await moduleOf(name);
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
    await story.play(stageFor(world, { print, claim }, channel));
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
