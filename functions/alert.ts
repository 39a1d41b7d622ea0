import { tellAlarms } from '#desk/alerts/tellAlarms.ts';
import { buildAlertDesk } from './build/alertDesk.ts';
import { AlertWorkBody } from './edge/bodies.ts';
import { queueFunction } from './wrap.ts';

export const handler = queueFunction({ body: AlertWorkBody, build: buildAlertDesk, work: tellAlarms });
