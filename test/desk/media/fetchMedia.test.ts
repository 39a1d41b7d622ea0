import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heed } from '#desk/incoming/heed.ts';
import { intake } from '#desk/incoming/intake.ts';
import { fetchMedia } from '#desk/media/fetchMedia.ts';
import { showMedia } from '#desk/media/showMedia.ts';
import type { Attachment, Message } from '#domain/message.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';
import { SAMPLE } from '../sampleFiles.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const IMAGE: Attachment = { kind: 'image', ref: 'AgAC', contentType: 'image/png', name: 'tag.png' };
const DAY = 86_400;

/** A customer sent these, and intake has taken them in. */
const sent = async (...attachments: Attachment[]) => {
  serial += 1;
  const world = deskFor(table, `m${serial}`);
  const { desk, hints } = world;
  const thread = `m${serial}:x:d.800200`;
  const message: Message = {
    ...{ thread, id: '17', at: world.now(), author: { id: '800200' }, text: '', attachments },
    direction: 'in',
    place: 'private',
  };
  await intake(desk)(message);
  return {
    ...world,
    thread,
    message,
    work: async () => {
      for (const one of hints.media.splice(0)) await fetchMedia(desk)(one);
    },
    show: (index = 0) => showMedia(desk)(thread, '17', index),
    takeBack: () => heed(desk)({ kind: 'deleted', thread, id: '17', at: world.now() }),
  };
};

const handedOut = async (bytes: Uint8Array, attachment = IMAGE) => {
  const world = await sent(attachment);
  world.x.handOut({ kind: 'found', bytes });
  await world.work();
  return { ...world, view: await world.show() };
};

describe('a file that a customer sent', () => {
  it('is fetched without anybody asking, kept under a key that names nobody, and shown', async () => {
    const { x, files, view } = await handedOut(SAMPLE.png);
    expect(x.fetched).toEqual(['AgAC']);
    const [key = ''] = files.keys();
    expect(key).toMatch(/^m\d+\/[0-9a-f]{32}\/[0-9a-f]{32}\/0$/);
    expect(files.get(key)).toMatchObject({ bytes: SAMPLE.png, contentType: 'image/png' });
    expect(view).toEqual({
      ...{ state: 'ready', url: `https://files.example/${key}`, inline: true },
      ...{ contentType: 'image/png', size: SAMPLE.png.length, name: 'tag.png' },
    });
  });

  it('is hinted at by intake only where there is one', async () => {
    const { hints } = await sent({ kind: 'location', label: '52.3, 4.9' }, { kind: 'sticker' });
    expect(hints.media).toEqual([]);
  });

  it('is fetched once, however often the message or the hint comes', async () => {
    const { desk, x, message, work } = await sent(IMAGE);
    x.handOut({ kind: 'found', bytes: SAMPLE.png });
    await work();
    await intake(desk)(message);
    await fetchMedia(desk)(message);
    await work();
    expect(x.fetched).toHaveLength(1);
  });

  it('is fetched when an agent asks for it, if the hint was lost', async () => {
    const { hints, x, work, show } = await sent(IMAGE);
    hints.media.length = 0;
    x.handOut({ kind: 'found', bytes: SAMPLE.png });
    expect(await show()).toEqual({ state: 'fetching' });
    await work();
    expect(await show()).toMatchObject({ state: 'ready' });
  });

  it('comes again later when the channel cannot hand it out now, and nothing is lost of the others', async () => {
    const { x, work, show, hints, message, desk } = await sent(IMAGE, { ...IMAGE, ref: 'second' });
    x.handOut({ kind: 'later', until: '2026-11-02T09:01:00.000Z' });
    await expect(work()).rejects.toThrow('x does not hand out a file now');
    expect(await show()).toEqual({ state: 'fetching' });
    hints.media.length = 0;
    x.handOut({ kind: 'found', bytes: SAMPLE.png });
    await fetchMedia(desk)(message);
    expect(await show(1)).toMatchObject({ state: 'ready' });
  });

  it('is refused in the channel’s own words, for good', async () => {
    const { x, work, show, hints } = await sent(IMAGE);
    x.handOut({ kind: 'refused', reason: 'This is no address of X.' });
    await work();
    expect(await show()).toEqual({ state: 'refused', reason: 'This is no address of X.' });
    expect(hints.media).toEqual([]);
  });

  it('is fetched anew after the bucket has forgotten it', async () => {
    const { wait, show, hints } = await handedOut(SAMPLE.png);
    wait(88 * DAY);
    expect(await show()).toMatchObject({ state: 'ready' });
    wait(2 * DAY);
    expect(await show()).toEqual({ state: 'fetching' });
    expect(hints.media).toHaveLength(1);
  });

  it('is asked for by its place in a message that is there', async () => {
    const { show } = await sent(IMAGE);
    await expect(show(3)).rejects.toMatchObject({ code: 'attachment' });
    await expect(show(Number.NaN)).rejects.toMatchObject({ code: 'attachment' });
  });
});

describe('a message that was taken back', () => {
  it('has its files removed', async () => {
    const { takeBack, work, files, hints, show } = await handedOut(SAMPLE.png);
    await takeBack();
    await work();
    expect(files.size).toBe(0);
    await expect(show()).rejects.toMatchObject({ code: 'attachment' });
    await takeBack();
    expect(hints.media).toEqual([]);
  });

  it('has none fetched', async () => {
    const { takeBack, work, x } = await sent(IMAGE);
    await takeBack();
    await work();
    expect(x.fetched).toEqual([]);
  });
});

describe('what is kept', () => {
  it.each([
    ['jpeg', 'image/jpeg', true],
    ['png', 'image/png', true],
    ['gif', 'image/gif', true],
    ['webp', 'image/webp', true],
    ['heic', 'image/heic', false],
    ['pdf', 'application/pdf', false],
    ['mp4', 'video/mp4', false],
    ['quicktime', 'video/quicktime', false],
    ['m4a', 'audio/mp4', false],
    ['oggOpus', 'audio/ogg', false],
    ['mp3', 'audio/mpeg', false],
    ['amr', 'audio/amr', false],
    ['wav', 'audio/wav', false],
  ] as const)('is %s, as %s', async (name, contentType, inline) => {
    const { view, files } = await handedOut(SAMPLE[name], { kind: 'file', ref: 'AgAC' });
    expect(view).toMatchObject({ state: 'ready', contentType, inline });
    const [file] = files.values();
    expect(file?.disposition).toMatch(inline ? /^inline; / : /^attachment; /);
  });

  it.each([
    ['html', 'cannot be told'],
    ['svg', 'application/xml'],
    ['svgBare', 'cannot be told'],
    ['zip', 'application/zip'],
    ['exe', 'application/x-msdownload'],
    ['text', 'cannot be told'],
  ] as const)('is never %s, whatever its sender calls it', async (name, why) => {
    const { view, files } = await handedOut(SAMPLE[name]);
    expect(view).toEqual({ state: 'refused', reason: expect.stringContaining(why) });
    expect(files.size).toBe(0);
  });

  it('is nothing empty, and nothing above 20 MB', async () => {
    const { view: empty } = await handedOut(new Uint8Array());
    expect(empty).toEqual({ state: 'refused', reason: 'The file is empty.' });
    const long = Buffer.concat([SAMPLE.png, Buffer.alloc(20 * 1024 * 1024)]);
    const { view, files } = await handedOut(long);
    expect(view).toEqual({ state: 'refused', reason: 'The file is larger than 20 MB.' });
    expect(files.size).toBe(0);
  });
});

describe('the name of a file', () => {
  const namedAs = async (name: string, bytes: Uint8Array = SAMPLE.pdf) => {
    const { view, files } = await handedOut(bytes, { kind: 'file', ref: 'AgAC', name });
    return [view.state === 'ready' && view.name, [...files.values()][0]?.disposition];
  };

  it('ends as what the file is', async () => {
    const [name] = await namedAs('receipt.pdf.exe');
    expect(name).toBe('receipt.pdf.pdf');
  });

  it('cannot turn its letters round, leave its folder, or end the header', async () => {
    const [name, disposition] = await namedAs('../../a\u202Egpj\r\nset-cookie: "x".png');
    expect(name).toBe('a gpj set-cookie x.pdf');
    expect(disposition).toBe(
      'attachment; filename="a gpj set-cookie x.pdf"; filename*=UTF-8\'\'a%20gpj%20set-cookie%20x.pdf',
    );
  });

  it('keeps the letters of its sender', async () => {
    const [name, disposition] = await namedAs('справка.pdf');
    expect(name).toBe('справка.pdf');
    expect(disposition).toMatch(/^attachment; filename="_______\.pdf"; filename\*=UTF-8''%D1%81/);
  });

  it('is made up where nothing is left of it', async () => {
    expect((await namedAs('...'))[0]).toBe('file.pdf');
  });

  it('is at most eighty letters long', async () => {
    expect((await namedAs('я'.repeat(500)))[0]).toBe(`${'я'.repeat(80)}.pdf`);
  });
});
