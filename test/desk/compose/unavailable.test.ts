import { expect, it } from 'vitest';
import { compose } from '#desk/compose/compose.ts';
import { NOW, TIME_ZONE } from '#desk/compose/sampleCases.ts';
import { CASE_KINDS } from '#domain/caseStatus.ts';
import { judge } from '#domain/gate.ts';
import { LANGUAGES } from '#domain/languages.ts';

const BY = '2026-11-05T14:00:00.000Z';

it.each(LANGUAGES)(
  'that a back office cannot be reached passes the gate in %s, whatever it keeps',
  (lang) => {
    const place = 'private' as const;
    const found = CASE_KINDS.flatMap((about) => {
      const { deliveries, facts, promiseBy } = compose({
        ...{
          lang,
          place,
          timeZone: TIME_ZONE,
          now: NOW,
          thread: 'z:x:d',
          privateThread: 'z:x:d',
          messageId: '1',
        },
        say: { kind: 'unavailable', about, nextUpdateBy: BY },
      });
      return deliveries.flatMap(({ text, claims }) =>
        judge({
          ...{ text, claims, facts, place, lang, now: NOW, timeZone: TIME_ZONE, limit: 'private_thread' },
          ...{ known: [], told: [], allowRedirect: false, length: text.length, maxLength: 2000 },
          ...(promiseBy && { promiseBy }),
        }),
      );
    });
    expect(found).toEqual([]);
  },
);
