import { approve } from '#desk/agent/approve.ts';
import { checkText } from '#desk/agent/checkText.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { heed } from '#desk/incoming/heed.ts';
import { intake } from '#desk/incoming/intake.ts';
import { publish } from '#desk/outgoing/publish.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import type { Message } from '#domain/message.ts';
import type { Agent } from '#domain/reply.ts';
import type { Signal } from '#domain/signal.ts';
import { threadName } from '#domain/thread.ts';
import type { Traits } from '#domain/traits.ts';
import type { Via } from '#domain/way.ts';
import type { Table } from '#platform/table.ts';
import { deskFor, type Sketch } from './deskFor.ts';

export const ANNA: Agent = { id: 'anna', name: 'Anna Bell', initials: 'AB' };
/** Words that claim nothing. */
export const OWN = 'Thank you for telling us.';

interface Options {
  office?: BackOffice;
  traits?: Partial<Traits>;
  others?: Readonly<Record<string, Sketch>>;
}

/** A desk at which somebody talks: what is heard is drafted for, what is approved is published. */
export const talk = (table: Table, brand: string, { office, traits, others }: Options = {}) => {
  const world = deskFor(table, brand, office, traits, others);
  const { desk, hints } = world;
  const name = (channel: string, key: string) => `${brand}:${channel}:${key}`;

  const hear = async (heard: Message | Signal): Promise<void> => {
    const work = 'kind' in heard ? await heed(desk)(heard) : await intake(desk)(heard);
    if (work !== undefined) await makeDraft(desk)(work);
  };

  /** Does what was hinted, until nothing is left to do. */
  const work = async (): Promise<void> => {
    for (let all = hints.publish.splice(0); all.length > 0; all = hints.publish.splice(0))
      for (const one of all) await publish(desk)(one);
    for (const one of hints.draft.splice(0)) await makeDraft(desk)(one);
  };

  /** An agent asks for a draft. */
  const drafts = (thread: string) => makeDraft(desk)({ thread, why: 'agent' });

  const said = (thread: string, id: string, at: string, more: Partial<Message> = {}): Message => ({
    thread,
    id,
    at,
    direction: 'in',
    place: threadName(thread).key.startsWith('p.') ? 'public' : 'private',
    author: { id: threadName(thread).key.split('.').at(-1)! },
    text: 'Why was the lounge closed?',
    ...more,
  });

  const read = async (thread: string) => {
    const rows = await desk.threads.read(thread);
    if (rows === undefined) throw new Error('no such thread');
    return rows;
  };

  /** Approves the newest draft in an agent's own words. */
  const approves = async (
    thread: string,
    { text = OWN, texts = [text], via }: { text?: string; texts?: string[]; via?: Via } = {},
  ) => {
    const [draft] = (await read(thread)).drafts;
    const { findings } = await checkText(desk)(thread, { draftId: draft!.id, texts });
    const overrides = findings.map(({ code }) => ({ code, reason: 'I know it' }));
    return approve(desk)(ANNA, thread, { draftId: draft!.id, texts, overrides, ...(via && { via }) });
  };

  /** Approves the newest draft as it is. */
  const approvesAsIs = async (thread: string, via?: Via) => {
    const [draft] = (await read(thread)).drafts;
    return approve(desk)(ANNA, thread, { draftId: draft!.id, ...(via && { via }) });
  };

  return { ...world, name, hear, work, drafts, said, read, approves, approvesAsIs };
};

/** The kind and code of what is refused. */
export const refusal = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { kind?: string; code?: string }) => `${error.kind}/${error.code}`,
  );
