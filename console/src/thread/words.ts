import * as en from '../words/en/thread.ts';
import { spoken } from '../words/spoken.ts';

export const { THREAD, DESK, CLAIMS, FINDINGS, CONFLICT, DISMISS, BLOCK, REPLY, CASE, ACTION, doneWords } =
  spoken({ en });
