import type { Catalogue } from './en.ts';

const ITEM = '{item, select, none {} other { „{item}“}}';
const IN = '{in, select, none {} other { {in}}}';
const OWNER = '{owner, select, none {} other { ({owner})}}';
const TO = '{to, select, none {} other { {to}}}';
const FLIGHT =
  'Als Nächstes fliegt er mit Flug {number}{to, select, none {} other { {to}}}{lands, select, none {} other {, Landung {lands}}}.';
const PHONE = '{phone, select, none {} other { unter {phone}}}';
const CALL =
  'Wir rufen Sie{next, select, none {} other { {next}}}{phone, select, none {} other { unter {phone}}} an.';
const TOTAL = '{total, plural, =2 {zwei} =3 {drei} =4 {vier} other {#}}';
const FORM =
  '{letters, plural, =3 {drei} other {#}} Buchstaben, {characters, plural, =2 {zwei} other {#}} Zeichen und {digits, plural, =5 {fünf} other {#}} Ziffern und steht auf dem Blatt, das Sie am Flughafen bekommen haben.';

/** What okno writes in German; see en.ts. „Sie“, and a suitcase stands for every bag. */
export const de: Catalogue = {
  locale: 'de-DE',
  messages: {
    at: '{day, select, today {heute um {time} Uhr} yesterday {gestern um {time} Uhr} tomorrow {morgen um {time} Uhr} weekday {am {weekday} um {time} Uhr} other {am {date} um {time} Uhr}}',
    by: '{day, select, today {bis heute {time} Uhr} yesterday {bis gestern {time} Uhr} tomorrow {bis morgen {time} Uhr} weekday {bis {weekday} {time} Uhr} other {bis zum {date} {time} Uhr}}',
    since:
      '{day, select, today {seit heute {time} Uhr} yesterday {seit gestern {time} Uhr} weekday {seit {weekday} {time} Uhr} other {seit dem {date}}}',
    day: '{day, select, today {heute} yesterday {gestern} tomorrow {morgen} weekday {am {weekday}} other {am {date}}}',
    dayAlone:
      '{day, select, today {heute} yesterday {gestern} tomorrow {morgen} weekday {{weekday}} other {den {date}}}',
    sinceDay:
      '{day, select, today {seit heute} yesterday {seit gestern} weekday {seit {weekday}} other {seit dem {date}}}',
    window: 'für {when} zwischen {from} und {to} Uhr',
    windowDays: 'zwischen {from} und {to}',
    windowDay:
      '{day, select, today {für heute} yesterday {für gestern} tomorrow {für morgen} weekday {für {weekday}} other {für den {date}}}',
    windowPoint:
      '{day, select, today {für heute bis {time} Uhr} yesterday {für gestern bis {time} Uhr} tomorrow {für morgen bis {time} Uhr} weekday {für {weekday} bis {time} Uhr} other {für den {date} bis {time} Uhr}}',
    forAt:
      '{day, select, today {für heute um {time} Uhr} yesterday {für gestern um {time} Uhr} tomorrow {für morgen um {time} Uhr} weekday {für {weekday} um {time} Uhr} other {für den {date} um {time} Uhr}}',
    until:
      '{day, select, today {bis heute {time} Uhr} tomorrow {bis morgen {time} Uhr} weekday {bis {weekday} {time} Uhr} other {bis zum {date} {time} Uhr}}',
    weekday:
      '{weekday, select, mon {Montag} tue {Dienstag} wed {Mittwoch} thu {Donnerstag} fri {Freitag} sat {Samstag} other {Sonntag}}',
    weekdayOf: '',
    weekdaySince: '',
    weekdayAlone: '',

    in: '{kind, select, airport {am Flughafen {name}} other {in {name}}}',
    to: '{kind, select, airport {zum Flughafen {name}} other {nach {name}}}',

    located: `{certain, select, yes {{in, select, none {Ihr Koffer wurde {at} gefunden} other {Ihr Koffer ist {in}. Er wurde dort {at} gefunden}}} other {{in, select, none {Ein Koffer, der zu Ihrer Beschreibung passt, wurde {at} gefunden} other {Ein Koffer, der zu Ihrer Beschreibung passt, ist {in}. Er wurde dort {at} gefunden}}}}{step, select, pending { und ist noch auf keinem Flug.{to, select, none {} other { Als Nächstes geht er {to}.}}} customs { und muss noch durch den Zoll.} flight {. ${FLIGHT}} other {.}}`,
    customs:
      'Ihr Koffer ist {in, select, none {beim Zoll} other {{in} beim Zoll}}. Dort ist er {since}; sobald der Zoll ihn freigibt, geht er weiter.',
    searching: 'Ihr Koffer wurde noch nicht gefunden. Die Suche läuft {since} und geht weiter.',
    received:
      'Ihr Koffer wurde noch nicht gefunden. Ihre Verlustmeldung ist {at} eingegangen, und die Suche läuft.',
    handover:
      '{over, select, yes {Die {days} Tage der Suche sind {on} zu Ende gegangen, den Fall hat jetzt die Schadenregulierung.} other {Gesucht wird {days} Tage lang; bleibt die Suche ohne Ergebnis, übernimmt {on} die Schadenregulierung.}}',
    needsYou: 'Ihr Koffer wurde noch nicht gefunden, und für die Suche brauche ich Ihre Hilfe.',
    booked: `Ihr Koffer ist noch {in}. {number, select, none {{to, select, none {} other {Als Nächstes geht er {to}.}}} other {${FLIGHT}}}`,
    transit: `Ihr Koffer ist {since}{number, select, none {} other { mit Flug {number}}} unterwegs${TO}.{lands, select, none {} other { Die Landung ist {lands}.}}`,
    collects:
      '{in, select, none {Ihr Koffer ist da und wartet auf den Kurier} other {Ihr Koffer ist {in} und wartet dort auf den Kurier}}, {since}.{owner, select, none {} other { {owner} bringt ihn dann zu Ihnen.}}',
    delivers: `Ihr Koffer ist beim Kurier${OWNER} und auf dem Weg zu Ihnen.{window, select, none {} other { Die Zustellung ist {window} geplant.}}`,
    attempt: `Der Kurier${OWNER} war {at} da, konnte Ihren Koffer aber nicht übergeben.{again, select, none {} planned { Der nächste Versuch ist {window} geplant.} other { Es gibt noch einen Versuch.}}`,
    resolved:
      'Ihr Koffer wurde {at} zugestellt. Falls etwas fehlt oder kaputt ist, schreiben Sie mir einfach hier.',
    ready: `Ihr Koffer liegt${IN} für Sie bereit, {since}.`,

    bags: `Ihre ${TOTAL} Koffer: {groups}.`,
    bagsJoin: '{all}{last, select, none {} other { und {last}}}',
    bagsGroup:
      '{count, plural, =1 {einer} =2 {zwei} =3 {drei} =4 {vier} other {#}} {state, select, located {{count, plural, =1 {ist} other {sind}} {in, select, none {gefunden} other {{in}}}} searching {{count, plural, =1 {wurde} other {wurden}} noch nicht gefunden} transit {{count, plural, =1 {ist} other {sind}} unterwegs} customs {{count, plural, =1 {ist} other {sind}} beim Zoll} courier {{count, plural, =1 {ist} other {sind}} beim Kurier} collects {{count, plural, =1 {wartet} other {warten}}{in, select, none {} other { {in}}} auf den Kurier} attempt {{count, plural, =1 {konnte} other {konnten}} nicht übergeben werden} ready {{count, plural, =1 {liegt} other {liegen}} für Sie bereit} other {{count, plural, =1 {wurde} other {wurden}} zugestellt}}',
    bagsNext:
      '{step, select, searching {Nach dem Rest wird weiter gesucht.} pending {{to, select, none {Einen Flug gibt es noch nicht.} other {Als Nächstes geht es {to}; einen Flug gibt es noch nicht.}}} other {}}',

    unchanged:
      'Nichts Neues {since}: {state, select, located {Der Koffer ist {in, select, none {gefunden, aber noch auf keinem Flug} other {immer noch {in}}}} searching {Der Koffer wurde noch nicht gefunden} transit {Der Koffer ist weiterhin unterwegs{to, select, none {} other { {to}}}} customs {Der Koffer ist weiterhin beim Zoll} collects {Der Koffer wartet weiterhin auf den Kurier} courier {Der Koffer ist weiterhin beim Kurier} attempt {Einen neuen Versuch gab es noch nicht} needsYou {Der Koffer wurde noch nicht gefunden} ready {Der Koffer liegt weiterhin für Sie bereit} other {Der Koffer wurde zugestellt}}. Nachgesehen habe ich {checked}.',
    unchangedBags: `Nichts Neues {since}. Ihre ${TOTAL} Koffer: {groups}. Nachgesehen habe ich {checked}.`,
    nextStep: `{step, select, lands {Flug {number} landet {lands}.} pending {Als Nächstes geht er {to}.} flight {${FLIGHT}} window {Die Zustellung ist {window} geplant.} other {Der nächste Versuch ist {window} geplant.}}`,
    nothingToDo: 'Sie müssen nichts weiter tun.',
    newWasIn: 'Das ist neu: Als ich Ihnen {told} geschrieben habe, war er noch {in}.',
    newWasSearched: 'Das ist neu: Als ich Ihnen {told} geschrieben habe, war er noch nicht gefunden.',
    newStepBack:
      'Das ist leider ein Schritt zurück: Als ich Ihnen {told} geschrieben habe, war ein Koffer gefunden.',
    newTime:
      'Der Termin hat sich verschoben: Als ich Ihnen {told} geschrieben habe, war er {before} geplant.',
    newOther: 'Das ist neu, seit ich Ihnen {told} geschrieben habe.',
    moved: 'Geplant war es zuerst {original}; es tut mir leid, dass es sich verschoben hat.',
    newReference: 'Ihr Vorgang hat ein neues Aktenzeichen: {reference}. Bitte heben Sie ab jetzt dieses auf.',
    contentsForm:
      'Schreiben Sie mir bitte hier{deadline, select, none {} other { {deadline}}}, was im Koffer war, so genau wie es geht: Die Flughäfen vergleichen das mit Gepäck, das niemand abgeholt hat.',
    confirmAddress:
      'Schreiben Sie mir bitte hier{deadline, select, none {} other { {deadline}}}, wohin der Kurier ihn bringen soll.',
    promise:
      '{gap, select, flight {Eine Flugzeit gibt es noch nicht, deshalb schreibe ich} arrival {Eine Ankunftszeit gibt es noch nicht, deshalb schreibe ich} delivery {Eine Lieferzeit gibt es noch nicht, deshalb schreibe ich} other {Ich schreibe}} Ihnen hier {by}, auch wenn es nichts Neues gibt.',
    gap: '{gap, select, flight {Eine Flugzeit gibt es noch nicht.} arrival {Eine Ankunftszeit gibt es noch nicht.} other {Eine Lieferzeit gibt es noch nicht.}}',
    stale:
      'Das {kind, select, delayed_bag {Gepäcksystem} parcel {Paketsystem} other {System}} antwortet gerade nicht; das ist der Stand, den es {checked} gezeigt hat.',

    unavailable:
      '{kind, select, delayed_bag {Das Gepäcksystem antwortet gerade nicht, deshalb kann ich noch nicht sagen, wo der Koffer ist.} parcel {Das Paketsystem antwortet gerade nicht, deshalb kann ich noch nicht sagen, wo das Paket ist.} other {Unser System antwortet gerade nicht, deshalb kann ich noch nicht sagen, wie es steht.}} Ich versuche es weiter.',
    tooEarly:
      '{kind, select, delayed_bag {Im Suchsystem steht zu Ihrer Meldung noch nichts, dafür ist es zu früh.} parcel {Der Paketdienst zeigt zu Ihrem Paket noch nichts an, dafür ist es zu früh.} other {Im System steht noch nichts, dafür ist es zu früh.}}',
    askAgain: `Diese Nummer und diesen Nachnamen kann ich nicht zuordnen. Die Nummer besteht aus ${FORM} Schicken Sie mir bitte beides noch einmal?`,

    cause:
      'Die Ursache ist{cause, select, nobody_home {, dass niemand da war, um es anzunehmen} other { {cause, select, cable_break {ein Kabelbruch} power_failure {ein Stromausfall} equipment_failure {ein defektes Gerät} planned_work {eine geplante Wartung} third_party {außerhalb unseres eigenen Netzes} weather {das Wetter} customs {eine Prüfung durch den Zoll} other {eine Adresse, die nicht gefunden wurde}}}}.',
    step: `{step, select, crew_repairs {Ein Bautrupp arbeitet an der Reparatur.} engineer_visits {Ein Techniker kommt{at, select, none {} other { {at}}} zu Ihnen.} monitoring {Wir beobachten, ob es so bleibt.} decision_due {{by, select, none {Als Nächstes kommt die Entscheidung.} other {Die Entscheidung ist {by} fällig.}}} payment_due {{by, select, none {Als Nächstes kommt die Zahlung.} other {Die Zahlung ist {by} fällig.}}} takes_effect {{on, select, none {Als Nächstes wird es wirksam.} other {Wirksam wird es {on}.}}} delivers {Als Nächstes kommt es zu Ihnen.} delivers_again {Der Kurier versucht es noch einmal{window, select, none {} other {, geplant {window}}}.} calls_back {Wir rufen Sie{at, select, none {} other { {at}}}${PHONE} an.} other {{by, select, none {Als Nächstes kommt eine Antwort.} other {Die Antwort ist {by} fällig.}}}}`,
    eta: '{kind, select, parcel {Die Zustellung ist {window} geplant.} order {Fertig soll es {by} sein.} complaint {Die Entscheidung kommt spätestens {by}.} other {Behoben sein soll es {by}.}}',
    promised:
      '{late, select, yes {Zugesagt war es {by}; diese Zeit ist vorbei, und das tut mir leid.} other {Zugesagt ist es {by}{stands, select, yes {, und dabei bleibt es} other {}}.}}',
    etaMoved: 'Erwartet wurde es zuerst {original}; es tut mir leid, dass es sich verschoben hat.',
    decided:
      '{amount, select, none {} other {Sie bekommen {amount}{payment, select, bank_transfer { per Überweisung} voucher { als Gutschein} cash { in bar} other {}}.}}',
    delayFound: 'Festgestellt wurde eine Verspätung von {delay}.',
    todo: '{action, select, send_information {Schreiben Sie mir bitte hier{deadline, select, none {} other { {deadline}}}{text, select, none {} other {: {text}}}.} confirm_appointment {Schreiben Sie mir bitte hier, ob Ihnen der Termin passt.} collect {Sie können es{in, select, none {} other { {in}}}{deadline, select, none {} other { {deadline}}} abholen.} other {Schreiben Sie mir bitte hier, ob es wieder geht.}}',
    linked: 'Das gehört zur Störung in Ihrem Gebiet.',
    caseUnchanged: 'Nichts Neues {since}: {state}. Nachgesehen habe ich {checked}.',
    casePromise:
      '{gap, select, eta {Eine Zeit dafür gibt es noch nicht, deshalb schreibe ich} other {Ich schreibe}} Ihnen hier {by}, auch wenn es nichts Neues gibt.',
    caseGap: 'Eine Zeit dafür gibt es noch nicht.',
    document:
      '{title, select, none {Hier ist es} other {Hier ist es, „{title}“}}{link, select, none {.} other {: {link}}}',
    policy: '{text}',
    textTo: 'Für SMS gilt die Nummer, die auf {end} endet.',
    elsewhere:
      'Die Antwort auf Ihre Frage steht {title, select, X {auf} Facebook {auf} Instagram {auf} Messenger {im} other {in}} {title}.',
    survey:
      '{about, select, delayed_bag {Ihr Koffer ist wieder bei Ihnen. } trouble_ticket {Ihre Störung ist behoben. } order {Ihre Bestellung ist ausgeführt. } parcel {Ihr Paket ist bei Ihnen. } other {}}Haben Ihnen unsere Antworten hier geholfen? Ein Ja oder Nein genügt.',
    choiceYes: 'Ja',
    choiceNo: 'Nein',
    hours: '{hours, plural, =0 {} one {# Stunde} other {# Stunden}}',
    minutes: '{minutes, plural, =0 {} one {# Minute} other {# Minuten}}',
    durationJoin: '{hours} {minutes}',

    askMissed:
      '{form, select, bag_file {Dieses Aktenzeichen} ticket {Diese Störungsnummer} contract {Diese Vertragsnummer} order {Diese Bestellnummer} parcel {Diese Sendungsnummer} booking {Diesen Buchungscode} complaint {Diese Beschwerdenummer} other {Diese Vorgangsnummer}}{proof, select, none {} surname { und diesen Nachnamen} postcode { und diese Postleitzahl} phone4 { und diese Telefonnummer} other { und diesen Code}} kann ich nicht zuordnen. Schicken Sie mir bitte {proof, select, none {die Nummer} other {beides}} noch einmal?',

    publicStatus:
      '{handle, select, none {} other {{handle} }}{kind, select, delayed_bag {Ihre Akte habe ich gefunden, die Einzelheiten} parcel {Ihr Paket habe ich im System, die Einzelheiten} other {Die Einzelheiten}} stehen in Ihren Direktnachrichten.',
    publicAnswer: '{handle, select, none {} other {{handle} }}{text}',
    publicAsk:
      '{handle, select, none {} other {{handle} }}Damit ich das nachsehen kann, habe ich Ihnen eine Direktnachricht geschrieben.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Ihr Profil nimmt keine Direktnachrichten von uns an, deshalb kann ich Ihnen nicht privat schreiben. Schicken Sie uns bitte eine Direktnachricht: Die Einzelheiten gehen nur Sie etwas an.',
    publicOther:
      '{handle, select, none {} other {{handle} }}Ich habe Ihnen eine Direktnachricht geschrieben.',
  },

  cases: {
    trouble_ticket: {
      received: 'Ihre Störungsmeldung ist {opened} eingegangen; bisher arbeitet noch niemand daran.',
      in_progress: 'Wir arbeiten {since} an Ihrer Störung.',
      waiting_on_customer: 'Ihre Störungsmeldung wartet {since} auf eine Antwort von Ihnen.',
      waiting_on_third_party: 'Die Arbeit an Ihrer Störung ruht {since}.',
      resolved: 'Ihre Störung wurde {at} behoben. Falls sie wieder auftritt, schreiben Sie mir einfach hier.',
      closed:
        'Ihre Störungsmeldung wurde {at} geschlossen. Falls die Störung wieder auftritt, schreiben Sie mir einfach hier.',
      cancelled:
        'Ihre Störungsmeldung wurde {at} storniert. Falls die Störung noch da ist, schreiben Sie mir einfach hier.',
      rejected: 'Ihre Störungsmeldung wurde {at} abgelehnt.',
    },
    outage: {
      received: `Wir wissen {since} von einer Störung${IN}.`,
      in_progress: `Es gibt eine Störung${IN}, und wir arbeiten {since} daran.`,
      waiting_on_third_party: `Die Arbeit an der Störung${IN} ruht {since}.`,
      resolved: `Die Störung${IN} wurde {at} behoben. Falls es bei Ihnen noch nicht geht, schreiben Sie mir einfach hier.`,
      closed: `Die Störung${IN} wurde {at} behoben. Falls es bei Ihnen noch nicht geht, schreiben Sie mir einfach hier.`,
    },
    order: {
      received: `Ihre Bestellung${ITEM} ist {opened} eingegangen.`,
      in_progress: `Ihre Bestellung${ITEM} ist {since} in Arbeit.`,
      waiting_on_customer: `Ihre Bestellung${ITEM} wartet {since} auf eine Antwort von Ihnen.`,
      waiting_on_third_party: `Ihre Bestellung${ITEM} ruht {since}.`,
      resolved: `Ihre Bestellung${ITEM} wurde {at} ausgeführt.`,
      attempt_failed: `Ihre Bestellung${ITEM} konnte {at} nicht ausgeführt werden.`,
      cancelled: `Ihre Bestellung${ITEM} wurde {at} storniert.`,
      rejected: `Ihre Bestellung${ITEM} wurde {at} abgelehnt.`,
    },
    parcel: {
      received: 'Ihr Paket wurde {at} angekündigt; der Paketdienst hat es noch nicht.',
      in_transit: `Ihr Paket ist {since} unterwegs{in, select, none {} other {; zuletzt war es {in}}}.`,
      waiting_on_customer: `Ihr Paket liegt{in, select, none {} other { {in}}} fest, {since}, und wartet auf Sie.`,
      waiting_on_third_party: `Ihr Paket liegt${IN} fest, {since}.`,
      ready_for_collection: `Ihr Paket liegt${IN} für Sie bereit, {since}.`,
      out_for_delivery: `Ihr Paket ist beim Kurier${OWNER} und auf dem Weg zu Ihnen.`,
      attempt_failed: `Der Kurier${OWNER} war {at} da, konnte Ihr Paket aber nicht übergeben.`,
      resolved: 'Ihr Paket wurde {at} zugestellt. Falls Sie es nicht haben, schreiben Sie mir einfach hier.',
      cancelled: 'Ihr Paket ist {since} auf dem Rückweg zum Absender.',
    },
    complaint: {
      received: 'Ihre Beschwerde ist {opened} eingegangen; geprüft wird sie noch nicht.',
      in_progress: 'Ihre Beschwerde wird {since} geprüft.',
      waiting_on_customer: 'Für Ihre Beschwerde fehlt {since} noch etwas von Ihnen.',
      resolved: 'Ihre Beschwerde wurde {at} entschieden.',
      closed: 'Ihre Beschwerde wurde {at} abgeschlossen.',
      rejected: 'Ihre Beschwerde wurde {at} abgelehnt.',
    },
    call_back: {
      received: CALL,
      in_progress: CALL,
      resolved: 'Wir haben Sie {at} angerufen.',
      attempt_failed: 'Wir haben Sie {at} angerufen, aber nicht erreicht.',
    },
    generic: {
      received: 'Ihr Anliegen ist {opened} eingegangen; bisher arbeitet noch niemand daran.',
      in_progress: 'Wir arbeiten {since} an Ihrem Anliegen.',
      waiting_on_customer: 'Ihr Anliegen wartet {since} auf eine Antwort von Ihnen.',
      waiting_on_third_party: 'Ihr Anliegen wartet {since} auf ein anderes Unternehmen.',
      resolved:
        'Ihr Anliegen wurde {at} erledigt. Falls noch etwas offen ist, schreiben Sie mir einfach hier.',
      closed:
        'Ihr Anliegen wurde {at} abgeschlossen. Falls noch etwas offen ist, schreiben Sie mir einfach hier.',
    },
  },

  standing: {
    trouble_ticket: {
      received: 'An Ihrer Störungsmeldung arbeitet noch niemand',
      in_progress: 'Wir arbeiten weiter an Ihrer Störung',
      waiting_on_customer: 'Ihre Störungsmeldung wartet noch auf eine Antwort von Ihnen',
      waiting_on_third_party: 'Die Arbeit an Ihrer Störung ruht weiterhin',
    },
    outage: {
      received: `Die Störung${IN} besteht weiter`,
      in_progress: `Die Störung${IN} besteht weiter, und wir arbeiten daran`,
      waiting_on_third_party: 'Die Arbeit an der Störung ruht weiterhin',
    },
    order: {
      received: 'Ihre Bestellung ist eingegangen, und begonnen hat noch niemand damit',
      in_progress: 'Ihre Bestellung ist weiterhin in Arbeit',
      waiting_on_customer: 'Ihre Bestellung wartet noch auf eine Antwort von Ihnen',
      waiting_on_third_party: 'Ihre Bestellung ruht weiterhin',
    },
    parcel: {
      received: 'Der Paketdienst hat Ihr Paket noch nicht',
      in_transit: 'Ihr Paket ist weiterhin unterwegs',
      waiting_on_customer: 'Ihr Paket liegt weiterhin fest und wartet auf Sie',
      waiting_on_third_party: 'Ihr Paket liegt weiterhin fest',
      ready_for_collection: `Ihr Paket liegt weiterhin${IN} für Sie bereit`,
      out_for_delivery: 'Ihr Paket ist weiterhin beim Kurier',
      attempt_failed: 'Einen neuen Versuch gab es noch nicht',
    },
    complaint: {
      received: 'Ihre Beschwerde wird noch nicht geprüft',
      in_progress: 'Ihre Beschwerde wird weiterhin geprüft',
      waiting_on_customer: 'Für Ihre Beschwerde fehlt noch etwas von Ihnen',
      resolved: 'Ihre Beschwerde ist entschieden und noch nicht abgeschlossen',
    },
    call_back: {
      received: 'Ihr Rückruf ist weiterhin eingeplant',
      in_progress: 'Ihr Rückruf ist weiterhin eingeplant',
    },
    generic: {
      received: 'An Ihrem Anliegen arbeitet noch niemand',
      in_progress: 'Wir arbeiten weiter an Ihrem Anliegen',
      waiting_on_customer: 'Ihr Anliegen wartet noch auf eine Antwort von Ihnen',
      waiting_on_third_party: 'Ihr Anliegen wartet weiterhin auf ein anderes Unternehmen',
    },
  },

  askReference: {
    bag_file: `Wie lautet Ihr Aktenzeichen? Es besteht aus ${FORM}`,
    ticket:
      'Wie lautet die Nummer Ihrer Störungsmeldung? Sie steht in der Nachricht, die Sie von uns bekommen haben.',
    contract: 'Wie lautet Ihre Vertragsnummer? Sie steht auf Ihren Rechnungen.',
    order: 'Wie lautet Ihre Bestellnummer? Sie steht in der Bestätigung, die Sie von uns bekommen haben.',
    parcel: 'Wie lautet Ihre Sendungsnummer? Sie steht in der Versandnachricht.',
    booking: 'Wie lautet Ihr Buchungscode? Er steht auf Ihrer Fahrkarte.',
    complaint:
      'Wie lautet Ihre Beschwerdenummer? Sie steht in der Bestätigung, die Sie von uns bekommen haben.',
    case: 'Wie lautet Ihre Vorgangsnummer? Sie steht in der Nachricht, die Sie von uns bekommen haben.',
  },
  askProof: {
    surname: 'Auf welchen Nachnamen läuft es?',
    postcode: 'An welche Postleitzahl geht es?',
    phone4:
      'Wie lauten die letzten Ziffern der Telefonnummer, die Sie bei uns angegeben haben? Die letzten vier reichen.',
    code: 'Sie haben gerade einen Code auf die Telefonnummer bekommen, die wir von Ihnen haben. Schreiben Sie ihn mir bitte hier.',
  },
  askLead: 'Das schaue ich gern direkt hier nach.',
  askThanks: 'Danke, die Nummer habe ich.',

  done: {
    create_ticket:
      'Ich habe Ihre Störung aufgenommen{reference, select, none {} other {, Nummer {reference}}}.',
    place_order: `Ihre Bestellung${ITEM} ist aufgegeben{reference, select, none {} other {, Nummer {reference}}}.`,
    open_complaint:
      'Ich habe Ihre Beschwerde aufgenommen{reference, select, none {} other {, Nummer {reference}}}.',
    reschedule_delivery:
      'Die Zustellung ist verschoben{window, select, none {} other {: Sie ist jetzt {window} geplant}}.',
    send_document:
      'Hier ist es{title, select, none {} other {, „{title}“}}{link, select, none {.} other {: {link}}}',
    call_back: `Ihr Rückruf ist eingetragen{next, select, none {} other {: Wir rufen Sie {next} an}}{phone, select, none {} other {, unter {phone}}}.`,
  },
};
