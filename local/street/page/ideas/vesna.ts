import type { Idea } from './idea.ts';

export const vesna: readonly Idea[] = [
  {
    label: 'The form itself',
    by: 'Ольга Соколова',
    place: 'private',
    text: 'Пришлите, пожалуйста, бланк справки для налогового вычета',
  },
  {
    label: 'A sample kit',
    by: 'Ганна Коваленко',
    channel: 'telegram',
    place: 'private',
    text: 'Де мій набір VL100200304? Індекс LV-1048',
  },
  {
    label: 'Nobody was home',
    by: 'Janis Liepa',
    place: 'private',
    text: 'Nobody was home for parcel VL100200303, LV-2015. Please deliver it on another day.',
  },
  {
    label: 'Before a blood test',
    by: 'Marta Ozola',
    place: 'private',
    text: 'How many hours must I fast before a blood test?',
  },
  {
    label: 'Opening hours',
    by: 'Сосед',
    channel: 'instagram',
    place: 'public',
    text: 'работаете ли вы в субботу?',
  },
  {
    label: 'A kit, asked in public',
    by: 'Павел Калнинш',
    place: 'public',
    text: 'где мой набор VL100200305? Обещали вчера!',
  },
  {
    label: 'Results are never told',
    by: 'Павел Калнинш',
    place: 'private',
    text: 'Какие у меня результаты анализов?',
  },
];
