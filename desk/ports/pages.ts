import type { Instant } from '#domain/instant.ts';
import type { Here, News, Presence } from '#domain/live.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';

/** Tells open pages what changed. Only a hint: they ask again by themselves, if later. */
export interface Live {
  /** Heads that changed; without any, something else of the brand did. Told soon, each once. */
  changed(brand: string, ...threads: ThreadId[]): void;
  /**
   * Resolves when all that was collected is told: to be awaited before an invocation ends.
   * @throws Error when somebody may not have been told, which nothing need fail for
   */
  flush(): Promise<void>;
}

/** Open connections to pages. */
export interface Pages {
  /** `gone`: there is no such connection any more. @throws Error when it may not have been told */
  tell(connection: string, news: News): Promise<'told' | 'gone'>;
  /** Closes a connection, so that its page opens a new one. Safe to repeat. */
  close(connection: string): Promise<void>;
}

/** Who has a page of a brand open. By real time, wherever the clock was turned to: connections live by it. */
export interface Listeners {
  /** A word that lets one page of this person in, once, within thirty seconds. */
  invite(brand: string, person: Pick<Agent, 'id' | 'name'>): Promise<string>;
  /** Takes the word for a connection; false when it is unknown, used or too old. */
  enter(word: string, connection: string): Promise<boolean>;
  /** Notes where the person is; undefined when the connection is unknown at that brand, or must be opened anew. */
  note(connection: string, here: Here, now: Instant): Promise<'moved' | 'stayed' | undefined>;
  /** Forgets a connection of the brand given, or of the one it is known to listen to; answers which, if any. */
  leave(connection: string, brand?: string): Promise<string | undefined>;
  /** Everybody there. */
  present(brand: string): Promise<Presence[]>;
  /** Their connections alone, as of the last two seconds. */
  connections(brand: string): Promise<readonly string[]>;
}
