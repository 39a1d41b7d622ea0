import type { Idea } from './idea.ts';

export const tundra: readonly Idea[] = [
  {
    label: 'What is missing?',
    by: 'Jonas Weber',
    place: 'private',
    text: 'Beschwerde CMP-501, Weber. Was fehlt noch?',
  },
  {
    label: 'Money: a code is asked for',
    by: 'Katrin Schäfer',
    place: 'private',
    text: 'CMP-502, Schäfer. Wie viel bekomme ich?',
  },
  {
    label: 'A new complaint',
    by: 'Emma Lehmann',
    place: 'private',
    text: 'My train was two hours late, I want compensation. Booking TRB-4F7L3S, Lehmann',
  },
  {
    label: 'The rule itself',
    by: 'Gleis Neun',
    channel: 'page',
    place: 'public',
    text: 'Mein Zug hatte 90 Minuten Verspätung, was steht mir zu?',
  },
  {
    label: 'A bicycle, in Dutch',
    by: 'Sanne de Wit',
    place: 'public',
    text: 'mag mijn fiets mee in de trein?',
  },
  { label: 'Rejected', by: 'Gleis Neun', place: 'private', text: 'CMP-504, Öztürk: warum abgelehnt?' },
];
