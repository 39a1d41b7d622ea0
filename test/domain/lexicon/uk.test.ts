import { describe, expect, it } from 'vitest';
import { resolveLanguage } from '#domain/language.ts';
import { uk } from '#domain/lexicon/uk.ts';
import { hasPhrase, type Phrase, plain, wordsOf } from '#domain/words.ts';

const { customer } = uk;

const LISTS: Readonly<Record<string, readonly Phrase[]>> = {
  bag: customer.bag,
  bagTrouble: customer.bagTrouble,
  strong: customer.strong,
  weak: customer.weak,
  notACase: customer.notACase,
  ...customer.topics,
  ...customer.wants,
  asksWhether: customer.asksWhether,
  followUp: customer.followUp,
  settled: customer.settled,
  thanks: customer.thanks,
  abuse: customer.abuse,
  surnameLabel: customer.surnameLabel,
};

const hits = (text: string): string[] => {
  const words = wordsOf(plain(text));
  return Object.entries(LISTS).flatMap(([name, list]) => (hasPhrase(words, list) ? [name] : []));
};

/** As people write to a company: what the lists must see in it, and what they must not. */
const MESSAGES: readonly { text: string; hit: readonly string[]; miss?: readonly string[] }[] = [
  { text: 'Де моя валіза?? Прилетіли вчора, а її нема', hit: ['bag', 'strong'], miss: ['notACase', 'abuse'] },
  {
    text: 'загубили мій багаж на рейсі з Амстердама, третій день тиша',
    hit: ['bag', 'bagTrouble', 'followUp'],
  },
  { text: 'Чемодан так і не прилетів', hit: ['bag', 'strong'] },
  { text: 'Шо там з моїм багажем? вже другу добу чекаю', hit: ['bag', 'weak', 'followUp'] },
  { text: 'до речі, дякую за швидку відповідь', hit: ['thanks'], miss: ['bag', 'bagTrouble'] },
  { text: 'мої речі досі не привезли', hit: ['bag', 'strong'] },
  { text: 'Наплічник сина лишився в Амстердамі', hit: ['bag', 'strong'] },
  { text: 'Скільки коштує валіза 23 кг?', hit: ['bag', 'notACase', 'asksWhether'], miss: ['bagTrouble'] },
  { text: 'Чи можна взяти рюкзак у салон?', hit: ['notACase', 'asksWhether'], miss: ['bagTrouble'] },
  { text: 'У валізи зламали коліщатко', hit: ['bag', 'notACase'], miss: ['bagTrouble'] },
  { text: 'валізу вже привезли, дуже дякую!', hit: ['settled', 'thanks'], miss: ['abuse'] },
  { text: 'Все отримали, дякуємо вам', hit: ['thanks'], miss: ['strong'] },
  { text: 'ну що, є новини?', hit: ['followUp'], miss: ['thanks', 'connection'] },
  { text: 'а коли привезуть?', hit: ['followUp'] },
  { text: 'досі нічого', hit: ['followUp'] },
  { text: 'Агов, є хтось живий?', hit: ['followUp'], miss: ['abuse'] },
  { text: 'Скільки можна чекати', hit: ['followUp'] },
  { text: 'Інтернету немає з самого ранку', hit: ['connection'], miss: ['plan', 'parcel'] },
  { text: 'знову нема звязку по всьому району', hit: ['connection'] },
  { text: 'не працює інет вже 3 дні!!', hit: ['connection'] },
  { text: 'Вайфай є, а сайти не вантажаться', hit: ['connection'] },
  { text: 'роутер блимає червоним', hit: ['connection'] },
  { text: 'ніхто не виходить зі мною на контакт', hit: [], miss: ['connection', 'parcel'] },
  { text: 'Швидкість впала до нуля', hit: ['connection'] },
  { text: 'полагодьте нарешті інтернет', hit: ['create_ticket'], miss: ['place_order'] },
  { text: 'Пришліть майстра, будь ласка', hit: ['create_ticket'], miss: ['send_document'] },
  { text: 'Хочу перейти на дешевший тариф', hit: ['plan', 'place_order'], miss: ['open_complaint'] },
  {
    text: 'Переведіть мене на «Вітер» з наступного місяця, мій тариф задорогий',
    hit: ['plan', 'place_order'],
  },
  { text: 'підключіть роумінг', hit: ['plan', 'place_order'] },
  { text: 'Скільки коштує тариф з роумінгом?', hit: ['plan', 'asksWhether'], miss: ['place_order'] },
  { text: 'Чи можна передати промокод подрузі?', hit: ['asksWhether'], miss: ['send_document', 'plan'] },
  { text: 'Де моя посилка? ТТН не відстежується', hit: ['parcel'], miss: ['document'] },
  { text: 'курєр так і не приїхав', hit: ['parcel'] },
  { text: 'Перенесіть доставку на суботу, будь ласка', hit: ['reschedule_delivery'], miss: ['place_order'] },
  { text: 'мене завтра не буде вдома, можна інший день?', hit: ['reschedule_delivery'] },
  {
    text: 'Поверніть гроші за квиток, потяг запізнився на дві години',
    hit: ['compensation', 'open_complaint'],
  },
  { text: 'Коли буде виплата по моїй скарзі?', hit: ['compensation'], miss: ['create_ticket'] },
  { text: 'хочу подати скаргу на затримку', hit: ['compensation', 'open_complaint'] },
  { text: 'Скиньте бланк для податкової', hit: ['document', 'send_document'], miss: ['compensation'] },
  { text: 'Мені потрібна довідка про аналізи', hit: ['document', 'send_document'] },
  { text: 'передзвоніть мені після шостої', hit: ['call_back'], miss: ['create_ticket'] },
  { text: 'Можете зателефонувати завтра зранку?', hit: ['call_back'] },
  { text: 'Дякую, все працює', hit: ['thanks'], miss: ['connection', 'abuse'] },
  { text: 'спасибі вам велике', hit: ['thanks'] },
  { text: 'ви взагалі ідіоти?', hit: ['abuse'], miss: ['thanks'] },
  { text: 'ідіть ви в дупу зі своїм сервісом', hit: ['abuse'], miss: ['thanks'] },
  { text: 'та пішли ви', hit: ['abuse'] },
  { text: 'чи перевозите ви тварин?', hit: [], miss: ['abuse'] },
  { text: 'Прізвище Коваленко', hit: ['surnameLabel'] },
  { text: "на ім'я Олени Шевчук", hit: ['surnameLabel'] },
  { text: 'це жахливий сервіс, чекаю пізно ввечері', hit: [], miss: ['abuse', 'thanks'] },
];

describe('the Ukrainian words by which a customer is understood', () => {
  it.each(MESSAGES.map((message) => [message.text, message] as const))(
    'sees what it is about: %s',
    (text, { hit }) => {
      expect(hits(text)).toEqual(expect.arrayContaining([...hit]));
    },
  );

  it.each(
    MESSAGES.filter(({ miss }) => miss !== undefined).map(({ text, miss = [] }) => [text, miss] as const),
  )('reads nothing else into it: %s', (text, miss) => {
    expect(hits(text).filter((name) => miss.includes(name))).toEqual([]);
  });

  it.each(['Де моя валіза, вона не прилетіла', 'шо там з інтернетом', 'Коли привезуть посилку'])(
    'is told from Russian without a hint: %s',
    (text) => {
      expect(resolveLanguage({ text, fallback: 'en' })).toBe('uk');
    },
  );

  it.each(['Где мой чемодан, он так и не прилетел', 'когда привезут посылку', 'что с интернетом'])(
    'does not take Russian for Ukrainian: %s',
    (text) => {
      expect(resolveLanguage({ text, fallback: 'en' })).toBe('ru');
    },
  );
});
