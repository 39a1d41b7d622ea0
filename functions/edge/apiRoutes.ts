import type { ChannelDesk } from '#desk/layers.ts';
import { deskRoutes } from './routes/deskRoutes.ts';
import { liveRoutes } from './routes/liveRoutes.ts';
import type { Routes } from './routes/operation.ts';
import { personRoutes } from './routes/personRoutes.ts';
import { replyRoutes } from './routes/replyRoutes.ts';
import { reportRoutes } from './routes/reportRoutes.ts';
import { threadRoutes } from './routes/threadRoutes.ts';

/** Every route of `api` behind a token. */
export const ROUTES: Routes<ChannelDesk> = {
  ...deskRoutes,
  ...threadRoutes,
  ...personRoutes,
  ...replyRoutes,
  ...reportRoutes,
  ...liveRoutes,
};
