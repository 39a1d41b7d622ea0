import { useMemo } from 'react';
import type {
  ChannelCheck,
  ChannelsView,
  ConnectorsView,
  ConnectorTrial,
  ConnectorTrialRequest,
  FileCheck,
  FileCheckRequest,
  LanguagesView,
  PeopleView,
  PoliciesView,
  QuestionTrial,
  QuestionTrialRequest,
} from '#domain/settingsView.ts';
import type { Api } from '../api/client.ts';
import { useDesk } from '../desk.ts';
import * as shapes from './shapes.ts';

/** Every call the settings of one brand make. @throws Problem */
export interface SettingsApi {
  channels(): Promise<ChannelsView>;
  checkChannel(channel: string): Promise<ChannelCheck>;
  connectors(): Promise<ConnectorsView>;
  tryConnector(connector: string, request: ConnectorTrialRequest): Promise<ConnectorTrial>;
  policies(): Promise<PoliciesView>;
  tryQuestion(request: QuestionTrialRequest): Promise<QuestionTrial>;
  checkFile(request: FileCheckRequest): Promise<FileCheck>;
  languages(): Promise<LanguagesView>;
  people(): Promise<PeopleView>;
}

const settingsApi = ({ ofBrand }: Api, brand: string): SettingsApi => ({
  channels: () => ofBrand(brand, 'settings/channels', shapes.channelsView),
  checkChannel: (channel) =>
    ofBrand(brand, `settings/channels/${encodeURIComponent(channel)}/check`, shapes.channelCheck, {}),
  connectors: () => ofBrand(brand, 'settings/connectors', shapes.connectorsView),
  tryConnector: (connector, request) =>
    ofBrand(
      brand,
      `settings/connectors/${encodeURIComponent(connector)}/try`,
      shapes.connectorTrial,
      request,
    ),
  policies: () => ofBrand(brand, 'settings/policies', shapes.policiesView),
  tryQuestion: (request) => ofBrand(brand, 'settings/policies/try', shapes.questionTrial, request),
  checkFile: (request) => ofBrand(brand, 'settings/check', shapes.fileCheck, request),
  languages: () => ofBrand(brand, 'settings/languages', shapes.languagesView),
  people: () => ofBrand(brand, 'settings/people', shapes.peopleView),
});

export const useSettings = (brand: string): SettingsApi => {
  const { api } = useDesk();
  return useMemo(() => settingsApi(api, brand), [api, brand]);
};
