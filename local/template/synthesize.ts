import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Template, TemplateSchema } from './template.ts';

const run = promisify(execFile);

/** The settings that leave out what the local runtime does not read: bundles and rule checks. */
const CONTEXT = { 'aws:cdk:bundling-stacks': [], stage: 'local' };

/** The template as `cdk synth` makes it, in a process of its own so that CDK's memory goes with it. About a second. */
export const synthesize = async (root: string): Promise<Template> => {
  const folder = await mkdtemp(join(tmpdir(), 'okno-template-'));
  try {
    await run(process.execPath, ['infra/app.ts'], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        CDK_OUTDIR: folder,
        CDK_VALIDATION: 'false',
        CDK_CONTEXT_JSON: JSON.stringify(CONTEXT),
      },
    });
    return TemplateSchema.parse(JSON.parse(await readFile(join(folder, 'okno.template.json'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
