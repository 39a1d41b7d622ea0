import { isSurveyDue } from '#domain/agenda.ts';
import type { Brand } from '#domain/brand.ts';
import type { Draft } from '#domain/draft.ts';
import { VisibleError } from '#domain/errors.ts';
import { sendOff } from '../agent/sendOff.ts';
import { OKNO } from '../audit.ts';
import type { ChannelDesk } from '../layers.ts';
import type { ThreadRows } from '../ports/threads.ts';
import { countRefusal } from './afterDraft.ts';
import type { Occasion } from './answer.ts';
import { claimSurvey, letGo, unclaimSurvey } from './survey.ts';

/**
 * Puts the question whether we helped on its way, under the one approval of whoever published that it be asked, signed
 * by who spoke last. It never lies on the desk: one the gate refuses is not asked.
 */
export const sendSurvey = async (
  desk: ChannelDesk,
  brand: Brand,
  { head }: ThreadRows,
  draft: Draft,
  { of, by }: Extract<Occasion, { kind: 'survey' }>,
): Promise<void> => {
  if (draft.state !== 'ready') {
    await countRefusal(desk, brand, head, draft);
    return letGo(desk, head, of);
  }
  if (!(await claimSurvey(desk, head, of))) return letGo(desk, head, of);
  await desk.threads.putDraft(draft);
  const { version } = await desk.serviceLevels.inForce(brand.id);
  const line = { by: OKNO, what: 'survey_asked', detail: `service levels, version ${version}` };
  try {
    await sendOff(desk, { agent: by, head, draft, deliveries: draft.deliveries }, line, (seen) =>
      isSurveyDue(seen, desk.clock.now()),
    );
  } catch (error) {
    if (!(error instanceof VisibleError && error.kind === 'conflict')) throw error;
    // The customer wrote, or was answered, at this moment.
    await unclaimSurvey(desk, head, of);
  }
};
