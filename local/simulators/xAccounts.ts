import { join } from 'node:path';
import { startX, type XSimulator } from '#channels/x/simulator/server.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { BrandDemo } from '../demo/brandDemo.ts';
import { seedDemo, settle } from '../demo/seed.ts';
import { demoGrant, demoXApp } from '../demo/xApp.ts';
import { xWorld } from '../demo/xWorld.ts';

/** A brand that is open, with the X on which its customers write. */
export interface OpenBrand {
  brand: Brand;
  x: XSimulator;
}

const EVENTS = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.create',
  'dm.received',
  'dm.sent',
] as const;

/** An X for each brand, each with its own journal, account and grant. */
export const startXs = async (
  demos: readonly BrandDemo[],
  dataDir: string,
  now: () => Instant,
): Promise<Record<string, OpenBrand>> => {
  const open = await Promise.all(
    demos.map(async ({ brand, account }, index) => {
      const journal = join(dataDir, `x-${brand.id}.jsonl`);
      const grant = demoGrant(now(), brand.id);
      const x = await startX({ journal, now, app: demoXApp, brandAccount: account, grant, seed: index + 1 });
      return [brand.id, { brand, x }] as const;
    }),
  );
  return Object.fromEntries(open);
};

export const connectWebhook = async ({ brand, x }: OpenBrand, origin: string): Promise<void> => {
  await x.world.connectWebhook(`${origin}/hooks/x/${brand.id}`, EVENTS);
};

/** People move in when the X is new, and say their first words where `seed` asks for it. */
export const furnish = async (x: XSimulator, demo: BrandDemo, seed: boolean, now: Instant): Promise<void> => {
  const before = x.world.snapshot();
  if ('posts' in before && before.posts.length + before.dms.length > 0) return;
  if (seed) await seedDemo(xWorld(x.url), demo, now);
  else await settle(xWorld(x.url), demo);
};
