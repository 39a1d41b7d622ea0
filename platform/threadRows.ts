import type { Threads } from '#desk/ports/threads.ts';
import { idTime } from '#domain/ids.ts';
import { instantOf } from '#domain/instant.ts';
import { isFileChange, type MessageChange } from '#domain/messageChanges.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';
import { headKey, rowKey } from './threadKeys.ts';

const IF_NEW = { expression: 'attribute_not_exists(pk)' };
const IF_THERE = { expression: 'attribute_exists(pk)' };

const changeKey = (change: MessageChange) => {
  const what = isFileChange(change) ? `${change.what}.${change.index}` : change.what;
  return rowKey(change.thread, 'change', change.at, `${what}#${change.id}`);
};
const draftKey = (thread: string, id: string) => rowKey(thread, 'draft', instantOf(idTime(id)), id);

type RowPorts = Pick<Threads, 'append' | 'begin' | 'draft' | 'putDraft' | 'putChange' | 'blank' | 'audit'>;

/** The rows of a thread, one at a time. */
export const threadRows = (table: Table): RowPorts => ({
  append: async (message) => {
    const key = rowKey(message.thread, 'message', message.at, message.id);
    return (await putRow(table, key, { v: message }, IF_NEW)) ? 'new' : 'seen';
  },
  begin: async (thread, customer) => {
    await putRow(table, headKey(thread), { place: 'private', customer, preview: '', version: 1 }, IF_NEW);
  },
  draft: async (thread, id) => (await getRow(table, draftKey(thread, id)))?.v,
  putDraft: async (draft) => {
    await putRow(table, draftKey(draft.thread, draft.id), { v: draft });
  },
  putChange: async (change) => {
    await putRow(table, changeKey(change), { v: change });
  },
  blank: async (message) => {
    const key = rowKey(message.thread, 'message', message.at, message.id);
    await putRow(table, key, { v: message }, IF_THERE);
  },
  audit: async (thread, entry) => {
    await putRow(table, rowKey(thread, 'audit', entry.at, entry.id), { v: entry }, IF_NEW);
  },
});
