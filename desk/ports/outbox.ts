import type { Action } from '#domain/action.ts';
import type { Reply, ReplyState } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';

/** Approved actions: outbox rows and fences, as replies are. */
export interface Actions {
  put(action: Action): Promise<void>;
  get(thread: ThreadId, id: string): Promise<Action | undefined>;
  /** Writes the action if the row's state and fence are still those given. False: another worker was faster. */
  replace(action: Action, from: Pick<Action, 'state' | 'fence'>): Promise<boolean>;
}

export interface Replies {
  put(reply: Reply): Promise<void>;
  get(thread: ThreadId, id: string): Promise<Reply | undefined>;
  /** Writes the reply if the row's state and fence are still those given. False: another publisher was faster. */
  replace(reply: Reply, from: { state: ReplyState; fence: number }): Promise<boolean>;
}
