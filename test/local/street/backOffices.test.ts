import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { openStreet, type StreetRig } from './rig.ts';

let rig: StreetRig;
let page: Page;

beforeAll(async () => {
  rig = await openStreet(demoBrands(['zephyrline']));
  page = await rig.browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(rig.url);
}, 60_000);

afterAll(() => rig.close());

const bags = () => page.getByRole('region', { name: 'Bags', exact: true });
const behaves = () => page.getByRole('status', { name: 'How Bags behaves' });
const faultOf = async () => (await fetch(`${rig.offices.baggage!.url}/__fault`)).json();

describe('a back office on the street', () => {
  it('works until somebody breaks it', async () => {
    await expect.poll(() => behaves().textContent()).toBe('Works');
  });

  it.each([
    ['Hangs', { hang: true }, 'Broken: hangs. Calls are never answered.'],
    ['Answers 500', { status: 500 }, 'Broken: answers 500. Every call ends in an error of its own.'],
    ['Slow', { latencyMs: 2000 }, 'Broken: slow. Every answer takes 2 seconds.'],
    ['Refuses us', { status: 403 }, 'Broken: refuses us. Answers 403: our key is not accepted any more.'],
    [
      'Half an answer',
      { truncate: true },
      'Broken: half an answer. Only the first half of each answer arrives.',
    ],
  ])('is broken by a click: %s', async (label, fault, says) => {
    await page.getByRole('button', { name: 'Break it… (Bags)' }).click();
    await page
      .getByRole('group', { name: 'Break Bags' })
      .getByRole('button', { name: label, exact: true })
      .click();
    await expect.poll(() => behaves().textContent()).toBe(says);
    expect(await faultOf()).toEqual(fault);
  });

  it('says what the console will show now', async () => {
    await bags()
      .getByText(/^In the console: /)
      .waitFor();
  });

  it('is shown as it is to whoever comes later', async () => {
    await page.reload();
    await expect.poll(() => behaves().textContent()).toContain('Broken: half an answer.');
  });

  it('works again after one click, and the hint is gone', async () => {
    await page.getByRole('button', { name: 'Make it work: Bags' }).click();
    await expect.poll(() => behaves().textContent()).toBe('Works');
    expect(await faultOf()).toEqual({});
    expect(
      await bags()
        .getByText(/^In the console: /)
        .count(),
    ).toBe(0);
  });

  it('tells of a fault that was set elsewhere, whatever it is', async () => {
    await fetch(`${rig.offices.baggage!.url}/__fault`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 418 }),
    });
    await expect.poll(() => behaves().textContent()).toBe('Broken: behaves oddly. {"status":418}');
    await page.getByRole('button', { name: 'Make it work: Bags' }).click();
    await expect.poll(() => behaves().textContent()).toBe('Works');
  });

  it('is broken and mended with the keys alone', async () => {
    await page.getByRole('button', { name: 'Break it… (Bags)' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => behaves().textContent()).toBe('Broken: slow. Every answer takes 2 seconds.');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => behaves().textContent()).toBe('Works');
  });

  it('shows hostile records as the letters they are', async () => {
    rig.offices.baggage!.world.open({ reference: 'MUCZY00002', surname: '<b>DOE</b><img src=x>' });
    await bags().getByText('<b>DOE</b>').waitFor();
    expect(await bags().locator('b, img').count()).toBe(0);
  });
});
