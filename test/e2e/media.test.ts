import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Said, SaidFile } from '#channels/simulator/town.ts';
import type { MediaView } from '#domain/view.ts';
import { startWorld, type World } from '#local/world.ts';
import { SAMPLE } from '../desk/sampleFiles.ts';

let world: World;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-media-'));
  world = await startWorld({ port: 0, dataDir, seed: false, byTheClock: false });
}, 60_000);

afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const png = (bytes: Uint8Array): SaidFile => ({
  name: 'tag.png',
  contentType: 'image/png',
  base64: Buffer.from(bytes).toString('base64'),
});

/** What an agent gets who asks for the file that a customer sent; on WhatsApp the id of a message is not the one said. */
const sendsAndIsAsked = async (channel: string, by: string, bytes: Uint8Array): Promise<MediaView> => {
  const platform = world.channel(channel);
  platform.run('person', { id: by, name: 'Olga Smirnova' });
  const said = platform.run('say', { by, place: 'private', text: '', files: [png(bytes)] }) as Said;
  await world.idle();
  const threads = await world.desk.threads.attention('zephyrline');
  const thread = threads.find((id) => id.startsWith(`zephyrline:${channel}:`) && id.includes(by)) ?? '';
  const rows = await world.desk.threads.read(thread);
  const { id = said.id } = rows?.messages.at(-1) ?? {};
  const path = `/api/threads/${encodeURIComponent(thread)}/media/${encodeURIComponent(id)}/0`;
  const answer = await fetch(`${world.url}${path}`, {
    headers: { authorization: `Bearer ${await world.token('anna')}` },
  });
  expect(answer.status).toBe(200);
  return answer.json() as Promise<MediaView>;
};

const consolePolicy = async (): Promise<string> => {
  const page = await fetch(`${world.url}/`);
  return page.headers.get('content-security-policy') ?? '';
};

describe('a picture that a customer sends', () => {
  it.each([
    ['telegram', '840001'],
    ['whatsapp', '31612340001'],
  ])('on %s is kept, and shown to the agent byte for byte', async (channel, by) => {
    const view = await sendsAndIsAsked(channel, by, SAMPLE.png);
    if (view.state !== 'ready') throw new Error(JSON.stringify(view));
    const shown = await fetch(view.url);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(SAMPLE.png);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="/);
  });

  it('is loaded from the one place that the console’s pages may show pictures from', async () => {
    const view = await sendsAndIsAsked('telegram', '840002', SAMPLE.jpeg);
    const { origin } = new URL(view.state === 'ready' ? view.url : '');
    expect(await consolePolicy()).toContain(`img-src 'self' data: ${origin};`);
  });
});

describe('a page with a script in it that is called a picture', () => {
  it('is not kept, and the agent reads why', async () => {
    const view = await sendsAndIsAsked('telegram', '840003', SAMPLE.html);
    expect(view).toEqual({ state: 'refused', reason: expect.stringContaining('Ask for a picture or a PDF') });
  });
});
