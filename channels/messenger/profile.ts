import * as z from 'zod/mini';
import type { Account } from '#domain/message.ts';
import type { Graph } from '../meta/graph.ts';
import { isPerson } from './thread.ts';

const Text = z.optional(z.string());
const Profile = z.object({ name: Text, first_name: Text, last_name: Text });

/** Told of people who have written to the page. */
export const profile = async (graph: Graph, account: string): Promise<Account | undefined> => {
  if (!isPerson(account)) return undefined;
  const query = { fields: 'name,first_name,last_name' };
  const asked = await graph('reading', { method: 'GET', path: account, query });
  const found = asked.ok ? z.safeParse(Profile, asked.body).data : undefined;
  if (found === undefined) return undefined;
  const { first_name = '', last_name = '', name = `${first_name} ${last_name}`.trim() } = found;
  return { id: account, ...(name !== '' && { name }) };
};
