import { compose } from '#desk/compose/compose.ts';
import type { Say } from '#desk/compose/plan.ts';
import { NOW, TIME_ZONE } from '#desk/compose/sampleCases.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import { ceiling } from '#domain/disclosure.ts';
import { judge } from '#domain/gate.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { SAMPLES } from './draftSamples.ts';

/*
 * Everything okno can say, sample by sample and in all its languages, for reading aloud, with what the gate has against
 * it: `npm run drafts`; `npm run drafts -- ru outage` for the samples of one language whose title holds a word.
 */

const isLanguage = (word: string): word is Language => LANGUAGES.some((lang) => lang === word);

const drafted = (lang: Language, say: Say) =>
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

const findingsIn = ({ deliveries, facts, promiseBy }: Drafted, lang: Language, say: Say): string[] => {
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

const words = process.argv.slice(2);
const languages = words.some(isLanguage) ? words.filter(isLanguage) : LANGUAGES;
const wanted = words.filter((word) => !isLanguage(word));
const samples = SAMPLES.filter(({ title }) => wanted.every((word) => title.includes(word)));

for (const { title, say } of samples) {
  console.log(`\n── ${title}`);
  for (const lang of languages) {
    const draft = drafted(lang, say);
    console.log(`${lang}  ${draft.deliveries[0]?.text.replaceAll('\n', '\n    ') ?? '(a person’s turn)'}`);
    for (const finding of findingsIn(draft, lang, say)) console.log(`    ! ${finding}`);
  }
}
if (samples.length === 0) console.log('No sample has this in its title.');
