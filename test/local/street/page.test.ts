import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#domain/instant.ts';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { COMPLAINTS_KEY, OFFICE_NAMES } from '#local/simulators/connectors.ts';
import { closeOffices, officeUrls, type SimulatedOffices, startOffices } from '#local/simulators/offices.ts';
import { furnish, type OpenBrand, startXs } from '#local/simulators/xAccounts.ts';
import { buildStreet } from '#local/street/build.ts';
import { street } from '#local/street/handler.ts';
import { launchBrowser } from '#test/browser.ts';

const START = Date.UTC(2026, 10, 2, 12);

/** Simulators, the page in front of them and a browser before it. */
const openStreet = async () => {
  let offset = 0;
  const now = () => instantOf(START + offset);
  const demos = demoBrands(['zephyrline', 'tundra']);
  const dataDir = await mkdtemp(join(tmpdir(), 'street-data-'));
  const open = await startXs(demos, dataDir, now);
  const offices = await startOffices(OFFICE_NAMES, dataDir, now);
  for (const demo of demos) await furnish(open[demo.brand.id]!.x, demo, false, now());
  const files = await mkdtemp(join(tmpdir(), 'street-'));
  await buildStreet(files);
  const forward = (ms: number) => {
    offset += ms;
  };
  const clock = { now, offsetMs: () => offset, turn: forward };
  const brands = Object.values(open).map(({ brand, x }) => ({ ...brand, x: x.url }));
  const handler = street({ brands, offices: officeUrls(offices), clock, files });
  const server = createServer((request, response) => void handler(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/street/`;
  const browser = await launchBrowser();
  return { open, offices, url, browser, now, server };
};

let scene: {
  open: Record<string, OpenBrand>;
  offices: SimulatedOffices;
  url: string;
  browser: Browser;
  now: () => string;
  server: { close(): void; closeAllConnections(): void };
};

beforeAll(async () => {
  scene = await openStreet();
}, 60_000);

afterAll(async () => {
  await scene.browser.close();
  scene.server.closeAllConnections();
  scene.server.close();
  await Promise.all(Object.values(scene.open).map(({ x }) => x.close()));
  await closeOffices(scene.offices);
});

const xOf = (brand: string) => scene.open[brand]!.x.world;

const openPage = async (complaints: string[] = [], hash = ''): Promise<Page> => {
  const page = await scene.browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(scene.url + hash);
  if (hash === '') await page.getByLabel('Write as').selectOption({ label: 'Ivan Petrov @ivan_p' });
  return page;
};

const snapshot = (brand = 'zephyrline') => {
  const world = xOf(brand).snapshot();
  if ('unchanged' in world) throw new Error('asked without a version');
  return world;
};

describe('the street page', () => {
  it('puts what the player posts on X under the chosen name', async () => {
    const page = await openPage();
    await page.getByLabel('A new post').fill('@zephyrline where is my bag?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('article').getByText('where is my bag?').waitFor();
    expect(snapshot().posts.map(({ author, text }) => [author, text])).toContainEqual([
      'ivan_p',
      '@zephyrline where is my bag?',
    ]);
    await page.close();
  });

  it('sends a direct message and shows what the brand answers', async () => {
    const page = await openPage();
    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByLabel('Message to Zephyrline').fill('AMSZY10045, Petrov');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('AMSZY10045, Petrov').waitFor();
    xOf('zephyrline').addDm({ from: 'zephyrline', to: 'ivan_p', text: 'Your bag is in Amsterdam. ^AB' });
    await page.getByText('Your bag is in Amsterdam. ^AB').waitFor();
    await page.close();
  });

  it('shows hostile names and texts as the letters they are', async () => {
    xOf('zephyrline').putAccount({
      id: '66',
      username: 'x_img',
      name: '<img src=x onerror="document.title=1">',
    });
    const text = '<script>document.title = 2</script> @zephyrline <b>bold</b>';
    xOf('zephyrline').addPost({ author: 'x_img', text });
    const page = await openPage();
    await page.getByText(text).waitFor();
    expect(await page.locator('article img, article script, article b').count()).toBe(0);
    expect(await page.title()).toBe('okno · the street');
    await page.close();
  });

  it('writes an idea into the box of the right person and place, and leaves sending to the player', async () => {
    const before = snapshot().dms.length;
    const page = await openPage();
    await page.getByRole('button', { name: 'The same in Russian' }).click();
    expect(await page.getByLabel('Message to Zephyrline').inputValue()).toContain('FRAZY40518');
    expect(await page.getByLabel('Write as').inputValue()).toBe('800202');
    expect(snapshot().dms.length).toBe(before);
    await page.close();
  });

  it('lets somebody new join and write', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'New…' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Joan Doe');
    await page.getByLabel('Handle').fill('joan_d');
    await page.getByRole('button', { name: 'Join' }).click();
    await page
      .getByRole('option', { name: 'Joan Doe @joan_d', selected: true })
      .waitFor({ state: 'attached' });
    expect(snapshot().accounts.map(({ username }) => username)).toContain('joan_d');
    await page.close();
  });

  it('moves a bag in the back office', async () => {
    scene.offices.baggage!.world.open({ reference: 'MUCZY00001', surname: 'DOE' });
    const page = await openPage();
    await page.getByRole('button', { name: 'MUCZY00001: searching' }).click();
    await page.getByRole('button', { name: 'MUCZY00001: located' }).waitFor();
    expect(scene.offices.baggage!.world.file('MUCZY00001')?.state).toBe('searching');
    await page.close();
  });

  it('leads to the street of another brand, which its address then names', async () => {
    const page = await openPage();
    await page.getByRole('link', { name: 'Tundra Rail' }).click();
    await page.getByText('Here you are a customer of Tundra Rail').waitFor();
    await page.getByLabel('Write as').selectOption({ label: 'Sanne de Wit @sanne_fietst' });
    await page.getByLabel('A new post').fill('@tundra_rail mag mijn fiets mee?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('article').getByText('mag mijn fiets mee?').waitFor();
    expect(new URL(page.url()).hash).toBe('#tundra');
    expect(snapshot('tundra').posts.map(({ author }) => author)).toContain('sanne_fietst');
    await page.close();
  });

  it('opens on the street its address names, with that brand’s back office and things to say', async () => {
    const page = await openPage([], '#tundra');
    await page.getByRole('heading', { name: 'Complaints' }).waitFor();
    await page.getByRole('button', { name: 'A bicycle, in Dutch' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Bags' }).count()).toBe(0);
    await page.close();
  });

  it('shows the one-time code a customer would read on their telephone', async () => {
    const { url } = scene.offices.complaints!;
    await fetch(`${url}/x-extension/complaints/CMP-502/challenge`, {
      method: 'POST',
      headers: { authorization: `Bearer ${COMPLAINTS_KEY}` },
    });
    const { code } = (await scene.offices.complaints!.run('phone', { id: 'CMP-502' })) as { code: string };
    const page = await openPage([], '#tundra');
    await page.getByRole('button', { name: 'CMP-502: look at the phone' }).click();
    await page.getByText(`The code sent is ${code}`).waitFor();
    await page.close();
  });

  it('takes a complaint a step further', async () => {
    const page = await openPage([], '#tundra');
    await page.getByRole('button', { name: 'CMP-503: decided' }).click();
    await page.getByRole('button', { name: 'CMP-503: settled' }).waitFor();
    await expect.poll(() => scene.offices.complaints!.world.complaint('CMP-503')?.status).toBe('DECIDED');
    await page.close();
  });

  it('turns the clock of the world', async () => {
    const before = Date.parse(scene.now());
    const page = await openPage();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByText('turned on by 1 h').waitFor();
    expect(Date.parse(scene.now()) - before).toBe(3_600_000);
    await page.close();
  });

  it('shows itself without a complaint of the browser, its content security policy included', async () => {
    const complaints: string[] = [];
    const page = await openPage(complaints);
    await page.getByRole('button', { name: 'Only thanks' }).click();
    await page.getByRole('tab', { name: 'Messages' }).click();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
