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
      '{certain, select, yes {Багаж } other {Нашёлся багаж, который подходит под ваше описание: он }}{in, select, none {{certain, select, yes {нашли {at}} other {обнаружен {at}}}} other {{in}{certain, select, yes {: его нашли {at}} other {, его нашли {at}}}}}{step, select, pending {, на рейс пока не поставили.{to, select, none {} other { Дальше он полетит {to}.}}} customs {, теперь он должен пройти таможню.} flight {. Дальше он полетит {to, select, none {} other {{to} }}рейсом {number}{lands, select, none {} other {, посадка {lands}}}.} other {.}}',
    customs:
      'Багаж {in, select, none {на таможне} other {{in}, на таможне}}: там он {since}. Когда таможня его отпустит, он поедет дальше.',
    searching: 'Багаж пока не нашли. Поиск идёт {since}.',
    received: 'Багаж пока не нашли. Ваше заявление зарегистрировали {at}, поиск идёт.',
    handover:
      '{over, select, yes {{days} {days, plural, one {день поиска закончился} few {дня поиска закончились} other {дней поиска закончились}} {on}, теперь делом занимается отдел претензий.} other {Поиск длится {days} {days, plural, one {день} few {дня} other {дней}}; если за это время ничего не найдётся, {on} дело перейдёт в отдел претензий.}}',
    needsYou: 'Багаж пока не нашли, и для поиска нужна ваша помощь.',
    booked:
      'Багаж ещё {in}. {number, select, none {{to, select, none {} other {Дальше он полетит {to}.}}} other {Дальше он полетит {to, select, none {} other {{to} }}рейсом {number}{lands, select, none {} other {, посадка {lands}}}.}}',
    transit:
      'Багаж в пути{to, select, none {} other {: летит {to}}}{number, select, none {} other { рейсом {number}}}{lands, select, none {} other {, посадка {lands}}}. В дороге он {since}.',
    collects:
      'Багаж {in, select, none {прилетел и ждёт курьера} other {{in}, ждёт курьера}}. Он там {since}{owner, select, none {} other {, привезёт его вам {owner}}}.',
    delivers:
      'Багаж у курьера{owner, select, none {} other { ({owner})}}, его везут вам.{window, select, none {} other { Доставка запланирована {window}.}}',
    attempt:
      'Курьер{owner, select, none {} other { ({owner})}} приезжал {at}, но передать багаж не получилось.{again, select, none {} planned { Следующая попытка запланирована {window}.} other { Он приедет ещё раз.}}',
    resolved: 'Багаж доставили {at}. Если чего-то не хватает или что-то повреждено, напишите мне прямо сюда.',
    ready: 'Багаж готов к выдаче{in, select, none {} other { {in}}}, он ждёт вас там {since}.',

    bags: 'Из {total, plural, =2 {двух} =3 {трёх} =4 {четырёх} other {#}} мест вашего багажа {groups}.',
    bagsJoin: '{all}{last, select, none {} other { и {last}}}',
    bagsGroup:
      '{count, plural, =1 {одно} =2 {два} =3 {три} =4 {четыре} other {#}} {state, select, located {{in, select, none {{count, plural, =1 {найдено} other {найдены}}} other {{in}}}} searching {пока не нашли} transit {в пути} customs {на таможне} courier {у курьера} collects {{in, select, none {{count, plural, =1 {ждёт} other {ждут}} курьера} other {{in}, в ожидании курьера}}} attempt {передать не получилось} ready {{count, plural, =1 {готово} other {готовы}} к выдаче} other {уже {count, plural, =1 {доставлено} other {доставлены}}}}',
    bagsNext:
      '{step, select, searching {Поиск продолжается.} pending {{to, select, none {Рейса пока нет.} other {Дальше — {to}, рейса пока нет.}}} other {}}',

    unchanged:
      'Без изменений {since}: {state, select, located {багаж {in, select, none {найден, но на рейс его пока не поставили} other {по-прежнему {in}}}} searching {багаж пока не нашли} transit {багаж по-прежнему в пути{to, select, none {} other {, летит {to}}}} customs {багаж по-прежнему на таможне} collects {багаж по-прежнему ждёт курьера} courier {багаж по-прежнему у курьера} attempt {новой попытки доставки не было} needsYou {багаж пока не нашли} ready {багаж по-прежнему готов к выдаче} other {багаж доставлен}}. Последняя проверка — {checked}.',
    unchangedBags:
      'Без изменений {since}: из {total, plural, =2 {двух} =3 {трёх} =4 {четырёх} other {#}} мест вашего багажа {groups}. Последняя проверка — {checked}.',
    nextStep:
      '{step, select, lands {Посадка рейса {number} — {lands}.} pending {Дальше он полетит {to}.} flight {Дальше он полетит {to, select, none {} other {{to} }}рейсом {number}{lands, select, none {} other {, посадка {lands}}}.} window {Доставка запланирована {window}.} other {Следующая попытка запланирована {window}.}}',
    nothingToDo: 'От вас ничего не нужно.',
    newWasIn: 'Это новость: в моём прошлом сообщении, {told}, он был ещё {in}.',
    newWasSearched: 'Это новость: в моём прошлом сообщении, {told}, его ещё не было среди найденных.',
    newStepBack: 'Мне жаль, это шаг назад: в моём прошлом сообщении, {told}, багаж числился найденным.',
    newTime: 'Срок сдвинулся: в моём прошлом сообщении, {told}, планировали {before}.',
    newOther: 'Это новость с моего прошлого сообщения, {told}.',
    moved: 'Сначала планировали {original}; мне жаль, что время сдвинулось.',
    newReference: 'У заявления теперь новый номер, {reference}, сохраните его.',
    contentsForm:
      'Напишите мне сюда{deadline, select, none {} other { {deadline}}}, что было в багаже, как можно подробнее: аэропорты сверят это с тем, что никто не забрал.',
    confirmAddress:
      'Напишите мне сюда{deadline, select, none {} other { {deadline}}}, на какой адрес нужна доставка.',
    promise:
      '{gap, select, flight {Времени рейса ещё нет, поэтому напишу} arrival {Времени прилёта ещё нет, поэтому напишу} delivery {Времени доставки ещё нет, поэтому напишу} other {Напишу}} вам здесь {by}, даже если новостей не будет.',
    gap: '{gap, select, flight {Времени рейса ещё нет.} arrival {Времени прилёта ещё нет.} other {Времени доставки ещё нет.}}',
    stale:
      '{kind, select, delayed_bag {Система розыска багажа} parcel {Система перевозчика} other {Наша система}} сейчас не отвечает, последние данные — {checked}.',

    unavailable:
      '{kind, select, delayed_bag {Система розыска багажа сейчас не отвечает, поэтому пока не могу сказать, где он.} parcel {Система перевозчика сейчас не отвечает, поэтому пока не могу сказать, где посылка.} other {Наша система сейчас не отвечает, поэтому пока не могу сказать, как обстоят дела.}} Пробую снова.',
    tooEarly:
      '{kind, select, delayed_bag {В системе розыска данных по вашему заявлению пока нет: ещё слишком рано.} parcel {У перевозчика данных о вашей посылке пока нет: ещё слишком рано.} other {Данных в системе пока нет: ещё слишком рано.}}',
    askAgain:
      'По такому номеру и фамилии ничего не нашлось. Номер — {letters, plural, =3 {три буквы} one {# буква} few {# буквы} other {# букв}}, {characters, plural, =2 {два знака} one {# знак} few {# знака} other {# знаков}} и {digits, plural, =5 {пять цифр} one {# цифра} few {# цифры} other {# цифр}}, он есть на листе, который вам дали в аэропорту. Пришлите, пожалуйста, номер и фамилию ещё раз.',

    cause:
      'Причина: {cause, select, cable_break {обрыв кабеля} power_failure {отключение электричества} equipment_failure {отказ оборудования} planned_work {плановые работы} third_party {сбой вне нашей сети} weather {погода} customs {таможенная проверка} address_problem {адрес не удалось найти} other {по адресу никого не было}}.',
    step: '{step, select, crew_repairs {Ремонтом занимается бригада.} engineer_visits {Мастер приедет к вам{at, select, none {} other { {at}}}.} monitoring {Следим, не повторится ли это.} decision_due {{by, select, none {Дальше — решение.} other {Срок решения — {by}.}}} payment_due {{by, select, none {Дальше — выплата.} other {Срок выплаты — {by}.}}} takes_effect {{on, select, none {Осталось дождаться начала действия.} other {Начнёт действовать {on}.}}} delivers {Дальше — доставка к вам.} delivers_again {Курьер приедет ещё раз{window, select, none {} other {, доставка запланирована {window}}}.} calls_back {Позвоним вам{at, select, none {} other { {at}}}{phone, select, none {} other { на номер {phone}}}.} other {{by, select, none {Дальше — ответ.} other {Ответ должен быть {by}.}}}}',
    eta: '{kind, select, parcel {Доставка запланирована {window}.} order {Должно быть готово {by}.} complaint {Решение ожидается {by}.} other {Рассчитываем исправить {by}.}}',
    promised:
      '{late, select, yes {Обещали {by}; этот срок прошёл, и мне очень жаль.} other {Обещанный срок — {by}{stands, select, yes {, он пока не изменился} other {}}.}}',
    etaMoved: 'Сначала срок назначили {original}; мне жаль, что он сдвинулся.',
    decided:
      '{amount, select, none {} other {Вам полагается {amount}{payment, select, bank_transfer { переводом на счёт} voucher { ваучером} cash { наличными} other {}}.}}',
    delayFound: 'Установленное опоздание — {delay}.',
    todo: '{action, select, send_information {Напишите мне, пожалуйста, сюда{deadline, select, none {} other { {deadline}}}{text, select, none {} other {: {text}}}.} confirm_appointment {Напишите, пожалуйста, подходит ли вам это время.} collect {Забрать можно{in, select, none {} other { {in}}}{deadline, select, none {} other { {deadline}}}.} other {Напишите, пожалуйста, всё ли снова работает.}}',
    linked: 'Это часть аварии в вашем районе.',
    caseUnchanged: 'Без изменений {since}: {state}. Последняя проверка — {checked}.',
    casePromise:
      '{gap, select, eta {Срока пока нет, поэтому напишу} other {Напишу}} вам здесь {by}, даже если новостей не будет.',
    caseGap: 'Срока пока нет.',
    document:
      'Вот документ{title, select, none {} other { «{title}»}}{link, select, none {.} other {: {link}}}',
    policy: '{text}',
    textTo: 'Номер для смс: последние цифры {end}.',
    elsewhere: 'Ответ на ваш вопрос — в {title}.',
    survey:
      '{about, select, delayed_bag {Багаж снова у вас. } trouble_ticket {Неисправность устранена. } order {Заказ выполнен. } parcel {Посылка уже у вас. } other {}}Наши ответы здесь вам помогли? Просто ответьте «да» или «нет».',
    choiceYes: 'Да',
    choiceNo: 'Нет',
    hours: '{hours, plural, =0 {} one {# час} few {# часа} other {# часов}}',
    minutes: '{minutes, plural, =0 {} one {# минута} few {# минуты} other {# минут}}',
    durationJoin: '{hours} {minutes}',

    askMissed:
      'По {form, select, bag_file {такому номеру} ticket {такому номеру заявки} contract {такому номеру договора} order {такому номеру заказа} parcel {такому номеру посылки} booking {такому коду брони} complaint {такому номеру претензии} other {такому номеру обращения}}{proof, select, none {} surname { и фамилии} postcode { и индексу} phone4 { и цифрам телефона} other { и коду}} ничего не нашлось. Пришлите, пожалуйста, {proof, select, none {его} other {и то и другое}} ещё раз.',

    publicStatus:
      '{handle, select, none {} other {{handle} }}{kind, select, delayed_bag {Заявление нашлось, подробности} parcel {Данные о посылке есть, подробности} other {Подробности}} — в личных сообщениях.',
    publicAnswer: '{handle, select, none {} other {{handle} }}{text}',
    publicAsk: '{handle, select, none {} other {{handle} }}Пишу вам в личные сообщения, чтобы всё проверить.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Ваш профиль не принимает от нас личных сообщений, поэтому написать вам лично не получается. Напишите нам в личные сообщения: подробности — только для вас.',
    publicOther: '{handle, select, none {} other {{handle} }}Пишу вам в личные сообщения.',
  },

  cases: {
    trouble_ticket: {
      received: 'Заявку зарегистрировали {opened}, в работу её пока не взяли.',
      in_progress: 'Устраняем вашу неисправность {since}.',
      waiting_on_customer: 'По вашей заявке ждём ответа от вас {since}.',
      waiting_on_third_party: 'Работа по вашей заявке приостановлена {since}.',
      resolved: 'Неисправность устранили {at}. Если она вернулась, напишите мне прямо сюда.',
      closed: 'Заявку закрыли {at}. Если неисправность вернулась, напишите мне прямо сюда.',
      cancelled: 'Заявку отменили {at}. Если неисправность осталась, напишите мне прямо сюда.',
      rejected: 'Заявку отклонили {at}.',
    },
    outage: {
      received: 'Об аварии{in, select, none {} other { {in}}} знаем {since}.',
      in_progress: '{in, select, none {Сейчас авария} other {Авария {in}}}, устраняем её {since}.',
      waiting_on_third_party:
        '{in, select, none {Сейчас авария} other {Авария {in}}}, работы приостановлены {since}.',
      resolved:
        'Аварию{in, select, none {} other { {in}}} устранили {at}. Если у вас по-прежнему не работает, напишите мне прямо сюда.',
      closed:
        'Аварию{in, select, none {} other { {in}}} устранили {at}. Если у вас по-прежнему не работает, напишите мне прямо сюда.',
    },
    order: {
      received: 'Ваш заказ{item, select, none {} other { «{item}»}} приняли {opened}.',
      in_progress: 'Ваш заказ{item, select, none {} other { «{item}»}} выполняют {since}.',
      waiting_on_customer: 'По заказу{item, select, none {} other { «{item}»}} ждём ответа от вас {since}.',
      waiting_on_third_party: 'Ваш заказ{item, select, none {} other { «{item}»}} приостановлен {since}.',
      resolved: 'Ваш заказ{item, select, none {} other { «{item}»}} выполнили {at}.',
      attempt_failed:
        'Ваш заказ{item, select, none {} other { «{item}»}} выполнить не удалось, последняя попытка — {at}.',
      cancelled: 'Ваш заказ{item, select, none {} other { «{item}»}} отменили {at}.',
      rejected: 'Ваш заказ{item, select, none {} other { «{item}»}} отклонили {at}.',
    },
    parcel: {
      received: 'Посылку оформили {at}, перевозчику её пока не передали.',
      in_transit: 'Посылка в пути {since}{in, select, none {} other {; последняя отметка — {in}}}.',
      waiting_on_customer:
        'Посылка задержана{in, select, none {} other { {in}}}, она ждёт ответа от вас {since}.',
      waiting_on_third_party: 'Посылка задержана{in, select, none {} other { {in}}} {since}.',
      ready_for_collection: 'Посылка готова к выдаче{in, select, none {} other { {in}}} и ждёт вас {since}.',
      out_for_delivery: 'Посылка у курьера{owner, select, none {} other { ({owner})}}, её везут вам.',
      attempt_failed:
        'Курьер{owner, select, none {} other { ({owner})}} приезжал {at}, но передать посылку не получилось.',
      resolved: 'Посылку доставили {at}. Если у вас её нет, напишите мне прямо сюда.',
      cancelled: 'Посылку возвращают отправителю {since}.',
    },
    complaint: {
      received: 'Претензию зарегистрировали {opened}, рассматривать её пока не начали.',
      in_progress: 'Вашу претензию рассматривают {since}.',
      waiting_on_customer: 'По вашей претензии ждём сведений от вас {since}.',
      resolved: 'Решение по вашей претензии приняли {at}.',
      closed: 'Ваша претензия урегулирована {at}.',
      rejected: 'Вашу претензию отклонили {at}.',
    },
    call_back: {
      received:
        'Позвоним вам{next, select, none {} other { {next}}}{phone, select, none {} other { на номер {phone}}}.',
      in_progress:
        'Позвоним вам{next, select, none {} other { {next}}}{phone, select, none {} other { на номер {phone}}}.',
      resolved: 'Мы позвонили вам {at}.',
      attempt_failed: 'Мы звонили вам {at}, но не дозвонились.',
    },
    generic: {
      received: 'Обращение зарегистрировали {opened}, в работу его пока не взяли.',
      in_progress: 'Работаем над вашим обращением {since}.',
      waiting_on_customer: 'По вашему обращению ждём ответа от вас {since}.',
      waiting_on_third_party: 'Работа по вашему обращению приостановлена {since}.',
      resolved: 'Работу по вашему обращению завершили {at}. Если что-то осталось, напишите мне прямо сюда.',
      closed: 'Обращение закрыли {at}. Если что-то осталось, напишите мне прямо сюда.',
    },
  },

  standing: {
    trouble_ticket: {
      received: 'заявку пока не взяли в работу',
      in_progress: 'неисправность ещё не устранена, работаем над этим',
      waiting_on_customer: 'по заявке по-прежнему ждём ответа от вас',
      waiting_on_third_party: 'работа по заявке по-прежнему приостановлена',
    },
    outage: {
      received: 'авария{in, select, none {} other { {in}}} ещё не устранена',
      in_progress: 'авария{in, select, none {} other { {in}}} ещё не устранена, работаем над этим',
      waiting_on_third_party: 'авария ещё не устранена, работы по-прежнему приостановлены',
    },
    order: {
      received: 'заказ принят, за него пока не взялись',
      in_progress: 'заказ по-прежнему выполняют',
      waiting_on_customer: 'по заказу по-прежнему ждём ответа от вас',
      waiting_on_third_party: 'заказ по-прежнему приостановлен',
    },
    parcel: {
      received: 'перевозчику посылку пока не передали',
      in_transit: 'посылка по-прежнему в пути',
      waiting_on_customer: 'посылка по-прежнему задержана и ждёт ответа от вас',
      waiting_on_third_party: 'посылка по-прежнему задержана',
      ready_for_collection: 'посылка по-прежнему готова к выдаче{in, select, none {} other { {in}}}',
      out_for_delivery: 'посылка по-прежнему у курьера',
      attempt_failed: 'новой попытки доставки не было',
    },
    complaint: {
      received: 'рассматривать претензию пока не начали',
      in_progress: 'претензию по-прежнему рассматривают',
      waiting_on_customer: 'по претензии по-прежнему ждём сведений от вас',
      resolved: 'претензия рассмотрена, но пока не урегулирована',
    },
    call_back: {
      received: 'звонок по-прежнему назначен',
      in_progress: 'звонок по-прежнему назначен',
    },
    generic: {
      received: 'обращение пока не взяли в работу',
      in_progress: 'по-прежнему работаем над вашим обращением',
      waiting_on_customer: 'по обращению по-прежнему ждём ответа от вас',
      waiting_on_third_party: 'работа по обращению по-прежнему приостановлена',
    },
  },

  askReference: {
    bag_file:
      'Напишите, пожалуйста, номер заявления: {letters, plural, =3 {три буквы} one {# буква} few {# буквы} other {# букв}}, {characters, plural, =2 {два знака} one {# знак} few {# знака} other {# знаков}} и {digits, plural, =5 {пять цифр} one {# цифра} few {# цифры} other {# цифр}}, он есть на листе, который вам дали в аэропорту.',
    ticket: 'Напишите, пожалуйста, номер заявки: он есть в сообщении, которое мы вам прислали.',
    contract: 'Напишите, пожалуйста, номер договора: он есть в каждом счёте.',
    order: 'Напишите, пожалуйста, номер заказа: он есть в подтверждении, которое мы вам прислали.',
    parcel: 'Напишите, пожалуйста, номер посылки: он есть в сообщении об отправке.',
    booking: 'Напишите, пожалуйста, код брони: он есть в билете.',
    complaint: 'Напишите, пожалуйста, номер претензии: он есть в подтверждении, которое мы вам прислали.',
    case: 'Напишите, пожалуйста, номер обращения: он есть в сообщении, которое мы вам прислали.',
  },
  askProof: {
    surname: 'На какую фамилию это оформлено?',
    postcode: 'Какой почтовый индекс в адресе получателя?',
    phone4: 'Какие последние цифры у номера телефона, который у нас записан? Хватит четырёх.',
    code: 'На телефон, который у нас записан, пришёл код. Пришлите его мне сюда, пожалуйста.',
  },
  askLead: 'Посмотрю прямо здесь.',
  askThanks: 'Спасибо, номер есть.',

  done: {
    create_ticket: 'Заявка оформлена{reference, select, none {} other {, её номер — {reference}}}.',
    place_order:
      'Заказ{item, select, none {} other { «{item}»}} оформлен{reference, select, none {} other {, его номер — {reference}}}.',
    open_complaint: 'Претензия оформлена{reference, select, none {} other {, её номер — {reference}}}.',
    reschedule_delivery:
      'Доставка перенесена{window, select, none {} other {: теперь она запланирована {window}}}.',
    send_document:
      'Вот документ{title, select, none {} other { «{title}»}}{link, select, none {.} other {: {link}}}',
    call_back:
      'Звонок назначен{next, select, none {} other {: позвоним вам {next}}}{phone, select, none {} other { на номер {phone}}}.',
  },
};
