import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '#channels/telegram/fixtures/contract.ts';
import { type ChannelRig, channelRig, outgoing } from '../../contracts/channelRig.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('telegram', contract);
  rigs.push(rig);
  return rig;
};
afterEach(async () => {
  await Promise.all(rigs.splice(0).map((rig) => rig.close()));
});

const { person } = contract.answering;
const ALONE = `skylark:telegram:d.${person.id}`;
const PDF = { url: 'https://files.example/act.pdf', name: 'act.pdf', contentType: 'application/pdf' };

describe('the connection to Telegram', () => {
  it('cannot write to somebody who has not written', async () => {
    const { connection } = await rigged();
    const result = await connection.send(outgoing(ALONE, 'private', 'Your bag has landed.'));
    expect(result).toMatchObject({ kind: 'refused', code: 'target_gone' });
  });

  it('cannot write to somebody who blocked the bot', async () => {
    const rig = await rigged();
    await rig.hears('private', 'Where is my bag?');
    rig.simulator.run('person', { id: person.id, closed: true });
    const result = await rig.connection.send(outgoing(ALONE, 'private', 'It has landed.'));
    expect(result).toMatchObject({ kind: 'refused', code: 'dm_closed' });
  });

  it('sends a document with its text as one message', async () => {
    const rig = await rigged();
    const { thread, id } = await rig.hears('private', 'Send me the form');
    const result = await rig.connection.send(
      outgoing(thread, 'private', 'Here it is. ^AB', { file: PDF, replyTo: id }),
    );
    expect(result).toMatchObject({ kind: 'sent' });
    const sent = [...rig.simulator.town.said.values()].filter(({ to }) => to === person.id);
    expect(sent).toMatchObject([{ text: 'Here it is. ^AB', inReplyTo: id, files: [{ url: PDF.url }] }]);
  });

  it('is told where a text is too long to stand under a document', async () => {
    const rig = await rigged();
    const { thread } = await rig.hears('private', 'Send me the form');
    const send = (length: number) =>
      rig.connection.send(outgoing(thread, 'private', 'a'.repeat(length), { file: PDF }));
    expect(await send(1024)).toMatchObject({ kind: 'sent' });
    expect(await send(1025)).toMatchObject({ kind: 'refused', code: 'too_long' });
  });

  it('fetches a file that came with a message', async () => {
    const rig = await rigged();
    const base64 = Buffer.from('%PDF-1.7').toString('base64');
    rig.simulator.run('say', {
      by: person.id,
      place: 'private',
      text: '',
      files: [{ name: 'act.pdf', contentType: 'application/pdf', base64 }],
    });
    const [said] = rig.simulator.town.said.values();
    const found = await rig.connection.media?.(`file-${said?.id}`);
    expect(found?.kind === 'found' && Buffer.from(found.bytes).toString()).toBe('%PDF-1.7');
    expect(await rig.connection.media?.('file-0')).toMatchObject({ kind: 'refused' });
  });

  it('says that the webhook is another, and which it should be', async () => {
    const rig = await rigged();
    const wanted = 'https://api.example/hooks/telegram/skylark';
    const items = await rig.connection.check(wanted);
    expect(items.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'webhook', says: expect.stringContaining(wanted) },
    ]);
  });
});
