import * as en from '../words/en/settings.ts';
import * as ru from '../words/ru/settings.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/settings.ts';

export const {
  SETTINGS,
  HEALTH,
  ADVICE,
  KEYS,
  CHANNELS,
  MADE,
  IDENTITY,
  PROOF,
  OUTCOME,
  CONNECTORS,
  GIVEN,
  TRIAL,
  GAP,
  FIRST,
  POLICIES,
  FILES,
  LANGUAGES,
  RIGHT,
  PEOPLE,
} = spoken({ en, ru, uk });
