import { buildChannelDesk } from './build/channelDesk.ts';
import { answering } from './edge/answering.ts';
import { ROUTES } from './edge/apiRoutes.ts';
import { httpFunction } from './wrap.ts';

export const answerApi = answering(ROUTES);

export const handler = httpFunction(buildChannelDesk, answerApi);
