import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Instant } from '#domain/instant.ts';
import type { ChannelSetting } from '#domain/settingsView.ts';
import { Foreign } from '../../customer/Foreign.tsx';
import { Time } from '../../live/Time.tsx';
import { LENGTH_UNIT, PLACE } from '../../vocabulary.ts';
import { LOCALE } from '../../words/language.ts';
import { Address } from '../Address.tsx';
import { Keys } from '../Keys.tsx';
import { Lines } from '../Lines.tsx';
import { CHANNELS } from '../words.ts';

type Of = { setting: ChannelSetting };

const NUMBER = new Intl.NumberFormat(LOCALE);

const placeWords = ({ place, maxLength, unit, windowHours }: ChannelSetting['places'][number]): string =>
  [
    `${PLACE[place]}: ${CHANNELS.upTo(NUMBER.format(maxLength), LENGTH_UNIT[unit])}`,
    ...(windowHours === undefined ? [] : [CHANNELS.window(windowHours)]),
  ].join(', ');

const Hears = ({ setting: { hook, polled } }: Of) =>
  hook === undefined ? (
    CHANNELS.deaf
  ) : (
    <>
      {CHANNELS.hook} <Address address={hook} />
      {polled && <div className="quiet">{CHANNELS.polled}</div>}
    </>
  );

const Heard = ({ setting: { heardIn, silentSince } }: Of) => (
  <>
    {heardIn === undefined ? (
      CHANNELS.heardNever
    ) : (
      <>
        {CHANNELS.heardHour} <Time at={heardIn} as="point" />
      </>
    )}
    {silentSince !== undefined && (
      <div>
        {CHANNELS.silentSince} <Time at={silentSince} as="point" />
      </div>
    )}
  </>
);

const Until = ({ says, until }: { says: string; until: Instant }) => (
  <>
    <Foreign>{says}</Foreign> <Time at={until} as="point" />
  </>
);

const Limits = ({ setting: { limits, limitedPeople } }: Of) => (
  <Lines
    none={CHANNELS.noLimits}
    lines={[
      ...limits.map(({ call, until }) => <Until key={call} says={CHANNELS.limited(call)} until={until} />),
      ...(limitedPeople === 0 ? [] : [CHANNELS.people(limitedPeople)]),
    ]}
  />
);

const Leases = ({ setting: { leases } }: Of) => (
  <Lines
    lines={leases.map(({ name, until }) => <Until key={name} says={CHANNELS.lease(name)} until={until} />)}
  />
);

/** How a channel is set up, and what is known of it without asking its platform. */
export const ChannelDetails = ({ setting, now }: Of & { now: Instant }) => {
  const { handle, accountId, places, keys, hook, leases } = setting;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: CHANNELS.account, value: <Foreign>{`${handle} · ${accountId}`}</Foreign> },
        { label: CHANNELS.places, value: <Lines lines={places.map(placeWords)} /> },
        { label: CHANNELS.hears, value: <Hears setting={setting} /> },
        ...(hook === undefined ? [] : [{ label: CHANNELS.heard, value: <Heard setting={setting} /> }]),
        ...(keys.length === 0 ? [] : [{ label: CHANNELS.keys, value: <Keys keys={keys} now={now} /> }]),
        { label: CHANNELS.limits, value: <Limits setting={setting} /> },
        ...(leases.length === 0 ? [] : [{ label: CHANNELS.leases, value: <Leases setting={setting} /> }]),
      ]}
    />
  );
};
