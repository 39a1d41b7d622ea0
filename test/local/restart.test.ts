import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodiesSeen } from './fixtures/functions/behaviour.ts';
import { startFixture } from './fixtures/start.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'okno-test-'));

describe('a system that starts again', () => {
  it('has its secrets, its people’s tokens and its queues as they were', async () => {
    const dataDir = folder();
    const first = await startFixture(dataDir);
    first.putSecret('okno/z/x', 'kept');
    const token = await first.issueToken('anna');
    const port = Number(new URL(first.origin).port);
    await first.stop();
    const second = await startFixture(dataDir, { port });
    const me = await fetch(`${second.origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect([second.getSecret('okno/z/x'), me.status, second.origin]).toEqual(['kept', 200, first.origin]);
    await second.stop();
  }, 60_000);

  it('works on what its predecessor had in hand when it was killed, without waiting for a time-out', async () => {
    const dataDir = folder();
    const child = spawn(process.execPath, ['test/local/fixtures/hanging.ts', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const system = await startFixture(dataDir);
    await system.idle();
    expect(bodiesSeen('intake')).toEqual([`hang ${child.pid}`]);
    await system.stop();
  }, 60_000);
});
