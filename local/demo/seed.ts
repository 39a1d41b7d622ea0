import { type Instant, plusSeconds } from '#domain/instant.ts';
import { brandAccount, customers, demoAccounts } from './accounts.ts';
import type { XWorld } from './xWorld.ts';

interface Said {
  minutesAgo: number;
  by: string;
  where: 'post' | 'dm';
  text: string;
  lang: string;
}

/** What has been said to the brand when the demo opens, oldest first. */
const said: readonly Said[] = [
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
    minutesAgo: 8,
    by: customers.marta.username,
    where: 'post',
    text: '@zephyrline landed two hours ago, my suitcase did not. Nobody at the desk could say anything. Where is it?',
    lang: 'en',
  },
  {
    minutesAgo: 2,
    by: customers.amara.username,
    where: 'post',
    text: '@zephyrline thank you to the crew of this morning, you found my daughter her bear!',
    lang: 'en',
  },
];

/** Fills the simulated X with people and their first words, each at its own age before `now`. */
export const seedDemo = async (x: XWorld, now: Instant): Promise<void> => {
  for (const account of demoAccounts) await x.account(account);
  for (const { minutesAgo, by, where, text, lang } of said) {
    const created_at = plusSeconds(now, -60 * minutesAgo);
    if (where === 'post') await x.post({ author: by, text, created_at, lang });
    else await x.dm({ from: by, to: brandAccount.username, text, created_at });
  }
};
