import type { Language } from '#domain/languages.ts';
import type { Asked } from '#domain/sla/serviceLevels.ts';

/** What somebody asked in the weeks before the demo opens, and what they were answered. */
export interface Talk {
  asked: Asked;
  lang: Language;
  question: string;
  answer: string;
}

/** By brand; what is asked more often is there more often. */
export const TALKS: Readonly<Record<string, readonly Talk[]>> = {
  zephyrline: [
    {
      asked: 'bag',
      lang: 'en',
      question: 'My suitcase did not arrive with me. Where is it?',
      answer: 'It was found in Amsterdam and flies to London tonight. I will write here by 10:00 tomorrow.',
    },
    {
      asked: 'bag',
      lang: 'en',
      question: 'Any news of my bag?',
      answer: 'It landed at 08:40 today and is with the courier. Delivery is expected this afternoon.',
    },
    {
      asked: 'bag',
      lang: 'nl',
      question: 'Waar is mijn koffer?',
      answer: 'Uw koffer is in Parijs en komt morgen met de vlucht van 09:15 naar Amsterdam.',
    },
    {
      asked: 'compensation',
      lang: 'en',
      question: 'We landed five hours late. What are we owed?',
      answer: 'A claim for this flight is open; it is decided within fourteen days.',
    },
    {
      asked: 'question',
      lang: 'de',
      question: 'Darf meine Gitarre mit in die Kabine?',
      answer: 'Ja, wenn sie in das Gepäckfach passt; sonst bucht man einen Sitz für sie.',
    },
    {
      asked: 'thanks',
      lang: 'en',
      question: 'The crew was wonderful with our baby, thank you!',
      answer: 'Thank you for telling us. The crew of your flight has read it.',
    },
  ],
  zarnitsa: [
    {
      asked: 'connection',
      lang: 'ru',
      question: 'С утра нет интернета. Когда починят?',
      answer: 'На вашем участке повреждён кабель, бригада на месте. Обещают до 18:00.',
    },
    {
      asked: 'connection',
      lang: 'ru',
      question: 'Второй день низкая скорость',
      answer: 'Порт на узле перегружен, сегодня вечером вас перенесут на другой.',
    },
    {
      asked: 'plan',
      lang: 'ru',
      question: 'Как перейти на тариф подешевле?',
      answer: 'Заявка оформлена, новый тариф начнёт действовать с первого числа.',
    },
    {
      asked: 'question',
      lang: 'ru',
      question: 'Вы подключаете дома на Садовой?',
      answer: 'Да, дома с 1 по 40 подключены; мастер приходит в течение трёх дней.',
    },
  ],
  tundra: [
    {
      asked: 'complaint',
      lang: 'ru',
      question: 'В вагоне не работало отопление. Куда пожаловаться?',
      answer: 'Жалоба заведена здесь, ответ по ней придёт до пятницы.',
    },
    {
      asked: 'compensation',
      lang: 'ru',
      question: 'Поезд опоздал на три часа, вернут ли деньги?',
      answer: 'Да, четверть стоимости билета; деньги придут на карту в течение десяти дней.',
    },
    {
      asked: 'question',
      lang: 'ru',
      question: 'Можно ли с велосипедом?',
      answer: 'Можно, в разобранном виде и в чехле, без доплаты.',
    },
  ],
  vesna: [
    {
      asked: 'parcel',
      lang: 'ru',
      question: 'Где мой набор для анализа?',
      answer: 'Набор у курьера, доставка сегодня до 20:00.',
    },
    {
      asked: 'document',
      lang: 'ru',
      question: 'Пришлите, пожалуйста, справку для вычета',
      answer: 'Справка готова, она во вложении.',
    },
    {
      asked: 'question',
      lang: 'en',
      question: 'How long must I fast before the test?',
      answer: 'Eight hours; water is fine.',
    },
  ],
};
