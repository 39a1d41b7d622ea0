import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/gate.ts';
import { draftOf, scenesOf } from '#local/tools/gateDraft.ts';

const scenes = scenesOf(JSON.parse(readFileSync(new URL('./corpus/scenes.json', import.meta.url), 'utf8')));

/** Codes of what was found about dates, times, lengths of time and numbers alone. */
const found = (language: string, facts: string, text: string): string[] =>
  judge(draftOf(JSON.stringify({ language, facts, text }), scenes).input)
    .map(({ code }) => code)
    .filter((code) => /^(?:untraced|hidden)_(?:time|date|number|duration)$/.test(code));

/** Scene, then what is so, then what is not: by an hour, a day, a half of the day. */
type Case = readonly [scene: string, right: string, wrong: string];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  en: [
    [
      'located',
      'News from me here by 2 p.m. today at the latest.',
      'News from me here by 1 p.m. today at the latest.',
    ],
    ['flying', 'It is due at 4:05 this afternoon.', 'It is due at 5:05 this afternoon.'],
    ['parcel', 'It was planned for Wednesday, 4 November.', 'It was planned for Tuesday, 3 November.'],
    [
      'ticket',
      'You will hear from me by ten tomorrow morning.',
      'You will hear from me by eleven tomorrow morning.',
    ],
    ['complaint', 'The delay was 1 h 35 min.', 'The delay was 1 h 25 min.'],
    ['complaint', 'Your money is due by Thursday 19 November.', 'Your money is due by Friday 19 November.'],
    [
      'located',
      'It was found yesterday evening at twenty to seven.',
      'It was found yesterday evening at twenty to eight.',
    ],
    ['located', 'It was found yesterday at 6.40 pm.', 'It was found yesterday at 6.40 am.'],
    [
      'located',
      'It was found yesterday at 6:40 p.m. in Amsterdam.',
      'It was found yesterday at 5:40 p.m. in Amsterdam.',
    ],
    ['located', 'It was found yesterday evening.', 'It was found yesterday morning.'],
    [
      'located',
      'It was found on Wednesday, 4 November, at 18.40.',
      'It was found on Thursday, 4 November, at 18.40.',
    ],
    [
      'located',
      "You'll hear from me here no later than two this afternoon.",
      "You'll hear from me here no later than three this afternoon.",
    ],
    ['located', "You'll hear from me here by two.", "You'll hear from me here by four."],
    ['located', 'Update from me here by 14:00 today.', 'Update from me here by 15:00 today.'],
    ['flying', 'It lands at five past four in the afternoon.', 'It lands at five past four in the morning.'],
    [
      'flying',
      'It has been on its way since half past seven.',
      'It has been on its way since half past eight.',
    ],
    ['flying', 'It lands today at 16.05.', 'It lands today at 17.05.'],
    [
      'searching',
      'We have been tracing it since 3 November at twenty past two in the afternoon.',
      'We have been tracing it since 3 November at twenty past three in the afternoon.',
    ],
    [
      'courier',
      'Your bag comes today, from two to six in the afternoon.',
      'Your bag comes today, from two to five in the afternoon.',
    ],
    ['courier', 'Your bag comes today between 2 and 6 pm.', 'Your bag comes today between 3 and 6 pm.'],
    ['courier', 'Delivery window today 14:00–18:00.', 'Delivery window today 14:00–19:00.'],
    [
      'delivered',
      'It was delivered this morning at half past seven.',
      'It was delivered this morning at half past six.',
    ],
    [
      'ticket',
      'The deadline of tomorrow 18.00 stands. You reported it yesterday at 17.02.',
      'The deadline of today 18.00 stands. You reported it yesterday at 16.02.',
    ],
    [
      'ticket',
      'The line should be back by six tomorrow evening.',
      'The line should be back by seven tomorrow evening.',
    ],
    [
      'outage',
      'The crew has been at work since ten past eleven this morning.',
      'The crew has been at work since ten past ten this morning.',
    ],
    ['order', 'It comes into force on Tuesday, 1 December.', 'It comes into force on Wednesday, 1 December.'],
    ['order', 'It comes into force on 01.12.2026.', 'It comes into force on 02.12.2026.'],
    [
      'parcel',
      'It has been out since quarter past eight this morning.',
      'It has been out since quarter to eight this morning.',
    ],
    ['complaint', 'Sorry for the delay of 95 minutes.', 'Sorry for the delay of 75 minutes.'],
    [
      'complaint',
      'It was decided yesterday afternoon at half past three.',
      'It was decided yesterday afternoon at half past two.',
    ],
    [
      'two',
      'One of your two bags was found, the other was not.',
      'One of your three bags was found, the other was not.',
    ],
    [
      'asking',
      'It has three letters, two characters and five digits.',
      'It has two letters, three characters and five digits.',
    ],
    ['callback', 'We will call you by six this evening.', 'We will call you by five this evening.'],
  ],
  de: [
    [
      'ticket',
      'Nächste Nachricht von mir: morgen bis 10.00 Uhr, hier.',
      'Nächste Nachricht von mir: morgen bis 11.00 Uhr, hier.',
    ],
    [
      'flying',
      'Ankunft gegen 16.05 Uhr, die Tasche ist seit halb 8 unterwegs.',
      'Ankunft gegen 16.05 Uhr, die Tasche ist seit halb 9 unterwegs.',
    ],
    ['located', 'Nachricht von mir hier bis 14.00 Uhr.', 'Nachricht von mir hier bis 16.00 Uhr.'],
    [
      'parcel',
      'Geplant war der 4. November, es ist einen Tag später geworden.',
      'Geplant war der 4. November, es ist drei Tage später geworden.',
    ],
    [
      'complaint',
      'Das Geld kommt bis zum 19.11.2026 auf Ihr Konto.',
      'Das Geld kommt bis zum 19.12.2026 auf Ihr Konto.',
    ],
    ['complaint', 'Bis zum 19.11. überweisen wir den Betrag.', 'Bis zum 20.11. überweisen wir den Betrag.'],
    [
      'ticket',
      'Gemeldet haben Sie es gestern Nachmittag um zwei nach fünf.',
      'Gemeldet haben Sie es gestern Nachmittag um zwei nach vier.',
    ],
    [
      'two',
      'Einer Ihrer zwei Koffer ist da, der andere noch nicht.',
      'Einer Ihrer vier Koffer ist da, der andere noch nicht.',
    ],
    [
      'located',
      'Er wurde gestern Abend um zwanzig vor sieben gefunden.',
      'Er wurde gestern Abend um zwanzig vor acht gefunden.',
    ],
    ['located', 'Gefunden am Mittwoch, 18.40 Uhr.', 'Gefunden am Mittwoch, 17.40 Uhr.'],
    [
      'located',
      'Er wurde am Mittwoch, dem 4. November, um 18.40 Uhr gefunden.',
      'Er wurde am Dienstag, dem 4. November, um 18.40 Uhr gefunden.',
    ],
    ['located', 'Er wurde gestern Abend gefunden.', 'Er wurde gestern Vormittag gefunden.'],
    ['located', 'Ich melde mich heute bis 14 Uhr hier.', 'Ich melde mich heute bis 15 Uhr hier.'],
    ['located', 'Ich melde mich heute Nachmittag um zwei.', 'Ich melde mich heute Nachmittag um drei.'],
    [
      'flying',
      'Ankunft heute um fünf nach vier am Nachmittag.',
      'Ankunft heute um fünf nach fünf am Nachmittag.',
    ],
    ['flying', 'Ankunft heute um 16.05 Uhr.', 'Ankunft heute um 15.05 Uhr.'],
    ['flying', 'Die Tasche ist seit halb acht unterwegs.', 'Die Tasche ist seit halb neun unterwegs.'],
    [
      'searching',
      'Die Suche läuft seit Dienstag, zehn vor halb drei.',
      'Die Suche läuft seit Dienstag, zehn nach halb drei.',
    ],
    [
      'courier',
      'Er kommt heute zwischen zwei und sechs Uhr nachmittags.',
      'Er kommt heute zwischen zwei und fünf Uhr nachmittags.',
    ],
    ['courier', 'Er kommt heute von 14 bis 18 Uhr.', 'Er kommt heute von 13 bis 18 Uhr.'],
    ['courier', 'Zustellung heute 14.00–18.00 Uhr.', 'Zustellung heute 14.00–17.00 Uhr.'],
    [
      'delivered',
      'Er wurde heute früh um 7.30 Uhr zugestellt.',
      'Er wurde heute früh um 6.30 Uhr zugestellt.',
    ],
    [
      'fixed',
      'Heute früh um zwanzig vor neun wurde das Problem gelöst.',
      'Heute früh um zwanzig vor acht wurde das Problem gelöst.',
    ],
    [
      'ticket',
      'Seit zehn nach elf ist ein Trupp dran, und morgen Abend bis sechs Uhr sollte es gehen.',
      'Seit zehn nach zwölf ist ein Trupp dran, und morgen Abend bis sieben Uhr sollte es gehen.',
    ],
    ['ticket', 'Sie haben es gestern um 17.02 Uhr gemeldet.', 'Sie haben es gestern um 18.02 Uhr gemeldet.'],
    ['order', 'Der Tarif gilt ab Dienstag, 1. Dezember 2026.', 'Der Tarif gilt ab Montag, 1. Dezember 2026.'],
    [
      'parcel',
      'Der Fahrer ist seit Viertel nach acht unterwegs.',
      'Der Fahrer ist seit Viertel nach neun unterwegs.',
    ],
    [
      'complaint',
      'Das Geld kommt bis zum 19.11. auf Ihr Konto.',
      'Das Geld kommt bis zum 18.11. auf Ihr Konto.',
    ],
    [
      'complaint',
      'Entschieden wurde gestern Nachmittag um halb vier.',
      'Entschieden wurde gestern Nachmittag um halb fünf.',
    ],
    [
      'complaint',
      'Der Zug hatte 1 Stunde und 35 Minuten Verspätung.',
      'Der Zug hatte 1 Stunde und 45 Minuten Verspätung.',
    ],
    [
      'callback',
      'Wir rufen Sie heute um sechs Uhr abends an.',
      'Wir rufen Sie heute um sechs Uhr morgens an.',
    ],
  ],
  nl: [
    ['flying', 'Hij is onderweg sinds half 8.', 'Hij is onderweg sinds half 7.'],
    ['located', 'Bericht van mij hier uiterlijk 14.00 uur.', 'Bericht van mij hier uiterlijk 16.00 uur.'],
    ['courier', 'Hij komt vandaag tussen 14 en 18 uur.', 'Hij komt vandaag tussen 15 en 18 uur.'],
    ['callback', "We bellen u vandaag om zes uur 's avonds.", "We bellen u vandaag om zes uur 's ochtends."],
    ['located', 'Hij is gisteravond om 18u40 gevonden.', 'Hij is gisteravond om 19u40 gevonden.'],
    [
      'asking',
      'Het nummer heeft drie letters, twee tekens en vijf cijfers.',
      'Het nummer heeft vijf letters, twee tekens en drie cijfers.',
    ],
    ['complaint', 'De vertraging was 1 uur en 35 minuten.', 'De vertraging was 2 uur en 35 minuten.'],
    [
      'located',
      'Hij is gisteravond om tien over half zeven gevonden.',
      'Hij is gisteravond om tien over half acht gevonden.',
    ],
    ['located', 'Hij is gisteravond gevonden.', 'Hij is gisterochtend gevonden.'],
    [
      'located',
      'Vanmiddag vóór twee uur schrijf ik u hier opnieuw.',
      'Vanmiddag vóór drie uur schrijf ik u hier opnieuw.',
    ],
    ['located', 'Ik schrijf u hier voor 14.00 uur.', 'Ik schrijf u hier voor 15.00 uur.'],
    [
      'located',
      'Hij is woensdag 4 november om 18.40 uur gevonden.',
      'Hij is dinsdag 4 november om 18.40 uur gevonden.',
    ],
    ['flying', 'Hij landt vanmiddag om vijf over vier.', 'Hij landt vanmiddag om vijf over drie.'],
    ['flying', 'Hij landt vandaag om 16.05 uur.', 'Hij landt vandaag om 16.15 uur.'],
    [
      'searching',
      "We zoeken sinds 3 november, tien voor half drie 's middags.",
      "We zoeken sinds 3 november, tien voor half vier 's middags.",
    ],
    [
      'courier',
      "Hij komt vandaag tussen twee en zes uur 's middags.",
      "Hij komt vandaag tussen drie en zes uur 's middags.",
    ],
    [
      'courier',
      'Hij is onderweg sinds 07:30. Uiterlijk 18:00 uur is hij bij u.',
      'Hij is onderweg sinds 08:30. Uiterlijk 19:00 uur is hij bij u.',
    ],
    ['courier', 'Bezorging vandaag 14.00-18.00 uur.', 'Bezorging vandaag 14.00-17.00 uur.'],
    [
      'delivered',
      'Uw koffer is vanochtend om half acht bezorgd.',
      'Uw koffer is vanochtend om half negen bezorgd.',
    ],
    [
      'delivered',
      'Uw koffer is vanochtend om halfacht bezorgd.',
      'Uw koffer is vanochtend om halfzeven bezorgd.',
    ],
    [
      'fixed',
      'Het is vanochtend om tien over half negen verholpen.',
      'Het is vanochtend om tien voor half negen verholpen.',
    ],
    [
      'ticket',
      "U meldde het gisteren om twee over vijf 's middags.",
      "U meldde het gisteren om twee over zes 's middags.",
    ],
    [
      'ticket',
      "De toezegging is morgen vóór zes uur 's avonds.",
      "De toezegging is morgen vóór zeven uur 's avonds.",
    ],
    [
      'outage',
      'De ploeg is er sinds tien over elf vanochtend mee bezig.',
      'De ploeg is er sinds tien over tien vanochtend mee bezig.',
    ],
    ['order', 'Het gaat in op dinsdag 1 december.', 'Het gaat in op maandag 1 december.'],
    [
      'parcel',
      'De koerier is sinds kwart over acht onderweg.',
      'De koerier is sinds kwart voor acht onderweg.',
    ],
    [
      'complaint',
      'Het besluit is er, gistermiddag om half vier.',
      'Het besluit is er, gistermiddag om half drie.',
    ],
    ['complaint', 'Het geld komt uiterlijk 19-11-2026.', 'Het geld komt uiterlijk 20-11-2026.'],
    ['two', 'De ene tas is gevonden, de andere nog niet.', 'Van uw drie tassen is er een gevonden.'],
  ],
  ru: [
    ['parcel', 'Сначала план был на среду, 4 ноября.', 'Сначала план был на вторник, 3 ноября.'],
    [
      'ticket',
      'Следующее сообщение от меня — завтра до десяти утра.',
      'Следующее сообщение от меня — завтра до девяти утра.',
    ],
    ['ticket', 'Вы сообщили вчера в 17.02.', 'Вы сообщили вчера в 16.02.'],
    ['asking', 'В номере три буквы, два знака и пять цифр.', 'В номере две буквы, три знака и пять цифр.'],
    [
      'two',
      'Из двух чемоданов нашли один, второй ещё ищем.',
      'Из трёх чемоданов нашли один, второй ещё ищем.',
    ],
    ['located', 'Чемодан нашли вчера в 18:40 по Лондону.', 'Чемодан нашли вчера в 17:40 по Лондону.'],
    ['callback', 'Перезвоним сегодня до 18 часов.', 'Перезвоним сегодня до 17 часов.'],
    [
      'located',
      'Чемодан нашли вчера вечером, без двадцати семь.',
      'Чемодан нашли вчера вечером, без двадцати восемь.',
    ],
    ['located', 'Чемодан нашли вчера вечером.', 'Чемодан нашли вчера утром.'],
    ['located', 'Чемодан нашли в среду, 4 ноября, в 18.40.', 'Чемодан нашли в четверг, 4 ноября, в 18.40.'],
    ['located', 'До двух часов дня напишу вам сюда.', 'До трёх часов дня напишу вам сюда.'],
    ['located', 'Напишу вам сюда до 14-00.', 'Напишу вам сюда до 15-00.'],
    ['flying', 'В Хитроу его ждём к пяти минутам пятого.', 'В Хитроу его ждём к пяти минутам шестого.'],
    ['flying', 'Он в пути с половины восьмого утра.', 'Он в пути с половины девятого утра.'],
    ['flying', 'Рейс прибывает сегодня в 16.05.', 'Рейс прибывает сегодня в 17.05.'],
    [
      'searching',
      'Ищем его с 3 ноября, с двадцати минут третьего.',
      'Ищем его с 3 ноября, с двадцати минут четвёртого.',
    ],
    [
      'courier',
      'Ждите багаж сегодня, не позднее шести вечера.',
      'Ждите багаж сегодня, не позднее семи вечера.',
    ],
    ['courier', 'Ждите багаж сегодня с двух до шести.', 'Ждите багаж сегодня с двух до семи.'],
    [
      'courier',
      'Привезут сегодня между двумя и шестью часами дня.',
      'Привезут сегодня между тремя и шестью часами дня.',
    ],
    [
      'delivered',
      'Багаж доставлен сегодня утром, в половине восьмого.',
      'Багаж доставлен сегодня утром, в половине седьмого.',
    ],
    [
      'delivered',
      'Багаж доставлен сегодня в полвосьмого утра.',
      'Багаж доставлен сегодня в полдевятого утра.',
    ],
    [
      'fixed',
      'Связь восстановили сегодня без двадцати девять утра.',
      'Связь восстановили сегодня без двадцати десять утра.',
    ],
    [
      'outage',
      'Ремонт идёт с 11:10, срок — 6 ноября, 18:00.',
      'Ремонт идёт с 10:10, срок — 6 ноября, 19:00.',
    ],
    ['ticket', 'Срок — пятница, 18:00.', 'Срок — пятница, 19:00.'],
    ['order', 'Тариф вступит в силу во вторник, 1 декабря.', 'Тариф вступит в силу в среду, 1 декабря.'],
    [
      'parcel',
      'Курьер выехал сегодня в четверть девятого утра.',
      'Курьер выехал сегодня в четверть восьмого утра.',
    ],
    [
      'complaint',
      'Выплата переводом, до 19.11. Извините, что так вышло.',
      'Выплата переводом, до 18.11. Извините, что так вышло.',
    ],
    ['complaint', 'Опоздание составило 95 минут.', 'Опоздание составило 90 минут.'],
    ['callback', 'Перезвоним сегодня к шести вечера.', 'Перезвоним сегодня к пяти вечера.'],
  ],
  uk: [
    ['ticket', "Термін — п'ятниця, 18:00.", "Термін — п'ятниця, 17:00."],
    ['two', 'З двох валіз знайшли одну, другу ще шукаємо.', 'З трьох валіз знайшли одну, другу ще шукаємо.'],
    ['located', 'Відповідь від мене тут до 14:00.', 'Відповідь від мене тут до 13:00.'],
    [
      'courier',
      'Гарна новина: багаж сьогодні буде у вас, найпізніше о 18:00.',
      'Гарна новина: багаж сьогодні буде у вас, найпізніше о 17:00.',
    ],
    ['parcel', 'Спочатку план був на середу, 4 листопада.', 'Спочатку план був на вівторок, 3 листопада.'],
    ['callback', 'Передзвонимо сьогодні до 18-ї години.', 'Передзвонимо сьогодні до 17-ї години.'],
    [
      'located',
      'Валізу знайшли вчора ввечері, за двадцять сьома.',
      'Валізу знайшли вчора ввечері, за двадцять восьма.',
    ],
    ['located', 'Валізу знайшли вчора ввечері.', 'Валізу знайшли вчора вранці.'],
    [
      'located',
      'Валізу знайшли в середу, 4 листопада, о 18.40.',
      'Валізу знайшли в четвер, 4 листопада, о 18.40.',
    ],
    ['located', 'Напишу вам сюди до другої години дня.', 'Напишу вам сюди до третьої години дня.'],
    ['located', 'Напишу вам сюди до 14.00.', 'Напишу вам сюди до 15.00.'],
    ['flying', 'Багаж у дорозі з пів на восьму ранку.', "Багаж у дорозі з пів на дев'яту ранку."],
    ['flying', 'Прибуття сьогодні о 16.05.', 'Прибуття сьогодні о 17.05.'],
    ['flying', "Прибуття сьогодні, п'ять хвилин на п'яту.", "Прибуття сьогодні, п'ять хвилин на шосту."],
    [
      'searching',
      'Шукаємо з 3 листопада, двадцять хвилин на третю.',
      'Шукаємо з 3 листопада, двадцять хвилин на четверту.',
    ],
    ['courier', 'Чекайте сьогодні з 14:00 до 18:00.', 'Чекайте сьогодні з 14:00 до 19:00.'],
    ['courier', 'Чекайте сьогодні з другої до шостої вечора.', 'Чекайте сьогодні з другої до сьомої вечора.'],
    [
      'asking',
      "У номері три літери, два символи й п'ять цифр.",
      "У номері дві літери, два символи й п'ять цифр.",
    ],
    [
      'delivered',
      'Багаж доставили сьогодні о пів на восьму ранку.',
      'Багаж доставили сьогодні о пів на сьому ранку.',
    ],
    [
      'fixed',
      "Зв'язок відновили сьогодні за двадцять дев'ята ранку.",
      "Зв'язок відновили сьогодні за двадцять восьма ранку.",
    ],
    ['ticket', 'Напишу завтра до десятої ранку.', "Напишу завтра до дев'ятої ранку."],
    ['ticket', 'Ви повідомили вчора о 17.02.', 'Ви повідомили вчора о 16.02.'],
    [
      'outage',
      'Ремонтуємо з 11:10, орієнтовний час — 6 листопада, 18:00.',
      'Ремонтуємо з 12:10, орієнтовний час — 6 листопада, 17:00.',
    ],
    ['outage', 'Бригада ремонтує сьогодні з 11.10.', 'Бригада ремонтує сьогодні з 10.10.'],
    ['order', 'Тариф діятиме з вівторка, 1 грудня.', 'Тариф діятиме з середи, 1 грудня.'],
    ['parcel', "Кур'єр у дорозі з чверті на дев'яту.", "Кур'єр у дорозі з чверті на восьму."],
    [
      'complaint',
      'Виплата переказом до 19.11. Щиро перепрошую.',
      'Виплата переказом до 20.11. Щиро перепрошую.',
    ],
    ['complaint', 'Запізнення становило 1 год 35 хв.', 'Запізнення становило 1 год 25 хв.'],
    ['callback', 'Передзвонимо сьогодні о шостій вечора.', "Передзвонимо сьогодні о п'ятій вечора."],
  ],
};

const all = Object.entries(CASES).flatMap(([language, cases]) =>
  cases.map(([scene, right, wrong]) => ({ language, scene, right, wrong })),
);

describe('times as people say them', () => {
  it.each(all)('bears out in $language, $scene: $right', ({ language, scene, right }) => {
    expect(found(language, scene, right)).toEqual([]);
  });

  it.each(all)('refuses in $language, $scene: $wrong', ({ language, scene, wrong }) => {
    expect(found(language, scene, wrong)).not.toEqual([]);
  });
});
