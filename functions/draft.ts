import { makeDraft } from '#desk/draft.ts';
import { buildDesk } from './build/desk.ts';
import { DraftWorkBody } from './edge/bodies.ts';
import { queueFunction } from './wrap.ts';

export const handler = queueFunction({ body: DraftWorkBody, build: buildDesk, work: makeDraft });
