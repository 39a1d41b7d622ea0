import { type Draft, type DraftDelivery, signature } from '#domain/draft.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Finding } from '#domain/finding.ts';
import { type Head, latestOf } from '#domain/head.ts';
import { keyId } from '#domain/message.ts';
import type { Agent, Delivery, Reply } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { ApproveRequest, Override } from '#domain/view.ts';
import { audit } from './audit.ts';
import { changeHead } from './changeHead.ts';
import { customerWrote, refuseSecondReply } from './conflict.ts';
import { addressee, judgeDeliveries } from './judge.ts';
import type { ChannelDesk } from './layers.ts';
import { openThread } from './openThread.ts';
import type { ThreadRows } from './ports.ts';

/**
 * Turns a draft, as it is or with an agent's own words, into the one reply of its episode and hints the publisher.
 * @throws VisibleError `conflict/approved_already` (details: by, at), `conflict/customer_wrote`, `input/gate`
 * (details: code of the first finding that stands), `missing/draft`.
 */
export const approve =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId, request: ApproveRequest): Promise<{ reply: string }> => {
    const rows = await openThread(desk, thread);
    const draft = currentDraft(rows, request.draftId);
    const words = spoken(draft, request.texts);
    const findings = words.edited
      ? await judgeDeliveries(await addressee(desk, rows.head), draft, words.deliveries)
      : draft.findings;
    refuseFindings(findings, request.overrides ?? []);
    const reply = replyOf(desk, agent, draft, words.deliveries, rows.head);
    await desk.replies.put(reply);
    await putOnItsWay(desk, rows.head, reply);
    await audit(
      desk,
      thread,
      agent,
      words.edited ? 'approved_edited' : 'approved',
      account(request.overrides ?? []),
    );
    await desk.hints.publish([{ thread, reply: reply.id }]);
    return { reply: reply.id };
  };

const currentDraft = (rows: ThreadRows, id: string): Draft => {
  const draft = rows.drafts.find((one) => one.id === id);
  if (draft === undefined) throw new VisibleError('missing', 'draft', 'There is no such draft any more.');
  refuseSecondReply(
    rows.head,
    rows.replies.find((reply) => reply.draftId === id && reply.state === 'sent'),
  );
  if (draft.basedOn !== latestOf(rows.head)) throw customerWrote();
  return draft;
};

/** The deliveries as they will be said. Where there was nothing to compose, the agent answers in the thread itself. */
const spoken = (
  draft: Draft,
  texts: string[] | undefined,
): { deliveries: DraftDelivery[]; edited: boolean } => {
  if (texts === undefined) {
    if (draft.deliveries.length === 0)
      throw new VisibleError('input', 'no_text', 'There is no text to send yet.');
    return { deliveries: draft.deliveries, edited: false };
  }
  const deliveries = withTexts(draft, texts);
  if (deliveries.some(({ text }) => text === ''))
    throw new VisibleError('input', 'no_text', 'A reply cannot be empty.');
  const edited = deliveries.some(({ text }, index) => text !== draft.deliveries[index]?.text);
  return { deliveries, edited };
};

/** @throws VisibleError `input/texts` unless there is one text for each delivery. */
export const withTexts = (draft: Draft, texts: string[]): DraftDelivery[] => {
  const frame = draft.deliveries.length === 0 ? [ownWords(draft)] : draft.deliveries;
  if (texts.length !== frame.length)
    throw new VisibleError('input', 'texts', `This reply has ${frame.length} parts, not ${texts.length}.`);
  return frame.map((delivery, index) => {
    const text = (texts[index] ?? '').trim();
    return text === delivery.text ? delivery : { ...delivery, text, claims: [] };
  });
};

const ownWords = (draft: Draft): DraftDelivery => ({
  thread: draft.thread,
  place: draft.place,
  text: '',
  claims: [],
});

const refuseFindings = (findings: Finding[], overrides: Override[]): void => {
  const stands = findings.find((finding) => !overridden(finding, overrides));
  if (stands !== undefined) throw new VisibleError('input', 'gate', stands.message, { finding: stands.code });
};

const overridden = (finding: Finding, overrides: Override[]): boolean =>
  finding.kind === 'wording' &&
  overrides.some(({ code, reason }) => code === finding.code && reason.trim().length > 2);

const replyOf = (
  desk: ChannelDesk,
  agent: Agent,
  draft: Draft,
  deliveries: DraftDelivery[],
  head: Head,
): Reply => ({
  id: desk.makeId('reply'),
  thread: draft.thread,
  draftId: draft.id,
  basedOn: draft.basedOn,
  approvedAt: desk.clock.now(),
  by: agent,
  deliveries: deliveries.map((delivery) => signed(delivery, agent, head)),
  state: 'approved',
  fence: 0,
});

const signed = (delivery: DraftDelivery, agent: Agent, head: Head): Delivery => ({
  thread: delivery.thread,
  place: delivery.place,
  text: delivery.text + signature(agent.initials),
  ...(delivery.thread === head.thread && head.lastInbound !== undefined
    ? { replyTo: keyId(head.lastInbound) }
    : {}),
});

/** The compare-and-set that decides between two agents, and between an agent and the customer. */
const putOnItsWay = async (desk: ChannelDesk, start: Head, reply: Reply): Promise<void> => {
  await changeHead(desk, start, (head) => {
    refuseSecondReply(head, undefined);
    if (latestOf(head) !== reply.basedOn || head.waitingSince !== start.waitingSince) throw customerWrote();
    const { id, state, approvedAt: at } = reply;
    return {
      reply: { id, state, by: reply.by.name, at, checkAt: at },
      owner: head.owner ?? reply.by.name,
    };
  });
};

const account = (overrides: Override[]): string | undefined =>
  overrides.length === 0 ? undefined : overrides.map(({ code, reason }) => `${code}: ${reason}`).join('; ');
