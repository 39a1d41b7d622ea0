import { VisibleError } from '#domain/errors.ts';
import type { Head } from '#domain/head.ts';
import { END_OF_TIME } from '#domain/instant.ts';
import type { Agent } from '#domain/reply.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import type { TableDesk } from '../layers.ts';
import type { HeadChange } from '../ports/threads.ts';

export interface HandOverRequest {
  /** Id of the agent who takes over, and of whom they take it over from, if not from the caller. */
  to: string;
  from?: string;
  /** For who takes over. */
  note: string;
}

const isTheirs = ({ owner, promises = [] }: Head, name: string): boolean =>
  owner === name || promises.some((one) => one.owner === name);

/** Who hands over, and to whom. */
interface Shift {
  from: Agent;
  to: Agent;
}

const shiftOf = (
  people: readonly Agent[],
  agent: Agent,
  { to: toId, from: fromId = agent.id, isLead }: HandOverRequest & { isLead: boolean },
): Shift => {
  const to = people.find(({ id }) => id === toId);
  const from = fromId === agent.id ? agent : people.find(({ id }) => id === fromId);
  if (from !== agent && !isLead)
    throw new VisibleError('forbidden', 'lead', 'Only a lead hands over what another answers for.');
  if (to === undefined) throw new VisibleError('input', 'to', 'Nobody of that name works for this brand.');
  if (from === undefined || from.id === to.id)
    throw new VisibleError('input', 'from', 'There is nobody to take this over from.');
  return { from, to };
};

const handed = ({ owner, promises }: Head, { from, to }: Shift): HeadChange => ({
  ...(owner === from.name && { owner: to.name }),
  ...(promises && {
    promises: promises.map((one) => (one.owner === from.name ? { ...one, owner: to.name } : one)),
  }),
});

/**
 * Gives everything one agent answers for to another when a shift ends: threads and promises, with all that was said and
 * done there. Safe to repeat.
 * @throws VisibleError `input/to`, `input/from`, `input/note`; `forbidden/lead` when somebody else's is handed over by no lead
 */
export const handOver =
  (desk: TableDesk) =>
  async (
    agent: Agent,
    brandId: string,
    request: HandOverRequest & { isLead: boolean },
  ): Promise<{ threads: number }> => {
    const shift = shiftOf((await desk.brands.get(brandId)).people, agent, request);
    const note = request.note.trim();
    if (note.length < 3) throw new VisibleError('input', 'note', 'Please say what they should know.');
    const heads = await desk.threads.heads(await desk.threads.attention(brandId, END_OF_TIME));
    const theirs = heads.filter((head) => isTheirs(head, shift.from.name));
    for (const head of theirs) {
      await changeHead(desk, head, (seen) => handed(seen, shift));
      const { from, to } = shift;
      await audit(desk, head.thread, agent, 'handed_over', `${from.name} to ${to.name}: ${note}`);
    }
    return { threads: theirs.length };
  };
