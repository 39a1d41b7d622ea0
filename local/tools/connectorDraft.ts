import { compose } from '#desk/compose/compose.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';

const THREAD = 'example:x:example';

/** What the composer makes of a case in a private thread: one text a delivery, none where it has no words for it. */
export const draftOf = (
  status: CaseStatus,
  {
    lang,
    verification,
    now,
    timeZone,
  }: { lang: Language; verification: Verification; now: Instant; timeZone: string },
): string[] => {
  const say = { kind: 'status', status, verification } as const;
  const thread = { thread: THREAD, privateThread: THREAD, place: 'private', messageId: 'example' } as const;
  return compose({ lang, timeZone, now, ...thread, say }).deliveries.map(({ text }) => text);
};
