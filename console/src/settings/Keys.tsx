import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Instant } from '#domain/instant.ts';
import type { KeysHeld } from '#domain/settingsView.ts';
import { Foreign } from '../customer/Foreign.tsx';
import { Time } from '../live/Time.tsx';
import { Lines } from './Lines.tsx';
import { CHANNELS, KEYS } from './words.ts';

const Held = ({ held: { secret, state, wrong, expiresAt }, now }: { held: KeysHeld; now: Instant }) => (
  <>
    <StatusIndicator type={state === 'complete' ? 'success' : 'error'}>{KEYS[state]}</StatusIndicator>{' '}
    <code>{secret}</code>
    {wrong.length > 0 && (
      <div>
        <Foreign>{CHANNELS.wrong(wrong.join(', '))}</Foreign>
      </div>
    )}
    {expiresAt !== undefined && (
      <div className="quiet">
        {expiresAt > now ? CHANNELS.renews : CHANNELS.renewed} <Time at={expiresAt} as="point" />
      </div>
    )}
  </>
);

/** Whether keys are stored, under which name; never what they are. */
export const Keys = ({ keys, now }: { keys: KeysHeld[]; now: Instant }) => (
  <Lines lines={keys.map((held) => <Held key={held.secret} held={held} now={now} />)} />
);
