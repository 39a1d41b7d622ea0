import type { Draft } from '#domain/draft.ts';
import type { QueueRow, ThreadDetail } from '#domain/view.ts';
import type { AgentHands } from './stage.ts';
import { type Stage, until } from './stage.ts';

/** What is on the desk for one customer. */
export interface OnDesk {
  draft: Draft;
  detail: ThreadDetail;
  /** As the story calls them; by their handle when absent. */
  customer?: string;
}

/** Customers of one brand and an agent of it, message by message. */
export interface Talk {
  agent: AgentHands;
  /** A customer asks, in private where the channel has it; answers the draft made of it. */
  asks(customer: string, words: string): Promise<OnDesk>;
  /** The same in public; `post` is the id of the post. */
  posts(handle: string, words: string): Promise<OnDesk & { post: string }>;
  /** The draft on the desk for a thread once it is another than those seen so far. */
  nextDraft(thread: string): Promise<OnDesk>;
  /** Approves the draft as it is, waits until the customer can read it, prints and answers it. */
  answers(onDesk: OnDesk): Promise<string>;
  /** What came to a customer that they have not yet read here; prints it. */
  reads(handle: string): Promise<string>;
  /** Approves what is proposed, with its inputs as they are but for the ones given; answers the draft of its result. */
  does(onDesk: OnDesk, name: string, inputs?: Readonly<Record<string, string>>): Promise<OnDesk>;
}

/** Inputs of a proposed action as the agent sees them filled in. */
export const filledIn = ({ actions = [] }: Draft, name: string): Record<string, string> =>
  Object.fromEntries(
    (actions.find((action) => action.name === name)?.inputs ?? []).flatMap((input) =>
      input.value === undefined ? [] : [[input.name, input.value]],
    ),
  );

/** A telephone number may stand for a person without any other id. */
const accountIn = ({ customer }: QueueRow['head']): string => customer.id.replace(/^[a-z]\./, '');

export const talkIn = (stage: Stage, brandId: string, person = 'anna'): Talk => {
  const street = stage.in(brandId);
  const agent = stage.as(person, brandId);
  const name = stage.world.brands[brandId]?.brand.name ?? brandId;
  const seen = new Set<string>();
  const read = new Map<string, number>();
  const noted = ({ draft, detail }: OnDesk): OnDesk => {
    seen.add(draft.id);
    return { draft, detail };
  };
  const draftFor = async (match: Parameters<AgentHands['draftIn']>[0]) =>
    noted(
      await until('another draft', async () => {
        const found = await agent.draftIn(match);
        return !seen.has(found.draft.id) && found;
      }),
    );
  const reads = async (handle: string) => {
    const at = read.get(handle) ?? 0;
    const text = await until(`a message to ${handle}`, async () => (await street.messagesTo(handle))[at]);
    read.set(handle, at + 1);
    stage.scene(`${name} to @${handle}: ${text}`);
    return text;
  };
  return {
    agent,
    reads,
    asks: async (customer, words) => {
      const id = await street.asks(customer, words);
      const onDesk = await draftFor(
        ({ head, channel }) =>
          channel === street.channel && accountIn(head) === id && words.startsWith(head.preview.slice(0, 40)),
      );
      return { ...onDesk, customer };
    },
    posts: async (handle, words) => {
      const post = await street.posts(handle, words);
      const onDesk = await draftFor(
        ({ head }) =>
          head.place === 'public' && head.customer.handle === handle && head.thread.includes(post),
      );
      return { ...onDesk, post };
    },
    nextDraft: (thread) => draftFor(({ head }) => head.thread === thread),
    answers: async ({ draft, detail, customer }) => {
      const who = customer ?? detail.row.head.customer.handle ?? detail.row.head.customer.id;
      const words = draft.deliveries[0]?.text ?? '';
      const arrived = async () => (await street.reaches(who)).filter((text) => text.startsWith(words));
      const before = (await arrived()).length;
      await agent.approve(draft);
      const text = await until('the answer', async () => (await arrived())[before]);
      stage.scene(`${name} to ${who}: ${text}`);
      read.set(who, (await street.messagesTo(who)).length);
      // The customer can read it a moment before the desk has entered it.
      await until('the reply to be entered', async () => {
        const { row } = await agent.open(draft.thread);
        return row.head.reply === undefined;
      });
      return text;
    },
    does: async ({ draft, customer }, action, inputs = {}) => {
      await agent.act(draft, action, { ...filledIn(draft, action), ...inputs });
      const onDesk = await draftFor(({ head }) => head.thread === draft.thread);
      return { ...onDesk, ...(customer !== undefined && { customer }) };
    },
  };
};
