import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSystem } from '#local/system.ts';
import { violations } from '../axe.ts';
import { launchBrowser } from '../browser.ts';
import { listenForFaults } from '../faults.ts';
import { startFixture } from './fixtures/start.ts';

let system: LocalSystem;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([
    startFixture(mkdtempSync(join(tmpdir(), 'okno-issuer-'))),
    launchBrowser(),
  ]);
}, 60_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Where whoever wants to sign in is sent. */
const authorize = async (): Promise<string> => {
  const config = (await (await fetch(`${system.origin}/config.json`)).json()) as { clientId: string };
  const query = new URLSearchParams({
    ...{ client_id: config.clientId, response_type: 'code', scope: 'openid profile', state: 's' },
    ...{ redirect_uri: `${system.origin}/`, code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' },
  });
  return `/oidc/auth?${query}`;
};

const signIn = async (page: Page): Promise<void> => {
  await page.goto(system.origin + (await authorize()));
  await page.getByRole('button', { name: 'Anna <b>Bauer</b>' }).click();
  await page.waitForURL((url) => url.pathname === '/' && url.searchParams.has('code'));
};

const PAGES = [
  ['asks who one is', 'Who are you?', async (page: Page) => page.goto(system.origin + (await authorize()))],
  [
    'asks whether to sign out',
    'Sign out?',
    async (page: Page) => {
      await signIn(page);
      await page.goto(`${system.origin}/oidc/session/end`);
    },
  ],
  [
    'says that one is signed out',
    'You are signed out',
    (page: Page) => page.goto(`${system.origin}/oidc/session/end/success`),
  ],
] as const;

type Reach = (page: Page) => Promise<unknown>;

/** The provider's page on a narrow telephone, once it says what it is. */
const openAt = async (reach: Reach, heading: string, colorScheme: 'light' | 'dark'): Promise<Page> => {
  const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 640 } });
  page.setDefaultTimeout(20_000);
  listenForFaults(page, faults);
  await reach(page);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
};

describe.each(PAGES)('the page of the identity provider that %s', (_what, heading, reach) => {
  it.each(['light', 'dark'] as const)('breaks nothing of WCAG 2.2 AA, in the %s', async (colorScheme) => {
    const page = await openAt(reach, heading, colorScheme);
    expect(await violations(page)).toEqual([]);
    const [red = 0] = await page.evaluate<number[]>(
      'getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)',
    );
    expect(red > 128).toBe(colorScheme === 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('is styled though its policy allows no style but its own', async () => {
    const page = await openAt(reach, heading, 'light');
    const answer = await page.reload();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).toBe('384px');
  });
});

describe('signing in at the identity provider', () => {
  it('leads back to the console by a name that is shown as it is written', async () => {
    const page = await openAt(PAGES[0][2], 'Who are you?', 'light');
    await signIn(page);
    expect(new URL(page.url()).searchParams.get('code')).not.toBe('');
  });
});
