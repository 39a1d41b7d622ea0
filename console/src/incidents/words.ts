import * as en from '../words/en/incidents.ts';
import { spoken } from '../words/spoken.ts';

export const { INCIDENT } = spoken({ en });
