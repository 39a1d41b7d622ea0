import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import { startSimulator } from '#simulation/server.ts';
import type { SimSpec, Simulator, SimulatorOptions } from '#simulation/spec.ts';

/* The smallest back office there is: a list of notes. */

export const NOW = '2026-11-02T09:00:00.000Z';

interface Written {
  at: string;
  text: string;
}

export interface Notebook {
  notes: Written[];
  /** What was told to others, which a restart must not tell again. */
  told: string[];
}

const Note = z.object({ text: z.string() });

const spec = (world: Notebook): SimSpec<Notebook> => ({
  world,
  authorize: ({ headers }) =>
    headers['x-key'] === 'open' ? undefined : { status: 403, body: { wrong: 'key' } },
  routes: [
    {
      method: 'GET',
      path: '/notes',
      handle: ({ lastUpdate }) => ({ status: 200, body: { notes: world.notes, lastUpdate } }),
    },
    {
      method: 'GET',
      path: '/notes/{number}',
      handle: ({ params }) => ({ status: 200, body: world.notes[Number(params.number)] }),
    },
    {
      method: 'POST',
      path: '/notes',
      handle: ({ body, now, replayed }) => {
        const { text } = readAs(Note, body);
        world.notes.push({ at: now, text });
        if (!replayed) world.told.push(text);
        return { status: 201, body: { at: now } };
      },
    },
    {
      method: 'POST',
      path: '/search',
      changes: false,
      handle: ({ text }) => ({ status: 200, body: { asked: text } }),
    },
    { method: 'POST', path: '/token', aside: true, handle: () => ({ status: 200, body: { token: 't' } }) },
    {
      method: 'GET',
      path: '/picture',
      handle: () => ({
        status: 200,
        bytes: new Uint8Array([1, 2, 3, 4]),
        headers: { 'content-type': 'image/png' },
      }),
    },
    {
      method: 'GET',
      path: '/broken',
      handle: () => {
        throw new Error('a defect');
      },
    },
  ],
  verbs: {
    write: (body, { now }) => {
      const note = { at: now, text: readAs(Note, body).text };
      world.notes.push(note);
      return note;
    },
  },
  problem: (status, reason) => ({ wrong: `${status} ${reason}` }),
  seed: (now) => world.notes.push({ at: now, text: 'seeded' }),
  view: () => ({ count: world.notes.length }),
});

export const openNotebook = (options: Partial<SimulatorOptions> = {}): Promise<Simulator<Notebook>> =>
  startSimulator({ now: () => NOW, ...options }, spec({ notes: [], told: [] }));

export const caller = (url: string) => async (method: string, path: string, body?: unknown) => {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'x-key': 'open', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text };
};
