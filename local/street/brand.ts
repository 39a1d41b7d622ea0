import { channels as registered } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import type { Brand } from '#domain/brand.ts';
import type { Place } from '#domain/message.ts';
import type { OpenBrand } from '../simulators/channels.ts';
import { officesBehind } from '../simulators/connectors.ts';

/** A channel of a brand as the page knows it. */
export interface ShownChannel {
  name: string;
  /** As people call it. */
  title: string;
  /** The brand's account there. */
  handle: string;
  places: Place[];
  /** There is nothing to write, only to read. */
  outOnly: boolean;
  /** Whether people can change, and take back, what they said, and the brand hears of it. */
  edits: boolean;
  deletions: boolean;
}

/** A brand whose customers one can play. */
export interface StreetBrand extends Pick<Brand, 'id' | 'name' | 'timeZone'> {
  channels: ShownChannel[];
  /** Names of the simulated back offices it asks. */
  offices: string[];
  /** Base URLs of the simulated channels, by name. */
  urls: Readonly<Record<string, string>>;
}

const ALL: Readonly<Record<string, Channel>> = registered;
const PLACES: readonly Place[] = ['public', 'private'];

const shown = (name: string, handle: string): ShownChannel[] => {
  const traits = ALL[name]?.traits;
  if (traits === undefined) return [];
  const { title, places, outOnly = false, tells } = traits;
  return [
    {
      ...{ name, title, handle, outOnly },
      places: PLACES.filter((place) => places[place] !== undefined),
      edits: tells.edits ?? false,
      deletions: tells.deletions ?? false,
    },
  ];
};

/** What the street shows of an open brand: its simulated channels, in the order it lists them. */
export const streetBrand = ({ brand, channels }: OpenBrand): StreetBrand => ({
  ...{ id: brand.id, name: brand.name, timeZone: brand.timeZone },
  channels: Object.entries(brand.channels).flatMap(([name, { handle }]) =>
    channels[name] === undefined ? [] : shown(name, handle),
  ),
  offices: officesBehind(brand.backoffices),
  urls: Object.fromEntries(Object.entries(channels).map(([name, { url }]) => [name, url])),
});
