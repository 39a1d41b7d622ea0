import type { AuditEntry } from '#domain/view.ts';
import * as en from '../../words/en/audit.ts';
import * as ru from '../../words/ru/audit.ts';
import { spoken } from '../../words/spoken.ts';
import * as uk from '../../words/uk/audit.ts';

const { BY, doneWords, TOLD } = spoken({ en, ru, uk });

const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const MOMENT = ISO.source;

/** How the API writes the details of these; of the rest, the words alone are told. */
const READ: Readonly<Record<string, { shape: RegExp; told: (...parts: string[]) => string }>> = {
  held: {
    shape: new RegExp(`^until (${MOMENT}): (.*)$`, 's'),
    told: (until = '', why = '') => TOLD.until(until, why),
  },
  promised: {
    shape: new RegExp(`^(.*), by (${MOMENT})$`),
    told: (what = '', by = '') => TOLD.by(what, by),
  },
  handed_over: {
    shape: /^(.+?) to (.+?): (.*)$/s,
    told: (from = '', to = '', note = '') => TOLD.over(from, to, note),
  },
};

/** What was done, to stand behind who did it: ` approved the draft`, `: черновик одобрен`. */
export const doneBy = ({ what, detail }: Pick<AuditEntry, 'what' | 'detail'>): string =>
  `${BY}${doneWords(what === 'assigned' && detail !== undefined ? 'assigned_to' : what)}`;

/** With its moments as `when` says them. */
export const detailWords = (what: string, detail: string, when: (at: string) => string): string => {
  const read = READ[what];
  const parts = read?.shape.exec(detail)?.slice(1);
  return (parts === undefined ? detail : (read?.told(...parts) ?? detail)).replace(ISO, when);
};
