import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { ACCOUNT, REGION } from '../template/template.ts';
import { close, listen } from './listen.ts';

export interface SecretStore {
  endpoint: string;
  get(name: string): string | undefined;
  /** Makes the secret or gives it a new value, on disk when it returns. */
  put(name: string, value: string): void;
  stop(): Promise<void>;
}

const Secret = z.object({ value: z.string(), version: z.string(), changedAt: z.number() });
const Secrets = z.record(z.string(), Secret);
const Input = z.object({
  SecretId: z.string().optional(),
  Name: z.string().optional(),
  SecretString: z.string().optional(),
});

type Values = z.infer<typeof Secrets>;

/** The three calls of Secrets Manager that okno makes, over a file that only its owner can read. */
export const startSecretStore = async (file: string): Promise<SecretStore> => {
  const values: Values = existsSync(file) ? Secrets.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const put = (name: string, value: string): void => {
    values[name] = { value, version: randomUUID(), changedAt: Date.now() };
    save(file, values);
  };
  const server = createServer((request, response) => {
    void answer(values, put, request, response);
  });
  const endpoint = `http://127.0.0.1:${await listen(server)}`;
  return { endpoint, get: (name) => values[name]?.value, put, stop: () => close(server) };
};

/** A whole file replaces a whole file, so that a crash leaves the one or the other. */
const save = (file: string, values: Values): void => {
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(values), { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
};

const answer = async (
  values: Values,
  put: (name: string, value: string) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const action = String(request.headers['x-amz-target']).replace('secretsmanager.', '');
  const body = Input.safeParse(JSON.parse((await text(request)) || '{}'));
  const { status, value } = body.success
    ? act(values, put, action, body.data)
    : refuse('ValidationException');
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value));
};

interface Answer {
  status: number;
  value: object;
}

const refuse = (type: string): Answer => ({ status: 400, value: { __type: type, message: type } });

const act = (
  values: Values,
  put: (name: string, value: string) => void,
  action: string,
  { SecretId, Name, SecretString = '' }: z.infer<typeof Input>,
): Answer => {
  const name = SecretId ?? Name ?? '';
  const known = values[name];
  if (action === 'CreateSecret' && known !== undefined) return refuse('ResourceExistsException');
  if (action !== 'CreateSecret' && known === undefined) return refuse('ResourceNotFoundException');
  if (action === 'CreateSecret' || action === 'PutSecretValue') put(name, SecretString);
  else if (action !== 'GetSecretValue') return refuse('UnknownOperationException');
  return { status: 200, value: described(name, values[name]) };
};

const described = (name: string, secret: Values[string] | undefined): object => ({
  ARN: `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${name}-local0`,
  Name: name,
  VersionId: secret?.version,
  VersionStages: ['AWSCURRENT'],
  CreatedDate: (secret?.changedAt ?? 0) / 1000,
  SecretString: secret?.value,
});
