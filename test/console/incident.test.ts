import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MARKUP } from './fakeActions.ts';
import { incident } from './fakeIncidents.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const region = (queue: Page) => queue.getByRole('region', { name: 'Incidents' });
const tellButton = (queue: Page) => region(queue).getByRole('button', { name: 'Tell all 12' });
const tells = () => page.desk.calls.filter(({ path }) => path.endsWith('/tell'));

const confirm = async (queue: Page): Promise<void> => {
  await tellButton(queue).click();
  await queue.getByRole('dialog').getByRole('button', { name: 'Tell all 12' }).click();
};

describe('an incident nobody was told of', () => {
  it('stands above the queue with what it is, how many ask and since when', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name);
    const text = await region(queue).innerText();
    expect(text).toContain('Outage SP-17: those who asked have not been told how it stands');
    expect(text).toContain('State of the case: In progress');
    expect(text).toContain('Cause: Broken cable');
    expect(text).toMatch(/12 threads ask about it\. Back office asked \d+ min ago/);
  });

  it('shows the notice in every language it will be read in', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name);
    await region(queue).getByRole('button', { name: 'The notice in 3 languages' }).click();
    await region(queue).getByText('На вашем участке обрыв кабеля').waitFor();
  });

  it('is told once, to all, in the version that was shown', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name);
    await confirm(queue);
    await region(queue).getByText('12 threads told by Anna Bell').waitFor();
    expect(tells()).toEqual([{ agent: ANNA.name, path: 'outages:SP-17/tell', body: { version: 4 } }]);
    expect(await tellButton(queue).count()).toBe(0);
  });

  it('is read, and not told, by whoever may only read', async () => {
    page.desk.setIncidents(incident());
    page.desk.setRole('manager');
    const queue = await page.open(ANNA.name);
    await region(queue).getByText('12 threads ask about it.').waitFor();
    expect(await tellButton(queue).count()).toBe(0);
  });

  it('is not told by the one click that shows what would be sent', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name);
    await tellButton(queue).click();
    await queue.getByRole('dialog').getByText('The cable in your area is broken').waitFor();
    await queue.getByRole('button', { name: 'Not yet' }).click();
    await queue.getByRole('dialog').waitFor({ state: 'detached' });
    expect(tells()).toEqual([]);
  });

  it('that changed since it was shown is not told, and is shown anew', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name);
    await tellButton(queue).waitFor();
    page.desk.setIncidents(incident({ version: 5, previews: [{ lang: 'en', text: 'It is repaired.' }] }));
    await confirm(queue);
    await region(queue).getByText('It has changed since it was shown.').waitFor();
    await region(queue).getByRole('button', { name: 'The notice in 1 language' }).waitFor();
  });

  it('that a colleague told first says who did', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name);
    await tellButton(queue).waitFor();
    const { untold: _, ...told } = incident({ told: { by: BORIS, at: at(1), threads: 12 } }).incident;
    page.desk.setIncidents({ incident: told, threads: 12 });
    await confirm(queue);
    await region(queue).getByText('12 threads told by Boris Klein today 09:16').waitFor();
  });

  it('shows markup in its words as text', async () => {
    page.desk.setIncidents(
      incident({ reference: MARKUP, previews: [{ lang: 'en', text: `<b>${MARKUP}</b>` }] }),
    );
    const queue = await page.open(ANNA.name);
    await tellButton(queue).click();
    await queue.getByRole('dialog').getByText('<b><img src=x onerror=alert(1)>').waitFor();
    expect(await queue.locator('img[onerror]').count()).toBe(0);
    expect(await region(queue).textContent()).not.toContain('\u202E');
  });

  it('stands beside an open thread too', async () => {
    page.desk.setIncidents(incident());
    const queue = await page.open(ANNA.name, hashOf(IVAN));
    await tellButton(queue).waitFor();
  });

  it('is found by itself a while after the page was opened', async () => {
    const queue = await page.visit();
    await queue.clock.install();
    await queue.getByRole('button', { name: 'Sign in' }).click();
    await queue.getByRole('link', { name: ANNA.name }).click();
    await queue.locator('.line a').first().waitFor();
    page.desk.setIncidents(incident());
    await queue.clock.fastForward(15_500);
    await tellButton(queue).waitFor();
  });
});

describe('the incidents', () => {
  it('are not asked for while nobody looks at the page', async () => {
    const queue = await page.visit();
    const asked: string[] = [];
    queue.on('request', (request) => asked.push(...(request.url().endsWith('/incidents') ? ['asked'] : [])));
    await queue.addInitScript("Object.defineProperty(document, 'hidden', { get: () => true })");
    await queue.clock.install();
    await queue.getByRole('button', { name: 'Sign in' }).click();
    await queue.getByRole('link', { name: ANNA.name }).click();
    await queue.locator('.line a').first().waitFor();
    await eventually(() => asked.length).toBe(1);
    await queue.clock.runFor(60_000);
    expect(asked).toEqual(['asked']);
  });
});

describe('an incident that was told', () => {
  const told = { by: BORIS, at: at(-30), threads: 9 };

  it('at night says when it goes out', async () => {
    const { untold: _, ...rest } = incident({ told, tellAt: '2026-11-06T08:00:00.000Z' }).incident;
    page.desk.setIncidents({ incident: rest, threads: 12 });
    const queue = await page.open(ANNA.name);
    await region(queue).getByText('9 threads told by Boris Klein').waitFor();
    await region(queue).getByText('tomorrow 08:00').waitFor();
  });

  it('and moved again says who told it last', async () => {
    page.desk.setIncidents(incident({ told }));
    const queue = await page.open(ANNA.name);
    await region(queue).getByText('Last time 9 threads were told by Boris Klein').waitFor();
  });

  it('and has not moved since stands silent', async () => {
    const { untold: _, ...quiet } = incident({ id: 'outages:SP-18', reference: 'SP-18' }).incident;
    page.desk.setIncidents({ incident: quiet, threads: 12 }, incident());
    const queue = await page.open(ANNA.name);
    await tellButton(queue).waitFor();
    expect(await region(queue).innerText()).not.toContain('SP-18');
  });
});
