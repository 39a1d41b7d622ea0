import type { Language } from '#domain/languages.ts';
import { plain, wordsOf } from '#domain/words.ts';

/* Words without their endings, roughly: enough for a question and its sample to meet, in five languages. */

const endings = (list: string): readonly string[] =>
  list.split(' ').toSorted((one, other) => other.length - one.length);

/** Inflection of nouns, adjectives and verbs; the longest that fits goes. */
const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  en: endings('e s es ies ed ing ly er'),
  nl: endings('en e s t te ten de den je jes'),
  de: endings('e en er es em ern n s st t te ten est et'),
  ru: endings(
    'а я о е и ы у ю ь й ой ей ий ый ая яя ое ее ие ые ого его ому ему ым им ом ем ам ям ах ях ами ями ых их ую юю ' +
      'ов ев ть ти ал ил ел ла ло ли ться тся ешь ишь ет ит ют ут ят ат ете ите аю яю ал али ила или ать ять ить еть ' +
      'ем им ения ение ению ением ении ка ки ку кой ок аться иться',
  ),
  uk: endings(
    'а я о е и і ї у ю ь й ой ей ий ая яя ое ее ого ього ому ьому им їм ом ем єм ам ям ах ях ами ями их їх ую юю ' +
      'ів їв ев єв ти ть ав ив ів ла ло ли тися ться еш иш ає яє ують ють уть ять ать ати ити іти ення енням ці ка ки ' +
      'ку кою ок атися итися є ою ею ові еві ете ите їте ємо емо имо',
  ),
};

/** What must be left of a word: a long ending is only believed after a longer stem. */
const leastStem = (ending: string): number => (ending.length === 1 ? 3 : 4);
const MOST_ENDINGS = 2;

/** ä as a, é as e; doubled vowels of Dutch as one (`maat`, `maten`). */
const unmarked = (word: string, lang: Language): string => {
  if (lang === 'ru' || lang === 'uk') return word;
  const bare = word.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  return lang === 'nl' ? bare.replace(/([aeou])\1/g, '$1') : bare;
};

const withoutEnding = (word: string, lang: Language): string => {
  const ending = ENDINGS[lang].find(
    (one) => word.endsWith(one) && word.length - one.length >= leastStem(one),
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** Twice, so that `билет` and `билеты` end as one whichever ending was taken first. */
const withoutEndings = (word: string, lang: Language): string => {
  let rest = word;
  for (let times = 0; times < MOST_ENDINGS; times += 1) rest = withoutEnding(rest, lang);
  return rest;
};

const stem = (word: string, lang: Language): string =>
  /\p{N}/u.test(word) ? word : withoutEndings(unmarked(word.replaceAll("'", ''), lang), lang);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that say nothing of what a question is about. */
const EMPTY: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'a an the and or but if so of to in on at by for from with about as is am are was were be been do does did done ' +
      "have has had i i'm i've i'd me my mine you your yours he she it its we our us they them their this that these " +
      "those there here what which who whom when where why how can could may might will would shall should must not no don't " +
      "doesn't didn't can't please hi hello hey thanks thank just only any some also too very still now then than want " +
      "like need get got know tell say me anyone someone it's that's what's let one dear",
  ),
  nl: words(
    'de het een en of maar als dus van voor in op aan bij met over door naar uit is ben bent zijn was waren worden wordt ' +
      'heb heeft hebben had ik mij me mijn jij je jouw u uw hij zij ze we wij ons onze jullie hun hen die dat dit deze er ' +
      'hier daar wat welke wie wanneer waar waarom hoe kan kunnen mag mogen zal zou moet moeten niet geen ook nog al wel ' +
      'graag hallo hoi dank bedankt even dan te om weten vertellen willen wil alstublieft',
  ),
  de: words(
    'der die das den dem des ein eine einen einem einer und oder aber wenn so von zu zum zur im in an am auf bei mit ueber ' +
      'für fur durch nach aus ist bin bist sind seid war waren sein wird werden habe hast hat haben hatte ich mich mir ' +
      'mein meine meinen meinem meiner du dich dir dein deine er sie es wir uns unser unsere ihr euch ihnen ihre ihren sich ' +
      'dies diese dieser dieses dort hier was welche welcher wer wann wo warum wieso wie kann können kannst darf dürfen soll ' +
      'sollte muss müssen will möchte nicht kein keine auch noch schon nur bitte hallo danke man denn mal als ob gibt',
  ),
  ru: words(
    'и а но или если то же бы ли не ни да нет в во на к ко от до из у о об по за с со при для через про это этот эта эти ' +
      'тот та те так там тут здесь что чтобы как какой какая какие каком где куда когда почему зачем кто чей сколько я мне ' +
      'меня мной мой моя мое мои моей моего ты тебе тебя твой вы вам вас ваш ваша ваши он она оно они ему ей им их его ее ' +
      'мы нам нас наш себе себя свой свою своей быть есть был была было были будет могу можно может можете нужно надо хочу ' +
      'хотел хотела уже еще только тоже очень просто пожалуйста здравствуйте привет добрый день скажите подскажите спасибо ' +
      'ли-бо вообще кому-то кто-то что-то',
  ),
  uk: words(
    'і й та а але або якщо то ж би чи не ні так в у на до від з із зі за по про для через при це цей ця ці той та ті там ' +
      'тут що щоб як який яка які де куди коли чому навіщо хто чий скільки я мені мене мною мій моя моє мої моєї мого ти ' +
      'тобі тебе твій ви вам вас ваш ваша ваші він вона воно вони йому їй їм їх його її ми нам нас наш собі себе свій свою ' +
      'бути є був була було були буде можу можна може можете треба потрібно хочу вже ще лише теж дуже просто будь ласка ' +
      'добрий день вітаю привіт скажіть підкажіть дякую',
  ),
};

/** Stems of the words that carry a text's meaning, each once, in order. */
export const stemsOf = (text: string, lang: Language): string[] => {
  const kept = wordsOf(plain(text).toLowerCase())
    .map(({ fold }) => fold)
    .filter((word) => !EMPTY[lang].has(word));
  return [...new Set(kept.map((word) => stem(word, lang)))];
};
