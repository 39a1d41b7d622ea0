import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { resourcesOf, type Template, TemplateSchema } from '#local/template/template.ts';

const run = promisify(execFile);

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Synthesis {
  template: Template;
  /** Path of a function's bundle by the function's name, which is that of its file. */
  bundles: Map<string, string>;
}

const Code = z.object({ Code: z.object({ S3Key: z.string() }) });
const Entry = z.object({ okno: z.object({ entry: z.string() }) });

/** The template and the bundles as they would be deployed, so that no bundling option is said twice. */
export const synthesizeWhole = async (folder: string): Promise<Synthesis> => {
  await run(process.execPath, ['infra/app.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, CDK_OUTDIR: folder, CDK_VALIDATION: 'false' },
  });
  const template = TemplateSchema.parse(
    JSON.parse(await readFile(join(folder, 'okno.template.json'), 'utf8')),
  );
  const bundles = new Map<string, string>();
  for (const { properties, metadata } of resourcesOf(template, 'AWS::Lambda::Function', Code)) {
    const entry = Entry.safeParse(metadata);
    if (!entry.success) continue;
    const name = entry.data.okno.entry.replace(/^functions\/|\.ts$/g, '');
    bundles.set(name, join(folder, `asset.${properties.Code.S3Key.replace('.zip', '')}`, 'index.mjs'));
  }
  return { template, bundles };
};
