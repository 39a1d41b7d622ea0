import { join } from 'node:path';
import { demoFiles } from '#backoffice/baggage/simulator/demo.ts';
import { type BaggageSimulator, startBaggage } from '#backoffice/baggage/simulator/server.ts';
import { startCases } from '#backoffice/cases/simulator/server.ts';
import type { CaseWorld } from '#backoffice/cases/simulator/world.ts';
import { startComplaints } from '#backoffice/complaints/simulator/server.ts';
import type { ComplaintWorld } from '#backoffice/complaints/simulator/world.ts';
import { type DocumentWorld, startDocuments } from '#backoffice/documents/simulator/server.ts';
import { startParcels } from '#backoffice/parcels/simulator/server.ts';
import type { ParcelWorld } from '#backoffice/parcels/simulator/world.ts';
import { startTelco, type Telco } from '#backoffice/telco/simulator/server.ts';
import type { Instant } from '#domain/instant.ts';
import type { Simulator } from '#simulation/spec.ts';
import {
  BAGGAGE_KEY,
  CASES_LOGIN,
  COMPLAINTS_KEY,
  DOCUMENTS_KEY,
  OFFICE_NAMES,
  type OfficeName,
  PARCELS_KEY,
  TELCO_CLIENT,
} from './connectors.ts';

/** Back offices of the local world; the ones no opened brand asks are not there. */
export interface SimulatedOffices {
  baggage?: BaggageSimulator;
  telco?: Telco;
  parcels?: Simulator<ParcelWorld>;
  cases?: Simulator<CaseWorld>;
  complaints?: Simulator<ComplaintWorld>;
  documents?: Simulator<DocumentWorld>;
}

/** Each keeps a journal in `dataDir`, so that a world opened again goes on where it was. */
export const startOffices = async (
  names: readonly OfficeName[],
  dataDir: string,
  now: () => Instant,
): Promise<SimulatedOffices> => {
  const needs = (name: OfficeName) => names.includes(name);
  const of = (name: OfficeName) => ({ now, journal: join(dataDir, `${name}.jsonl`), demo: true });
  return {
    ...(needs('baggage') && { baggage: await startBags(dataDir, now) }),
    ...(needs('telco') && { telco: await startTelco({ ...of('telco'), ...TELCO_CLIENT }) }),
    ...(needs('parcels') && { parcels: await startParcels({ ...of('parcels'), apiKey: PARCELS_KEY }) }),
    ...(needs('cases') && { cases: await startCases({ ...of('cases'), ...CASES_LOGIN }) }),
    ...(needs('complaints') && {
      complaints: await startComplaints({ ...of('complaints'), apiKey: COMPLAINTS_KEY }),
    }),
    ...(needs('documents') && {
      documents: await startDocuments({ ...of('documents'), apiKey: DOCUMENTS_KEY }),
    }),
  };
};

const startBags = async (dataDir: string, now: () => Instant): Promise<BaggageSimulator> => {
  const baggage = await startBaggage({ now, journal: join(dataDir, 'baggage.jsonl'), apiKey: BAGGAGE_KEY });
  baggage.world.seed(demoFiles(now()));
  return baggage;
};

/** Base addresses of those that are there. */
export const officeUrls = (offices: SimulatedOffices): Partial<Record<OfficeName, string>> =>
  Object.fromEntries(OFFICE_NAMES.flatMap((name) => (offices[name] ? [[name, offices[name].url]] : [])));

export const closeOffices = async (offices: SimulatedOffices): Promise<void> => {
  await Promise.all(OFFICE_NAMES.map((name) => offices[name]?.close()));
};
