import { LANGUAGES, type Language } from '#domain/languages.ts';
import { SAMPLES } from './draftSamples.ts';
import { drafted, findingsIn } from './sampleDraft.ts';

/*
 * Everything okno can say, sample by sample and in all its languages, for reading aloud, with what the gate has against
 * it: `npm run drafts`; `npm run drafts -- ru outage` for the samples of one language whose title holds a word.
 */

const isLanguage = (word: string): word is Language => LANGUAGES.some((lang) => lang === word);

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
