import { buildSettingsDesk } from './build/settingsDesk.ts';
import { answering } from './edge/answering.ts';
import { settingsRoutes } from './edge/routes/settingsRoutes.ts';
import { httpFunction } from './wrap.ts';

export const answerSettings = answering(settingsRoutes);

export const handler = httpFunction(buildSettingsDesk, answerSettings);
