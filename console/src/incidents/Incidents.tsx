import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback } from 'react';
import type { Incident, IncidentView } from '#domain/incident.ts';
import type { ThreadId } from '#domain/thread.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { useDesk } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { useEvery } from '../live/useEvery.ts';
import { useChanged } from '../live/usePush.ts';
import { useAct } from '../thread/useAct.ts';
import { incidentName } from './name.ts';
import { UntoldIncident } from './UntoldIncident.tsx';
import { INCIDENT } from './words.ts';
import './incidents.css';

const EVERY_MS = 15_000;

/** Who had those who asked told, and when; approved at night, when they will be. */
const Told = ({ incident }: { incident: Incident }) => {
  const { told, tellAt } = incident;
  if (told === undefined) return null;
  return (
    <p>
      <StatusIndicator type={tellAt === undefined ? 'success' : 'pending'}>
        <Foreign>{INCIDENT.told(incidentName(incident))}</Foreign>
        {INCIDENT.toldBy(told.threads, told.by.name)} <Time at={told.at} />
        {tellAt !== undefined && (
          <>
            , {INCIDENT.later} <Time at={tellAt} />
          </>
        )}
      </StatusIndicator>
    </p>
  );
};

const IncidentItem = ({ view, refresh }: { view: IncidentView; refresh: () => Promise<void> }) => {
  const { api } = useDesk();
  const act = useAct(refresh);
  return (
    <li>
      {view.incident.untold === undefined ? (
        <Told incident={view.incident} />
      ) : (
        <UntoldIncident
          view={view}
          busy={act.doing !== undefined}
          onTell={(incident) => void act.run('tell', () => api.tell(incident))}
        />
      )}
      <div role="status">
        {act.problem !== undefined && (
          <StatusIndicator type="warning">
            {act.problem.code === 'changed' ? INCIDENT.changed : act.problem.message}
          </StatusIndicator>
        )}
      </div>
    </li>
  );
};

const isWorthSaying = ({ incident }: IncidentView): boolean =>
  incident.untold !== undefined || incident.told !== undefined;

const untoldFirst = (one: IncidentView, other: IncidentView): number =>
  Number(other.incident.untold !== undefined) - Number(one.incident.untold !== undefined) ||
  one.incident.id.localeCompare(other.incident.id);

/** Troubles that many customers have, above the queue: those to be told of now, then those that were. */
export const Incidents = ({ brand }: { brand: string }) => {
  const { api } = useDesk();
  const ask = useCallback(() => api.incidents(brand), [api, brand]);
  const { value = [], refresh } = useEvery(ask, EVERY_MS);
  const heard = useCallback(
    (threads: readonly ThreadId[]) => {
      if (threads.length === 0) void refresh();
    },
    [refresh],
  );
  useChanged(heard);
  const shown = value.filter(isWorthSaying).toSorted(untoldFirst);
  if (shown.length === 0) return null;
  return (
    <section aria-label={INCIDENT.region}>
      <ul className="incidents">
        {shown.map((view) => (
          <IncidentItem key={view.incident.id} view={view} refresh={refresh} />
        ))}
      </ul>
    </section>
  );
};
