import type { ConnectorsView } from '#domain/settingsView.ts';
import { CheckFile } from '../files/CheckFile.tsx';
import { Loaded } from '../Loaded.tsx';
import { Nothing } from '../Nothing.tsx';
import { Refresh } from '../Refresh.tsx';
import { useSettings } from '../settingsApi.ts';
import { useAsked } from '../useAsked.ts';
import { CONNECTORS } from '../words.ts';
import { ConnectorCard } from './ConnectorCard.tsx';
import { Trials } from './Trials.tsx';

/** The systems that know how a case stands. */
export const ConnectorsSection = ({ brand }: { brand: string }) => {
  const asked = useAsked<ConnectorsView>(useSettings(brand).connectors);
  return (
    <div className="stack">
      <Refresh asked={asked} />
      <Loaded asked={asked}>
        {(view) => (
          <>
            {view.connectors.length === 0 && (
              <Nothing title={CONNECTORS.emptyTitle} says={CONNECTORS.empty} />
            )}
            {view.connectors.map((setting) => (
              <ConnectorCard
                key={setting.name}
                brand={brand}
                setting={setting}
                view={view}
                onTried={asked.ask}
              />
            ))}
            <Trials trials={view.trials} />
          </>
        )}
      </Loaded>
      <CheckFile brand={brand} kind="connector" />
    </div>
  );
};
