import type { Incident } from '#domain/incident.ts';
import type { ThreadId } from '#domain/thread.ts';

/** Which threads ask about a case. `key`: digest of its reference, or the reference where the case is nobody's. */
export interface CaseLinks {
  /** Safe to repeat. */
  put(brand: string, backoffice: string, key: string, thread: ThreadId): Promise<void>;
  threads(brand: string, backoffice: string, key: string): Promise<ThreadId[]>;
}

export interface Incidents {
  get(brand: string, id: string): Promise<Incident | undefined>;
  /** All of a brand that are not over, or over and not told. */
  open(brand: string): Promise<Incident[]>;
  /** Writes if the row still has `incident.version`, 0 for a new one, and raises it. False: somebody was faster. */
  put(incident: Incident): Promise<boolean>;
}
