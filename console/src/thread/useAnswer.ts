import { useCallback } from 'react';
import type { Approved, ApproveRequest, ThreadDetail } from '#domain/view.ts';
import { customerName } from '../customer/Customer.tsx';
import { useDesk } from '../desk.ts';
import { useNeighbours } from '../queue/useNeighbours.ts';
import { brandOf, go, isOpen, queueHref, threadHref, useRoute } from '../route.ts';
import { type Edit, edits } from './edit.ts';
import { useSayApproved } from './undo/useUndo.ts';
import type { Act } from './useAct.ts';

export interface Answering {
  /** What is approved, and what was typed for it. */
  request: ApproveRequest;
  edit?: Edit;
  /** Whether the next thread of the queue is opened after it; the queue, where there is none. */
  goOn: boolean;
}

/**
 * Approves an answer, says so at the top of the page with its undo, and goes on, unless the agent has gone elsewhere
 * meanwhile; true when it was approved.
 */
export const useAnswer = (
  { row: { head } }: ThreadDetail,
  act: Act,
  refresh: () => Promise<void>,
): ((answering: Answering) => Promise<boolean>) => {
  const { api } = useDesk();
  const say = useSayApproved();
  const { thread, customer } = head;
  const { next } = useNeighbours(thread);
  const { view } = useRoute();
  const name = customerName(customer);
  const { run } = act;
  const done = useCallback(
    ({ reply, sendsAt, state }: Approved, edit: Edit | undefined): void => {
      const waits = state === 'proposed';
      const until = waits || sendsAt === undefined ? {} : { until: Date.parse(sendsAt) };
      say({ one: { thread, reply, name, ...until, ...(edit && { edit }) }, waits, refresh });
    },
    [say, thread, name, refresh],
  );
  return useCallback(
    ({ request, edit, goOn }) =>
      run(goOn ? 'approve next' : 'approve', async () => {
        const approved = await api.approve(thread, request);
        // Before anything offers to take it back, for that puts the words on the desk again.
        edits.keep(thread, undefined);
        done(approved, edit);
        if (goOn && isOpen(thread))
          go(next === undefined ? queueHref(brandOf(thread), view) : threadHref(next));
      }),
    [api, done, thread, next, view, run],
  );
};
