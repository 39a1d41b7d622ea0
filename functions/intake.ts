import { heed } from '#desk/incoming/heed.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Desk, TableDesk } from '#desk/layers.ts';
import type { DraftWork } from '#desk/ports/hints.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import { buildTableDesk } from './build/tableDesk.ts';
import { HeardBody } from './edge/bodies.ts';
import { queueFunction } from './wrap.ts';

/** One hint a thread, however many messages of it the batch held. */
export const hintDrafts =
  (desk: Pick<Desk, 'hints'>) =>
  async (results: (DraftWork | undefined)[]): Promise<void> => {
    const byThread = new Map(results.flatMap((work) => (work === undefined ? [] : [[work.thread, work]])));
    if (byThread.size > 0) await desk.hints.draft([...byThread.values()]);
  };

const take = (desk: TableDesk) => (heard: Message | Signal) =>
  'kind' in heard ? heed(desk)(heard) : intake(desk)(heard);

export const handler = queueFunction({
  body: HeardBody,
  build: buildTableDesk,
  work: take,
  finish: hintDrafts,
});
