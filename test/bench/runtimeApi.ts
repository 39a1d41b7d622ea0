import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { close, listen } from '#local/stores/listen.ts';

/* The Lambda Runtime API, as much of it as one cold start needs. */

export interface ColdStart {
  /** From the start of the process until it asks for its first event. */
  initMs: number;
  /** Processor time of the process until then. */
  cpuMs: number;
  /** From the start of the process until its first answer. */
  answeredMs: number;
}

export interface ColdRun {
  /** Path of the bundle. */
  file: string;
  event: unknown;
  /** What the deployed function's environment holds. */
  environment: Record<string, string>;
}

const CLIENT = fileURLToPath(new URL('runtimeClient.mjs', import.meta.url));
const PATIENCE_MS = 30_000;

/** A fresh process runs the bundle until its first event is answered. @throws Error when it does not come to that */
export const coldStart = async ({ file, event, environment }: ColdRun): Promise<ColdStart> => {
  const marks: Partial<ColdStart> = {};
  const started = performance.now();
  const server = createServer((request, response) => answer(request, response, { event, marks, started }));
  const address = `127.0.0.1:${await listen(server)}`;
  const child = spawn(process.execPath, [CLIENT], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environment, ...session(address), AWS_LAMBDA_RUNTIME_API: address, HANDLER_FILE: file },
  });
  try {
    await answered(server, child);
  } finally {
    child.kill('SIGKILL');
    await close(server);
  }
  const { initMs = Number.NaN, cpuMs = Number.NaN, answeredMs = Number.NaN } = marks;
  return { initMs, cpuMs, answeredMs };
};

const session = (address: string): Record<string, string> => ({
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: `http://${address}`,
  AWS_ENDPOINT_URL_SQS: `http://${address}`,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://${address}`,
});

const answered = async (server: ReturnType<typeof createServer>, child: ChildProcess): Promise<void> => {
  let words = '';
  child.stderr?.on('data', (part: Buffer) => {
    words += part.toString();
  });
  const signal = AbortSignal.timeout(PATIENCE_MS);
  await Promise.race([
    once(server, 'answered', { signal }),
    once(child, 'exit', { signal }).then(() => {
      throw new Error(`a cold start ended early: ${words}`);
    }),
  ]);
};

interface Run {
  event: unknown;
  marks: Partial<ColdStart>;
  started: number;
}

const answer = (request: IncomingMessage, response: ServerResponse, { event, marks, started }: Run): void => {
  const passed = performance.now() - started;
  request.resume();
  if (request.url?.endsWith('/invocation/next')) {
    if (marks.initMs !== undefined) return;
    marks.initMs = passed;
    marks.cpuMs = Number(request.headers['cpu-ms']);
    response.setHeader('lambda-runtime-aws-request-id', 'first').end(JSON.stringify(event));
  } else if (request.url?.includes('/invocation/')) {
    marks.answeredMs = passed;
    response.writeHead(202).end();
    response.req.socket.server?.emit('answered');
  } else response.end(JSON.stringify({ SecretString: '[]' }));
};
