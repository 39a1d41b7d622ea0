import type { ChannelDesk } from '#desk/layers.ts';
import { report } from '#desk/report.ts';
import { onBrand, type Routes } from './operation.ts';

/** Numbers, for those who answer for them. */
export const reportRoutes: Routes<ChannelDesk> = {
  'GET /api/brands/{brand}/report': onBrand('report', (desk, _agent, brand, { query: { from, to, by } }) =>
    report(desk)(brand, { from, to, by: by ? by.split(',') : [] }),
  ),
};
