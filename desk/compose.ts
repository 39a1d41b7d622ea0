// PLACEHOLDER by the lead so that the rest can run: the owner of the composer overwrites this file whole.
import type { CaseStatus } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { DraftDelivery, Language } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';

export type Say =
  | { kind: 'status'; status: CaseStatus; verification: Verification; previous?: { saidAt: Instant; facts: CitedFact[] }; nextUpdateBy?: Instant }
  | { kind: 'ask'; missing: ('reference' | 'surname')[]; miss: boolean }
  | { kind: 'unavailable'; nextUpdateBy?: Instant }
  | { kind: 'too_early' };

export interface Plan {
  lang: Language;
  timeZone: string;
  now: Instant;
  place: Place;
  thread: string;
  privateThread: string;
  messageId: string;
  handle?: string;
  say: Say;
}

export interface Composed {
  deliveries: DraftDelivery[];
  facts: CitedFact[];
  asks: string[];
  promiseBy?: Instant;
}

export const compose = (plan: Plan): Composed => ({
  deliveries: [
    { thread: plan.privateThread, place: 'private', text: `placeholder ${plan.say.kind}`, claims: [] },
    ...(plan.place === 'public' ? [{ thread: plan.thread, place: 'public' as const, text: 'placeholder', claims: [] }] : []),
  ],
  facts: [],
  asks: plan.say.kind === 'ask' ? plan.say.missing : [],
});
