import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import { instantOf } from '#domain/instant.ts';
import type { BrandDemo } from '#local/demo/brandDemo.ts';
import { furnish, type OpenBrand, simulatorsOf, startChannels } from '#local/simulators/channels.ts';
import { OFFICE_NAMES } from '#local/simulators/connectors.ts';
import { closeOffices, officeUrls, type SimulatedOffices, startOffices } from '#local/simulators/offices.ts';
import { startTeamChat, type TeamChat } from '#local/simulators/teamChat/server.ts';
import { streetBrand } from '#local/street/brand.ts';
import { buildStreet } from '#local/street/build.ts';
import type { Chronicle } from '#local/street/due/chronicle.ts';
import { street } from '#local/street/handler.ts';
import { launchBrowser } from '#test/browser.ts';

const START = Date.UTC(2026, 10, 2, 12);

/** Simulators, the page in front of them and a browser before it; nothing of okno itself. */
export interface StreetRig {
  open: Record<string, OpenBrand>;
  offices: SimulatedOffices;
  teamChat: TeamChat;
  url: string;
  browser: Browser;
  now(): string;
  channel(brand: string, name: string): ChannelSimulator;
  close(): Promise<void>;
}

/** Nothing ever becomes due. */
const QUIET: Chronicle = {
  look: async () => ({ upcoming: [], chapters: [], threads: {} }),
  during: async (_, turn) => void (await turn()),
};

const listening = async (handler: ReturnType<typeof street>) => {
  const server = createServer((request, response) => void handler(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The street has no address.');
  return { server, url: `http://127.0.0.1:${address.port}/street/` };
};

export const openStreet = async (
  demos: readonly BrandDemo[],
  seed = false,
  chronicle: Chronicle = QUIET,
): Promise<StreetRig> => {
  let offset = 0;
  const now = () => instantOf(START + offset);
  const dataDir = await mkdtemp(join(tmpdir(), 'street-data-'));
  const brands = demos.map(({ brand }) => brand);
  const open = await startChannels(brands, { dataDir, now, real: {} });
  const offices = await startOffices(OFFICE_NAMES, dataDir, now);
  const teamChat = await startTeamChat({ now });
  for (const demo of demos) {
    const brand = open[demo.brand.id];
    if (brand !== undefined) furnish(brand, demo, seed, now());
  }
  const files = await mkdtemp(join(tmpdir(), 'street-'));
  await buildStreet(files);
  const turn = (ms: number) => {
    offset += ms;
  };
  const { server, url } = await listening(
    street({
      brands: Object.values(open).map(streetBrand),
      offices: { ...officeUrls(offices), teamchat: teamChat.url },
      clock: { now, offsetMs: () => offset, turn },
      chronicles: Object.fromEntries(brands.map(({ id }) => [id, chronicle])),
      files,
    }),
  );
  const browser = await launchBrowser();
  return {
    ...{ open, offices, teamChat, url, browser, now },
    channel: (brand, name) => {
      const simulator = open[brand]?.channels[name];
      if (simulator === undefined) throw new Error(`${brand} is not on ${name}`);
      return simulator;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await Promise.all(simulatorsOf(open).map((simulator) => simulator.close()));
      await Promise.all([closeOffices(offices), teamChat.close()]);
    },
  };
};
