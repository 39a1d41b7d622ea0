import { publish } from '#desk/publish.ts';
import { buildDesk } from './desk.ts';
import { PublishWorkBody } from './edge/bodies.ts';
import { fifoFunction } from './wrap.ts';

export const handler = fifoFunction({ body: PublishWorkBody, build: buildDesk, work: publish });
