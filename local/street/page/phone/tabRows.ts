import { PLACES } from '../look.ts';
import { channelHasNews, hasNews, meOn, NEW, type Stage, type Theatre, turnTo } from '../stage.ts';
import { type Tab, tabRow } from './tabs.ts';

const channelTabs = (stage: Stage): Tab[] =>
  stage.brand.channels.map((channel) => ({
    id: channel.name,
    label: channel.title,
    news: channelHasNews(stage, channel),
  }));

const placeTabs = (stage: Stage): Tab[] => {
  const me = meOn(stage);
  return stage.channel.places.map((place) => ({
    id: place,
    label: `${PLACES[place].title}: ${PLACES[place].readers}`,
    picture: PLACES[place].picture,
    news: me !== undefined && hasNews(stage, stage.channel, place, me),
  }));
};

/** The rows of tabs: channels of the brand, places of the channel. */
export const tabRows = (theatre: Theatre, screen: HTMLElement, panes: HTMLElement) => {
  const channels = tabRow({ label: 'Channel', className: 'channels', panel: screen }, (id) => {
    const { brand, place } = theatre.stage();
    const channel = brand.channels.find(({ name }) => name === id);
    if (channel !== undefined) theatre.change(turnTo(channel, place));
  });
  const places = tabRow({ label: 'Who reads it', className: 'places', panel: panes }, (id) => {
    theatre.change({ place: id === 'public' ? 'public' : 'private', writing: NEW });
  });
  return {
    channels: channels.element,
    places: places.element,
    show: (stage: Stage) => {
      channels.show(channelTabs(stage), stage.channel.name);
      places.show(placeTabs(stage), stage.place);
    },
  };
};
