import type { Catalogue } from './en.ts';

/** What okno writes in Dutch; see en.ts. To one person, as a colleague at the desk would: «je», short, no excuses. */
export const nl: Catalogue = {
  locale: 'nl-NL',
  messages: {
    at: '{day, select, today {vandaag om {time}} yesterday {gisteren om {time}} tomorrow {morgen om {time}} weekday {{weekday} om {time}} other {op {date} om {time}}}',
    by: '{day, select, today {vandaag vóór {time}} yesterday {gisteren om {time}} tomorrow {morgen vóór {time}} weekday {{weekday} vóór {time}} other {op {date} vóór {time}}}',
    since:
      '{day, select, today {sinds vandaag {time}} yesterday {sinds gisteren {time}} weekday {sinds {weekday} {time}} other {sinds {date}}}',
    day: '{day, select, today {vandaag} yesterday {gisteren} tomorrow {morgen} weekday {{weekday}} other {op {date}}}',
    dayAlone:
      '{day, select, today {vandaag} yesterday {gisteren} tomorrow {morgen} weekday {{weekday}} other {{date}}}',
    sinceDay:
      '{day, select, today {sinds vandaag} yesterday {sinds gisteren} weekday {sinds {weekday}} other {sinds {date}}}',
    window: 'voor {when} tussen {from} en {to}',
    windowDays: 'tussen {from} en {to}',
    windowDay:
      '{day, select, today {voor vandaag} tomorrow {voor morgen} weekday {voor {weekday}} other {voor {date}}}',
    windowPoint:
      '{day, select, today {voor vandaag, uiterlijk om {time}} tomorrow {voor morgen, uiterlijk om {time}} weekday {voor {weekday}, uiterlijk om {time}} other {voor {date}, uiterlijk om {time}}}',
    forAt:
      '{day, select, today {voor vandaag om {time}} yesterday {voor gisteren om {time}} tomorrow {voor morgen om {time}} weekday {voor {weekday} om {time}} other {voor {date} om {time}}}',
    until:
      '{day, select, today {vandaag vóór {time}} tomorrow {morgen vóór {time}} weekday {{weekday} vóór {time}} other {vóór {date}, {time}}}',
    weekday:
      '{weekday, select, mon {maandag} tue {dinsdag} wed {woensdag} thu {donderdag} fri {vrijdag} sat {zaterdag} other {zondag}}',
    weekdayOf: '',
    weekdaySince: '',
    weekdayAlone: '',

    in: '{kind, select, airport {op luchthaven {name}} other {in {name}}}',
    to: 'naar {name}',

    located:
      '{certain, select, yes {{in, select, none {Je koffer is gevonden.} other {Je koffer is {in}.}}} other {{in, select, none {Er is een koffer gevonden die op die van jou lijkt.} other {Er is een koffer gevonden die op die van jou lijkt; hij is {in}.}}}} {in, select, none {Hij is {at} gevonden} other {Hij is daar {at} gevonden}}{step, select, pending { en heeft nog geen vlucht{to, select, none {} other {; hierna gaat hij {to}}}} customs { en moet eerst nog door de douane} flight {; hierna gaat hij {to, select, none {} other {{to} }}met vlucht {number}{lands, select, none {} other {, die {lands} landt}}} other {}}.',
    customs:
      'Je koffer is {in, select, none {bij de douane} other {{in}, bij de douane}}. Hij is daar {since} en gaat verder zodra de douane hem vrijgeeft.',
    searching: 'Je koffer is nog niet gevonden. De zoektocht loopt {since} en gaat door.',
    received: 'Je koffer is nog niet gevonden. Je melding is {at} geregistreerd en de zoektocht loopt.',
    handover:
      '{over, select, yes {De {days} dagen zoeken zijn {on} afgelopen; het claimteam heeft je dossier overgenomen.} other {Het zoeken duurt {days} dagen; is er dan nog niets gevonden, dan neemt het claimteam je dossier {on} over.}}',
    needsYou: 'Je koffer is nog niet gevonden, en bij het zoeken is jouw hulp nodig.',
    booked:
      'Je koffer is nog {in}. {number, select, none {{to, select, none {} other {Hierna gaat hij {to}.}}} other {Hierna gaat hij {to, select, none {} other {{to} }}met vlucht {number}{lands, select, none {} other {, die {lands} landt}}.}}',
    transit:
      'Je koffer is onderweg{to, select, none {} other { {to}}}{number, select, none {{lands, select, none {} other { en landt {lands}}}} other { met vlucht {number}{lands, select, none {} other {, die {lands} landt}}}}. Hij is onderweg {since}.',
    collects:
      '{in, select, none {Je koffer is aangekomen en wacht op de koerier} other {Je koffer is {in} en wacht daar op de koerier}}{owner, select, none {} other { ({owner})}}. Hij staat er {since}.',
    delivers:
      'Je koffer is bij de koerier{owner, select, none {} other { ({owner})}} en onderweg naar je toe.{window, select, none {} other { De bezorging staat gepland {window}.}}',
    attempt:
      'De koerier{owner, select, none {} other { ({owner})}} stond {at} aan de deur, maar kon je koffer niet afgeven.{again, select, none {} planned { De volgende poging staat gepland {window}.} other { Er komt een nieuwe poging.}}',
    resolved: 'Je koffer is {at} bezorgd. Als er iets mist of kapot is, schrijf het me dan hier.',
    ready: 'Je koffer staat{in, select, none {} other { {in}}} voor je klaar. Hij wacht daar {since} op je.',

    bags: 'Van je {total, plural, =2 {twee} =3 {drie} =4 {vier} other {#}} koffers: {groups}.',
    bagsJoin: '{all}{last, select, none {} other { en {last}}}',
    bagsGroup:
      '{count, plural, =1 {één} =2 {twee} =3 {drie} =4 {vier} other {#}} {state, select, located {{count, plural, =1 {is} other {zijn}} {in, select, none {gevonden} other {{in}}}} searching {{count, plural, =1 {is} other {zijn}} nog niet gevonden} transit {{count, plural, =1 {is} other {zijn}} onderweg} customs {{count, plural, =1 {is} other {zijn}} bij de douane} courier {{count, plural, =1 {is} other {zijn}} bij de koerier} collects {{count, plural, =1 {wacht} other {wachten}}{in, select, none {} other { {in}}} op de koerier} attempt {{count, plural, =1 {kon} other {konden}} niet worden afgegeven} ready {{count, plural, =1 {staat} other {staan}} voor je klaar} other {{count, plural, =1 {is} other {zijn}} bezorgd}}',
    bagsNext:
      '{step, select, searching {Naar de rest wordt verder gezocht.} pending {{to, select, none {Een vlucht is er nog niet.} other {Hierna gaat hij {to}; een vlucht is er nog niet.}}} other {}}',

    unchanged:
      'Geen verandering {since}: {state, select, located {je koffer is {in, select, none {gevonden maar heeft nog geen vlucht} other {nog steeds {in}}}} searching {je koffer is nog niet gevonden} transit {je koffer is nog steeds onderweg{to, select, none {} other { {to}}}} customs {je koffer is nog steeds bij de douane} collects {je koffer wacht nog steeds op de koerier} courier {je koffer is nog steeds bij de koerier} attempt {er is nog geen nieuwe poging gedaan} needsYou {je koffer is nog niet gevonden} ready {je koffer staat nog steeds voor je klaar} other {je koffer is bezorgd}}. Ik heb {checked} nog gekeken.',
    unchangedBags:
      'Geen verandering {since}: van je {total, plural, =2 {twee} =3 {drie} =4 {vier} other {#}} koffers: {groups}. Ik heb {checked} nog gekeken.',
    nextStep:
      '{step, select, lands {Vlucht {number} landt {lands}.} pending {Hierna gaat hij {to}.} flight {Hierna gaat hij {to, select, none {} other {{to} }}met vlucht {number}{lands, select, none {} other {, die {lands} landt}}.} window {De bezorging staat gepland {window}.} other {De volgende poging staat gepland {window}.}}',
    nothingToDo: 'Je hoeft zelf niets te doen.',
    newWasIn: 'Dat is nieuw: toen ik je {told} schreef, was hij nog {in}.',
    newWasSearched: 'Dat is nieuw: toen ik je {told} schreef, was hij nog niet gevonden.',
    newStepBack: 'Dat is een stap terug, sorry: toen ik je {told} schreef, was er een koffer gevonden.',
    newTime: 'De tijd is verschoven: toen ik je {told} schreef, stond het gepland {before}.',
    newOther: 'Dat is nieuw sinds ik je {told} schreef.',
    moved: 'Eerst stond het gepland {original}; sorry dat het is verschoven.',
    newReference: 'Je dossier heeft een nieuw nummer, {reference}; bewaar voortaan dit nummer.',
    contentsForm:
      'Schrijf me hier{deadline, select, none {} other { {deadline}}} zo precies als je kunt wat er in de koffer zat: de luchthavens vergelijken dat met koffers waar niemand om heeft gevraagd.',
    confirmAddress:
      'Schrijf me hier{deadline, select, none {} other { {deadline}}} waar de koerier hem mag brengen.',
    promise:
      '{gap, select, flight {Er is nog geen vluchttijd, dus ik} arrival {Er is nog geen aankomsttijd, dus ik} delivery {Er is nog geen bezorgtijd, dus ik} other {Ik}} schrijf je hier {by}, met of zonder nieuws.',
    gap: '{gap, select, flight {Er is nog geen vluchttijd.} arrival {Er is nog geen aankomsttijd.} other {Er is nog geen bezorgtijd.}}',
    stale:
      'Het {kind, select, delayed_bag {bagagesysteem} parcel {pakketsysteem} other {systeem}} is nu niet bereikbaar; dit is wat het {checked} liet zien.',

    unavailable:
      '{kind, select, delayed_bag {Het bagagesysteem is nu niet bereikbaar, dus ik kan nog niet zeggen waar je koffer is.} parcel {Het pakketsysteem is nu niet bereikbaar, dus ik kan nog niet zeggen waar je pakket is.} other {Ons systeem is nu niet bereikbaar, dus ik kan nog niet zeggen hoe het ervoor staat.}} Ik blijf het proberen.',
    tooEarly:
      '{kind, select, delayed_bag {In het zoeksysteem staat nog niets over je koffer; het is nog te vroeg.} parcel {De vervoerder laat nog niets zien over je pakket; het is nog te vroeg.} other {In het systeem staat nog niets; het is nog te vroeg.}}',
    askAgain:
      'Met dat dossiernummer en die achternaam vind ik niets. Het dossiernummer bestaat uit {letters, plural, =3 {drie} other {#}} letters, {characters, plural, =2 {twee} other {#}} tekens en {digits, plural, =5 {vijf} other {#}} cijfers en staat op het papier dat je op de luchthaven kreeg. Stuur je ze allebei nog een keer?',

    cause:
      '{cause, select, cable_break {De oorzaak is een kabelbreuk.} power_failure {De oorzaak is een stroomstoring.} equipment_failure {De oorzaak is defecte apparatuur.} planned_work {De oorzaak is gepland onderhoud.} third_party {De oorzaak ligt buiten ons eigen netwerk.} weather {De oorzaak is het weer.} customs {De oorzaak is een controle door de douane.} address_problem {De oorzaak: het adres was niet te vinden.} other {De oorzaak: er was niemand thuis om het aan te nemen.}}',
    step: '{step, select, crew_repairs {Een ploeg werkt aan de reparatie.} engineer_visits {Er komt{at, select, none {} other { {at}}} een monteur bij je langs.} monitoring {We houden in de gaten of het goed blijft gaan.} decision_due {{by, select, none {Hierna volgt de beslissing.} other {De beslissing volgt uiterlijk {by}.}}} payment_due {{by, select, none {Hierna volgt de betaling.} other {De betaling volgt uiterlijk {by}.}}} takes_effect {{on, select, none {Hierna gaat het in.} other {Het gaat {on} in.}}} delivers {Hierna komt het naar je toe.} delivers_again {De koerier probeert het opnieuw{window, select, none {} other {; dat staat gepland {window}}}.} calls_back {We bellen je{at, select, none {} other { {at}}}{phone, select, none {} other { op {phone}}}.} other {{by, select, none {Hierna volgt een antwoord.} other {Het antwoord volgt uiterlijk {by}.}}}}',
    eta: '{kind, select, parcel {De bezorging staat gepland {window}.} order {Naar verwachting is het {by} rond.} complaint {Naar verwachting is er {by} een beslissing.} other {Naar verwachting is het {by} verholpen.}}',
    promised:
      '{late, select, yes {De toezegging was {by}; die tijd is voorbij, sorry.} other {De toezegging is {by}{stands, select, yes {, en die staat nog} other {}}.}}',
    etaMoved: 'Eerst stond het gepland {original}; sorry dat het is verschoven.',
    decided:
      '{amount, select, none {} other {Je krijgt {amount}{payment, select, bank_transfer { per overschrijving} voucher { als voucher} cash { contant} other {}}.}}',
    delayFound: 'De vastgestelde vertraging is {delay}.',
    todo: '{action, select, send_information {Schrijf me hier{deadline, select, none {} other { {deadline}}} wat er nog ontbreekt{text, select, none {} other {: {text}}}.} confirm_appointment {Schrijf me hier of die tijd je uitkomt.} collect {Je kunt het{in, select, none {} other { {in}}} ophalen{deadline, select, none {} other {, {deadline}}}.} other {Schrijf me hier of het weer werkt.}}',
    linked: 'Het hoort bij de storing in jouw buurt.',
    caseUnchanged: 'Geen verandering {since}: {state}. Ik heb {checked} nog gekeken.',
    casePromise:
      '{gap, select, eta {Er is nog geen tijd bekend, dus ik} other {Ik}} schrijf je hier {by}, met of zonder nieuws.',
    caseGap: 'Er is nog geen tijd bekend.',
    document:
      'Hier is {title, select, none {het document} other {“{title}”}}{link, select, none {.} other {: {link}}}',
    policy: '{text}',
    textTo: 'Voor sms geldt het nummer dat eindigt op {end}.',
    elsewhere:
      'Ik heb je {title, select, X {op} Facebook {op} Instagram {op} VK {op} other {via}} {title} geantwoord.',
    survey:
      '{about, select, delayed_bag {Je koffer is weer bij je. } trouble_ticket {Je storing is verholpen. } order {Je bestelling is klaar. } parcel {Je pakket is bij je. } other {}}Hebben onze antwoorden je hier geholpen? Ja of nee is genoeg.',
    choiceYes: 'Ja',
    choiceNo: 'Nee',
    hours: '{hours, plural, =0 {} other {# uur}}',
    minutes: '{minutes, plural, =0 {} one {# minuut} other {# minuten}}',
    durationJoin: '{hours} {minutes}',

    askMissed:
      'Met {form, select, bag_file {dat dossiernummer} ticket {dat storingsnummer} contract {dat contractnummer} order {dat bestelnummer} parcel {dat pakketnummer} booking {die boekingscode} complaint {dat klachtnummer} other {dat zaaknummer}}{proof, select, none {} surname { en die achternaam} postcode { en die postcode} phone4 { en dat telefoonnummer} other { en die code}} vind ik niets. Stuur je {proof, select, none {het} other {ze allebei}} nog een keer?',

    publicStatus:
      '{handle, select, none {} other {{handle} }}{kind, select, delayed_bag {Ik heb je dossier, de details} parcel {Ik heb je pakket opgezocht, de details} other {De details}} staan in je privéberichten.',
    publicAnswer: '{handle, select, none {} other {{handle} }}{text}',
    publicAsk:
      '{handle, select, none {} other {{handle} }}Ik heb je een privébericht gestuurd, zodat ik het kan opzoeken.',
    publicClosed:
      '{handle, select, none {} other {{handle} }}Je account neemt geen privéberichten van ons aan, dus ik kan je niet privé schrijven. Stuur ons een privébericht: de details zijn alleen voor jou.',
    publicOther: '{handle, select, none {} other {{handle} }}Ik heb je een privébericht gestuurd.',
  },

  cases: {
    trouble_ticket: {
      received: 'Je storing is {opened} gemeld; er werkt nog niemand aan.',
      in_progress: 'We werken {since} aan je storing.',
      waiting_on_customer: 'Je storingsmelding wacht {since} op een antwoord van jou.',
      waiting_on_third_party: 'Het werk aan je storing ligt {since} stil.',
      resolved: 'Je storing is {at} verholpen. Als hij terug is, schrijf het me dan hier.',
      closed: 'Je storingsmelding is {at} gesloten. Als de storing terug is, schrijf het me dan hier.',
      cancelled: 'Je storingsmelding is {at} geannuleerd. Als de storing er nog is, schrijf het me dan hier.',
      rejected: 'Je storingsmelding is {at} afgewezen.',
    },
    outage: {
      received: 'We weten {since} van een storing{in, select, none {} other { {in}}}.',
      in_progress: 'Er is een storing{in, select, none {} other { {in}}}; we werken er {since} aan.',
      waiting_on_third_party: 'Het werk aan de storing{in, select, none {} other { {in}}} ligt {since} stil.',
      resolved:
        'De storing{in, select, none {} other { {in}}} is {at} verholpen. Als je er nog last van hebt, schrijf het me dan hier.',
      closed:
        'De storing{in, select, none {} other { {in}}} is {at} verholpen. Als je er nog last van hebt, schrijf het me dan hier.',
    },
    order: {
      received: 'Je bestelling{item, select, none {} other { “{item}”}} is {opened} ontvangen.',
      in_progress: 'Je bestelling{item, select, none {} other { “{item}”}} is {since} in behandeling.',
      waiting_on_customer:
        'Je bestelling{item, select, none {} other { “{item}”}} wacht {since} op een antwoord van jou.',
      waiting_on_third_party: 'Je bestelling{item, select, none {} other { “{item}”}} ligt {since} stil.',
      resolved: 'Je bestelling{item, select, none {} other { “{item}”}} is {at} uitgevoerd.',
      attempt_failed: 'Je bestelling{item, select, none {} other { “{item}”}} is {at} mislukt.',
      cancelled: 'Je bestelling{item, select, none {} other { “{item}”}} is {at} geannuleerd.',
      rejected: 'Je bestelling{item, select, none {} other { “{item}”}} is {at} afgewezen.',
    },
    parcel: {
      received: 'Je pakket is {at} aangemeld; de vervoerder heeft het nog niet.',
      in_transit:
        'Je pakket is {since} onderweg{in, select, none {} other {; het is het laatst gezien {in}}}.',
      waiting_on_customer:
        'Je pakket wordt{in, select, none {} other { {in}}} {since} vastgehouden en wacht op jou.',
      waiting_on_third_party: 'Je pakket wordt{in, select, none {} other { {in}}} {since} vastgehouden.',
      ready_for_collection:
        'Je pakket ligt{in, select, none {} other { {in}}} voor je klaar. Het ligt er {since}.',
      out_for_delivery:
        'Je pakket is bij de koerier{owner, select, none {} other { ({owner})}} en onderweg naar je toe.',
      attempt_failed:
        'De koerier{owner, select, none {} other { ({owner})}} stond {at} aan de deur, maar kon je pakket niet afgeven.',
      resolved: 'Je pakket is {at} bezorgd. Als je het niet hebt, schrijf het me dan hier.',
      cancelled: 'Je pakket gaat {since} terug naar de afzender.',
    },
    complaint: {
      received: 'Je klacht is {opened} geregistreerd; er heeft nog niemand naar gekeken.',
      in_progress: 'Je klacht is {since} in behandeling.',
      waiting_on_customer: 'Je klacht wacht {since} op iets van jou.',
      resolved: 'Over je klacht is {at} beslist.',
      closed: 'Je klacht is {at} afgehandeld.',
      rejected: 'Je klacht is {at} afgewezen.',
    },
    call_back: {
      received:
        'We bellen je{next, select, none {} other { {next}}}{phone, select, none {} other { op {phone}}}.',
      in_progress:
        'We bellen je{next, select, none {} other { {next}}}{phone, select, none {} other { op {phone}}}.',
      resolved: 'We hebben je {at} gebeld.',
      attempt_failed: 'We hebben je {at} gebeld, maar konden je niet bereiken.',
    },
    generic: {
      received: 'Je verzoek is {opened} geregistreerd; er werkt nog niemand aan.',
      in_progress: 'We werken {since} aan je verzoek.',
      waiting_on_customer: 'Je verzoek wacht {since} op een antwoord van jou.',
      waiting_on_third_party: 'Je verzoek wacht {since} op een ander bedrijf.',
      resolved: 'Je verzoek is {at} afgerond. Als er nog iets openstaat, schrijf het me dan hier.',
      closed: 'Je verzoek is {at} gesloten. Als er nog iets openstaat, schrijf het me dan hier.',
    },
  },

  standing: {
    trouble_ticket: {
      received: 'er werkt nog niemand aan je storing',
      in_progress: 'we werken nog steeds aan je storing',
      waiting_on_customer: 'je storingsmelding wacht nog steeds op een antwoord van jou',
      waiting_on_third_party: 'het werk aan je storing ligt nog steeds stil',
    },
    outage: {
      received: 'de storing{in, select, none {} other { {in}}} is er nog',
      in_progress: 'de storing{in, select, none {} other { {in}}} is er nog en we werken eraan',
      waiting_on_third_party: 'het werk aan de storing ligt nog steeds stil',
    },
    order: {
      received: 'je bestelling is ontvangen en nog niemand is eraan begonnen',
      in_progress: 'je bestelling is nog in behandeling',
      waiting_on_customer: 'je bestelling wacht nog steeds op een antwoord van jou',
      waiting_on_third_party: 'je bestelling ligt nog steeds stil',
    },
    parcel: {
      received: 'de vervoerder heeft je pakket nog niet',
      in_transit: 'je pakket is nog steeds onderweg',
      waiting_on_customer: 'je pakket wordt nog vastgehouden en wacht op jou',
      waiting_on_third_party: 'je pakket wordt nog vastgehouden',
      ready_for_collection: 'je pakket ligt nog steeds{in, select, none {} other { {in}}} voor je klaar',
      out_for_delivery: 'je pakket is nog steeds bij de koerier',
      attempt_failed: 'er is nog geen nieuwe poging gedaan',
    },
    complaint: {
      received: 'er heeft nog niemand naar je klacht gekeken',
      in_progress: 'je klacht is nog in behandeling',
      waiting_on_customer: 'je klacht wacht nog steeds op iets van jou',
      resolved: 'over je klacht is beslist, maar hij is nog niet afgerond',
    },
    call_back: {
      received: 'je belafspraak staat nog',
      in_progress: 'je belafspraak staat nog',
    },
    generic: {
      received: 'er werkt nog niemand aan je verzoek',
      in_progress: 'we werken nog steeds aan je verzoek',
      waiting_on_customer: 'je verzoek wacht nog steeds op een antwoord van jou',
      waiting_on_third_party: 'je verzoek wacht nog steeds op een ander bedrijf',
    },
  },

  askReference: {
    bag_file:
      'Wat is je dossiernummer? Het bestaat uit {letters, plural, =3 {drie} other {#}} letters, {characters, plural, =2 {twee} other {#}} tekens en {digits, plural, =5 {vijf} other {#}} cijfers en staat op het papier dat je op de luchthaven kreeg.',
    ticket: 'Wat is je storingsnummer? Het staat in het bericht dat we je stuurden.',
    contract: 'Wat is je contractnummer? Het staat op elke rekening.',
    order: 'Wat is je bestelnummer? Het staat in de bevestiging die we je stuurden.',
    parcel: 'Wat is je pakketnummer? Het staat in de verzendbevestiging.',
    booking: 'Wat is je boekingscode? Die staat op je ticket.',
    complaint: 'Wat is je klachtnummer? Het staat in de bevestiging die we je stuurden.',
    case: 'Wat is je zaaknummer? Het staat in het bericht dat we je stuurden.',
  },
  askProof: {
    surname: 'Op welke achternaam staat het?',
    postcode: 'Naar welke postcode is het gestuurd?',
    phone4:
      'Wat zijn de laatste cijfers van het telefoonnummer dat we van je hebben? De laatste vier zijn genoeg.',
    code: 'Er is een code gestuurd naar het telefoonnummer dat we van je hebben. Schrijf je die hier voor me op?',
  },
  askLead: 'Ik zoek het hier meteen voor je op.',
  askThanks: 'Dank je, het nummer heb ik.',

  done: {
    create_ticket:
      'Ik heb een storingsmelding voor je gemaakt{reference, select, none {} other {, nummer {reference}}}.',
    place_order:
      'Je bestelling{item, select, none {} other { “{item}”}} is geplaatst{reference, select, none {} other {, nummer {reference}}}.',
    open_complaint:
      'Ik heb een klacht voor je ingediend{reference, select, none {} other {, nummer {reference}}}.',
    reschedule_delivery:
      'De bezorging is verzet{window, select, none {} other {: die staat nu gepland {window}}}.',
    send_document:
      'Hier is {title, select, none {het document} other {“{title}”}}{link, select, none {.} other {: {link}}}',
    call_back:
      'Je belafspraak staat{next, select, none {} other {: we bellen je {next}}}{phone, select, none {} other {, op {phone}}}.',
  },
};
