import { describe, expect, it } from 'vitest';
import { de } from '#domain/lexicon/de.ts';
import type { CustomerWords } from '#domain/lexicon/lexicon.ts';
import { hasPhrase, type Phrase, plain, wordsOf } from '#domain/words.ts';

const { customer } = de;

const LISTS: Readonly<Record<string, readonly Phrase[]>> = {
  bag: customer.bag,
  trouble: [...customer.bagTrouble, ...customer.strong],
  notACase: customer.notACase,
  ...customer.topics,
  ...customer.wants,
  asksWhether: customer.asksWhether,
  followUp: customer.followUp,
  settled: customer.settled,
  thanks: customer.thanks,
  abuse: customer.abuse,
} satisfies Record<string, CustomerWords['bag']>;

const hits = (text: string): string[] => {
  const words = wordsOf(plain(text));
  return Object.entries(LISTS).flatMap(([name, list]) => (hasPhrase(words, list) ? [name] : []));
};

interface Case {
  text: string;
  hit: readonly string[];
  miss?: readonly string[];
}

const messages: readonly Case[] = [
  // Luggage
  {
    text: 'mein koffer ist nicht angekommen!!! was nun?',
    hit: ['bag', 'trouble'],
    miss: ['notACase', 'thanks'],
  },
  { text: 'Seit drei Tagen warten wir auf unser Gepäck, keiner weiß was', hit: ['bag', 'trouble'] },
  { text: 'Wo bleibt eigentlich meine Reisetasche? Flug war vorgestern', hit: ['bag', 'trouble'] },
  {
    text: 'hallo ihr habt meinen rucksack in amsterdam liegen lassen',
    hit: ['bag', 'trouble'],
    miss: ['abuse'],
  },
  { text: 'Ohne Koffer im Urlaub, danke für nichts', hit: ['bag', 'trouble'] },
  { text: 'unser kinderwagen kam nicht mit aus wien', hit: ['bag', 'trouble'] },
  { text: 'Gepaeck verschollen, Verlustmeldung AMSZY10045', hit: ['trouble'] },
  { text: 'Was kostet ein zweiter Koffer bei euch?', hit: ['bag', 'notACase', 'asksWhether'] },
  { text: 'Darf ich eine Gitarre als Handgepäck mitnehmen?', hit: ['notACase', 'asksWhether'] },
  { text: 'Koffer ist endlich da, vielen lieben Dank!', hit: ['settled', 'thanks'] },
  // Internet and telephone
  {
    text: 'bei uns geht seit heute früh das internet nicht',
    hit: ['connection', 'create_ticket'],
    miss: ['plan', 'parcel'],
  },
  { text: 'Kein Netz in der ganzen Straße, auf keinem Handy', hit: ['connection', 'create_ticket'] },
  { text: 'WLAN bricht ständig ab, Router blinkt rot', hit: ['connection', 'create_ticket'] },
  {
    text: 'Leitung tot. Ich arbeite von zuhause, ich brauche das',
    hit: ['connection'],
    miss: ['reschedule_delivery'],
  },
  { text: 'ist bei euch grad ne störung in 50667?', hit: ['connection'] },
  { text: 'schickt mir bitte mal einen Techniker vorbei', hit: ['create_ticket'], miss: ['send_document'] },
  { text: 'Ich möchte eine Störung melden', hit: ['connection', 'create_ticket'] },
  // Plans
  {
    text: 'Ich würde gern in den kleineren Tarif wechseln',
    hit: ['plan', 'place_order'],
    miss: ['connection'],
  },
  { text: 'könnt ihr mich auf den Tarif S umstellen', hit: ['plan', 'place_order'] },
  { text: 'Wie viel kostet mehr Datenvolumen?', hit: ['plan', 'asksWhether'] },
  { text: 'bitte Roaming für die Schweiz aktivieren', hit: ['plan'] },
  { text: 'Wann endet mein Vertrag, also die Laufzeit?', hit: ['plan'] },
  // Parcels
  { text: 'wann kommt mein paket???', hit: ['parcel', 'followUp'], miss: ['connection'] },
  { text: 'Der Zusteller war angeblich da, geklingelt hat niemand', hit: ['parcel'] },
  { text: 'Das Testkit ist immer noch nicht angekommen', hit: ['parcel'] },
  {
    text: 'Bin morgen nicht zuhause, bitte Lieferung auf Freitag verschieben',
    hit: ['parcel', 'reschedule_delivery'],
  },
  { text: 'können Sie das Paket beim Nachbarn abgeben?', hit: ['parcel'], miss: ['call_back'] },
  { text: 'ich brauch einen anderen Liefertermin', hit: ['parcel', 'reschedule_delivery'] },
  // Compensation
  {
    text: 'Mein ICE hatte 95 Minuten Verspätung, ich möchte mein Geld zurück',
    hit: ['compensation', 'open_complaint'],
  },
  { text: 'Zug ausgefallen, Anschluss verpasst, wer zahlt mir das Taxi?', hit: ['compensation'] },
  {
    text: 'Ich will eine Entschädigung nach Fahrgastrechten beantragen',
    hit: ['compensation', 'open_complaint'],
  },
  { text: 'ich beschwere mich hiermit offiziell', hit: ['open_complaint'], miss: ['thanks', 'abuse'] },
  { text: 'Steht mir bei einer Stunde eine Erstattung zu?', hit: ['compensation'] },
  // Documents
  { text: 'Könnten Sie mir die Bescheinigung fürs Finanzamt schicken?', hit: ['document', 'send_document'] },
  { text: 'wo finde ich das formular für die steuer', hit: ['document', 'send_document'] },
  { text: 'Ich brauche meinen Befund als PDF', hit: ['document', 'send_document'], miss: ['parcel'] },
  { text: 'Bitte die Rechnung vom Oktober zuschicken', hit: ['document', 'send_document'] },
  // Calls
  { text: 'Bitte rufen Sie mich heute Nachmittag zurück', hit: ['call_back'], miss: ['send_document'] },
  { text: 'kann mich da mal jemand anrufen?', hit: ['call_back'] },
  { text: 'ruft mich bitte unter 0171 2345678 an', hit: ['call_back'] },
  // Questions with a general answer
  {
    text: 'Kann ich meinen Aktionscode an meine Freundin weitergeben?',
    hit: ['asksWhether'],
    miss: ['bag', 'connection'],
  },
  { text: 'Gilt der Gutschein auch für zwei Personen?', hit: ['asksWhether'] },
  { text: 'Gibt es bei Ihnen auch Studentenrabatt?', hit: ['asksWhether'] },
  { text: 'Ist es möglich, den Termin online zu buchen?', hit: ['asksWhether'] },
  // Follow-ups
  { text: 'Gibts was Neues?', hit: ['followUp'], miss: ['thanks'] },
  { text: 'Hallo?? Lebt da noch jemand?', hit: ['followUp'] },
  { text: 'und jetzt?', hit: ['followUp'] },
  { text: 'Wie ist der Stand?', hit: ['followUp'] },
  { text: 'Ich warte immer noch.', hit: ['followUp'] },
  // Thanks and abuse
  { text: 'Super, danke für die schnelle Hilfe!', hit: ['thanks'], miss: ['abuse', 'trouble'] },
  { text: 'Dankeschön, hat alles geklappt', hit: ['thanks'] },
  { text: 'ihr seid doch alle Idioten', hit: ['abuse'], miss: ['thanks'] },
  { text: 'Verpisst euch ihr Saftladen', hit: ['abuse'] },
  { text: 'Das ist eine Frechheit, aber der Fahrer war nett', hit: [], miss: ['abuse', 'trouble'] },
  {
    text: 'Schönes Wetter heute in Köln',
    hit: [],
    miss: ['connection', 'plan', 'parcel', 'compensation', 'document', 'thanks'],
  },
];

describe('what German customers write', () => {
  it.each(messages)('is understood: $text', ({ text, hit, miss = [] }) => {
    const found = hits(text);
    expect(found).toEqual(expect.arrayContaining([...hit]));
    expect(found.filter((name) => miss.includes(name))).toEqual([]);
  });

  it('gives a surname after a label, never the label itself', () => {
    const words = wordsOf(plain('Mein Nachname ist Müller'));
    expect(hasPhrase(words, customer.surnameLabel)).toBe(true);
    expect(hasPhrase(wordsOf('nachname'), customer.notASurname)).toBe(true);
    expect(hasPhrase(wordsOf('Müller'), customer.notASurname)).toBe(false);
  });

  it('reads umlauts in each of their spellings', () => {
    expect(hits('Gepäck verspätet')).toEqual(hits('Gepaeck verspaetet'));
    expect(hits('Heiße Sache mit dem Gepäck')).toEqual(hits('Heisse Sache mit dem Gepaeck'));
  });
});
