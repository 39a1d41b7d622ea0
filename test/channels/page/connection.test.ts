import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '#channels/page/fixtures/contract.ts';
import type { Said } from '#channels/simulator/town.ts';
import type { Message } from '#domain/message.ts';
import { type ChannelRig, channelRig, outgoing, until } from '../../contracts/channelRig.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('page', contract);
  rigs.push(rig);
  return rig;
};
afterEach(async () => {
  await Promise.all(rigs.splice(0).map((rig) => rig.close()));
});

const { person } = contract.answering;
const PAGE = '700700';
const OTHER = '880003';

const says = ({ simulator }: ChannelRig, by: string, text: string, inReplyTo?: string): Said =>
  simulator.run('say', { by, place: 'public', text, ...(inReplyTo && { inReplyTo }) }) as Said;

/** Two people below one post of the page. */
const below = async () => {
  const rig = await rigged();
  rig.simulator.run('person', { id: OTHER, name: 'V. Example' });
  const post = says(rig, PAGE, 'Three new cities.');
  const first = says(rig, person.id, 'Where is my bag?', post.id);
  const second = says(rig, OTHER, 'Mine is lost as well!', first.id);
  const threadOf = (by: string) => `skylark:page:c.${post.id}.${by}`;
  return { rig, post, first, second, threadOf };
};

const parsed = ({ calls, hook, brand }: ChannelRig) =>
  calls.map(({ body }) => hook?.parse(Buffer.from(body).toString('utf8'), brand));

const ownEcho = (rig: ChannelRig, text: string): Promise<Message> =>
  until('the echo', () =>
    parsed(rig)
      .flatMap((one) => one?.messages ?? [])
      .find((message) => message.direction === 'out' && message.text === text),
  );

describe('the connection to a page', () => {
  it('answers below the very comment', async () => {
    const { rig, second, threadOf } = await below();
    const to = { replyTo: second.id };
    const sent = await rig.connection.send(outgoing(threadOf(OTHER), 'public', 'We found both. ^AB', to));
    const id = sent.kind === 'sent' ? sent.id : '';
    expect(rig.simulator.town.said.get(id)).toMatchObject({ inReplyTo: second.id, by: PAGE });
  });

  it('answers below the post where no comment is named', async () => {
    const { rig, post, threadOf } = await below();
    const sent = await rig.connection.send(outgoing(threadOf(OTHER), 'public', 'All bags are found. ^AB'));
    expect(rig.simulator.town.said.get(sent.kind === 'sent' ? sent.id : '')).toMatchObject({
      inReplyTo: post.id,
    });
  });

  it('has nothing to answer once the comment is gone', async () => {
    const { rig, first, threadOf } = await below();
    rig.simulator.run('delete', { id: first.id });
    const sent = await rig.connection.send(
      outgoing(threadOf(person.id), 'public', 'Found.', { replyTo: first.id }),
    );
    expect(sent).toMatchObject({ kind: 'refused', code: 'target_gone' });
  });

  it('sends no document', async () => {
    const { rig, threadOf } = await below();
    const file = { url: 'https://files.example/act.pdf', name: 'act.pdf', contentType: 'application/pdf' };
    expect(await rig.connection.send(outgoing(threadOf(OTHER), 'public', '', { file }))).toMatchObject({
      kind: 'refused',
      code: 'file_refused',
    });
  });

  it('says that the webhook is another, and which it should be', async () => {
    const rig = await rigged();
    const wanted = 'https://api.example/hooks/page/skylark';
    const items = await rig.connection.check(wanted);
    expect(items.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'webhook', says: expect.stringContaining(wanted) },
    ]);
  });
});

describe('whom a comment of the page answers is asked for:', () => {
  it('the author of what it stands below', async () => {
    const { rig, second, threadOf } = await below();
    says(rig, PAGE, 'And yours is home.', second.id);
    const echo = await ownEcho(rig, 'And yours is home.');
    expect(await rig.connection.words?.(echo)).toEqual({
      text: 'And yours is home.',
      thread: threadOf(OTHER),
    });
  });

  it('the author of a visitor’s post', async () => {
    const rig = await rigged();
    const post = says(rig, person.id, 'Where is my bag?');
    says(rig, PAGE, 'In Amsterdam.', post.id);
    const echo = await ownEcho(rig, 'In Amsterdam.');
    expect(await rig.connection.words?.(echo)).toMatchObject({
      thread: `skylark:page:c.${post.id}.${person.id}`,
    });
  });

  it('nobody, where it stands below the page’s own post, or below what is gone', async () => {
    const { rig, post, first } = await below();
    says(rig, PAGE, 'Comments are open.', post.id);
    expect(await rig.connection.words?.(await ownEcho(rig, 'Comments are open.'))).toBeUndefined();
    says(rig, PAGE, 'We are on it.', first.id);
    rig.simulator.run('delete', { id: first.id });
    expect(await rig.connection.words?.(await ownEcho(rig, 'We are on it.'))).toBeUndefined();
  });

  it('and who wrote what came without an author, and the words of what came without', async () => {
    const { rig, post, first, threadOf } = await below();
    const { id, at, text } = first;
    const heard = { id, at, text, direction: 'in' as const, place: 'public' as const };
    const author = { id: person.id, name: 'N. Example' };
    const nobody = { thread: `skylark:page:c.${post.id}.by-${id}`, author: { id: `by-${id}` } };
    expect(await rig.connection.words?.({ ...heard, ...nobody })).toEqual({ text, author });
    const whole = { ...heard, thread: threadOf(person.id), author };
    expect(await rig.connection.words?.({ ...whole, text: '' })).toEqual({ text, author });
    const before = await rig.asked();
    expect(await rig.connection.words?.(whole)).toBeUndefined();
    expect(await rig.asked()).toBe(before);
  });
});

describe('reading a page back', () => {
  const text = 'Found your file, details are in your messages. ^AB';

  it('finds a text below what it answers, and not the same text below another comment', async () => {
    const { rig, first, second, threadOf } = await below();
    const since = rig.clock.now();
    const to = (by: string, said: Said) => outgoing(threadOf(by), 'public', text, { replyTo: said.id });
    const sent = await rig.connection.send(to(OTHER, second));
    expect(await rig.connection.readBack?.(to(person.id, first), since, [])).toEqual({ kind: 'absent' });
    expect(await rig.connection.readBack?.(to(OTHER, second), since, [])).toMatchObject({
      kind: 'found',
      id: sent.kind === 'sent' ? sent.id : '',
    });
  });

  it('takes no customer’s words for its own, and none from before', async () => {
    const { rig, first, threadOf } = await below();
    const answer = outgoing(threadOf(person.id), 'public', text, { replyTo: first.id });
    await rig.connection.send(answer);
    rig.clock.pass(3600);
    says(rig, OTHER, text, first.id);
    expect(await rig.connection.readBack?.(answer, rig.clock.now(), [])).toEqual({ kind: 'absent' });
  });

  it('finds it below hundreds of others', async () => {
    const { rig, post, threadOf } = await below();
    const answer = outgoing(threadOf(person.id), 'public', text, { replyTo: post.id });
    await rig.connection.send(answer);
    for (let count = 0; count < 250; count += 1) says(rig, OTHER, `Me too! ${count}`, post.id);
    expect(await rig.connection.readBack?.(answer, rig.clock.now(), [])).toMatchObject({ kind: 'found' });
    for (let count = 0; count < 800; count += 1) says(rig, OTHER, `And me! ${count}`, post.id);
    expect(await rig.connection.readBack?.(answer, rig.clock.now(), [])).toEqual({ kind: 'untold' });
  });

  it('asks again later while the page cannot be asked', async () => {
    const { rig, first, threadOf } = await below();
    await rig.fault({ status: 503 });
    const answer = outgoing(threadOf(person.id), 'public', text, { replyTo: first.id });
    expect(await rig.connection.readBack?.(answer, rig.clock.now(), [])).toMatchObject({
      kind: 'unreadable',
    });
  });
});

describe('the simulator of a page', () => {
  it('tells of comments, edits and deletions in one thread, and of mentions', async () => {
    const { rig, first, threadOf } = await below();
    rig.simulator.run('edit', { id: first.id, text: 'Where is my blue bag?' });
    rig.simulator.run('delete', { id: first.id });
    rig.simulator.run('mention', { by: OTHER, text: 'Thank you, Skylark' });
    await until('the mention', () =>
      parsed(rig).find((one) => one?.messages.some((message) => message.text.startsWith('Thank you'))),
    );
    const thread = threadOf(person.id);
    expect(parsed(rig).flatMap((one) => one?.signals ?? [])).toMatchObject([
      { kind: 'edited', id: first.id, thread, text: 'Where is my blue bag?' },
      { kind: 'deleted', id: first.id, thread },
    ]);
    expect(parsed(rig).at(-1)?.messages).toMatchObject([
      { author: { id: OTHER }, thread: expect.stringMatching(`c.${OTHER}_\\d+.${OTHER}$`) },
    ]);
  });

  it('has nothing private', async () => {
    const { simulator } = await rigged();
    expect(() => simulator.run('say', { by: person.id, place: 'private', text: 'psst' })).toThrow(
      'in private',
    );
  });
});
