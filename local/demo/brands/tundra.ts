import type { XAccount } from '../accounts.ts';
import type { BrandDemo } from '../brandDemo.ts';
import { everyDay } from '../deskHours.ts';
import { demoAgents } from '../people.ts';

const account = { id: '700300', username: 'tundra_rail', name: 'Tundra Rail' } as const;

const people = {
  jonas: { id: '820200', username: 'jonas_web', name: 'Jonas Weber', dm_open: true },
  katrin: { id: '820201', username: 'katrin_sch', name: 'Katrin Schäfer', dm_open: true },
  lukas: { id: '820202', username: 'lukas_br', name: 'Lukas Brandt', dm_open: true },
  emma: { id: '820203', username: 'emma_leh', name: 'Emma Lehmann', dm_open: true },
  sanne: { id: '820204', username: 'sanne_fietst', name: 'Sanne de Wit', dm_open: true },
  passerby: { id: '820205', username: 'gleis_neun', name: 'Gleis Neun', dm_open: true },
} as const satisfies Record<string, XAccount>;

/** Tundra Rail, a railway that does not exist. */
export const tundra: BrandDemo = {
  brand: {
    id: 'tundra',
    name: 'Tundra Rail',
    timeZone: 'Europe/Berlin',
    language: 'de',
    sla: {
      clock: 'calendar',
      schedule: everyDay('Europe/Berlin', '06:00', '22:00'),
      firstReplySeconds: 3600,
      nextReplySeconds: 5400,
      warnAt: 0.5,
    },
    daytime: ['08:00', '20:00'],
    channels: { x: { accountId: account.id, handle: account.username } },
    backoffices: ['complaints'],
    people: demoAgents,
  },
  account,
  customers: Object.values(people),
  said: [
    {
      minutesAgo: 23,
      by: people.jonas.username,
      where: 'dm',
      text: 'Guten Tag, meine Beschwerde CMP-501, Weber: Was fehlt noch?',
      lang: 'de',
    },
    {
      minutesAgo: 18,
      by: people.katrin.username,
      where: 'dm',
      text: 'CMP-502, Schäfer. Wie viel bekomme ich und wann?',
      lang: 'de',
    },
    {
      minutesAgo: 13,
      by: people.passerby.username,
      where: 'post',
      text: '@tundra_rail Mein Zug hatte zwei Stunden Verspätung, wie viel Entschädigung bekomme ich?',
      lang: 'de',
    },
    {
      minutesAgo: 9,
      by: people.emma.username,
      where: 'dm',
      text: 'My train was two hours late and I want compensation. Booking TRB-4F7L3S, Lehmann',
      lang: 'en',
    },
    {
      minutesAgo: 4,
      by: people.sanne.username,
      where: 'post',
      text: '@tundra_rail mag mijn fiets mee in de trein?',
      lang: 'nl',
    },
  ],
};
