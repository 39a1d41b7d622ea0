import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ANNA, BORIS, IVAN, LENA, MAYA } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const dialogOf = (queue: Page) => queue.getByRole('dialog', { name: 'Hand over at the end of a shift' });

const choose = async (queue: Page, label: string, name: string): Promise<void> => {
  await dialogOf(queue)
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  await queue.getByRole('option', { name }).click();
};

const ownedBy = (thread: string, owner: string): void => {
  const detail = page.desk.thread(thread);
  page.desk.set({ ...detail, row: { ...detail.row, head: { ...detail.row.head, owner } } });
};

describe('handing over', () => {
  it('gives an agent’s own work to a colleague, and says how much it was', async () => {
    page.desk.only(IVAN, MAYA);
    ownedBy(IVAN, ANNA.name);
    const queue = await page.open(ANNA.name);
    await queue.getByRole('button', { name: 'Hand over my work' }).click();
    expect(await dialogOf(queue).getByText('Whose work').count()).toBe(0);
    await choose(queue, 'To whom', LENA.name);
    await dialogOf(queue).getByLabel('What they should know').fill('Ivan expects a call by two');
    await dialogOf(queue).getByRole('button', { name: 'Hand over' }).click();
    await dialogOf(queue).getByText('1 thread went over from Anna Bell to Lena Orlova.').waitFor();
    expect(page.desk.calls).toEqual([
      { agent: ANNA.name, path: 'hand-over', body: { to: LENA.id, note: 'Ivan expects a call by two' } },
    ]);
    await dialogOf(queue).getByRole('button', { name: 'Close' }).last().click();
    await queue
      .getByRole('row', { name: /Ivan Petrov/ })
      .getByText(LENA.name)
      .waitFor();
  });

  it('asks for a colleague and a note first', async () => {
    const queue = await page.open(ANNA.name);
    await queue.getByRole('button', { name: 'Hand over my work' }).click();
    await dialogOf(queue).getByRole('button', { name: 'Hand over' }).click();
    await dialogOf(queue).getByText('Choose who takes over.').waitFor();
    await dialogOf(queue).getByText('Say what they should know.').waitFor();
    expect(page.desk.calls).toEqual([]);
  });

  it('lets a lead choose whose, and nobody hands over to themselves', async () => {
    page.desk.setRole('lead');
    ownedBy(MAYA, BORIS.name);
    const queue = await page.open(LENA.name);
    await queue.getByRole('button', { name: 'Hand over work' }).click();
    await choose(queue, 'Whose work', BORIS.name);
    await dialogOf(queue)
      .getByRole('button', { name: /^To whom/ })
      .click();
    await queue.getByRole('option', { name: `${LENA.name} (you)` }).waitFor();
    expect(await queue.getByRole('option', { name: BORIS.name }).count()).toBe(0);
    await queue.getByRole('option', { name: ANNA.name }).click();
    await dialogOf(queue).getByLabel('What they should know').fill('Boris is ill');
    await dialogOf(queue).getByRole('button', { name: 'Hand over' }).click();
    await eventually(() => page.desk.calls).toEqual([
      { agent: LENA.name, path: 'hand-over', body: { to: ANNA.id, from: BORIS.id, note: 'Boris is ill' } },
    ]);
  });

  it('says when nothing was theirs', async () => {
    page.desk.only(MAYA);
    const queue = await page.open(ANNA.name);
    await queue.getByRole('button', { name: 'Hand over my work' }).click();
    await choose(queue, 'To whom', BORIS.name);
    await dialogOf(queue).getByLabel('What they should know').fill('quiet night');
    await dialogOf(queue).getByRole('button', { name: 'Hand over' }).click();
    await dialogOf(queue).getByText('There was nothing to hand over').waitFor();
  });

  it('that is refused says why, and what was typed stays', async () => {
    page.desk.refuse('hand-over', 403, 'lead', 'Only a lead hands over what another answers for.');
    const queue = await page.open(ANNA.name);
    await queue.getByRole('button', { name: 'Hand over my work' }).click();
    await choose(queue, 'To whom', BORIS.name);
    await dialogOf(queue).getByLabel('What they should know').fill('quiet night');
    await dialogOf(queue).getByRole('button', { name: 'Hand over' }).click();
    await dialogOf(queue).getByText('Only a lead hands over what another answers for.').waitFor();
    expect(await dialogOf(queue).getByLabel('What they should know').inputValue()).toBe('quiet night');
  });

  it('is not offered beside an open thread', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('heading', { level: 1 }).waitFor();
    expect(await thread.getByRole('button', { name: 'Hand over my work' }).count()).toBe(0);
  });
});
