import { describe, expect, it } from 'vitest';
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
