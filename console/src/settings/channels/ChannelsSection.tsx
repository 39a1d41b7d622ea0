import type { ChannelsView } from '#domain/settingsView.ts';
import { Loaded } from '../Loaded.tsx';
import { Nothing } from '../Nothing.tsx';
import { Refresh } from '../Refresh.tsx';
import { useSettings } from '../settingsApi.ts';
import { useAsked } from '../useAsked.ts';
import { CHANNELS } from '../words.ts';
import { ChannelCard } from './ChannelCard.tsx';

/** Where customers write, and whether each channel works. */
export const ChannelsSection = ({ brand }: { brand: string }) => {
  const asked = useAsked<ChannelsView>(useSettings(brand).channels);
  return (
    <div className="stack">
      <Refresh asked={asked} />
      <Loaded asked={asked}>
        {({ channels, now }) =>
          channels.length === 0 ? (
            <Nothing title={CHANNELS.emptyTitle} says={CHANNELS.empty} />
          ) : (
            channels.map((setting) => (
              <ChannelCard key={setting.channel} brand={brand} setting={setting} now={now} />
            ))
          )
        }
      </Loaded>
    </div>
  );
};
