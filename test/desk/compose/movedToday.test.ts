import { expect, it } from 'vitest';
import { compose } from '#desk/compose/compose.ts';
import { caseFrom, NOW, type Sketch, TIME_ZONE, told } from '#desk/compose/sampleCases.ts';
import { judge } from '#domain/gate.ts';
import { LANGUAGES } from '#domain/languages.ts';

/** An outage whose date moved; the customer was told so early this morning, and nothing has happened since. */
const OUTAGE: Sketch = {
  kind: 'outage',
  phase: 'in_progress',
  disclose: 'public',
  cause: 'cable_break',
  eta: { to: '2026-11-06T15:00:00.000Z', original: '2026-11-05T15:00:00.000Z', movedTimes: 1 },
};

it.each(LANGUAGES)(
  'that nothing changed since this morning passes the gate in %s, though a date had moved',
  (lang) => {
    const place = 'private' as const;
    const { deliveries, facts } = compose({
      ...{
        lang,
        place,
        timeZone: TIME_ZONE,
        now: NOW,
        thread: 'z:x:d',
        privateThread: 'z:x:d',
        messageId: '1',
      },
      say: {
        kind: 'status',
        status: caseFrom(OUTAGE),
        verification: 'none',
        previous: { ...told(OUTAGE), saidAt: '2026-11-05T06:01:00.000Z' },
      },
    });
    const { text = '', claims = [] } = deliveries[0] ?? {};
    expect(text).toMatch(/0?6:01/);
    const found = judge({
      ...{ text, claims, facts, place, lang, now: NOW, timeZone: TIME_ZONE },
      ...{ limit: 'public', known: [], told: [], allowRedirect: false, length: text.length, maxLength: 2000 },
    });
    expect(found).toEqual([]);
  },
);
