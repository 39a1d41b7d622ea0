import type { TableDesk } from '#desk/layers.ts';
import { onBrand, type Routes } from './operation.ts';

/** The way in for a page that wants to hear of changes at once: good for one connection, for thirty seconds. */
export const liveRoutes: Routes<TableDesk> = {
  'POST /api/brands/{brand}/live': onBrand('read', async (desk, agent, brand) => ({
    ticket: await desk.listeners.invite(brand, agent),
  })),
};
