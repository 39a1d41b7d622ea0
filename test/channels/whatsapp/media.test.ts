import { createServer } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { contract } from '#channels/whatsapp/fixtures/contract.ts';
import { type ChannelRig, channelRig, until } from '../../contracts/channelRig.ts';
import { USER } from './samples.ts';

const closing: (() => unknown)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('whatsapp', contract);
  closing.push(rig.close);
  return rig;
};

const PICTURE = Buffer.from('a picture of a bag');

describe('a file that came with a message', () => {
  it('is fetched by its id, with its bytes', async () => {
    const rig = await rigged();
    const picture = { name: 'bag.png', contentType: 'image/png', base64: PICTURE.toString('base64') };
    rig.simulator.run('say', { by: USER, place: 'private', text: 'this one', files: [picture] });
    const heard = await until('the message', () =>
      rig.calls
        .flatMap(({ body }) => rig.hook?.parse(Buffer.from(body).toString('utf8'), rig.brand).messages ?? [])
        .at(0),
    );
    expect(heard).toMatchObject({ text: 'this one', attachments: [{ kind: 'image' }] });
    const answer = await rig.connection.media?.(heard.attachments?.[0]?.ref ?? '');
    expect(answer).toMatchObject({ kind: 'found' });
    expect(answer?.kind === 'found' && Buffer.from(answer.bytes)).toEqual(PICTURE);
  });

  it('is not there under an id nobody knows', async () => {
    expect(await (await rigged()).connection.media?.('4411')).toMatchObject({ kind: 'refused' });
  });

  it.each(['../me/accounts', '1300/messages', '1?fields=x', '', 'https://evil.example/x', '%2e%2e'])(
    'is not asked for by what is no id: %j',
    async (ref) => {
      const rig = await rigged();
      const before = await rig.asked();
      expect(await rig.connection.media?.(ref)).toMatchObject({ kind: 'refused' });
      expect(await rig.asked()).toBe(before);
    },
  );

  it.each([
    'http://lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com.evil.example/x',
    'https://evil.example/?lookaside.fbsbx.com',
    'https://user@lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com:8443/x',
    'https://169.254.169.254/latest',
  ])('is not fetched from %s, nor is the token sent there', async (url) => {
    const rig = await rigged();
    await rig.fault({ path: '/4411', status: 200, body: JSON.stringify({ url }) });
    const before = await rig.asked();
    expect(await rig.connection.media?.('4411')).toMatchObject({ kind: 'refused' });
    expect(await rig.asked()).toBe(before + 1);
  });

  it('is asked for later when WhatsApp is down', async () => {
    const rig = await rigged();
    await rig.fault({ path: '/4411', status: 503 });
    expect(await rig.connection.media?.('4411')).toMatchObject({ kind: 'later' });
  });
});

describe('the set-up', () => {
  it('is told to be of another webhook, with what to do', async () => {
    const rig = await rigged();
    const items = await rig.connection.check('https://okno.example/hooks/whatsapp/skylark');
    expect(items.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'webhook', says: expect.stringContaining('https://okno.example/hooks/whatsapp/skylark') },
    ]);
  });

  it('is told to have lost its token', async () => {
    const rig = await rigged();
    await rig.fault({ path: '/1300', status: 401, body: JSON.stringify({ error: { code: 190 } }) });
    const items = await rig.connection.check(undefined);
    expect(items).toMatchObject([{ what: 'number', ok: false, says: expect.stringContaining('token') }]);
  });

  it('begins with a check that a webhook without the token does not pass', async () => {
    const server = createServer((_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { simulator } = await rigged();
    await expect(simulator.connect(`http://127.0.0.1:${port}/hook`)).rejects.toThrow('challenge');
  });
});
