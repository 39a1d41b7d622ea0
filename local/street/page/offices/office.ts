import { call } from '../api.ts';

/** A button: what it says and what it does; what that yields is shown beside the record. */
export interface Move {
  label: string;
  run(): Promise<string | undefined>;
}

/** One record of a back office, with what can happen to it next. */
export interface OfficeRecord {
  /** Its number, unique in the office. */
  name: string;
  about: string;
  state: string;
  moves: Move[];
}

/** What a back office looks like on the street. */
export interface OfficeView {
  title: string;
  records(): Promise<OfficeRecord[]>;
  /** What can happen in the office itself. */
  moves: Move[];
}

/** Something happens in a back office, by its simulator's own name for it. */
export const act = async (office: string, verb: string, body: unknown): Promise<undefined> => {
  await call(`office/${office}/world/${verb}`, body);
  return undefined;
};

export const spelled = (state: string): string =>
  state
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

/** So many hours from the world's now, on the full hour. */
export const hoursFrom = (now: string, hours: number): string =>
  new Date(Math.floor(Date.parse(now) / 3_600_000) * 3_600_000 + hours * 3_600_000).toISOString();
