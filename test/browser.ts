import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Shared by all tests of a machine, and by all runs. */
const UNPACKED = join(tmpdir(), 'okno-chromium-147');

const FONTS = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

const UNPACK = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;

/**
 * Unpacks the packaged Chromium beside its final place and moves it there in one step: tests that do so at the
 * same time never see half a browser, and the slower one's copy is thrown away.
 */
const unpack = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'okno-unpack-'));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
    env: { ...process.env, TMPDIR: folder },
  });
  await writeFile(join(folder, 'fonts.conf'), FONTS(UNPACKED));
  await rename(folder, UNPACKED).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(join(UNPACKED, 'chromium'))) throw error;
  });
};

const executable = async (): Promise<string> => {
  const system = SYSTEM.find((path) => existsSync(path));
  if (system !== undefined) return system;
  if (!existsSync(join(UNPACKED, 'chromium'))) await unpack();
  return join(UNPACKED, 'chromium');
};

/** A headless Chromium: the machine's own where there is one, else the one of `@sparticuz/chromium`. Close it after use. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await executable();
  const fonts = join(UNPACKED, 'fonts.conf');
  return await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...(existsSync(fonts) ? { FONTCONFIG_FILE: fonts } : {}) },
  });
};

/** Somebody who has been at the console before: no tour comes. */
export const knowsOkno = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript("localStorage.setItem('okno.tour', 'seen')");
};
