import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Agent } from '#domain/reply.ts';
import type { Receipt, Signal } from '#domain/signal.ts';
import type { ThreadId } from '#domain/thread.ts';

export interface Hints {
  /** Durable when it returns. The one queue whose messages carry content. */
  inbound(heard: (Message | Signal)[]): Promise<void>;
  draft(work: DraftWork[]): Promise<void>;
  /** An incident may have moved. */
  incident(work: IncidentWork[]): Promise<void>;
  publish(work: PublishWork[]): Promise<void>;
  /** Files of a message are to be fetched from its channel; or to be removed, if it was taken back. */
  media(work: MediaWork[]): Promise<void>;
  /** People are to be told of alarms: in one message each time. */
  alert(work: AlertWork[]): Promise<void>;
}

export type MediaWork = Pick<Message, 'thread' | 'at' | 'id'>;

export interface DraftWork {
  thread: ThreadId;
  /**
   * `message`: the customer wrote. `promise`: a next update is due. `agent`: asked for by hand. `retry`: look again.
   * `recheck`: the case may have moved. `act`: an approved action is to be done. `tell`: an agent approved that all
   * who ask about an incident be told how it stands. `elsewhere`: the question was answered in another thread of the
   * same person, `answeredIn`, and one line is to say so. `stray`: the brand said something there to somebody whom the
   * channel did not name. `survey`: their case is closed, and they may be asked whether it was good.
   */
  why:
    | 'message'
    | 'promise'
    | 'agent'
    | 'retry'
    | 'recheck'
    | 'act'
    | 'tell'
    | 'elsewhere'
    | 'stray'
    | 'survey';
  action?: string;
  answeredIn?: ThreadId;
  tell?: { incident: string; by: Agent; at: Instant };
}

export interface IncidentWork {
  brand: string;
  incident: string;
}

export interface AlertWork {
  brand: string;
  /** Their ids, any number: more than one message carries are sent in several. Some may have been told already. */
  alarms: string[];
}

export interface PublishWork {
  thread: ThreadId;
  reply: string;
  /** The channel tells that a part of it did not arrive, though it took it. */
  failed?: Pick<Receipt, 'id' | 'at' | 'thread' | 'code' | 'reason'>;
  /** A message of the brand's own came in from the channel: it may be the reply whose outcome is open. */
  echo?: Pick<Message, 'id' | 'at' | 'text' | 'thread' | 'correlation'>;
}
