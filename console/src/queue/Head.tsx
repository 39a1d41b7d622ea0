import Header from '@cloudscape-design/components/header';
import type { InputProps } from '@cloudscape-design/components/input';
import { lazy, type ReactNode, type Ref } from 'react';
import { Part } from '../frame/Part.tsx';
import { FindBox } from './FindBox.tsx';
import type { Shown } from './store.ts';
import type { Wanted } from './useShownRows.ts';
import { QUEUE } from './words.ts';

const ChannelChoice = lazy(async () => ({ default: (await import('./ChannelChoice.tsx')).ChannelChoice }));

interface Props {
  shown: Shown | undefined;
  /** How many are shown, of how many. */
  counter: string | undefined;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  find: Ref<InputProps.Ref>;
  /** It stands beside a thread, whose heading is the page's. */
  beside: boolean;
  tools: ReactNode;
}

/** Nothing where there is nothing to choose. */
const ChannelFilter = ({ shown, wanted, onWant }: Pick<Props, 'shown' | 'wanted' | 'onWant'>) => {
  const titles = new Set(shown?.rows.map(({ title }) => title));
  if (wanted.channel !== undefined) titles.add(wanted.channel);
  if (titles.size < 2) return null;
  return (
    <Part>
      <ChannelChoice
        titles={[...titles].sort()}
        channel={wanted.channel}
        onChange={(channel) => onWant({ ...wanted, channel })}
      />
    </Part>
  );
};

/** What the queue is called, and what can be looked for in it. */
export const Head = ({ shown, counter, wanted, onWant, find, beside, tools }: Props) => (
  <div className="queue-head">
    <div>
      <Header variant={beside ? 'h2' : 'h1'} {...(counter !== undefined && { counter })}>
        {QUEUE.title}
      </Header>
    </div>
    <div className="actions">
      <FindBox handle={find} query={wanted.query} onChange={(query) => onWant({ ...wanted, query })} />
      <ChannelFilter {...{ shown, wanted, onWant }} />
      {!beside && tools}
    </div>
  </div>
);
