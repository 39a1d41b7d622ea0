import type { Catalogue } from './en.ts';

const REFERENCE_FORM =
  "{letters, plural, =3 {три літери} one {# літера} few {# літери} many {# літер} other {# літери}}, {characters, plural, =2 {два знаки} one {# знак} few {# знаки} many {# знаків} other {# знака}} і {digits, plural, =5 {п'ять цифр} one {# цифра} few {# цифри} many {# цифр} other {# цифри}}";
const OF_BAGS = 'Із {total, plural, =2 {двох} =3 {трьох} =4 {чотирьох} other {#}} ваших валіз {groups}';
const ARE = '{count, plural, =1 {одна} =2 {дві} =3 {три} =4 {чотири} other {#}}';
const THEM = '{count, plural, =1 {одну} =2 {дві} =3 {три} =4 {чотири} other {#}}';

/** What okno writes in Ukrainian; see en.ts. First person without gender: «напишу», «остання перевірка». */
export const uk: Catalogue = {
  locale: 'uk-UA',
  messages: {
    at: '{day, select, today {сьогодні о {time}} yesterday {учора о {time}} tomorrow {завтра о {time}} weekday {{weekday} о {time}} other {{date} о {time}}}',
    by: '{day, select, today {сьогодні до {time}} yesterday {учора до {time}} tomorrow {завтра до {time}} weekday {{weekday} до {time}} other {{date} до {time}}}',
    since:
      '{day, select, today {сьогодні з {time}} yesterday {з учорашнього дня, з {time}} weekday {{weekdaySince}, з {time}} other {з {date}}}',
    day: '{day, select, today {сьогодні} yesterday {учора} tomorrow {завтра} weekday {{weekday}} other {{date}}}',
    dayAlone: '',
    sinceDay:
      '{day, select, today {із сьогоднішнього дня} yesterday {з учорашнього дня} weekday {{weekdaySince}} other {з {date}}}',
    window:
      '{day, select, today {на сьогодні} tomorrow {на завтра} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}}}, з {from} до {to}',
    windowDays: 'не раніше ніж {from} і не пізніше ніж {to}',
    windowDay:
      '{day, select, today {на сьогодні} tomorrow {на завтра} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}}}',
    windowPoint:
      '{day, select, today {на сьогодні} tomorrow {на завтра} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}}}, до {time}',
    forAt:
      '{day, select, today {на сьогодні, на {time}} yesterday {на вчора, на {time}} tomorrow {на завтра, на {time}} other {на {weekday, select, none {{date}} other {{weekdayAlone}}}, на {time}}}',
    until:
      '{day, select, today {сьогодні до {time}} tomorrow {завтра до {time}} weekday {до {time} {weekdayOf}} other {до {time} {date}}}',
    weekday:
      "{weekday, select, mon {у понеділок} tue {у вівторок} wed {у середу} thu {у четвер} fri {у п'ятницю} sat {у суботу} other {у неділю}}",
    weekdayOf:
      "{weekday, select, mon {понеділка} tue {вівторка} wed {середи} thu {четверга} fri {п'ятниці} sat {суботи} other {неділі}}",
    weekdaySince:
      "{weekday, select, mon {з понеділка} tue {з вівторка} wed {із середи} thu {із четверга} fri {з п'ятниці} sat {із суботи} other {з неділі}}",
    weekdayAlone:
      "{weekday, select, mon {понеділок} tue {вівторок} wed {середу} thu {четвер} fri {п'ятницю} sat {суботу} other {неділю}}",

    in: '{kind, select, airport {в аеропорту {name}} other {у районі {name}}}',
    to: '{kind, select, airport {в аеропорт {name}} other {у район {name}}}',

    located:
      '{certain, select, yes {Валіза } other {Знайшлася валіза, схожа на вашу: вона }}{in, select, none {знайшлася {at}} other {{in}{certain, select, yes {: її знайшли там {at}} other {, її знайшли {at}}}}}{step, select, pending {, на рейс поки не поставили.{to, select, none {} other { Далі вона полетить {to}.}}} customs {, тепер їй треба пройти митницю.} flight {. Далі вона полетить рейсом {number}{to, select, none {} other { {to}}}{lands, select, none {} other {, посадка {lands}}}.} other {.}}',
    customs:
      'Валіза {in, select, none {на митниці} other {{in}, на митниці}}: там вона {since} й поїде далі, коли митниця її відпустить.',
    searching: 'Валізу поки не знайшли. Пошук триває {since}.',
    received: 'Валізу поки не знайшли. Вашу заяву зареєстровано {at}, пошук триває.',
    handover:
      '{over, select, yes {{days} {days, plural, one {день пошуку завершився} few {дні пошуку завершилися} many {днів пошуку завершилися} other {дня пошуку завершилися}} {on}, тепер справа у відділі претензій.} other {Пошук триває {days} {days, plural, one {день} few {дні} many {днів} other {дня}}; якщо за цей час нічого не знайдеться, {on} справа перейде у відділ претензій.}}',
    needsYou: 'Валізу поки не знайшли, і для пошуку потрібна ваша допомога.',
    booked:
      'Валіза ще {in}. {number, select, none {{to, select, none {} other {Далі вона полетить {to}.}}} other {Далі вона полетить рейсом {number}{to, select, none {} other { {to}}}{lands, select, none {} other {, посадка {lands}}}.}}',
    transit:
      'Валіза в дорозі{number, select, none {{to, select, none {} other {: летить {to}}}} other {: летить рейсом {number}{to, select, none {} other { {to}}}}}{lands, select, none {} other {, посадка {lands}}}. У дорозі вона {since}.',
    collects:
      "Валіза {in, select, none {прилетіла й чекає на кур'єра} other {{in}, чекає на кур'єра}}. Вона там {since}{owner, select, none {} other {, кур'єр — {owner}}}.",
    delivers:
      "Валіза в кур'єра{owner, select, none {} other { ({owner})}}, її везуть вам.{window, select, none {} other { Доставку заплановано {window}.}}",
    attempt:
      "Кур'єр{owner, select, none {} other { ({owner})}} приїздив {at}, але передати валізу не вдалося.{again, select, none {} planned { Наступну спробу заплановано {window}.} other { Він приїде ще раз.}}",
    resolved: 'Валізу доставили {at}. Якщо чогось бракує або щось пошкоджено, напишіть мені просто сюди.',
    ready: 'Валіза готова до видачі{in, select, none {} other { {in}}}, вона чекає на вас там {since}.',

    bags: `${OF_BAGS}.`,
    bagsJoin: '{all}{last, select, none {} other {, {last}}}',
    bagsGroup: `{state, select, located {{in, select, none {${THEM} знайшли} other {${ARE} {in}}}} searching {${THEM} поки не знайшли} transit {${ARE} в дорозі} customs {${ARE} на митниці} courier {${ARE} в кур'єра} collects {${ARE} {in, select, none {} other {{in}, }}чекає на кур'єра} attempt {${THEM} не вдалося передати} ready {${ARE} {count, plural, =1 {готова} other {готові}} до видачі} other {${THEM} вже доставили}}`,
    bagsNext:
      '{step, select, searching {Пошук триває.} pending {{to, select, none {Рейсу поки немає.} other {Далі вона полетить {to}, рейсу поки немає.}}} other {}}',

    unchanged:
      "Без змін {since}: {state, select, located {валіза {in, select, none {знайдена, але на рейс її поки не поставили} other {досі {in}}}} searching {валізу поки не знайшли} transit {валіза досі в дорозі{to, select, none {} other {, летить {to}}}} customs {валіза досі на митниці} collects {валіза досі чекає на кур'єра} courier {валіза досі в кур'єра} attempt {нової спроби доставки не було} needsYou {валізу поки не знайшли} ready {валіза й далі готова до видачі} other {валізу доставили}}. Остання перевірка — {checked}.",
    unchangedBags: `Без змін {since}: із {total, plural, =2 {двох} =3 {трьох} =4 {чотирьох} other {#}} ваших валіз {groups}. Остання перевірка — {checked}.`,
    nextStep:
      '{step, select, lands {Посадка рейсу {number} — {lands}.} pending {Далі вона полетить {to}.} flight {Далі вона полетить рейсом {number}{to, select, none {} other { {to}}}{lands, select, none {} other {, посадка {lands}}}.} window {Доставку заплановано {window}.} other {Наступну спробу заплановано {window}.}}',
    nothingToDo: 'Від вас нічого не потрібно.',
    newWasIn: 'Це новина: у моєму минулому повідомленні, {told}, вона була ще {in}.',
    newWasSearched: 'Це новина: у моєму минулому повідомленні, {told}, її ще не було серед знайдених.',
    newStepBack: 'Шкода, це крок назад: у моєму минулому повідомленні, {told}, валіза була серед знайдених.',
    newTime: 'Час змінився: у моєму минулому повідомленні, {told}, планували {before}.',
    newOther: 'Це новина після мого минулого повідомлення, {told}.',
    moved: 'Спершу планували {original}; шкода, що час зсунувся.',
    newReference: 'У заяви тепер новий номер, {reference}, збережіть його.',
    contentsForm:
      'Напишіть мені сюди{deadline, select, none {} other { {deadline}}}, що було у валізі, якомога докладніше: аеропорти порівняють це з багажем, який ніхто не забрав.',
    confirmAddress: 'Напишіть мені сюди{deadline, select, none {} other { {deadline}}}, куди її привезти.',
    promise:
      '{gap, select, flight {Часу рейсу ще немає, тому напишу} arrival {Часу прильоту ще немає, тому напишу} delivery {Часу доставки ще немає, тому напишу} other {Напишу}} вам тут {by}, навіть якщо новин не буде.',
    gap: '{gap, select, flight {Часу рейсу ще немає.} arrival {Часу прильоту ще немає.} other {Часу доставки ще немає.}}',
    stale:
      '{kind, select, delayed_bag {Система розшуку багажу} parcel {Система перевізника} other {Наша система}} зараз не відповідає, останні дані — {checked}.',

    unavailable:
      '{kind, select, delayed_bag {Система розшуку багажу зараз не відповідає, тому поки не можу сказати, де валіза.} parcel {Система перевізника зараз не відповідає, тому поки не можу сказати, де посилка.} other {Наша система зараз не відповідає, тому поки не можу сказати, як стоїть справа.}} Пробую ще.',
    tooEarly:
      '{kind, select, delayed_bag {У системі розшуку за вашою заявою поки порожньо: минуло замало часу.} parcel {У системі перевізника за вашою посилкою поки порожньо: минуло замало часу.} other {У системі поки порожньо: минуло замало часу.}}',
    askAgain: `За таким номером і прізвищем нічого не знайшлося. Номер — ${REFERENCE_FORM}, він на аркуші, який вам дали в аеропорту. Надішліть, будь ласка, номер і прізвище ще раз.`,

    cause:
      'Причина — {cause, select, cable_break {обрив кабелю} power_failure {немає електроживлення} equipment_failure {збій обладнання} planned_work {планові роботи} third_party {збій поза нашою мережею} weather {погода} customs {митна перевірка} address_problem {адресу не вдалося знайти} other {нікого не було вдома}}.',
    step: "{step, select, crew_repairs {Бригада працює над ремонтом.} engineer_visits {До вас приїде майстер{at, select, none {} other { {at}}}.} monitoring {Спостерігаємо, чи тримається.} decision_due {{by, select, none {Далі буде рішення.} other {Рішення має бути {by}.}}} payment_due {{by, select, none {Далі буде виплата.} other {Виплата має надійти {by}.}}} takes_effect {{on, select, none {Далі зміни набудуть чинності.} other {Зміни набудуть чинності {on}.}}} delivers {Далі її привезуть вам.} delivers_again {Кур'єр приїде ще раз{window, select, none {} other {, доставку заплановано {window}}}.} calls_back {Ми зателефонуємо вам{at, select, none {} other { {at}}}{phone, select, none {} other { на {phone}}}.} other {{by, select, none {Далі буде відповідь.} other {Відповідь має бути {by}.}}}}",
    eta: '{kind, select, parcel {Доставку заплановано {window}.} order {Усе має бути готово {by}.} complaint {Рішення має бути {by}.} generic {Усе має бути готово {by}.} other {Ремонт має закінчитися {by}.}}',
    promised:
      '{late, select, yes {Обіцяли {by}; цей час минув, і мені шкода.} other {Обіцяний термін — {by}{stands, select, yes {, він не змінився} other {}}.}}',
    etaMoved: 'Спершу очікували {original}; шкода, що термін зсунувся.',
    decided:
      '{amount, select, none {} other {Вам належить {amount}{payment, select, bank_transfer {, переказом на рахунок} voucher {, ваучером} cash {, готівкою} other {}}.}}',
    delayFound: 'Запізнення — {delay}.',
    todo: '{action, select, send_information {Напишіть мені, будь ласка, сюди{deadline, select, none {} other { {deadline}}}{text, select, none {} other {: {text}}}.} confirm_appointment {Напишіть мені, будь ласка, чи зручний вам цей час.} collect {Забрати можна{in, select, none {} other { {in}}}{deadline, select, none {} other { {deadline}}}.} other {Напишіть мені, будь ласка, чи все знову працює.}}',
    linked: 'Це частина аварії у вашому районі.',
    caseUnchanged: 'Без змін {since}: {state}. Остання перевірка — {checked}.',
    casePromise:
      '{gap, select, eta {Точного терміну ще немає, тому напишу} other {Напишу}} вам тут {by}, навіть якщо новин не буде.',
    caseGap: 'Точного терміну поки немає.',
    document:
      '{title, select, none {Ось він} other {Ось «{title}»}}{link, select, none {.} other {: {link}}}',
    policy: '{text}',
    textTo: 'Номер для SMS — той, що закінчується на {end}.',
    elsewhere: 'Відповідь на ваше запитання — у {title}.',
    survey:
      '{about, select, delayed_bag {Валіза знову у вас. } trouble_ticket {Несправність усунено. } order {Замовлення виконано. } parcel {Посилка вже у вас. } other {}}Чи допомогли вам наші відповіді тут? Досить «так» або «ні».',
    choiceYes: 'Так',
    choiceNo: 'Ні',
    hours: '{hours, plural, =0 {} one {# година} few {# години} many {# годин} other {# години}}',
    minutes: '{minutes, plural, =0 {} one {# хвилина} few {# хвилини} many {# хвилин} other {# хвилини}}',
    durationJoin: '{hours} {minutes}',

    askMissed:
      'За {form, select, bag_file {таким номером заяви} ticket {таким номером заявки} contract {таким номером договору} order {таким номером замовлення} parcel {таким номером посилки} booking {таким кодом бронювання} complaint {таким номером скарги} other {таким номером звернення}}{proof, select, none {} surname { і прізвищем} postcode { й індексом} phone4 { і номером телефону} other { й кодом}} нічого не знайшлося. Надішліть, будь ласка, {proof, select, none {його} other {обидва}} ще раз.',

    publicStatus:
      '{handle, select, none {} other {{handle} }}{kind, select, delayed_bag {Бачу вашу заяву, подробиці} parcel {Бачу вашу посилку, подробиці} other {Подробиці}} — у приватних повідомленнях.',
    publicAnswer: '{handle, select, none {} other {{handle} }}{text}',
    publicAsk:
      '{handle, select, none {} other {{handle} }}Пишу вам у приватні повідомлення, щоб усе перевірити.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Ваш профіль не приймає від нас приватних повідомлень, тому написати вам особисто не виходить. Напишіть нам у приватні: подробиці лише для вас.',
    publicOther: '{handle, select, none {} other {{handle} }}Пишу вам у приватні повідомлення.',
  },

  cases: {
    trouble_ticket: {
      received: 'Вашу заявку про несправність зареєстровано {opened}, над нею ще не працюють.',
      in_progress: 'Вашу несправність усуваємо {since}.',
      waiting_on_customer: 'Ваша заявка чекає на відповідь від вас {since}.',
      waiting_on_third_party: 'Роботи за вашою заявкою призупинено {since}.',
      resolved: 'Вашу несправність усунули {at}. Якщо вона повернулася, напишіть мені просто сюди.',
      closed: 'Вашу заявку закрили {at}. Якщо несправність повернулася, напишіть мені просто сюди.',
      cancelled: 'Вашу заявку скасовано {at}. Якщо несправність лишилася, напишіть мені просто сюди.',
      rejected: 'Вашу заявку відхилено {at}.',
    },
    outage: {
      received: 'Про аварію{in, select, none {} other { {in}}} знаємо {since}.',
      in_progress: 'Зараз аварія{in, select, none {} other { {in}}}, усуваємо її {since}.',
      waiting_on_third_party:
        'Роботи з усунення аварії{in, select, none {} other { {in}}} призупинено {since}.',
      resolved:
        'Аварію{in, select, none {} other { {in}}} усунули {at}. Якщо у вас досі не працює, напишіть мені просто сюди.',
      closed:
        'Аварію{in, select, none {} other { {in}}} усунули {at}. Якщо у вас досі не працює, напишіть мені просто сюди.',
    },
    order: {
      received: 'Ваше замовлення{item, select, none {} other { «{item}»}} отримано {opened}.',
      in_progress: 'Ваше замовлення{item, select, none {} other { «{item}»}} в роботі {since}.',
      waiting_on_customer:
        'Ваше замовлення{item, select, none {} other { «{item}»}} чекає на відповідь від вас {since}.',
      waiting_on_third_party: 'Ваше замовлення{item, select, none {} other { «{item}»}} призупинено {since}.',
      resolved: 'Ваше замовлення{item, select, none {} other { «{item}»}} виконано {at}.',
      attempt_failed: 'Ваше замовлення{item, select, none {} other { «{item}»}} не вдалося виконати {at}.',
      cancelled: 'Ваше замовлення{item, select, none {} other { «{item}»}} скасовано {at}.',
      rejected: 'Ваше замовлення{item, select, none {} other { «{item}»}} відхилено {at}.',
    },
    parcel: {
      received: 'Вашу посилку оформлено {at}, але в перевізника її ще немає.',
      in_transit: 'Ваша посилка в дорозі {since}{in, select, none {} other {; востаннє її бачили {in}}}.',
      waiting_on_customer:
        'Вашу посилку затримано{in, select, none {} other { {in}}} {since}, вона чекає на вас.',
      waiting_on_third_party: 'Вашу посилку затримано{in, select, none {} other { {in}}} {since}.',
      ready_for_collection: 'Ваша посилка готова до видачі{in, select, none {} other { {in}}} {since}.',
      out_for_delivery: "Ваша посилка в кур'єра{owner, select, none {} other { ({owner})}}, її везуть вам.",
      attempt_failed:
        "Кур'єр{owner, select, none {} other { ({owner})}} приїздив {at}, але передати посилку не вдалося.",
      resolved: 'Вашу посилку доставили {at}. Якщо у вас її немає, напишіть мені просто сюди.',
      cancelled: 'Ваша посилка повертається до відправника {since}.',
    },
    complaint: {
      received: 'Вашу скаргу зареєстровано {opened}, розглядати її ще не почали.',
      in_progress: 'Ваша скарга на розгляді {since}.',
      waiting_on_customer: 'Для вашої скарги потрібна відповідь від вас, чекаємо на неї {since}.',
      resolved: 'Вашу скаргу розглянули {at}.',
      closed: 'Справу за вашою скаргою завершено {at}.',
      rejected: 'Вашу скаргу відхилено {at}.',
    },
    call_back: {
      received:
        'Ми зателефонуємо вам{next, select, none {} other { {next}}}{phone, select, none {} other { на {phone}}}.',
      in_progress:
        'Ми зателефонуємо вам{next, select, none {} other { {next}}}{phone, select, none {} other { на {phone}}}.',
      resolved: 'Ми телефонували вам {at}.',
      attempt_failed: 'Ми телефонували вам {at}, але не додзвонилися.',
    },
    generic: {
      received: 'Ваше звернення зареєстровано {opened}, над ним ще не працюють.',
      in_progress: 'Ваше звернення в роботі {since}.',
      waiting_on_customer: 'Ваше звернення чекає на відповідь від вас {since}.',
      waiting_on_third_party: 'Ваше звернення чекає на іншу компанію {since}.',
      resolved: 'Ваше звернення виконано {at}. Якщо щось лишилося, напишіть мені просто сюди.',
      closed: 'Ваше звернення закрили {at}. Якщо щось лишилося, напишіть мені просто сюди.',
    },
  },

  standing: {
    trouble_ticket: {
      received: 'над вашою заявкою ще не працюють',
      in_progress: 'несправність ще усуваємо',
      waiting_on_customer: 'ваша заявка досі чекає на відповідь від вас',
      waiting_on_third_party: 'роботи за вашою заявкою досі призупинено',
    },
    outage: {
      received: 'аварія{in, select, none {} other { {in}}} ще триває',
      in_progress: 'аварія{in, select, none {} other { {in}}} ще триває, усуваємо її',
      waiting_on_third_party: 'роботи з усунення аварії досі призупинено',
    },
    order: {
      received: 'ваше замовлення отримано, але за нього ще не бралися',
      in_progress: 'ваше замовлення досі в роботі',
      waiting_on_customer: 'ваше замовлення досі чекає на відповідь від вас',
      waiting_on_third_party: 'ваше замовлення досі призупинено',
    },
    parcel: {
      received: 'у перевізника вашої посилки ще немає',
      in_transit: 'ваша посилка досі в дорозі',
      waiting_on_customer: 'вашу посилку досі затримано, вона чекає на вас',
      waiting_on_third_party: 'вашу посилку досі затримано',
      ready_for_collection: 'ваша посилка й далі готова до видачі{in, select, none {} other { {in}}}',
      out_for_delivery: "ваша посилка досі в кур'єра",
      attempt_failed: 'нової спроби доставки не було',
    },
    complaint: {
      received: 'вашу скаргу ще не почали розглядати',
      in_progress: 'ваша скарга досі на розгляді',
      waiting_on_customer: 'для вашої скарги досі потрібна відповідь від вас',
      resolved: 'вашу скаргу розглянули, але справу ще не завершено',
    },
    call_back: {
      received: 'ваш дзвінок ще попереду',
      in_progress: 'ваш дзвінок ще попереду',
    },
    generic: {
      received: 'над вашим зверненням ще не працюють',
      in_progress: 'ваше звернення досі в роботі',
      waiting_on_customer: 'ваше звернення досі чекає на відповідь від вас',
      waiting_on_third_party: 'ваше звернення досі чекає на іншу компанію',
    },
  },

  askReference: {
    bag_file: `Напишіть, будь ласка, номер заяви: ${REFERENCE_FORM}, він на аркуші, який вам дали в аеропорту.`,
    ticket: 'Напишіть, будь ласка, номер заявки: він у повідомленні, яке ми вам надсилали.',
    contract: 'Напишіть, будь ласка, номер договору: він є у ваших рахунках.',
    order: 'Напишіть, будь ласка, номер замовлення: він у підтвердженні, яке ми вам надсилали.',
    parcel: 'Напишіть, будь ласка, номер посилки: він у повідомленні про її відправлення.',
    booking: 'Напишіть, будь ласка, код бронювання: він на вашому квитку.',
    complaint: 'Напишіть, будь ласка, номер скарги: він у підтвердженні, яке ми вам надсилали.',
    case: 'Напишіть, будь ласка, номер звернення: він у повідомленні, яке ми вам надсилали.',
  },
  askProof: {
    surname: 'На яке прізвище це оформлено?',
    postcode: 'Який поштовий індекс одержувача?',
    phone4: 'Якими цифрами закінчується номер телефону, який ви нам залишали? Вистачить останніх чотирьох.',
    code: 'Напишіть мені, будь ласка, сюди код: він має прийти на номер телефону, який ви нам залишали.',
  },
  askLead: 'Подивлюся просто тут.',
  askThanks: 'Дякую, номер є.',

  done: {
    create_ticket:
      'Заявку про несправність створено{reference, select, none {} other {, номер {reference}}}.',
    place_order:
      'Замовлення{item, select, none {} other { «{item}»}} оформлено{reference, select, none {} other {, номер {reference}}}.',
    open_complaint: 'Вашу скаргу оформлено{reference, select, none {} other {, номер {reference}}}.',
    reschedule_delivery:
      'Доставку перенесено{window, select, none {} other {: тепер її заплановано {window}}}.',
    send_document:
      'Ось{title, select, none { він} other { «{title}»}}{link, select, none {.} other {: {link}}}',
    call_back:
      'Дзвінок замовлено{next, select, none {} other {: зателефонуємо вам {next}}}{phone, select, none {} other {, на {phone}}}.',
  },
};
