import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '../../console/src/session/session.ts';
import { storedTokens } from '../../console/src/session/tokens.ts';
import { violations } from '../axe.ts';
import { ZEPHYRLINE } from './fakeApi.ts';
import { ANNA, IVAN, MAYA } from './fakeWorld.ts';
import { eventually, hashOf, openConsole, signIn } from './openConsole.ts';

const page = openConsole();

describe('a sign-in', () => {
  it('comes back to the thread a link named', async () => {
    const visitor = await page.visit(hashOf(MAYA));
    await signIn(visitor, ANNA.name);
    await visitor.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor();
    expect(new URL(visitor.url()).search).toBe('');
  });

  it('is renewed silently when a token dies', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    page.desk.issuer.revoke('refresh');
    await thread.getByRole('button', { name: 'Approve and send' }).click();
    await thread.getByTestId('reply').getByText('Approved by Anna Bell').waitFor();
    expect(await thread.getByText('Your sign-in has ended').count()).toBe(0);
  });

  it('ends with signing out', async () => {
    const queue = await page.open(ANNA.name);
    await queue.getByRole('button', { name: ANNA.name }).click();
    await queue.getByRole('menuitem', { name: 'Sign out' }).click();
    await queue.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await queue.evaluate("sessionStorage.getItem('okno.tokens')")).toBeNull();
  });

  it('that ends leaves what is typed', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.locator('textarea').first().fill('Half a thought');
    page.desk.issuer.revoke('nothing');
    await thread.getByRole('button', { name: 'Sign in again' }).click();
    await thread.getByRole('link', { name: ANNA.name }).click();
    await eventually(() => thread.locator('textarea').first().inputValue()).toBe('Half a thought');
  });
});

describe('a sign-in that has ended', () => {
  /** Nothing is left by which it could be renewed. */
  const ending = async (): Promise<Page> => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByTestId('draft').waitFor();
    await thread.evaluate(`{
      const { refresh, ...tokens } = JSON.parse(sessionStorage.getItem('okno.tokens'));
      sessionStorage.setItem('okno.tokens', JSON.stringify(tokens));
    }`);
    return thread;
  };

  const end = async (thread: Page): Promise<void> => {
    page.desk.issuer.revoke('nothing');
    await thread.evaluate("window.dispatchEvent(new Event('online'))");
  };

  const ended = async (): Promise<Page> => {
    const thread = await ending();
    await end(thread);
    await thread.getByRole('dialog').waitFor();
    return thread;
  };

  const unreachable = (thread: Page) => thread.route('**/.well-known/**', (route) => route.abort());

  it('leaves the page to be read, with the way back in above it', async () => {
    const thread = await ended();
    expect(await violations(thread)).toEqual([]);
    await thread.getByRole('button', { name: 'Close', exact: true }).click();
    await thread.getByRole('dialog').waitFor({ state: 'hidden' });
    await thread.getByTestId('draft').waitFor();
    await thread.getByRole('button', { name: 'Sign in again' }).click();
    await thread.getByRole('link', { name: ANNA.name }).waitFor();
  });

  it('leaves the page and the way back in, even where what lies above it cannot be loaded', async () => {
    const thread = await ending();
    await thread.route('**/assets/SessionEnded-*', (route) => route.abort());
    await end(thread);
    await thread.getByRole('button', { name: 'Reload the page' }).waitFor();
    await thread.getByTestId('draft').waitFor();
    expect(page.complaints()).not.toEqual([]);
    await thread.getByRole('button', { name: 'Sign in again' }).click();
    await thread.getByRole('link', { name: ANNA.name }).waitFor();
  });

  it('says so where the sign-in page cannot be reached, and is tried again by the same button', async () => {
    const thread = await ended();
    await unreachable(thread);
    await thread.getByRole('button', { name: 'Sign in again' }).click();
    await thread.getByText('No connection to okno. Check your network, then try again.').waitFor();
    await thread.unroute('**/.well-known/**');
    await thread.getByRole('button', { name: 'Sign in again' }).click();
    await thread.getByRole('link', { name: ANNA.name }).waitFor();
  });

  it('says so above a page that is read as well', async () => {
    const thread = await ended();
    await thread.getByRole('button', { name: 'Close', exact: true }).click();
    await unreachable(thread);
    await thread.getByRole('button', { name: 'Sign in again' }).click();
    await thread.getByText('No connection to okno. Check your network, then try again.').waitFor();
    await thread.getByRole('button', { name: 'Sign in again' }).waitFor();
  });
});

describe('a role', () => {
  const renewed = async (thread: Page): Promise<void> => {
    page.desk.issuer.revoke('refresh');
    await thread.evaluate("window.dispatchEvent(new Event('online'))");
  };

  it('that is taken away is gone with the next token, and the page says so and is left', async () => {
    page.desk.setRole('agent', 'manager');
    const settings = await page.visit('#/zephyrline/settings/channels');
    await settings.getByRole('button', { name: 'Sign in' }).click();
    await settings.getByRole('link', { name: ANNA.name }).click();
    await settings.getByRole('link', { name: 'Channels' }).waitFor();
    page.desk.setRole('agent');
    await renewed(settings);
    await settings.getByText('Your role at Zephyrline has changed: Agent.').waitFor();
    await eventually(() => new URL(settings.url()).hash).toBe('#/zephyrline');
    expect(await settings.getByRole('link', { name: 'Channels' }).count()).toBe(0);
  });

  it('at a brand that is taken away closes the brand', async () => {
    page.desk.setBrands({ id: 'tundra', name: 'Tundra' }, ZEPHYRLINE);
    const queue = await page.open(ANNA.name, '#/zephyrline');
    page.desk.setBrands({ id: 'tundra', name: 'Tundra' });
    await renewed(queue);
    await queue.getByText('You no longer work for Zephyrline.').waitFor();
    await eventually(() => new URL(queue.url()).hash).toBe('#/tundra');
  });

  it('that turns out not to allow what was offered is asked for at once', async () => {
    page.desk.setRole('agent', 'manager');
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('link', { name: 'Numbers' }).waitFor();
    page.desk.setRole('agent');
    page.desk.refuse('approve', 403, 'role', 'Your role at this brand does not allow this.');
    await thread.getByRole('button', { name: 'Approve and send' }).click();
    await thread.getByText('Your role at Zephyrline has changed: Agent.').waitFor();
    expect(await thread.getByRole('link', { name: 'Numbers' }).count()).toBe(0);
  });
});

describe('signing out', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('while the token is renewed signs nobody in again', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    vi.stubGlobal('location', { origin: page.desk.url, assign: () => undefined });
    storedTokens.write({ ...(await page.desk.issuer.tokensOf(ANNA.name)), expiresAt: 0 });
    const config = { issuer: page.desk.url, clientId: page.desk.issuer.clientId, apiBase: '' };
    const session = openSession(config, () => undefined);
    const renewed = session.token().catch((thrown: unknown) => thrown);
    await session.signOut();
    expect(await renewed).toMatchObject({ status: 401 });
    expect(storedTokens.read()).toBeUndefined();
  });

  it('says so where the sign-in page cannot be reached, and what to do', async () => {
    const queue = await page.open(ANNA.name);
    await queue.route('**/.well-known/**', (route) => route.abort());
    await queue.getByRole('button', { name: ANNA.name }).click();
    await queue.getByRole('menuitem', { name: 'Sign out' }).click();
    await queue.getByText('the sign-in page could not be reached and may still know you').waitFor();
    expect(await queue.evaluate("sessionStorage.getItem('okno.tokens')")).toBeNull();
  });

  it('leaves the other tabs of the browser as well, and keeps what is typed there', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.locator('textarea').first().fill('Half a thought');
    const other = await thread.context().newPage();
    await other.goto(page.desk.url);
    await signIn(other, ANNA.name);
    await other.getByRole('button', { name: ANNA.name }).click();
    await other.getByRole('menuitem', { name: 'Sign out' }).click();
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
    await thread.getByText('Your sign-in has ended').waitFor();
    expect(await thread.locator('textarea').first().inputValue()).toBe('Half a thought');
    expect(await thread.evaluate("sessionStorage.getItem('okno.tokens')")).toBeNull();
  });
});
