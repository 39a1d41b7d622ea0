import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { backOffice } from '#backoffice/definition/backOffice.ts';
import type { Definition } from '#backoffice/definition/definition.ts';
import { checkDefinition, readDefinition } from '#backoffice/definition/index.ts';
import { problemText } from '#backoffice/definition/problem.ts';
import type { Call, Outcome, Transport } from '#backoffice/definition/transport.ts';
import type { Office } from '#desk/ports/backOffice.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import { brand } from '../baggage/office.ts';

export const NOW = '2026-11-02T09:00:00.000Z';
export const MINE = { reference: 'WL-40017', proofs: { postcode: '1011 AB' } };

const folder = new URL('./water/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

export const WATER: Readonly<Record<string, string>> = Object.fromEntries(
  ['connector.yaml', 'fixtures/crew.json', 'fixtures/reported.json', 'fixtures/list.json'].map((path) => [
    path,
    text(path),
  ]),
);
export const CREW = JSON.parse(text('fixtures/crew.json')) as Record<string, unknown>;

/** The water utility's definition with parts of it written otherwise. */
export const edited = (...changes: [from: string, to: string][]): Record<string, string> => {
  const yaml = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`There is no ${from} in the definition.`);
    return whole.replace(from, to);
  }, WATER['connector.yaml'] ?? '');
  return { ...WATER, 'connector.yaml': yaml };
};

export const definitionOf = (files: Record<string, string> = WATER): Definition => {
  const read = readDefinition(files);
  if ('problems' in read) throw new Error(read.problems.map(problemText).join('\n'));
  return read.definition;
};

export const problemsOf = (files: Record<string, string>): string[] => {
  const read = readDefinition(files);
  return 'problems' in read ? read.problems.map(problemText) : [];
};

export const complaintsOf = async (files: Record<string, string>): Promise<string[]> =>
  (await checkDefinition(files)).problems.map(problemText);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Outcome => ({
  kind: 'answer',
  answer: {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  },
});

/** Answers in turn, the last one again and again; keeps the calls. */
export const answering = (...outcomes: Outcome[]): { transport: Transport; calls: Call[] } => {
  const calls: Call[] = [];
  const transport: Transport = async (call) => {
    calls.push(call);
    return outcomes[Math.min(calls.length, outcomes.length) - 1] ?? json(500, '');
  };
  return { transport, calls };
};

export const SECRET = { baseUrl: 'https://water.example/api', key: 'key-of-the-test' };

export const secretsOf = (stored: unknown, renewed = stored): Secrets => ({
  get: async () => stored,
  fresh: async () => renewed,
  put: async () => undefined,
});

export const openOffice = (
  transport: Transport,
  { files = WATER, secrets = secretsOf(SECRET) }: { files?: Record<string, string>; secrets?: Secrets } = {},
): Promise<Office> =>
  backOffice(definitionOf(files), transport).connect({ brand, secrets, clock: { now: () => NOW } });

export const statusOf = (result: LookupResult): CaseStatus => {
  if (!result.ok) throw new Error(`Expected a status, got ${JSON.stringify(result)}`);
  return result.status;
};

/** A server on this machine, and how to stop it. */
export const serve = async (
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string; close(): void }> => {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
