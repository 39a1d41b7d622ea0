import { makeDraft } from '#desk/answer/draft.ts';
import { recheckIncident } from '#desk/incidents.ts';
import { placeStray } from '#desk/incoming/placeStray.ts';
import type { Desk } from '#desk/layers.ts';
import type { DraftWork, IncidentWork } from '#desk/ports/hints.ts';
import { buildDesk } from './build/desk.ts';
import { DraftWorkBody } from './edge/bodies.ts';
import { queueFunction } from './wrap.ts';

const work = (desk: Desk) => (one: DraftWork | IncidentWork) => {
  if ('incident' in one) return recheckIncident(desk)(one);
  return one.why === 'stray' ? placeStray(desk, one.thread) : makeDraft(desk)(one);
};

export const handler = queueFunction({ body: DraftWorkBody, build: buildDesk, work });
