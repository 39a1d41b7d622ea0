import type { Draft, DraftDelivery } from '#domain/draft.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Finding } from '#domain/finding.ts';
import { answersLatest } from '#domain/head.ts';
import type { Agent } from '#domain/reply.ts';
import { secondReasons } from '#domain/secondApproval.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { Approved, ApproveRequest, Override } from '#domain/view.ts';
import { addressee, judgeDeliveries } from '../answer/judge.ts';
import { customerWrote, refuseSecondReply } from '../conflict.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import type { ThreadRows } from '../ports/threads.ts';
import { showDecided } from './proposed.ts';
import { type Routed, routed } from './routed.ts';
import { sendOff } from './sendOff.ts';

/**
 * Turns a draft, as it is or with an agent's own words, into the one reply of its episode and hints the publisher; where
 * the brand's rules ask for a second pair of eyes, it waits for a lead.
 * @throws VisibleError `conflict/approved_already` (details: by, at), `conflict/customer_wrote`, `input/gate`
 * (details: code of the first finding that stands), `missing/draft`.
 */
export const approve =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId, request: ApproveRequest): Promise<Approved> => {
    const rows = await openThread(desk, thread);
    await showDecided(desk, rows.head);
    const draft = currentDraft(rows, request.draftId);
    const words = spoken(draft, request.texts);
    const deliveries = await routed(desk, rows.head, words.deliveries, request.via);
    const findings = words.edited
      ? await judgeDeliveries(await addressee(desk, rows.head), draft, words.deliveries.filter(hasText))
      : draft.findings;
    refuseFindings(findings, request.overrides ?? []);
    const detail = account(request);
    const { secondApproval } = await desk.serviceLevels.of(threadName(thread).brand);
    const second = secondReasons(secondApproval, {
      head: rows.head,
      places: deliveries.map(({ place }) => place),
      isEdited: words.edited,
      isOverridden: findings.length > 0,
    });
    const { id, state, sendsAt } = await sendOff(
      desk,
      { agent, head: rows.head, draft, deliveries, second },
      { by: agent, what: words.edited ? 'approved_edited' : 'approved', ...(detail && { detail }) },
    );
    return { reply: id, state: state === 'proposed' ? state : 'approved', ...(sendsAt && { sendsAt }) };
  };

const currentDraft = (rows: ThreadRows, id: string): Draft => {
  const draft = rows.drafts.find((one) => one.id === id);
  if (draft === undefined) throw new VisibleError('missing', 'draft', 'There is no such draft any more.');
  refuseSecondReply(
    rows.head,
    rows.replies.find((reply) => reply.draftId === id && reply.state === 'sent'),
  );
  if (!answersLatest(rows.head, draft)) throw customerWrote();
  return draft;
};

/** The deliveries as they will be said. Where there was nothing to compose, the agent answers in the thread itself. */
const spoken = (draft: Draft, texts: string[] | undefined): { deliveries: Routed[]; edited: boolean } => {
  if (texts === undefined) {
    if (draft.deliveries.length === 0)
      throw new VisibleError('input', 'no_text', 'There is no text to send yet.');
    return { deliveries: draft.deliveries, edited: false };
  }
  const deliveries = withTexts(draft, texts);
  if (deliveries.some(({ text, file }) => text === '' && file === undefined))
    throw new VisibleError('input', 'no_text', 'A reply cannot be empty.');
  const own = deliveries.map((delivery, index) =>
    delivery.text === draft.deliveries[index]?.text ? delivery : { ...delivery, ownWords: true as const },
  );
  return { deliveries: own, edited: own.some((delivery) => 'ownWords' in delivery) };
};

/** @throws VisibleError `input/texts` unless there is one text for each delivery. */
export const withTexts = (draft: Draft, texts: string[]): DraftDelivery[] => {
  const frame = draft.deliveries.length === 0 ? [ownWords(draft)] : draft.deliveries;
  const worded = frame.filter((delivery) => hasText(delivery) || delivery.file === undefined);
  if (texts.length !== worded.length)
    throw new VisibleError('input', 'texts', `This reply has ${worded.length} texts, not ${texts.length}.`);
  return frame.map((delivery) => {
    const index = worded.indexOf(delivery);
    const text = index < 0 ? delivery.text : (texts[index] ?? '').trim();
    return text === delivery.text ? delivery : { ...delivery, text, claims: [] };
  });
};

/** A file that goes out by itself has none. */
export const hasText = ({ text, file }: DraftDelivery): boolean => text !== '' || file === undefined;

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

const account = ({ overrides = [], via }: ApproveRequest): string | undefined => {
  const said = [
    ...overrides.map(({ code, reason }) => `${code}: ${reason}`),
    ...(via?.kind === 'thread' ? [`sent to ${via.thread}, agreed: ${via.consent}`] : []),
    ...(via?.kind === 'template' ? [`template ${via.name}`] : []),
  ];
  return said.length === 0 ? undefined : said.join('; ');
};
