import * as z from 'zod/mini';
import { approve } from '#desk/agent/approve.ts';
import { approveAction } from '#desk/agent/approveAction.ts';
import { askForDraft } from '#desk/agent/askForDraft.ts';
import { checkText } from '#desk/agent/checkText.ts';
import { decideSecond, type SecondVerdict } from '#desk/agent/decideSecond.ts';
import { dismiss } from '#desk/agent/dismiss.ts';
import { settleAction } from '#desk/agent/settleAction.ts';
import { settleReply } from '#desk/agent/settleReply.ts';
import { undo } from '#desk/agent/undo.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import { DISMISSALS } from '#domain/dismissal.ts';
import type { ActRequest, ApproveRequest } from '#domain/view.ts';
import type { Via } from '#domain/way.ts';
import { onThread, type Routes, read, Short, ThreadName, Words } from './operation.ts';

const Texts = z.array(Words).check(z.maxLength(5));
const Route: z.ZodMiniType<Via> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('template'), name: Short, language: Short }),
  z.object({ kind: z.literal('thread'), thread: ThreadName, consent: Words }),
]);
const Approve: z.ZodMiniType<ApproveRequest> = z.object({
  draftId: Short,
  texts: z.exactOptional(Texts),
  overrides: z.exactOptional(z.array(z.object({ code: Short, reason: Words })).check(z.maxLength(20))),
  via: z.exactOptional(Route),
});
const Act: z.ZodMiniType<ActRequest> = z.object({
  draftId: Short,
  name: Short,
  inputs: z.record(Short, Words),
});
const Dismiss = z.object({ version: z.number(), reason: Words, code: z.exactOptional(z.enum(DISMISSALS)) });
const Check = z.object({ draftId: Short, texts: Texts });
const SettleAction = z.object({ action: Short, outcome: z.enum(['done', 'not_done']) });
const Undo = z.object({ reply: Short });
const Second: z.ZodMiniType<SecondVerdict> = z.object({
  reply: Short,
  verdict: z.enum(['approve', 'return']),
  reason: z.exactOptional(Words),
});
const Settle = z.object({ reply: Short, outcome: z.enum(['sent', 'not_sent']) });

/** What an agent makes of a draft, and of what was proposed with it. */
export const replyRoutes: Routes<ChannelDesk> = {
  'POST /api/threads/{thread}/draft': onThread('answer', (desk, agent, thread) =>
    askForDraft(desk)(agent, thread),
  ),
  'POST /api/threads/{thread}/check': onThread('answer', (desk, _agent, thread, { body }) =>
    checkText(desk)(thread, read(Check, body)),
  ),
  'POST /api/threads/{thread}/approve': onThread('answer', (desk, agent, thread, { body }) =>
    approve(desk)(agent, thread, read(Approve, body)),
  ),
  'POST /api/threads/{thread}/undo': onThread('answer', (desk, agent, thread, { body }) =>
    undo(desk)(agent, thread, read(Undo, body).reply),
  ),
  'POST /api/threads/{thread}/second': onThread('lead', (desk, agent, thread, { body }) =>
    decideSecond(desk)(agent, thread, read(Second, body)),
  ),
  'POST /api/threads/{thread}/settle': onThread('answer', (desk, agent, thread, { body }) =>
    settleReply(desk)(agent, thread, read(Settle, body)),
  ),
  'POST /api/threads/{thread}/act': onThread('answer', (desk, agent, thread, { body }) =>
    approveAction(desk)(agent, thread, read(Act, body)),
  ),
  'POST /api/threads/{thread}/settle-action': onThread('answer', (desk, agent, thread, { body }) =>
    settleAction(desk)(agent, thread, read(SettleAction, body)),
  ),
  'POST /api/threads/{thread}/dismiss': onThread('answer', (desk, agent, thread, { body }) =>
    dismiss(desk)(agent, thread, read(Dismiss, body)),
  ),
};
