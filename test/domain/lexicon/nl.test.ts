import { describe, expect, it } from 'vitest';
import { nl } from '#domain/lexicon/nl.ts';
import { hasPhrase, type Phrase, plain, wordsOf } from '#domain/words.ts';

const { customer } = nl;

const LISTS: Readonly<Record<string, readonly Phrase[]>> = {
  bag: customer.bag,
  bagTrouble: customer.bagTrouble,
  strong: customer.strong,
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

interface Said {
  text: string;
  hits: string;
  misses?: string;
}

const ACTIONS = 'create_ticket place_order open_complaint reschedule_delivery send_document call_back';

/** Messages as people type them; self-made. */
const SAID: readonly Said[] = [
  // bags
  { text: 'waar blijft mn koffer????', hits: 'bag bagTrouble', misses: 'notACase thanks connection' },
  { text: 'Hoi, onze koffers zijn niet meegekomen uit Barcelona', hits: 'bag strong', misses: 'notACase' },
  { text: 'Al 2 dagen zonder bagage, dit kan toch niet', hits: 'bag strong', misses: 'notACase thanks' },
  { text: 'M’n rugzak is zoek sinds schiphol', hits: 'bag bagTrouble', misses: 'notACase' },
  { text: 'jullie zijn de kinderwagen kwijtgeraakt', hits: 'bag bagTrouble', misses: 'notACase' },
  { text: 'sta al een uur bij de band en mijn tas komt niet', hits: 'bag strong', misses: 'notACase' },
  { text: 'Hoeveel kilo mag mijn koffer wegen?', hits: 'bag notACase', misses: `bagTrouble ${ACTIONS}` },
  { text: 'Mag ik een kleine rugzak meenemen naast mijn handbagage?', hits: 'notACase asksWhether' },
  { text: 'wieltje van mijn koffer is kapot', hits: 'bag notACase', misses: 'bagTrouble' },
  { text: 'Koffer is net thuisbezorgd, bedankt!', hits: 'bag settled thanks', misses: 'abuse' },
  { text: 'we hebben de koffers weer terug, dankjewel', hits: 'settled thanks', misses: 'bagTrouble' },
  // connection
  { text: 'geen internet sinds vanochtend, wat is er aan de hand', hits: 'connection', misses: ACTIONS },
  { text: 'Internet ligt er weer eens uit in Utrecht', hits: 'connection', misses: 'bag plan' },
  { text: 'wifi valt om de 5 min weg 😡', hits: 'connection', misses: 'parcel' },
  { text: 'Is er een storing in de buurt van 3511?', hits: 'connection', misses: 'create_ticket' },
  { text: 'Al drie dagen nergens bereik met mijn telefoon', hits: 'connection', misses: 'parcel plan' },
  { text: 'Ik wil een storing melden, modem knippert rood', hits: 'connection create_ticket' },
  {
    text: 'kunnen jullie een monteur langs sturen',
    hits: 'create_ticket',
    misses: 'call_back send_document',
  },
  { text: 'los dit nou eens op joh', hits: 'create_ticket', misses: 'thanks place_order' },
  // plans
  { text: 'Kan ik naar een kleinere bundel? Ik gebruik amper data', hits: 'plan asksWhether' },
  { text: 'zet me maar over naar het goedkopere abonnement', hits: 'plan place_order', misses: 'connection' },
  { text: 'Ik wil mijn abonnement opzeggen per 1 december', hits: 'plan place_order', misses: 'parcel' },
  { text: 'wat kost 5 gb extra?', hits: 'plan asksWhether', misses: 'place_order connection' },
  { text: 'Graag overstappen op Wind', hits: 'plan', misses: 'connection parcel' },
  // parcels
  { text: 'Waar is mijn pakketje gebleven', hits: 'parcel', misses: `bag ${ACTIONS}` },
  { text: 'testkit nog steeds niet binnen', hits: 'parcel', misses: 'connection' },
  { text: 'Ik ben morgen niet thuis, kan het pakket op vrijdag komen?', hits: 'parcel reschedule_delivery' },
  {
    text: 'kan de bezorging naar een andere dag?',
    hits: 'parcel reschedule_delivery',
    misses: 'place_order',
  },
  { text: 'de koerier stond hier niet eens aan de deur', hits: 'parcel', misses: 'reschedule_delivery' },
  // compensation
  { text: 'Krijg ik geld terug voor die vertraging?', hits: 'compensation', misses: 'bag parcel' },
  { text: 'Trein was 1,5 uur te laat, ik wil een vergoeding', hits: 'compensation open_complaint' },
  { text: 'Ik wil een klacht indienen over jullie conducteur', hits: 'compensation open_complaint' },
  { text: 'wanneer wordt mijn claim uitbetaald', hits: 'compensation', misses: 'open_complaint' },
  // documents
  { text: 'Kunnen jullie me het formulier voor de belasting sturen?', hits: 'document send_document' },
  { text: 'Ik heb een factuur nodig voor mijn werkgever', hits: 'document', misses: 'call_back' },
  { text: 'waar vind ik mijn uitslag', hits: 'document', misses: 'parcel bag' },
  // calls
  { text: 'bel me even terug aub', hits: 'call_back', misses: 'create_ticket send_document' },
  { text: 'Kan iemand mij om 6 uur bellen?', hits: 'call_back', misses: 'reschedule_delivery' },
  { text: 'ik word graag teruggebeld op 06 12345678', hits: 'call_back', misses: 'open_complaint' },
  // follow-ups
  { text: 'En, al nieuws?', hits: 'followUp', misses: `thanks abuse ${ACTIONS}` },
  { text: 'hoe staat het ervoor?', hits: 'followUp', misses: ACTIONS },
  { text: 'nog steeds niks gehoord…', hits: 'followUp', misses: 'thanks' },
  { text: 'hallo? is daar iemand', hits: 'followUp', misses: 'abuse' },
  { text: 'Wanneer weet ik meer', hits: 'followUp', misses: 'thanks' },
  // general questions
  { text: 'Kan ik de kortingscode aan mijn zus geven?', hits: 'asksWhether', misses: `bag ${ACTIONS}` },
  { text: 'is het mogelijk om een fiets mee te nemen', hits: 'asksWhether', misses: 'connection parcel' },
  { text: 'Hoe lang is mijn cadeaubon geldig?', hits: 'asksWhether', misses: ACTIONS },
  // thanks and abuse
  { text: 'Top, dankjulliewel!', hits: 'thanks', misses: `abuse followUp ${ACTIONS}` },
  { text: 'super snel opgelost, chapeau', hits: 'thanks', misses: `abuse ${ACTIONS}` },
  { text: 'Stelletje oplichters zijn jullie', hits: 'abuse', misses: 'thanks' },
  { text: 'rot toch op met je kutbedrijf', hits: 'abuse', misses: 'thanks' },
  { text: 'Het weer is mooi in Zeeland', hits: '', misses: `bag connection parcel plan abuse ${ACTIONS}` },
  {
    text: 'volgende week vliegen we naar Rome, zin in!',
    hits: '',
    misses: `bag bagTrouble abuse ${ACTIONS}`,
  },
  // surnames
  { text: 'achternaam is De Vries', hits: 'surnameLabel' },
  { text: 'staat op naam van Jansen', hits: 'surnameLabel', misses: 'abuse' },
];

const hitBy = (text: string): string[] => {
  const words = wordsOf(plain(text));
  return Object.keys(LISTS).filter((name) => hasPhrase(words, LISTS[name] ?? []));
};

const names = (list = ''): string[] => list.split(' ').filter((name) => name !== '');

describe('what Dutch customers write', () => {
  it.each(SAID)('is understood, and as nothing else: $text', ({ text, hits, misses }) => {
    const found = hitBy(text);
    expect(found).toEqual(expect.arrayContaining(names(hits)));
    expect(found.filter((name) => names(misses).includes(name))).toEqual([]);
  });

  it.each([...new Set(SAID.flatMap(({ hits, misses }) => [...names(hits), ...names(misses)]))])(
    'is checked against a list there is: %s',
    (name) => {
      expect(LISTS[name]).toBeDefined();
    },
  );
});
