import * as en from '../words/en/handOver.ts';
import { spoken } from '../words/spoken.ts';

export const { HAND_OVER } = spoken({ en });
