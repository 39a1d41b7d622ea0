import type { Contact } from '#domain/contact.ts';
import type { Pending } from '#domain/draft.ts';
import type { Proof, Proofs } from '#domain/identity.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { Reference } from '#domain/understanding.ts';
import type { Blocked } from '#domain/view.ts';

/** What an account told us and proved, in any of its threads on the channel. */
export interface Known {
  /** Compare-and-set guard of the row; 0 when there is none yet. */
  revision: number;
  reference?: Reference;
  /** Given in any thread; which of them is compared is the back office's to say. */
  proofs?: Proofs;
  /** References of cases that were opened from a thread of this account: theirs without further proof. */
  opened?: string[];
  /** When a one-time code was last sent. */
  codeSentAt?: Instant;
  /** Pairs that did not match since `triesSince`. */
  tries: number;
  triesSince?: Instant;
  /** The pair at hand did not match: asking for it again would only burn tries. */
  missed?: true;
  /** Set once reference and surname matched; any other pair removes it. */
  verifiedUntil?: Instant;
  /** Language in which we last wrote to them in private, and what we asked for there: `reference`, `surname`. */
  lang?: Language;
  asked?: ('reference' | Proof)[];
  /** What the customer wanted when we asked. */
  pending?: Pending;
  /** Cases after which they were asked whether we helped, or are not to be, the latest first: hashes of references. */
  surveyed?: string[];
  /** Nothing this account writes is answered any more; since when, on whose word and why. */
  blocked?: Blocked;
  /** Their threads, the latest first, at most thirty; and the person they were found to be. */
  threads?: ThreadId[];
  contact?: string;
  /** Reference and proofs at hand are another account's of the same person. */
  borrowed?: true;
  /** Where they want to be told what is new: a thread of a channel that reaches a telephone. */
  noticesTo?: ThreadId;
  /** What they were last told of a case in private: its news (`newsOf`), when, and the draft that said it. */
  told?: { news: string; at: Instant; thread: ThreadId; draft: string };
}

export interface Accounts {
  /** `people`: name of the accounts' channel, or of the people it shares with others. */
  get(brand: string, people: string, account: string): Promise<Known>;
  /** Writes if the row still has `known.revision`, and raises it. False: somebody was faster. */
  put(brand: string, people: string, account: string, known: Known): Promise<boolean>;
}

/** People, and the accounts they write from. */
export interface Contacts {
  get(brand: string, id: string): Promise<Contact | undefined>;
  /** Writes if the row still has `contact.revision`, and raises it. False: somebody was faster. */
  put(contact: Contact): Promise<boolean>;
  /** Notes that somebody of this name writes in a thread; safe to repeat. */
  putName(brand: string, name: string, thread: ThreadId): Promise<void>;
  /** Threads of people of a name, at most twenty. */
  named(brand: string, name: string): Promise<ThreadId[]>;
}
