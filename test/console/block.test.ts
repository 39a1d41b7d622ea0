import { describe, expect, it } from 'vitest';
import { ANNA, IVAN } from './fakeWorld.ts';
import { hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

describe('blocking an account', () => {
  it('takes a reason, ends the thread, says who did it and why, and can be taken back', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Block', exact: true }).click();
    const dialog = thread.getByRole('dialog', { name: 'Block this account' });
    await dialog.getByRole('button', { name: 'Block', exact: true }).click();
    await dialog.getByText('Say why in a few words.').waitFor();
    expect(page.desk.calls).toEqual([]);
    await dialog.getByLabel('Why is it blocked?').fill('Offers followers');
    await dialog.getByRole('button', { name: 'Block', exact: true }).click();
    await thread.getByText('This account is blocked').waitFor();
    await thread.getByText('Offers followers').waitFor();
    expect(await thread.getByRole('button', { name: 'Block', exact: true }).count()).toBe(0);
    await thread.getByRole('button', { name: 'Unblock' }).click();
    await thread.getByRole('button', { name: 'Block', exact: true }).waitFor();
    expect(page.desk.calls.map(({ path, body }) => [path, body])).toEqual([
      [`${IVAN}/block`, { reason: 'Offers followers' }],
      [`${IVAN}/unblock`, {}],
    ]);
  });

  it('keeps what was typed where the desk refuses it', async () => {
    page.desk.refuse('block', 400, 'account', 'The channel does not say who writes here.');
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Block', exact: true }).click();
    const dialog = thread.getByRole('dialog', { name: 'Block this account' });
    await dialog.getByLabel('Why is it blocked?').fill('Spam');
    await dialog.getByRole('button', { name: 'Block', exact: true }).click();
    await dialog.getByText('The channel does not say who writes here.').waitFor();
    expect(await dialog.getByLabel('Why is it blocked?').inputValue()).toBe('Spam');
  });
});
