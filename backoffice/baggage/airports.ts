import type { Where } from '#domain/caseStatus.ts';

/**
 * Airports by IATA code, with the forms a sentence needs. English: name, and the preposition of "is … it"
 * ("in Amsterdam", "at London Heathrow"). Russian: nominative, where (в Амстердаме), where to, where from.
 */
const AIRPORTS: Readonly<Record<string, readonly [string, 'in' | 'at', string, string, string, string]>> = {
  AMS: ['Amsterdam', 'in', 'Амстердам', 'в Амстердаме', 'в Амстердам', 'из Амстердама'],
  ARN: ['Stockholm', 'in', 'Стокгольм', 'в Стокгольме', 'в Стокгольм', 'из Стокгольма'],
  ATH: ['Athens', 'in', 'Афины', 'в Афинах', 'в Афины', 'из Афин'],
  AYT: ['Antalya', 'in', 'Анталья', 'в Анталье', 'в Анталью', 'из Антальи'],
  BCN: ['Barcelona', 'in', 'Барселона', 'в Барселоне', 'в Барселону', 'из Барселоны'],
  BEG: ['Belgrade', 'in', 'Белград', 'в Белграде', 'в Белград', 'из Белграда'],
  BER: ['Berlin', 'in', 'Берлин', 'в Берлине', 'в Берлин', 'из Берлина'],
  BKK: ['Bangkok', 'in', 'Бангкок', 'в Бангкоке', 'в Бангкок', 'из Бангкока'],
  BOS: ['Boston', 'in', 'Бостон', 'в Бостоне', 'в Бостон', 'из Бостона'],
  BRU: ['Brussels', 'in', 'Брюссель', 'в Брюсселе', 'в Брюссель', 'из Брюсселя'],
  BUD: ['Budapest', 'in', 'Будапешт', 'в Будапеште', 'в Будапешт', 'из Будапешта'],
  CDG: [
    'Paris Charles de Gaulle',
    'at',
    'Париж, Шарль-де-Голль',
    'в Париже, в аэропорту Шарль-де-Голль',
    'в Париж, в аэропорт Шарль-де-Голль',
    'из Парижа, из аэропорта Шарль-де-Голль',
  ],
  CPH: ['Copenhagen', 'in', 'Копенгаген', 'в Копенгагене', 'в Копенгаген', 'из Копенгагена'],
  DOH: ['Doha', 'in', 'Доха', 'в Дохе', 'в Доху', 'из Дохи'],
  DUB: ['Dublin', 'in', 'Дублин', 'в Дублине', 'в Дублин', 'из Дублина'],
  DUS: ['Düsseldorf', 'in', 'Дюссельдорф', 'в Дюссельдорфе', 'в Дюссельдорф', 'из Дюссельдорфа'],
  DXB: ['Dubai', 'in', 'Дубай', 'в Дубае', 'в Дубай', 'из Дубая'],
  EDI: ['Edinburgh', 'in', 'Эдинбург', 'в Эдинбурге', 'в Эдинбург', 'из Эдинбурга'],
  EVN: ['Yerevan', 'in', 'Ереван', 'в Ереване', 'в Ереван', 'из Еревана'],
  FCO: [
    'Rome Fiumicino',
    'at',
    'Рим, Фьюмичино',
    'в Риме, во Фьюмичино',
    'в Рим, во Фьюмичино',
    'из Рима, из Фьюмичино',
  ],
  FRA: ['Frankfurt', 'in', 'Франкфурт', 'во Франкфурте', 'во Франкфурт', 'из Франкфурта'],
  GVA: ['Geneva', 'in', 'Женева', 'в Женеве', 'в Женеву', 'из Женевы'],
  HAM: ['Hamburg', 'in', 'Гамбург', 'в Гамбурге', 'в Гамбург', 'из Гамбурга'],
  HEL: ['Helsinki', 'in', 'Хельсинки', 'в Хельсинки', 'в Хельсинки', 'из Хельсинки'],
  IST: ['Istanbul', 'in', 'Стамбул', 'в Стамбуле', 'в Стамбул', 'из Стамбула'],
  JFK: [
    'New York JFK',
    'at',
    'Нью-Йорк, Кеннеди',
    'в Нью-Йорке, в аэропорту Кеннеди',
    'в Нью-Йорк, в аэропорт Кеннеди',
    'из Нью-Йорка, из аэропорта Кеннеди',
  ],
  KBP: [
    'Kyiv Boryspil',
    'at',
    'Киев, Борисполь',
    'в Киеве, в Борисполе',
    'в Киев, в Борисполь',
    'из Киева, из Борисполя',
  ],
  LED: [
    'St Petersburg',
    'in',
    'Санкт-Петербург',
    'в Санкт-Петербурге',
    'в Санкт-Петербург',
    'из Санкт-Петербурга',
  ],
  LGW: [
    'London Gatwick',
    'at',
    'Лондон, Гатвик',
    'в Лондоне, в Гатвике',
    'в Лондон, в Гатвик',
    'из Лондона, из Гатвика',
  ],
  LHR: [
    'London Heathrow',
    'at',
    'Лондон, Хитроу',
    'в Лондоне, в Хитроу',
    'в Лондон, в Хитроу',
    'из Лондона, из Хитроу',
  ],
  LIS: ['Lisbon', 'in', 'Лиссабон', 'в Лиссабоне', 'в Лиссабон', 'из Лиссабона'],
  MAD: ['Madrid', 'in', 'Мадрид', 'в Мадриде', 'в Мадрид', 'из Мадрида'],
  MAN: ['Manchester', 'in', 'Манчестер', 'в Манчестере', 'в Манчестер', 'из Манчестера'],
  MUC: ['Munich', 'in', 'Мюнхен', 'в Мюнхене', 'в Мюнхен', 'из Мюнхена'],
  MXP: [
    'Milan Malpensa',
    'at',
    'Милан, Мальпенса',
    'в Милане, в Мальпенсе',
    'в Милан, в Мальпенсу',
    'из Милана, из Мальпенсы',
  ],
  NCE: ['Nice', 'in', 'Ницца', 'в Ницце', 'в Ниццу', 'из Ниццы'],
  OSL: ['Oslo', 'in', 'Осло', 'в Осло', 'в Осло', 'из Осло'],
  PRG: ['Prague', 'in', 'Прага', 'в Праге', 'в Прагу', 'из Праги'],
  RIX: ['Riga', 'in', 'Рига', 'в Риге', 'в Ригу', 'из Риги'],
  ROM: ['Rome', 'in', 'Рим', 'в Риме', 'в Рим', 'из Рима'],
  SIN: ['Singapore', 'in', 'Сингапур', 'в Сингапуре', 'в Сингапур', 'из Сингапура'],
  SVO: [
    'Moscow Sheremetyevo',
    'at',
    'Москва, Шереметьево',
    'в Москве, в Шереметьеве',
    'в Москву, в Шереметьево',
    'из Москвы, из Шереметьева',
  ],
  TLV: ['Tel Aviv', 'in', 'Тель-Авив', 'в Тель-Авиве', 'в Тель-Авив', 'из Тель-Авива'],
  VIE: ['Vienna', 'in', 'Вена', 'в Вене', 'в Вену', 'из Вены'],
  WAW: ['Warsaw', 'in', 'Варшава', 'в Варшаве', 'в Варшаву', 'из Варшавы'],
  ZRH: ['Zurich', 'in', 'Цюрих', 'в Цюрихе', 'в Цюрих', 'из Цюриха'],
};

/** The same in Ukrainian: nominative, where (в Амстердамі), where to (до Амстердама), where from. */
const UKRAINIAN: Readonly<Record<string, readonly [string, string, string, string]>> = {
  AMS: ['Амстердам', 'в Амстердамі', 'до Амстердама', 'з Амстердама'],
  ARN: ['Стокгольм', 'у Стокгольмі', 'до Стокгольма', 'зі Стокгольма'],
  ATH: ['Афіни', 'в Афінах', 'до Афін', 'з Афін'],
  AYT: ['Анталія', 'в Анталії', 'до Анталії', 'з Анталії'],
  BCN: ['Барселона', 'у Барселоні', 'до Барселони', 'з Барселони'],
  BEG: ['Белград', 'у Белграді', 'до Белграда', 'з Белграда'],
  BER: ['Берлін', 'у Берліні', 'до Берліна', 'з Берліна'],
  BKK: ['Бангкок', 'у Бангкоку', 'до Бангкока', 'з Бангкока'],
  BOS: ['Бостон', 'у Бостоні', 'до Бостона', 'з Бостона'],
  BRU: ['Брюссель', 'у Брюсселі', 'до Брюсселя', 'з Брюсселя'],
  BUD: ['Будапешт', 'у Будапешті', 'до Будапешта', 'з Будапешта'],
  CDG: [
    'Париж, Шарль-де-Голль',
    'у Парижі, у Шарль-де-Голлі',
    'до Парижа, у Шарль-де-Голль',
    'з Парижа, із Шарль-де-Голля',
  ],
  CPH: ['Копенгаген', 'у Копенгагені', 'до Копенгагена', 'з Копенгагена'],
  DOH: ['Доха', 'у Досі', 'до Дохи', 'з Дохи'],
  DUB: ['Дублін', 'у Дубліні', 'до Дубліна', 'з Дубліна'],
  DUS: ['Дюссельдорф', 'у Дюссельдорфі', 'до Дюссельдорфа', 'з Дюссельдорфа'],
  DXB: ['Дубай', 'у Дубаї', 'до Дубая', 'з Дубая'],
  EDI: ['Единбург', 'в Единбурзі', 'до Единбурга', 'з Единбурга'],
  EVN: ['Єреван', 'у Єревані', 'до Єревана', 'з Єревана'],
  FCO: ["Рим, Ф'юмічино", "у Римі, у Ф'юмічино", "до Рима, у Ф'юмічино", "з Рима, із Ф'юмічино"],
  FRA: ['Франкфурт', 'у Франкфурті', 'до Франкфурта', 'із Франкфурта'],
  GVA: ['Женева', 'у Женеві', 'до Женеви', 'із Женеви'],
  HAM: ['Гамбург', 'у Гамбурзі', 'до Гамбурга', 'з Гамбурга'],
  HEL: ['Гельсінкі', 'у Гельсінкі', 'до Гельсінкі', 'з Гельсінкі'],
  IST: ['Стамбул', 'у Стамбулі', 'до Стамбула', 'зі Стамбула'],
  JFK: ['Нью-Йорк, Кеннеді', 'у Нью-Йорку, у Кеннеді', 'до Нью-Йорка, у Кеннеді', 'з Нью-Йорка, з Кеннеді'],
  KBP: ['Київ, Бориспіль', 'у Києві, у Борисполі', 'до Києва, у Бориспіль', 'з Києва, з Борисполя'],
  LED: ['Санкт-Петербург', 'у Санкт-Петербурзі', 'до Санкт-Петербурга', 'із Санкт-Петербурга'],
  LGW: ['Лондон, Гатвік', 'у Лондоні, у Гатвіку', 'до Лондона, у Гатвік', 'з Лондона, з Гатвіка'],
  LHR: ['Лондон, Гітроу', 'у Лондоні, у Гітроу', 'до Лондона, у Гітроу', 'з Лондона, з Гітроу'],
  LIS: ['Лісабон', 'у Лісабоні', 'до Лісабона', 'з Лісабона'],
  MAD: ['Мадрид', 'у Мадриді', 'до Мадрида', 'з Мадрида'],
  MAN: ['Манчестер', 'у Манчестері', 'до Манчестера', 'з Манчестера'],
  MUC: ['Мюнхен', 'у Мюнхені', 'до Мюнхена', 'з Мюнхена'],
  MXP: ['Мілан, Мальпенса', 'у Мілані, у Мальпенсі', 'до Мілана, у Мальпенсу', 'з Мілана, з Мальпенси'],
  NCE: ['Ніцца', 'у Ніцці', 'до Ніцци', 'з Ніцци'],
  OSL: ['Осло', 'в Осло', 'до Осло', 'з Осло'],
  PRG: ['Прага', 'у Празі', 'до Праги', 'з Праги'],
  RIX: ['Рига', 'у Ризі', 'до Риги', 'з Риги'],
  ROM: ['Рим', 'у Римі', 'до Рима', 'з Рима'],
  SIN: ['Сінгапур', 'у Сінгапурі', 'до Сінгапура', 'із Сінгапура'],
  SVO: [
    'Москва, Шереметьєво',
    'у Москві, у Шереметьєві',
    'до Москви, у Шереметьєво',
    'з Москви, із Шереметьєва',
  ],
  TLV: ['Тель-Авів', 'у Тель-Авіві', 'до Тель-Авіва', 'з Тель-Авіва'],
  VIE: ['Відень', 'у Відні', 'до Відня', 'з Відня'],
  WAW: ['Варшава', 'у Варшаві', 'до Варшави', 'з Варшави'],
  ZRH: ['Цюрих', 'у Цюриху', 'до Цюриха', 'з Цюриха'],
};

const ukrainian = (code: string): Readonly<Record<string, string>> => {
  const forms = UKRAINIAN[code];
  if (forms === undefined) return {};
  const [uk, ukIn, ukTo, ukFrom] = forms;
  return { uk, uk_in: ukIn, uk_to: ukTo, uk_from: ukFrom };
};

/** German names that differ from the English; every one stands after in, nach and aus as it is. */
const GERMAN: Readonly<Record<string, string>> = {
  ATH: 'Athen',
  BEG: 'Belgrad',
  BRU: 'Brüssel',
  CPH: 'Kopenhagen',
  EVN: 'Eriwan',
  FCO: 'Rom Fiumicino',
  GVA: 'Genf',
  KBP: 'Kyjiw Boryspil',
  LED: 'St. Petersburg',
  LIS: 'Lissabon',
  MUC: 'München',
  MXP: 'Mailand Malpensa',
  NCE: 'Nizza',
  PRG: 'Prag',
  ROM: 'Rom',
  SIN: 'Singapur',
  SVO: 'Moskau Scheremetjewo',
  VIE: 'Wien',
  WAW: 'Warschau',
  ZRH: 'Zürich',
};

const german = (code: string, english: string): Readonly<Record<string, string>> => {
  const de = GERMAN[code] ?? english;
  return { de, de_in: `in ${de}`, de_to: `nach ${de}`, de_from: `aus ${de}` };
};

/** Dutch names where they differ from the English ones; a place keeps its form after every preposition. */
const DUTCH: Readonly<Record<string, string>> = {
  ATH: 'Athene',
  BEG: 'Belgrado',
  BER: 'Berlijn',
  BRU: 'Brussel',
  BUD: 'Boedapest',
  CDG: 'Parijs Charles de Gaulle',
  CPH: 'Kopenhagen',
  EVN: 'Jerevan',
  GVA: 'Genève',
  LED: 'Sint-Petersburg',
  LGW: 'Londen Gatwick',
  LHR: 'Londen Heathrow',
  LIS: 'Lissabon',
  MUC: 'München',
  MXP: 'Milaan Malpensa',
  PRG: 'Praag',
  SVO: 'Moskou Sjeremetjevo',
  VIE: 'Wenen',
  WAW: 'Warschau',
  ZRH: 'Zürich',
};

const dutch = (code: string, english: string, preposition: 'in' | 'at'): Readonly<Record<string, string>> => {
  const nl = DUTCH[code] ?? english;
  return { nl, nl_in: `${preposition === 'at' ? 'op' : 'in'} ${nl}`, nl_to: nl, nl_from: `uit ${nl}` };
};

export const isKnownAirport = (code: string): boolean => Object.hasOwn(AIRPORTS, code);

/** A code without an entry stands for itself. Keys of `names`: `ru ru_in ru_to ru_from`, the same of `uk`, `de` and `nl`, `en_in en_to`. */
export const airport = (code: string): Where => {
  const row = isKnownAirport(code) ? AIRPORTS[code] : undefined;
  if (row === undefined) return { kind: 'airport', code, name: code };
  const [name, preposition, ru, ruIn, ruTo, ruFrom] = row;
  const english = { en_in: `${preposition} ${name}`, en_to: name };
  return {
    kind: 'airport',
    code,
    name,
    names: {
      ...english,
      ...dutch(code, name, preposition),
      ...german(code, name),
      ...ukrainian(code),
      ru,
      ru_in: ruIn,
      ru_to: ruTo,
      ru_from: ruFrom,
    },
  };
};
