import { intake } from '#desk/intake.ts';
import type { Desk } from '#desk/layers.ts';
import type { DraftWork } from '#desk/ports.ts';
import { buildTableDesk } from './build/tableDesk.ts';
import { MessageBody } from './edge/bodies.ts';
import { queueFunction } from './wrap.ts';

/** One hint a thread, however many messages of it the batch held. */
export const hintDrafts =
  (desk: Pick<Desk, 'hints'>) =>
  async (results: (DraftWork | undefined)[]): Promise<void> => {
    const byThread = new Map(results.flatMap((work) => (work === undefined ? [] : [[work.thread, work]])));
    if (byThread.size > 0) await desk.hints.draft([...byThread.values()]);
  };

export const handler = queueFunction({
  body: MessageBody,
  build: buildTableDesk,
  work: intake,
  finish: hintDrafts,
});
