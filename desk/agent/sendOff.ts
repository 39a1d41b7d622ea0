import { type Draft, signature } from '#domain/draft.ts';
import { answersLatest, type Head } from '#domain/head.ts';
import { keyId } from '#domain/message.ts';
import type { Agent, Delivery, Reply } from '#domain/reply.ts';
import type { SecondReason } from '#domain/secondApproval.ts';
import type { AuditEntry } from '#domain/view.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { customerWrote, refuseSecondReply } from '../conflict.ts';
import type { ChannelDesk } from '../layers.ts';
import { type Routed, wrapped } from './routed.ts';
import { sendsAt } from './sendsAt.ts';

/** What goes out, and who signs it. */
interface Sending {
  agent: Agent;
  head: Head;
  draft: Draft;
  deliveries: Routed[];
  /** Why a lead has to read it first; nobody has to where there is no reason. */
  second?: SecondReason[];
}

/** The line that is kept of who approved it. */
type Line = Pick<AuditEntry, 'what' | 'detail'> & { by: Agent };

/**
 * Makes an approved draft the one reply of its episode, and hints the publisher unless a lead has to read it first.
 * @param stands whether what is sent is still called for on the head as it is at that moment
 * @throws VisibleError `conflict/approved_already` (details: by, at), `conflict/customer_wrote`
 */
export const sendOff = async (
  desk: ChannelDesk,
  sending: Sending,
  { by, what, detail }: Line,
  stands: (head: Head) => boolean = () => true,
): Promise<Reply> => {
  const { head, draft } = sending;
  const reply = replyOf(desk, sending);
  await desk.replies.put(reply);
  await putOnItsWay(desk, head, reply, stands);
  await audit(desk, draft.thread, by, reply.state === 'proposed' ? 'proposed' : what, detail);
  if (reply.state === 'approved') await desk.hints.publish([{ thread: draft.thread, reply: reply.id }]);
  return reply;
};

const replyOf = (desk: ChannelDesk, { agent, head, draft, deliveries, second = [] }: Sending): Reply => {
  const approvedAt = desk.clock.now();
  const isProposed = second.length > 0;
  const until = isProposed ? undefined : sendsAt(desk, approvedAt);
  return {
    id: desk.makeId('reply'),
    thread: draft.thread,
    draftId: draft.id,
    basedOn: draft.basedOn,
    ...(head.waitingSince && { askedAt: head.waitingSince }),
    approvedAt,
    by: agent,
    ...(isProposed && { second: { why: second } }),
    ...(until && { sendsAt: until }),
    deliveries: deliveries.map((delivery) => signed(delivery, agent, head)),
    state: isProposed ? 'proposed' : 'approved',
    fence: 0,
  };
};

const signed = (delivery: Routed, agent: Agent, head: Head): Delivery => ({
  thread: delivery.thread,
  place: delivery.place,
  text: delivery.text === '' ? '' : wrapped(delivery, delivery.text + signature(agent.initials)),
  ...(delivery.copy && { copy: delivery.copy }),
  ...(delivery.file && { file: delivery.file }),
  ...(delivery.choices && { choices: delivery.choices }),
  ...(delivery.ownWords && { ownWords: delivery.ownWords }),
  ...(delivery.template && {
    template: {
      name: delivery.template.name,
      language: delivery.template.language,
      parameters: [delivery.text + signature(agent.initials)],
    },
  }),
  ...(delivery.thread === head.thread && head.lastInbound !== undefined
    ? { replyTo: keyId(head.lastInbound) }
    : {}),
});

/** The compare-and-set that decides between two agents, and between an agent and the customer. */
const putOnItsWay = async (
  desk: ChannelDesk,
  start: Head,
  reply: Reply,
  stands: (head: Head) => boolean,
): Promise<void> => {
  await changeHead(desk, start, (head) => {
    refuseSecondReply(head, undefined);
    const { draftId: id_, basedOn } = reply;
    if (
      !answersLatest(head, { id: id_, basedOn }) ||
      head.waitingSince !== start.waitingSince ||
      !stands(head)
    )
      throw customerWrote();
    const { id, state, approvedAt: at } = reply;
    return {
      reply: { id, state, by: reply.by.name, at, checkAt: at },
      owner: head.owner ?? reply.by.name,
    };
  });
};
