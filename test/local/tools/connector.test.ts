import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Publication, Publications } from '#desk/ports/publications.ts';
import { VisibleError } from '#domain/errors.ts';
import { connector } from '#local/tools/connectorRun.ts';
import { CREW, serve } from '../../backoffice/definition/rig.ts';

const WATER = fileURLToPath(new URL('../../backoffice/definition/water', import.meta.url));
const NOWHERE = fileURLToPath(new URL('./nowhere', import.meta.url));

const kept: [string, Omit<Publication, 'version'>][] = [];
const shelf: Publications = {
  of: async () => [],
  put: async (brand, publication) => {
    kept.push([brand, publication]);
    return { ...publication, version: 3 };
  },
};
const run = (...args: string[]) => connector(args, () => shelf);

describe('npm run connector -- check', () => {
  it('names every fixture and succeeds', async () => {
    const { exit, text } = await run('check', WATER);
    expect(exit).toBe(0);
    expect(text.split('\n')).toEqual([
      'ok   lookup: a crew is on its way',
      "ok   lookup: somebody else's",
      'ok   lookup: none',
      'ok   report_leak: a report is taken',
      'ok   report_leak/readBack: it is found again',
      'ok   report_leak/offer: what they wrote fills it in',
      'passes',
    ]);
  });

  it('fails for a folder without a definition', async () => {
    expect(await run('check', fileURLToPath(new URL('./', import.meta.url)))).toEqual({
      exit: 1,
      text: 'connector.yaml: is missing\n1 problem',
    });
  });

  it.each([
    [],
    ['check'],
    ['check', WATER, 'more'],
    ['try', WATER],
    ['drain', WATER],
    ['publish', WATER],
    ['check', WATER, '--loud'],
  ])('explains itself when called with %j', async (...args: string[]) => {
    const { exit, text } = await run(...args);
    expect(exit).toBe(2);
    expect(text).toContain('usage: npm run connector');
  });

  it('cannot read a folder there is not', async () => {
    expect(await run('check', NOWHERE)).toMatchObject({
      exit: 2,
      text: expect.stringContaining('cannot read'),
    });
  });
});

describe('npm run connector -- try', () => {
  it('shows facts, who may learn them, and the draft, from the fixtures', async () => {
    const { exit, text } = await run('try', WATER, '--ref', 'wl 40017', '--proof', '1011ab', '--lang', 'ru');
    expect(exit).toBe(0);
    expect(text).toMatch(/^WL-•••17 · in_progress \(Crew assigned\) · proved: verified_basic$/m);
    expect(text).toMatch(/^ {2}verified_basic {2}case\.where +Harbour Row {3}\(water · site\.area\)$/m);
    expect(text).toMatch(/^ {2}agent_only {6}case\.internal\[0\] +valve 7 is stuck/m);
    expect(text).toContain('draft in ru:');
    expect(text).not.toContain('Harbour Row 17');
  });

  it('shows nothing of a case to a stranger', async () => {
    expect(await run('try', WATER, '--ref', 'WL-40017', '--proof', '9999 ZZ')).toEqual({
      exit: 1,
      text: 'no_match',
    });
  });

  it('says when no fixture answers', async () => {
    expect(await run('try', WATER, '--ref', 'WL-11111')).toMatchObject({ exit: 2 });
  });

  it('asks the back office itself where it is told where that is', async () => {
    const { url, close } = await serve((request, response) => {
      const known =
        request.headers.authorization === 'Bearer k' && request.url === '/v2/leaks/WL-40017?view=public';
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(CREW));
    });
    const { exit, text } = await run(
      'try',
      WATER,
      '--ref',
      'WL-40017',
      '--proof',
      '1011ab',
      '--base-url',
      url,
      '--key',
      'k',
    );
    close();
    expect(exit).toBe(0);
    expect(text).toContain('Team North');
  });
});

describe('npm run connector -- publish', () => {
  it('puts a definition that passes, with all its files', async () => {
    const { exit, text } = await run('publish', WATER, '--brand', 'aqua');
    expect({ exit, text }).toEqual({
      exit: 0,
      text: 'published water for aqua, version 3; in use within five minutes',
    });
    const [brand, publication] = kept[0] ?? [];
    expect([brand, publication?.kind, publication?.name]).toEqual(['aqua', 'connector', 'water']);
    expect(Object.keys(publication?.files ?? {}).sort()).toEqual([
      'connector.yaml',
      'fixtures/crew.json',
      'fixtures/list.json',
      'fixtures/reported.json',
    ]);
  });

  it('puts nothing that does not pass', async () => {
    const count = kept.length;
    const here = fileURLToPath(new URL('./', import.meta.url));
    expect(await run('publish', here, '--brand', 'aqua')).toMatchObject({ exit: 1 });
    expect(kept.length).toBe(count);
  });

  it('says why where there is no table to publish to', async () => {
    const open = () => {
      throw new VisibleError('unavailable', 'table', 'Set OKNO_TABLE to the table to publish to.');
    };
    expect(await connector(['publish', WATER, '--brand', 'aqua'], open)).toEqual({
      exit: 1,
      text: 'Set OKNO_TABLE to the table to publish to.',
    });
  });
});
