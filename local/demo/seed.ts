import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { BrandDemo } from './brandDemo.ts';
import type { XWorld } from './xWorld.ts';

/** Lets everybody on a brand's street have an account. */
export const settle = async (x: XWorld, { account, customers }: BrandDemo): Promise<void> => {
  for (const one of [account, ...customers]) await x.account(one);
};

/** Fills a brand's simulated X with people and their first words, each at its own age before `now`. */
export const seedDemo = async (x: XWorld, demo: BrandDemo, now: Instant): Promise<void> => {
  await settle(x, demo);
  for (const { minutesAgo, by, where, text, lang } of demo.said) {
    const created_at = plusSeconds(now, -60 * minutesAgo);
    if (where === 'post') await x.post({ author: by, text, created_at, lang });
    else await x.dm({ from: by, to: demo.account.username, text, created_at });
  }
};
