import { signature } from '#domain/draft.ts';
import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { CheckView } from '#domain/view.ts';
import { addressee, judgeDeliveries } from '../answer/judge.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import { hasText, withTexts } from './approve.ts';

const INITIALS = 2;

/** What the gate would say to an agent's own words, before they approve them. */
export const checkText =
  (desk: ChannelDesk) =>
  async (thread: ThreadId, request: { draftId: string; texts: string[] }): Promise<CheckView> => {
    const rows = await openThread(desk, thread);
    const draft = rows.drafts.find(({ id }) => id === request.draftId);
    if (draft === undefined) throw new VisibleError('missing', 'draft', 'There is no such draft any more.');
    const deliveries = withTexts(draft, request.texts).filter(hasText);
    const lengths = deliveries.map(async (delivery) => {
      const { place, text } = delivery;
      const channel = desk.channels(threadName(delivery.thread).channel);
      const length = await channel.length(text + signature('X'.repeat(INITIALS)), place);
      const { maxLength = 0, unit = 'characters' } = channel.traits.places[place] ?? {};
      return { place, length, limit: maxLength, unit };
    });
    return {
      findings: await judgeDeliveries(await addressee(desk, rows.head), draft, deliveries),
      lengths: await Promise.all(lengths),
    };
  };
