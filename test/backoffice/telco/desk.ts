import { fromDefinition, readDefinition } from '#backoffice/definition/index.ts';
import type { ActOrder, BackOffice, Office, OfficeContext } from '#desk/ports/backOffice.ts';
import type { Brand } from '#domain/brand.ts';
import { CLIENT, NOW } from './operator.ts';
import { type DefinitionName, filesOf } from './recorded.ts';

const BRAND: Brand = {
  id: 'zarnitsa',
  name: 'Zarnitsa Net',
  timeZone: 'Europe/Moscow',
  language: 'ru',
  daytime: ['09:00', '20:00'],
  channels: {},
  backoffices: ['tickets', 'outages', 'orders'],
  people: [],
};

const contextAt = (baseUrl: string): OfficeContext => {
  const secret = async () => ({ baseUrl, ...CLIENT });
  return {
    brand: BRAND,
    clock: { now: () => NOW },
    secrets: { get: secret, fresh: secret, put: async () => undefined },
  };
};

export const backOfficeOf = (name: DefinitionName): BackOffice => {
  const read = readDefinition(filesOf(name));
  if (!('definition' in read)) throw new Error('The definition cannot be read.');
  return fromDefinition(read.definition);
};

/** A definition at work against an operator that runs. */
export const officeOf = (name: DefinitionName, baseUrl: string): Promise<Office> =>
  backOfficeOf(name).connect(contextAt(baseUrl));

export const order = (name: string, inputs: Record<string, string>, reference?: string): ActOrder => ({
  id: 'act_0001',
  name,
  inputs,
  ...(reference === undefined ? {} : { reference }),
  requester: { channel: 'x', handle: 'maria_o', id: '77' },
});
