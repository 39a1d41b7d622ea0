import { brandAccount, customers } from '../accounts.ts';
import { demoBrand } from '../brand.ts';
import type { BrandDemo } from '../brandDemo.ts';

export const zephyrline: BrandDemo = {
  brand: demoBrand,
  account: brandAccount,
  customers: Object.values(customers),
  said: [
    {
      minutesAgo: 25,
      by: customers.ivan.username,
      where: 'post',
      text: "@zephyrline Second day without my son's bag. You knew at landing that it stayed behind. Where is it now? AMSZY10045, Petrov",
      lang: 'en',
    },
    {
      minutesAgo: 21,
      by: customers.tom.username,
      where: 'post',
      text: '@zephyrline can I take a cello as hand luggage if I book it a seat of its own?',
      lang: 'en',
    },
    {
      minutesAgo: 17,
      by: customers.anna.username,
      where: 'dm',
      text: 'Здравствуйте! Прилетели вчера, чемодан так и не приехал. Номер заявления FRAZY40518, фамилия Иванова. Что с ним?',
      lang: 'ru',
    },
    {
      minutesAgo: 14,
      by: customers.tomas.username,
      where: 'dm',
      text: 'Hoi, hoe staat het met mijn zaak 350418? Van der Meer',
      lang: 'nl',
    },
    {
      minutesAgo: 11,
      by: customers.greta.username,
      where: 'post',
      text: '@zephyrline Kann ich meinen Gutscheincode an meine Schwester weitergeben?',
      lang: 'de',
    },
    {
      minutesAgo: 8,
      by: customers.marta.username,
      where: 'post',
      text: '@zephyrline landed two hours ago, my suitcase did not. Nobody at the desk could say anything. Where is it?',
      lang: 'en',
    },
    {
      minutesAgo: 5,
      by: customers.oksana.username,
      where: 'dm',
      text: 'Добрий день! Чи можна взяти кота в салон?',
      lang: 'uk',
    },
    {
      minutesAgo: 2,
      by: customers.amara.username,
      where: 'post',
      text: '@zephyrline thank you to the crew of this morning, you found my daughter her bear!',
      lang: 'en',
    },
  ],
};
