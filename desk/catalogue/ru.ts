import type { Catalogue } from './en.ts';

/** What okno writes in Russian; see en.ts. First person without gender: «напишу», «последняя проверка». */
export const ru: Catalogue = {
  locale: 'ru-RU',
  messages: {
    at: '{day, select, today {сегодня в {time}} yesterday {вчера в {time}} tomorrow {завтра в {time}} weekday {{weekday} в {time}} other {{date} в {time}}}',
    by: '{day, select, today {сегодня до {time}} yesterday {вчера до {time}} tomorrow {завтра до {time}} weekday {{weekday} до {time}} other {{date} до {time}}}',
    since:
      '{day, select, today {сегодня с {time}} yesterday {со вчерашнего дня, с {time}} weekday {{weekdaySince}, с {time}} other {с {date}}}',
    forAt:
      '{day, select, today {на сегодня, на {time}} yesterday {на вчера, на {time}} tomorrow {на завтра, на {time}} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}, на {time}}}',
    until:
      '{day, select, today {сегодня до {time}} tomorrow {завтра до {time}} weekday {до {time} {weekdayOf}} other {до {time} {date}}}',
    sinceDay:
      '{day, select, today {с сегодняшнего дня} yesterday {со вчерашнего дня} weekday {{weekdaySince}} other {с {date}}}',
    day: '{day, select, today {сегодня} yesterday {вчера} tomorrow {завтра} weekday {{weekday}} other {{date}}}',
    dayAlone: '',
    window:
      '{day, select, today {на сегодня} tomorrow {на завтра} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}}}, с {from} до {to}',
    windowDays: 'не раньше чем {from} и не позже чем {to}',
    windowDay:
      '{day, select, today {на сегодня} tomorrow {на завтра} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}}}',
    windowPoint:
      '{day, select, today {на сегодня} tomorrow {на завтра} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}}}, до {time}',
    weekday:
      '{weekday, select, mon {в понедельник} tue {во вторник} wed {в среду} thu {в четверг} fri {в пятницу} sat {в субботу} other {в воскресенье}}',
    weekdayOf:
      '{weekday, select, mon {понедельника} tue {вторника} wed {среды} thu {четверга} fri {пятницы} sat {субботы} other {воскресенья}}',
    weekdaySince:
      '{weekday, select, mon {с понедельника} tue {со вторника} wed {со среды} thu {с четверга} fri {с пятницы} sat {с субботы} other {с воскресенья}}',
    weekdayAlone:
      '{weekday, select, mon {понедельник} tue {вторник} wed {среду} thu {четверг} fri {пятницу} sat {субботу} other {воскресенье}}',

    in: '{kind, select, airport {в аэропорту {name}} other {в районе {name}}}',
    to: '{kind, select, airport {в аэропорт {name}} other {в район {name}}}',

    located:
      '{certain, select, yes {Чемодан } other {Нашёлся чемодан, который подходит под ваше описание: он }}{in, select, none {{certain, select, yes {нашли {at}} other {обнаружен {at}}}} other {{in}{certain, select, yes {: его нашли {at}} other {, его нашли {at}}}}}{step, select, pending {, на рейс пока не поставили.{to, select, none {} other { Дальше он полетит {to}.}}} customs {, теперь он должен пройти таможню.} flight {. Дальше он полетит {to, select, none {} other {{to} }}рейсом {number}{lands, select, none {} other {, посадка {lands}}}.} other {.}}',
    customs:
      'Чемодан {in, select, none {на таможне} other {{in}, на таможне}}: там он {since}. Когда таможня его отпустит, он поедет дальше.',
    searching: 'Чемодан пока не нашли. Поиск идёт {since}.',
    received: 'Чемодан пока не нашли. Ваше заявление зарегистрировали {at}, поиск идёт.',
    handover:
      '{over, select, yes {{days} {days, plural, one {день поиска закончился} few {дня поиска закончились} other {дней поиска закончились}} {on}, теперь делом занимается отдел претензий.} other {Поиск длится {days} {days, plural, one {день} few {дня} other {дней}}; если за это время ничего не найдётся, {on} дело перейдёт в отдел претензий.}}',
    needsYou: 'Чемодан пока не нашли, и для поиска нужна ваша помощь.',
    booked:
      'Чемодан ещё {in}. {number, select, none {{to, select, none {} other {Дальше он полетит {to}.}}} other {Дальше он полетит {to, select, none {} other {{to} }}рейсом {number}{lands, select, none {} other {, посадка {lands}}}.}}',
    transit:
      'Чемодан в пути{to, select, none {} other {: летит {to}}}{number, select, none {} other { рейсом {number}}}{lands, select, none {} other {, посадка {lands}}}. В дороге он {since}.',
    collects:
      'Чемодан {in, select, none {прилетел и ждёт курьера} other {{in}, ждёт курьера}}. Он там {since}{owner, select, none {} other {, привезёт его вам {owner}}}.',
    delivers:
      'Чемодан у курьера{owner, select, none {} other { ({owner})}}, его везут вам.{window, select, none {} other { Доставка запланирована {window}.}}',
    attempt:
      'Курьер{owner, select, none {} other { ({owner})}} приезжал {at}, но передать чемодан не получилось.{again, select, none {} planned { Следующая попытка запланирована {window}.} other { Он приедет ещё раз.}}',
    resolved:
      'Чемодан доставили {at}. Если чего-то не хватает или что-то повреждено, напишите мне прямо сюда.',
    ready: 'Чемодан готов к выдаче{in, select, none {} other { {in}}}, он ждёт вас там {since}.',

    bags: 'Из {total, plural, =2 {двух} =3 {трёх} =4 {четырёх} other {#}} ваших чемоданов {groups}.',
    bagsJoin: '{all}{last, select, none {} other {, {last}}}',
    bagsGroup:
      '{count, plural, =1 {один} =2 {два} =3 {три} =4 {четыре} other {#}} {state, select, located {{in, select, none {найден} other {{in}}}} searching {пока не {count, plural, =1 {нашли} other {нашли}}} transit {в пути} customs {на таможне} courier {у курьера} collects {{in, select, none {ждёт курьера} other {{in} в ожидании курьера}}} attempt {передать не получилось} ready {{count, plural, =1 {готов} other {готовы}} к выдаче} other {уже {count, plural, =1 {доставлен} other {доставлены}}}}',
    bagsNext:
      '{step, select, searching {Поиск продолжается.} pending {{to, select, none {Рейса пока нет.} other {Дальше он полетит {to}, рейса пока нет.}}} other {}}',

    unchanged:
      'Без изменений {since}: {state, select, located {чемодан {in, select, none {найден, но на рейс его пока не поставили} other {по-прежнему {in}}}} searching {чемодан пока не нашли} transit {чемодан по-прежнему в пути{to, select, none {} other {, летит {to}}}} customs {чемодан по-прежнему на таможне} collects {чемодан по-прежнему ждёт курьера} courier {чемодан по-прежнему у курьера} attempt {новой попытки доставки не было} needsYou {чемодан пока не нашли} ready {чемодан по-прежнему готов к выдаче} other {чемодан доставлен}}. Последняя проверка — {checked}.',
    unchangedBags:
      'Без изменений {since}: из {total, plural, =2 {двух} =3 {трёх} =4 {четырёх} other {#}} ваших чемоданов {groups}. Последняя проверка — {checked}.',
    nextStep:
      '{step, select, lands {Посадка рейса {number} — {lands}.} pending {Дальше он полетит {to}.} flight {Дальше он полетит {to, select, none {} other {{to} }}рейсом {number}{lands, select, none {} other {, посадка {lands}}}.} window {Доставка запланирована {window}.} other {Следующая попытка запланирована {window}.}}',
    nothingToDo: 'От вас ничего не нужно.',
    newWasIn: 'Это новость: в моём прошлом сообщении, {told}, он был ещё {in}.',
    newWasSearched: 'Это новость: в моём прошлом сообщении, {told}, его ещё не было среди найденных.',
    newStepBack: 'Мне жаль, это шаг назад: в моём прошлом сообщении, {told}, чемодан числился найденным.',
    newTime: 'Время сдвинулось: в моём прошлом сообщении, {told}, доставку планировали {before}.',
    newOther: 'Это новость с моего прошлого сообщения, {told}.',
    moved: 'Сначала планировали {original}; мне жаль, что время сдвинулось.',
    newReference: 'У заявления теперь новый номер, {reference}, сохраните его.',
    contentsForm:
      'Напишите мне сюда{deadline, select, none {} other { {deadline}}}, что лежало в чемодане, как можно подробнее: аэропорты сверят это с багажом, который никто не забрал.',
    confirmAddress: 'Напишите мне сюда{deadline, select, none {} other { {deadline}}}, куда его привезти.',
    promise:
      '{gap, select, flight {Времени рейса ещё нет, поэтому напишу} arrival {Времени прилёта ещё нет, поэтому напишу} delivery {Времени доставки ещё нет, поэтому напишу} other {Напишу}} вам здесь {by}, даже если новостей не будет.',
    gap: '{gap, select, flight {Времени рейса ещё нет.} arrival {Времени прилёта ещё нет.} other {Времени доставки ещё нет.}}',
    stale: 'Система розыска сейчас не отвечает, последние данные — {checked}.',

    unavailable:
      'Система розыска багажа сейчас не отвечает, поэтому пока не могу сказать, где чемодан. Пробую снова.',
    tooEarly: 'В системе розыска по вашему заявлению пока пусто: прошло слишком мало времени.',
    askBoth:
      'Посмотрю прямо здесь. Напишите, пожалуйста, номер заявления и фамилию, на которую оно оформлено. Номер — {letters, plural, =3 {три буквы} one {# буква} few {# буквы} other {# букв}}, {characters, plural, =2 {два знака} one {# знак} few {# знака} other {# знаков}} и {digits, plural, =5 {пять цифр} one {# цифра} few {# цифры} other {# цифр}}, он есть на листе, который вам дали в аэропорту.',
    askReference:
      'Посмотрю прямо здесь. Напишите, пожалуйста, номер заявления: {letters, plural, =3 {три буквы} one {# буква} few {# буквы} other {# букв}}, {characters, plural, =2 {два знака} one {# знак} few {# знака} other {# знаков}} и {digits, plural, =5 {пять цифр} one {# цифра} few {# цифры} other {# цифр}}, он есть на листе, который вам дали в аэропорту.',
    askSurname: 'Спасибо, номер есть. На какую фамилию оформлено заявление?',
    askAgain:
      'По такому номеру и фамилии ничего не нашлось. Номер — {letters, plural, =3 {три буквы} one {# буква} few {# буквы} other {# букв}}, {characters, plural, =2 {два знака} one {# знак} few {# знака} other {# знаков}} и {digits, plural, =5 {пять цифр} one {# цифра} few {# цифры} other {# цифр}}, он есть на листе, который вам дали в аэропорту. Пришлите, пожалуйста, номер и фамилию ещё раз.',

    publicStatus:
      '{handle, select, none {} other {{handle} }}Заявление нашлось, подробности — в личных сообщениях.',
    publicAsk: '{handle, select, none {} other {{handle} }}Пишу вам в личные сообщения, чтобы всё проверить.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Ваш профиль не принимает от нас личных сообщений, поэтому написать вам лично не получается. Напишите нам в личные сообщения: подробности — только для вас.',
    publicOther: '{handle, select, none {} other {{handle} }}Пишу вам в личные сообщения.',
  },
};
