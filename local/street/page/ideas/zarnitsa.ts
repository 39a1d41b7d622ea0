import type { Idea } from './idea.ts';

export const zarnitsa: readonly Idea[] = [
  {
    label: 'A ticket behind an outage',
    by: 'Мария Орлова',
    place: 'private',
    text: 'Заявка TT-700123, Орлова. Когда починят?',
  },
  {
    label: 'No signal, told once',
    by: 'Денис Яковлев',
    place: 'private',
    text: 'С утра нет интернета, роутер перезагружал, лампочка LOS красная. Солнечный квартал, Речная 8',
  },
  {
    label: 'An outage, in public',
    by: 'Живу в гавани',
    channel: 'vk',
    place: 'public',
    text: 'в Северной гавани опять нет интернета. Когда включат?',
  },
  {
    label: 'Another tariff',
    by: 'Ольга Морозова',
    channel: 'whatsapp',
    place: 'private',
    text: 'Хочу перейти на тариф Шторм. Договор ZN-204821, Морозова',
  },
  {
    label: 'A call, please',
    by: 'Илья Соколов',
    place: 'private',
    text: 'Перезвоните мне завтра в 15:00 на +7 900 555-01-13, Соколов',
  },
  {
    label: 'Prices, in Ukrainian',
    by: 'Тарас Бондар',
    place: 'public',
    text: 'скільки коштує тариф на місяць?',
  },
  {
    label: 'Roaming, in English',
    by: 'Прохожий',
    place: 'private',
    text: 'What do calls cost when I am roaming?',
  },
  {
    label: 'Somebody else’s ticket',
    by: 'Прохожий',
    place: 'private',
    text: 'Что с заявкой TT-700123? Иванов',
  },
];
