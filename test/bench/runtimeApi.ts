import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
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
export const coldStart = async (run: ColdRun): Promise<ColdStart> => {
  const api = runtimeApi(run.event, performance.now());
  const server = createServer(api.listener);
  const address = `127.0.0.1:${await listen(server)}`;
  const child = spawn(process.execPath, [CLIENT], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...run.environment, ...session(address), AWS_LAMBDA_RUNTIME_API: address, HANDLER_FILE: run.file },
  });
  const said = text(child.stderr);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  // A minified line that failed is shown whole before the reason for it.
  const ended = once(child, 'exit', { signal }).then(async () => {
    throw new Error(`a cold start ended early: ${(await said).slice(-500)}`);
  });
  try {
    return await Promise.race([api.answered, ended]);
  } finally {
    ended.catch(() => undefined);
    child.kill('SIGKILL');
    await close(server);
  }
};

/** Credentials that open nothing, and this server in the place of every AWS service. */
const session = (address: string): Record<string, string> => ({
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: `http://${address}`,
  AWS_ENDPOINT_URL_SQS: `http://${address}`,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://${address}`,
});

/** Gives out one event; every secret is an empty list, so that no brand is there to work for. */
const runtimeApi = (event: unknown, started: number) => {
  let asked = { initMs: Number.NaN, cpuMs: Number.NaN };
  let done: (start: ColdStart) => void = () => undefined;
  const answered = new Promise<ColdStart>((resolve) => {
    done = resolve;
  });
  const next = (request: IncomingMessage, response: ServerResponse, passed: number): void => {
    if (!Number.isNaN(asked.initMs)) return;
    asked = { initMs: passed, cpuMs: Number(request.headers['cpu-ms']) };
    response.setHeader('lambda-runtime-aws-request-id', 'first').end(JSON.stringify(event));
  };
  const answer = (response: ServerResponse, passed: number): void => {
    response.writeHead(202).end();
    done({ ...asked, answeredMs: passed });
  };
  const listener: RequestListener = (request, response) => {
    const passed = performance.now() - started;
    request.resume();
    const { url = '' } = request;
    if (url.endsWith('/invocation/next')) next(request, response, passed);
    else if (url.includes('/invocation/')) answer(response, passed);
    else response.end(JSON.stringify({ SecretString: '[]' }));
  };
  return { listener, answered };
};
