import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { COMPLAINTS_KEY } from '#local/simulators/connectors.ts';
import { hooksOf } from '#local/simulators/teamChat/server.ts';
import { openStreet, type StreetRig } from './rig.ts';

let rig: StreetRig;

beforeAll(async () => {
  rig = await openStreet(demoBrands(['zephyrline', 'tundra']));
}, 60_000);

afterAll(async () => {
  await rig.close();
});

const openPage = async (complaints: string[] = [], hash = ''): Promise<Page> => {
  const page = await rig.browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(rig.url + hash);
  if (hash === '') await page.getByLabel('Write as').selectOption({ label: 'Ivan Petrov @ivan_p' });
  return page;
};

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const place = (page: Page, name: 'Public' | 'Private') =>
  page.getByRole('tab', { name: new RegExp(`^${name}: `) });

/** The page of a channel's private side, as Ivan. */
const inPrivate = async (title: string): Promise<Page> => {
  const page = await openPage();
  await tab(page, title).click();
  if (await place(page, 'Private').isVisible()) await place(page, 'Private').click();
  await page.getByRole('option', { name: 'Ivan Petrov' }).waitFor({ state: 'attached' });
  return page;
};

const said = (channel: string, brand = 'zephyrline') => [...rig.channel(brand, channel).town.said.values()];

const addSaidByBrand = (channel: string, id: string, to: string, text: string, more: object = {}) => {
  const { town } = rig.channel('zephyrline', channel);
  const brand = [...town.people.values()].find((person) => person.brand)?.id ?? '';
  town.said.set(id, { id, at: rig.now(), by: brand, to, place: 'private', text, ...more });
  town.version += 1;
};

describe('the street page', () => {
  it('puts what the player posts on X under the chosen name', async () => {
    const page = await openPage();
    await page.getByLabel('A new post').fill('@zephyrline where is my bag?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('article').getByText('where is my bag?').waitFor();
    expect(said('x')).toContainEqual(
      expect.objectContaining({ by: '800200', place: 'public', text: '@zephyrline where is my bag?' }),
    );
    await page.close();
  });

  it('sends a private message and shows what the brand answers', async () => {
    const page = await inPrivate('Telegram');
    await page.getByLabel('Message to Zephyrline').fill('AMSZY10045, Petrov');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('AMSZY10045, Petrov').waitFor();
    addSaidByBrand('telegram', '9000001', '5100200', 'Your bag is in Amsterdam. ^AB');
    await page.locator('.messages').getByText('Your bag is in Amsterdam. ^AB').waitFor();
    await page.close();
  });

  it('has the buttons the brand put under its words, which say what stands on them', async () => {
    const page = await inPrivate('Messenger');
    const { id } = [...rig.channel('zephyrline', 'messenger').town.people.values()].find(
      ({ name }) => name === 'Ivan Petrov',
    )!;
    addSaidByBrand('messenger', 'm_asks', id, 'Did our answers here help? ^AB', { choices: ['Yes', 'No'] });
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.locator('.mine').getByText('No', { exact: true }).waitFor();
    expect(said('messenger').at(-1)).toMatchObject({ by: id, text: 'No', tapped: 'm_asks' });
    await page.close();
  });

  it('stays the same person when it turns to another channel they are on', async () => {
    const page = await openPage();
    await page.getByLabel('Write as').selectOption({ label: 'Анна Иванова @anna_iv' });
    await tab(page, 'Telegram').click();
    await expect.poll(() => page.getByLabel('Write as').inputValue()).toBe('5100202');
    await page.close();
  });

  it('marks the channel and the place where the brand said something new, until it was looked at', async () => {
    const page = await openPage();
    addSaidByBrand('telegram', '9000002', '5100200', 'Your bag is on its way.');
    await page.locator('.channels .news', { hasText: 'Telegram' }).waitFor();
    await tab(page, 'Telegram').click();
    await page.locator('.places .news', { hasText: 'Private' }).waitFor();
    await place(page, 'Private').click();
    await page.locator('.messages').getByText('Your bag is on its way.').waitFor();
    await expect.poll(() => page.locator('.phone .news').count()).toBe(0);
    await page.close();
  });

  it('is walked through with the keys alone', async () => {
    const page = await openPage();
    await tab(page, 'X').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('tab', { selected: true }).first().textContent()).toBe('SMS');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('tab', { selected: true }).first().textContent()).toBe('X');
    await page.close();
  });

  it('answers what somebody said', async () => {
    rig.channel('zephyrline', 'telegram').run('say', { by: '5100202', place: 'public', text: 'Is it late?' });
    const page = await openPage();
    await tab(page, 'Telegram').click();
    await page.getByRole('button', { name: 'Reply to Анна Иванова' }).first().click();
    await page.getByLabel('Reply to Анна Иванова, for everybody to read').fill('It is, by an hour');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByRole('article').getByText('It is, by an hour').waitFor();
    const first = said('telegram').find(({ text }) => text === 'Is it late?');
    expect(said('telegram').at(-1)).toMatchObject({ by: '5100200', inReplyTo: first?.id });
    await page.close();
  });

  it('changes what the player said, where the channel tells of it', async () => {
    const page = await inPrivate('Telegram');
    await page.getByLabel('Message to Zephyrline').fill('My file is AMSZY1004');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('My file is AMSZY1004', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Edit what you said' }).last().click();
    const box = page.getByLabel('Say it otherwise');
    expect(await box.inputValue()).toBe('My file is AMSZY1004');
    await box.fill('My file is AMSZY10045');
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByText('My file is AMSZY10045').waitFor();
    expect(await page.getByText('edited').count()).toBe(1);
    await page.close();
  });

  it('takes back what the player said, where the channel tells of it', async () => {
    const page = await inPrivate('Instagram');
    await page.getByLabel('Message to Zephyrline').fill('Never mind me');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Never mind me').waitFor();
    const { id } = said('instagram').at(-1)!;
    await page.getByRole('button', { name: 'Take back what you said' }).last().click();
    await page.getByText('Taken back').waitFor();
    expect(said('instagram').find((one) => one.id === id)).toMatchObject({ deleted: true });
    await page.close();
  });

  it('sends a picture along and shows it', async () => {
    const page = await inPrivate('Telegram');
    await page.getByRole('button', { name: 'Attach…' }).click();
    await page.getByRole('button', { name: 'A picture' }).click();
    await page.getByText('With suitcase.png').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    const picture = page.getByRole('img', { name: 'suitcase.png' });
    await picture.waitFor();
    expect(await picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBe(320);
    expect(said('telegram').at(-1)?.files).toMatchObject([{ contentType: 'image/png' }]);
    await page.close();
  });

  it('takes no file that is larger than 200 KB', async () => {
    const path = join(tmpdir(), `street-large-${process.pid}.bin`);
    await writeFile(path, new Uint8Array(201 * 1024));
    const page = await inPrivate('Telegram');
    await page.getByRole('button', { name: 'Attach…' }).click();
    await page.getByLabel('A file from this computer').setInputFiles(path);
    await page.getByText('A file of up to 200 KB, please.').waitFor();
    await page.close();
  });

  it('shows a document of the brand as a link to where it lies', async () => {
    addSaidByBrand('telegram', '9000003', '5100200', 'Here is the form.', {
      files: [{ name: 'form.pdf', contentType: 'application/pdf', url: 'https://example.com/form.pdf' }],
    });
    const page = await inPrivate('Telegram');
    const link = page.getByRole('link', { name: 'form.pdf' });
    expect(await link.getAttribute('href')).toBe('https://example.com/form.pdf');
    await page.close();
  });

  it('leaves nothing but reading where the brand alone can write', async () => {
    addSaidByBrand('sms', '9000004', '+447700900200', 'Your bag is at the door.');
    const page = await openPage();
    await tab(page, 'SMS').click();
    await page.getByText('Your bag is at the door.').waitFor();
    expect(await page.locator('textarea').isVisible()).toBe(false);
    await page.close();
  });

  it('shows hostile names and texts as the letters they are', async () => {
    const x = rig.channel('zephyrline', 'x');
    x.run('person', { id: '66', handle: 'x_img', name: '<img src=x onerror="document.title=1">' });
    const text = '<script>document.title = 2</script> @zephyrline <b>bold</b>';
    x.run('say', { by: '66', place: 'public', text });
    const page = await openPage();
    await page.getByText(text).waitFor();
    expect(await page.locator('article img, article script, article b').count()).toBe(0);
    expect(await page.title()).toBe('okno · the street');
    await page.close();
  });

  it('writes an idea into the box of the right person and place, and leaves sending to the player', async () => {
    const before = said('x').length;
    const page = await openPage();
    await page.getByRole('button', { name: 'The same in Russian' }).click();
    expect(await page.getByLabel('Message to Zephyrline').inputValue()).toContain('FRAZY40518');
    expect(await page.getByLabel('Write as').inputValue()).toBe('800202');
    expect(said('x').length).toBe(before);
    await page.close();
  });

  it('turns to the channel an idea belongs to', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Asking again' }).click();
    await expect
      .poll(() => page.getByRole('tab', { selected: true }).first().textContent())
      .toBe('Messenger');
    expect(await page.getByLabel('Message to Zephyrline').inputValue()).toBe('Any news about our bag?');
    await page.close();
  });

  it('plays a customer’s part by one click, shows it on the phone and says what to look for', async () => {
    const before = said('x').length;
    const page = await openPage();
    await page.getByRole('button', { name: 'Play: A father looks for a bag' }).click();
    await page.getByText(/^Look for: Three threads, one person/).waitFor();
    await page.getByText(/^Played at \d\d:\d\d$/).waitFor();
    expect(said('messenger').at(-1)?.text).toContain('AMSZY10045');
    expect(said('page').at(-1)).toMatchObject({ place: 'public', by: '880200' });
    expect(said('x').slice(before)).toMatchObject([
      { by: '800200', text: expect.stringMatching(/^@zephyrline second day/) },
    ]);
    await page.getByRole('article').getByText("second day without my son's bag").waitFor();
    await page.close();
  });

  it('breaks a back office where the situation is about that', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Play: The back office hangs' }).click();
    await page.getByText('Broken: hangs. Calls are never answered.').waitFor();
    expect(said('whatsapp').at(-1)?.text).toContain('LHRZY20311');
    await page.getByRole('button', { name: 'Make it work: Bags' }).click();
    await page.close();
  });

  it('says so when nobody is there to play a part', async () => {
    const people = rig.channel('zephyrline', 'telegram').town.people;
    const passerby = [...people.values()].find(({ name }) => name === 'A passer-by')!;
    people.delete(passerby.id);
    const page = await openPage();
    await page.getByRole('button', { name: 'Play: The wrong person' }).click();
    await page.getByText('A passer-by is not on Telegram here, so this cannot be played.').waitFor();
    people.set(passerby.id, passerby);
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
    const handles = [...rig.channel('zephyrline', 'x').town.people.values()].map(({ handle }) => handle);
    expect(handles).toContain('joan_d');
    await page.close();
  });

  it('moves a bag in the back office', async () => {
    rig.offices.baggage!.world.open({ reference: 'MUCZY00001', surname: 'DOE' });
    const page = await openPage();
    await page.getByRole('button', { name: 'MUCZY00001: searching' }).click();
    await page.getByRole('button', { name: 'MUCZY00001: located' }).waitFor();
    expect(rig.offices.baggage!.world.file('MUCZY00001')?.state).toBe('searching');
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
    expect(said('x', 'tundra').map(({ by }) => by)).toContain('820204');
    await page.close();
  });

  it('opens on the street its address names, with that brand’s channels, back office and things to say', async () => {
    const page = await openPage([], '#tundra');
    await page.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
    await page.getByRole('button', { name: 'A bicycle, in Dutch' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Bags' }).count()).toBe(0);
    expect(await tab(page, 'SMS').count()).toBe(0);
    await page.close();
  });

  it('shows the one-time code a customer would read on their telephone', async () => {
    const { url } = rig.offices.complaints!;
    await fetch(`${url}/x-extension/complaints/CMP-502/challenge`, {
      method: 'POST',
      headers: { authorization: `Bearer ${COMPLAINTS_KEY}` },
    });
    const { code } = (await rig.offices.complaints!.run('phone', { id: 'CMP-502' })) as { code: string };
    const page = await openPage([], '#tundra');
    await page.getByRole('button', { name: 'CMP-502: look at the phone' }).click();
    await page.getByText(`The code sent is ${code}`).waitFor();
    await page.close();
  });

  it('takes a complaint a step further', async () => {
    const page = await openPage([], '#tundra');
    await page.getByRole('button', { name: 'CMP-503: decided' }).click();
    await page.getByRole('button', { name: 'CMP-503: settled' }).waitFor();
    await expect.poll(() => rig.offices.complaints!.world.complaint('CMP-503')?.status).toBe('DECIDED');
    await page.close();
  });

  it('shows what a brand’s own people were told of alarms, to nobody else’s', async () => {
    await fetch(hooksOf(rig.teamChat.url, 'tundra').slack, {
      method: 'POST',
      body: JSON.stringify({ text: 'okno tundra: &lt;b&gt;2 alarms&lt;/b&gt;' }),
    });
    const page = await openPage([], '#tundra');
    const card = page.getByRole('region', { name: 'Team chat' });
    await card.getByText('okno tundra: <b>2 alarms</b>').waitFor();
    expect(await card.locator('b').count()).toBe(0);
    await page.goto(`${rig.url}#zephyrline`);
    await card.getByText('No alarm so far.').waitFor();
    await page.close();
  });

  it('turns the clock of the world', async () => {
    const before = Date.parse(rig.now());
    const page = await openPage();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByText('turned on by 1 h').waitFor();
    expect(Date.parse(rig.now()) - before).toBe(3_600_000);
    await page.close();
  });

  it('shows every channel without a complaint of the browser, its content security policy included', async () => {
    const complaints: string[] = [];
    const page = await openPage(complaints);
    await page.getByRole('button', { name: 'Only thanks' }).click();
    for (const title of await page.locator('.channels .tab-button').allTextContents())
      await tab(page, title).click();
    await tab(page, 'X').click();
    await place(page, 'Private').click();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
