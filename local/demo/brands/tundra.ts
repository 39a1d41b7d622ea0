import type { BrandDemo } from '../brandDemo.ts';
import { customersOf } from '../customer.ts';
import { demoAgents } from '../people.ts';

const people = customersOf(2, {
  jonas: { name: 'Jonas Weber', handle: 'jonas_web', phone: '491555500200', on: ['x', 'messenger', 'page'] },
  katrin: {
    name: 'Katrin Schäfer',
    handle: 'katrin_sch',
    phone: '491555500201',
    on: ['x', 'messenger', 'page'],
  },
  lukas: { name: 'Lukas Brandt', handle: 'lukas_br', phone: '491555500202', on: ['x', 'telegram'] },
  emma: {
    name: 'Emma Lehmann',
    handle: 'emma_leh',
    phone: '491555500203',
    on: ['x', 'page', 'messenger', 'telegram'],
  },
  sanne: {
    name: 'Sanne de Wit',
    handle: 'sanne_fietst',
    phone: '491555500204',
    on: ['x', 'page', 'telegram'],
  },
  passerby: {
    name: 'Gleis Neun',
    handle: 'gleis_neun',
    phone: '491555500205',
    on: ['x', 'page', 'messenger', 'telegram'],
  },
});

/** Tundra Rail, a railway that does not exist. */
export const tundra: BrandDemo = {
  brand: {
    id: 'tundra',
    name: 'Tundra Rail',
    timeZone: 'Europe/Berlin',
    language: 'de',
    daytime: ['08:00', '20:00'],
    channels: {
      x: { accountId: '700300', handle: 'tundra_rail' },
      page: { accountId: '710300', handle: 'tundra_rail' },
      messenger: { accountId: '710300', handle: 'tundra_rail' },
      telegram: { accountId: '740300', handle: 'tundra_rail_bot' },
    },
    backoffices: ['complaints'],
    people: demoAgents,
  },
  customers: Object.values(people),
  said: [
    {
      minutesAgo: 23,
      by: people.jonas,
      on: 'x',
      place: 'private',
      text: 'Guten Tag, meine Beschwerde CMP-501, Weber: Was fehlt noch?',
      lang: 'de',
    },
    {
      minutesAgo: 20,
      by: people.katrin,
      on: 'page',
      place: 'public',
      text: 'Seit zwei Wochen keine Antwort auf meine Beschwerde. Liest hier jemand mit?',
      lang: 'de',
    },
    {
      minutesAgo: 18,
      by: people.katrin,
      on: 'x',
      place: 'private',
      text: 'CMP-502, Schäfer. Wie viel bekomme ich und wann?',
      lang: 'de',
    },
    {
      minutesAgo: 13,
      by: people.passerby,
      on: 'x',
      place: 'public',
      text: '@tundra_rail Mein Zug hatte zwei Stunden Verspätung, wie viel Entschädigung bekomme ich?',
      lang: 'de',
    },
    {
      minutesAgo: 11,
      by: people.jonas,
      on: 'messenger',
      place: 'private',
      text: 'Noch einmal wegen CMP-501, Weber: Haben Sie meine Unterlagen bekommen?',
      lang: 'de',
    },
    {
      minutesAgo: 9,
      by: people.emma,
      on: 'x',
      place: 'private',
      text: 'My train was two hours late and I want compensation. Booking TRB-4F7L3S, Lehmann',
      lang: 'en',
    },
    {
      minutesAgo: 7,
      by: people.lukas,
      on: 'telegram',
      place: 'private',
      text: 'Muss ich im Nachtzug einen Sitzplatz reservieren?',
      lang: 'de',
    },
    {
      minutesAgo: 4,
      by: people.sanne,
      on: 'x',
      place: 'public',
      text: '@tundra_rail mag mijn fiets mee in de trein?',
      lang: 'nl',
    },
  ],
};
