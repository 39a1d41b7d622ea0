import { publish } from '#desk/outgoing/publish.ts';
import { buildCaseDesk } from './build/caseDesk.ts';
import { PublishWorkBody } from './edge/bodies.ts';
import { fifoFunction } from './wrap.ts';

export const handler = fifoFunction({ body: PublishWorkBody, build: buildCaseDesk, work: publish });
