import { threadName } from '#domain/thread.ts';
import type { Occasion } from './answer.ts';
import { doAction } from './doAction.ts';
import type { Desk } from './layers.ts';
import type { DraftWork } from './ports.ts';

/** What is to be spoken of; an approved action is carried out first. Undefined while there is nothing to say of it. */
export const occasionOf = async (
  desk: Desk,
  { why, thread, action: id, tell }: DraftWork,
): Promise<Occasion | undefined> => {
  if (why === 'act') {
    const action = id === undefined ? undefined : await doAction(desk, thread, id);
    return action && { kind: 'done', action };
  }
  if (why === 'tell') {
    const { brand } = threadName(thread);
    const incident = tell && (await desk.incidents.get(brand, tell.incident));
    return incident && { kind: 'told', incident };
  }
  return { kind: why === 'promise' || why === 'recheck' ? 'unasked' : 'asked' };
};
