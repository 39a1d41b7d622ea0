import type { ChannelDesk } from '#desk/layers.ts';
import { threadsBehind } from '#desk/report/behind.ts';
import { overview } from '#desk/report/overview.ts';
import { report } from '#desk/report/report.ts';
import { onBrand, type Routes } from './operation.ts';

/** Numbers, for those who answer for them, and the threads behind them. */
export const reportRoutes: Routes<ChannelDesk> = {
  'GET /api/brands/{brand}/report': onBrand('report', (desk, _agent, brand, { query: { from, to, by } }) =>
    report(desk)(brand, { from, to, by: by ? by.split(',') : [] }),
  ),
  'GET /api/brands/{brand}/report/overview': onBrand('report', (desk, _agent, brand, { query }) =>
    overview(desk)(brand, query),
  ),
  'GET /api/brands/{brand}/report/threads': onBrand('report', (desk, _agent, brand, { query }) =>
    threadsBehind(desk)(brand, query),
  ),
};
