import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import type { Incident, IncidentView } from '#domain/incident.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { useMay } from '../desk.ts';
import { Time } from '../live/Time.tsx';
import { useWords } from '../live/useWords.ts';
import { useZoneOf } from '../live/useZoneOf.ts';
import { factWords } from '../thread/factWords.ts';
import { labelWords } from '../thread/labelWords.ts';
import { incidentName } from './name.ts';
import { Previews } from './Previews.tsx';
import { TellDialog } from './TellDialog.tsx';
import { INCIDENT } from './words.ts';

const SAID_ELSEWHERE = ['case.kind', 'case.checkedAt'];

/** How it stands, in a line: `State of the case: In progress · Cause: Broken cable`. */
const Stands = ({ brand, facts }: Pick<Incident, 'brand' | 'facts'>) => {
  const zone = useZoneOf(brand);
  const words = useWords((now) =>
    facts
      .filter(({ id }) => !SAID_ELSEWHERE.includes(id))
      .map((fact) => `${labelWords(fact)}: ${factWords(fact, facts, { now, zone })}`)
      .join(' · '),
  );
  return (
    <p>
      <Foreign>{words}</Foreign>
    </p>
  );
};

const Asking = ({ view: { incident, threads } }: { view: IncidentView }) => (
  <p className="quiet">
    {INCIDENT.asking(threads)} {INCIDENT.seen} <Time at={incident.seenAt} as="ago" />.
    {incident.told !== undefined && (
      <>
        {' '}
        {INCIDENT.lastTold(incident.told.threads, incident.told.by.name)} <Time at={incident.told.at} />.
      </>
    )}
  </p>
);

const Notice = ({ previews }: Pick<Incident, 'previews'>) =>
  previews.length === 0 ? (
    <p>{INCIDENT.noPreview}</p>
  ) : (
    <ExpandableSection variant="inline" headerText={INCIDENT.previews(previews.length)}>
      <Previews previews={previews} />
    </ExpandableSection>
  );

interface Props {
  view: IncidentView;
  busy: boolean;
  /** Tells it as it was shown. */
  onTell: (incident: Incident) => void;
}

/** A trouble that moved since those who asked about it were last told. */
export const UntoldIncident = ({ view, busy, onTell }: Props) => {
  const { incident, threads } = view;
  const may = useMay(incident.brand);
  const [shown, setShown] = useState<IncidentView>();
  return (
    <Alert type="warning" header={<Foreign>{INCIDENT.untold(incidentName(incident))}</Foreign>}>
      <div className="incident">
        <Stands {...incident} />
        <Asking view={view} />
        <Notice previews={incident.previews} />
        {may('answer') && (
          <Button
            loading={busy}
            disabled={threads === 0 || incident.previews.length === 0}
            onClick={() => setShown(view)}
          >
            {INCIDENT.tell(threads)}
          </Button>
        )}
      </div>
      {shown !== undefined && (
        <TellDialog
          view={shown}
          onClose={() => setShown(undefined)}
          onTell={() => {
            setShown(undefined);
            onTell(shown.incident);
          }}
        />
      )}
    </Alert>
  );
};
