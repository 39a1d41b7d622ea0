import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback } from 'react';
import type { ChannelCheck, ChannelSetting, CheckedItem } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { useMay } from '../../desk.ts';
import { Lines } from '../Lines.tsx';
import { useSettings } from '../settingsApi.ts';
import { useTry } from '../useTry.ts';
import { CHANNELS, SETTINGS } from '../words.ts';

const Item = ({ item: { what, ok, says } }: { item: CheckedItem }) => (
  <>
    <StatusIndicator type={ok ? 'success' : 'error'}>{ok ? CHANNELS.good : CHANNELS.bad}</StatusIndicator>{' '}
    <strong>
      <Foreign>{what}</Foreign>
    </strong>{' '}
    <Foreign>{says}</Foreign>
  </>
);

const Found = ({ check: { items } }: { check: ChannelCheck }) => {
  const wrong = items.filter(({ ok }) => !ok).length;
  return (
    <>
      <p>
        <strong>{CHANNELS.checkTitle}.</strong> {wrong === 0 ? CHANNELS.allRight : CHANNELS.someWrong(wrong)}
      </p>
      <Lines lines={items.map((item) => <Item key={item.what} item={item} />)} />
    </>
  );
};

interface Props {
  brand: string;
  setting: Pick<ChannelSetting, 'channel' | 'title' | 'checkable'>;
}

/** Has the platform itself asked what is set up there: only when somebody presses the button. */
export const PlatformCheck = ({ brand, setting: { channel, title, checkable } }: Props) => {
  const may = useMay(brand);
  const { checkChannel } = useSettings(brand);
  const { result, problem, busy, run } = useTry<ChannelCheck>(
    useCallback(() => checkChannel(channel), [checkChannel, channel]),
  );
  if (!checkable) return <p className="quiet">{CHANNELS.noCheck}</p>;
  if (!may('try')) return <p className="quiet">{SETTINGS.mayNotTry}</p>;
  return (
    <div className="stack">
      <div className="actions">
        <Button loading={busy} ariaLabel={`${CHANNELS.check}: ${title}`} onClick={() => run()}>
          {CHANNELS.check}
        </Button>
        <span className="quiet">{CHANNELS.checkHint}</span>
      </div>
      <div role="status">{result !== undefined && <Found check={result} />}</div>
      {problem !== undefined && <Alert type="error">{problem.message}</Alert>}
    </div>
  );
};
