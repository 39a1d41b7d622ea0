import * as en from './words/en/vocabulary.ts';
import * as ru from './words/ru/vocabulary.ts';
import { spoken } from './words/spoken.ts';
import * as uk from './words/uk/vocabulary.ts';

export const {
  PLACE,
  PLACE_OF_REPLY,
  URGENCY,
  ROLE,
  DRAFT_STATE,
  HUMAN_REASON,
  REPLY_STATE,
  FINDING_KIND,
  CERTAINTY,
  DISCLOSURE,
  INTENT,
  VERIFICATION,
  LANGUAGE,
  ASKED,
  ACTION_KIND,
  ACTION_STATE,
  RISK,
  ATTACHMENT,
  UNREADABLE,
  LENGTH_UNIT,
  JOINED,
  SUGGESTED,
  PROMISE_STATE,
} = spoken({ en, ru, uk });
