import * as z from 'zod/mini';
import type { SettingsDesk } from '#desk/layers.ts';
import { checkChannel } from '#desk/settings/checkChannel.ts';
import { checkFile } from '#desk/settings/checkFile.ts';
import { showChannels } from '#desk/settings/showChannels.ts';
import { showConnectors } from '#desk/settings/showConnectors.ts';
import { showLanguages } from '#desk/settings/showLanguages.ts';
import { showPeople } from '#desk/settings/showPeople.ts';
import { showPolicies } from '#desk/settings/showPolicies.ts';
import { tryConnector } from '#desk/settings/tryConnector.ts';
import { tryQuestion } from '#desk/settings/tryQuestion.ts';
import { LANGUAGES } from '#domain/languages.ts';
import type { ConnectorTrialRequest, FileCheckRequest, QuestionTrialRequest } from '#domain/settingsView.ts';
import { onBrand, type Routes, read, Short } from './operation.ts';

const Typed = z.string().check(z.maxLength(200));

const ConnectorTrialBody: z.ZodMiniType<ConnectorTrialRequest> = z.object({
  reference: z.exactOptional(Typed),
  proof: z.exactOptional(Typed),
  words: z.exactOptional(z.string().check(z.maxLength(1000))),
  lang: z.enum(LANGUAGES),
  channel: Short,
});

const QuestionTrialBody: z.ZodMiniType<QuestionTrialRequest> = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(1000)),
  channel: Short,
});

const MOST_FILES = 100;
const LONGEST_FILE = 262_144;

const FileCheckBody: z.ZodMiniType<FileCheckRequest> = z.object({
  kind: z.enum(['service_levels', 'connector', 'policies']),
  files: z
    .record(z.string().check(z.minLength(1), z.maxLength(200)), z.string().check(z.maxLength(LONGEST_FILE)))
    .check(z.refine((files) => Object.keys(files).length <= MOST_FILES)),
});

const ON_THIS_MACHINE = /^(?:localhost|127\.0\.0\.1)(?::|$)/;

/** Where platforms reach okno: by the name this call came by. */
const originOf = (host: string): string => `${ON_THIS_MACHINE.test(host) ? 'http' : 'https'}://${host}`;

/** How a brand is set up, to read; and what of it can be tried, which stores nothing but that it was. */
export const settingsRoutes: Routes<SettingsDesk> = {
  'GET /api/brands/{brand}/settings/channels': onBrand('settings', (desk, _agent, brand, { host }) =>
    showChannels(desk)(brand, originOf(host)),
  ),
  'POST /api/brands/{brand}/settings/channels/{channel}/check': onBrand(
    'try',
    (desk, agent, brand, { ids, host }) =>
      checkChannel(desk)(agent, brand, ids.channel ?? '', originOf(host)),
  ),
  'GET /api/brands/{brand}/settings/connectors': onBrand('settings', (desk, _agent, brand, { host }) =>
    showConnectors(desk)(brand, originOf(host)),
  ),
  'POST /api/brands/{brand}/settings/connectors/{connector}/try': onBrand(
    'try',
    (desk, agent, brand, { ids, body }) =>
      tryConnector(desk)(agent, brand, ids.connector ?? '', read(ConnectorTrialBody, body)),
  ),
  'GET /api/brands/{brand}/settings/policies': onBrand('settings', (desk, _agent, brand) =>
    showPolicies(desk)(brand),
  ),
  'POST /api/brands/{brand}/settings/policies/try': onBrand('try', (desk, _agent, brand, { body }) =>
    tryQuestion(desk)(brand, read(QuestionTrialBody, body)),
  ),
  'GET /api/brands/{brand}/settings/languages': onBrand('settings', (desk, _agent, brand) =>
    showLanguages(desk)(brand),
  ),
  'GET /api/brands/{brand}/settings/people': onBrand('settings', (desk, _agent, brand, { caller }) =>
    showPeople(desk)(brand, caller.roles.get(brand) ?? []),
  ),
  'POST /api/brands/{brand}/settings/check': onBrand('try', (desk, _agent, brand, { body }) =>
    checkFile(desk)(brand, read(FileCheckBody, body)),
  ),
};
