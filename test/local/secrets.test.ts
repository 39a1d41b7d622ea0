import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSecretStore } from '#local/stores/secrets.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'okno-test-')), 'secrets.json');

const call = async (endpoint: string, action: string, input: object) => {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': `secretsmanager.${action}` },
    body: JSON.stringify(input),
  });
  return { status: answer.status, value: await answer.json() };
};

describe('the store of secrets', () => {
  it('keeps a new value over a restart, in a file for its owner alone', async () => {
    const path = file();
    const first = await startSecretStore(path);
    first.put('okno/z/x', 'one');
    await call(first.endpoint, 'PutSecretValue', { SecretId: 'okno/z/x', SecretString: 'two' });
    await first.stop();
    const second = await startSecretStore(path);
    expect(await call(second.endpoint, 'GetSecretValue', { SecretId: 'okno/z/x' })).toMatchObject({
      status: 200,
      value: { Name: 'okno/z/x', SecretString: 'two' },
    });
    await second.stop();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toContain('two');
  });

  it.each([
    ['GetSecretValue', { SecretId: 'okno/none' }, 'ResourceNotFoundException'],
    ['PutSecretValue', { SecretId: 'okno/none', SecretString: 'x' }, 'ResourceNotFoundException'],
    ['DeleteSecret', { SecretId: 'okno/there' }, 'UnknownOperationException'],
    ['CreateSecret', { Name: 'okno/there', SecretString: 'x' }, 'ResourceExistsException'],
  ])('refuses %s of %j as the service would', async (action, input, type) => {
    const store = await startSecretStore(file());
    store.put('okno/there', 'x');
    expect(await call(store.endpoint, action, input)).toMatchObject({ status: 400, value: { __type: type } });
    await store.stop();
  });
});
