import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLING } from '#infra/oknoFunction.ts';

const NAMES = ['alert', 'api', 'draft', 'intake', 'media', 'poll', 'publish', 'receive', 'settings', 'watch'];
const folder = mkdtempSync(join(tmpdir(), 'okno-bundles-'));
const bundle = (name: string): string => join(folder, `${name}.mjs`);
let metafile: Metafile;

beforeAll(async () => {
  const { banner, mainFields, minify, target } = BUNDLING;
  ({ metafile } = await build({
    entryPoints: NAMES.map((name) => `functions/${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    metafile: true,
    logLevel: 'error',
    banner: { js: banner },
    mainFields,
    minify,
    target,
  }));
}, 60_000);

/** Files with something left in the bundle. */
const inputsOf = (name: string): string[] => {
  const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${name}.mjs`))?.[1];
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );
};

const packagesIn = (name: string): Set<string> =>
  new Set(
    inputsOf(name)
      .filter((path) => path.startsWith('node_modules/'))
      .map((path) =>
        path
          .split('/')
          .slice(1, path.startsWith('node_modules/@') ? 3 : 2)
          .join('/'),
      ),
  );

describe('the bundle of a function', () => {
  it.each(NAMES)('%s loads on its own and exports a handler', (name) => {
    const code = `process.stdout.write(typeof (await import(${JSON.stringify(bundle(name))})).handler)`;
    const answer = execFileSync(process.execPath, ['--no-deprecation', '--input-type=module', '-e', code]);
    expect(String(answer)).toBe('function');
  });

  it.each(NAMES)('%s does not hold the whole of zod, nor okno’s development tools', (name) => {
    expect(inputsOf(name).filter((path) => /zod\/v4\/locales\/(?!index)/.test(path))).toEqual([]);
    for (const tool of ['aws-cdk-lib', 'oidc-provider', 'fauxqs', 'dynalite'])
      expect(packagesIn(name)).not.toContain(tool);
  });

  it('media alone holds what looks into files that strangers sent', () => {
    expect(NAMES.filter((name) => packagesIn(name).has('file-type'))).toEqual(['media']);
  });

  it('receive holds no SDK and no sending half, and stays small', () => {
    expect(
      [...packagesIn('receive')].filter((name) => /^(@aws-sdk|@smithy|twitter|tinyld)/.test(name)),
    ).toEqual([]);
    expect(statSync(bundle('receive')).size).toBeLessThan(170_000);
  });
});
