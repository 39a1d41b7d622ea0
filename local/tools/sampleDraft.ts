import { compose } from '#desk/compose/compose.ts';
import type { Say } from '#desk/compose/plan.ts';
import { NOW, TIME_ZONE } from '#desk/compose/sampleCases.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import { ceiling } from '#domain/disclosure.ts';
import { judge } from '#domain/gate.ts';
import type { Language } from '#domain/languages.ts';

/** What okno would answer in private. */
export const drafted = (lang: Language, say: Say) =>
  compose({
    lang,
    timeZone: TIME_ZONE,
    now: NOW,
    place: 'private',
    thread: 'demo:x:p.1',
    privateThread: 'demo:x:d.1',
    messageId: '1',
    handle: 'ivan_p',
    say,
  });

type Drafted = ReturnType<typeof drafted>;

/** What the gate has against it: code and words. */
export const findingsIn = ({ deliveries, facts, promiseBy }: Drafted, lang: Language, say: Say): string[] => {
  const cited = new Set(facts.map(({ id }) => id));
  const rest = say.kind === 'status' ? allCaseFacts(say.status).filter(({ id }) => !cited.has(id)) : [];
  const verification = ('verification' in say ? say.verification : undefined) ?? 'reference';
  return deliveries.flatMap(({ text, place, claims }) =>
    judge({
      text,
      place,
      lang,
      claims,
      facts: [...facts, ...rest],
      limit: ceiling(place, verification),
      now: NOW,
      timeZone: TIME_ZONE,
      known: [],
      told: [],
      allowRedirect: false,
      ...(promiseBy === undefined ? {} : { promiseBy }),
      length: text.length,
      maxLength: 10_000,
    }).map(({ code, excerpt }) => `${code} “${excerpt}”`),
  );
};
