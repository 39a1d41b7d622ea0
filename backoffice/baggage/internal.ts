import type { Fact } from '#domain/caseStatus.ts';
import type { Instant } from '#domain/instant.ts';
import { fact } from './fact.ts';
import type { BagView } from './nextStep.ts';
import { actionOf, isOver } from './phase.ts';
import type { BagFile } from './wire.ts';

/** For agents alone: why it went wrong and where, and what the facts leave out. */
export const internalFacts = (file: BagFile, views: readonly BagView[], now: Instant): Fact<string>[] => {
  const note = (value: string, path: string): Fact<string> =>
    fact(value, { at: file.DiaryInfo.LastUpdate ?? now, path, disclose: 'agent_only' });
  const { FaultStationCode: station, LossReasonCode: reason } = file.Claim ?? {};
  return [
    ...(reason === undefined ? [] : [note(`loss reason ${reason}`, 'Claim.LossReasonCode')]),
    ...(station === undefined ? [] : [note(`fault station ${station}`, 'Claim.FaultStationCode')]),
    ...views.flatMap((view) => bagNotes(view).map(([value, path]) => note(value, `${view.path}.${path}`))),
  ];
};

const bagNotes = ({ bag, stage, now }: BagView): [string, string][] => {
  const notes: [string, string][] = [];
  if (bag.tracingStatus === 'BTS_1R')
    notes.push(['reinstated: the matched bag was another one', 'tracingStatus']);
  if (stage.phase === 'unknown') notes.push([`code not known to okno: ${stage.code}`, 'tracingStatus']);
  if (isPast(bag.BagDelivery?.Estimate?.To, now) && !isOver(stage.phase))
    notes.push(['the delivery estimate has passed', 'BagDelivery.Estimate']);
  if (isPast(bag.Forward?.ArrivalDate, now) && stage.phase === 'in_transit')
    notes.push(['the arrival time of the flight has passed', 'Forward.ArrivalDate']);
  const action = bag.ActionRequired?.Code;
  if (action !== undefined && actionOf(action) === undefined)
    notes.push([`action not known to okno: ${action}`, 'ActionRequired']);
  return notes;
};

const isPast = (at: Instant | undefined, now: Instant): boolean => at !== undefined && at <= now;
