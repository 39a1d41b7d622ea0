import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockData } from '#local/dataLock.ts';
import { readSettings } from '#local/settings.ts';

const keys = {
  OKNO_X_CONSUMER_KEY: 'ck',
  OKNO_X_CONSUMER_SECRET: 'cs',
  OKNO_X_ACCESS_TOKEN: 'at',
  OKNO_X_ACCESS_SECRET: 'as',
  OKNO_X_USER_ID: '42',
  OKNO_X_HANDLE: '@acme',
};

describe('the settings of a local run', () => {
  it('open the demo world where nothing is said', () => {
    expect(readSettings({})).toEqual({ port: 4300, dataDir: '.okno/data' });
  });

  it.each(['abc', '-1', '70000', '80.5'])('refuse the port %s in words', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/PORT must be a number/);
  });

  it('answer a real account when all its keys are there', () => {
    expect(readSettings(keys).realX).toEqual({
      account: { accountId: '42', handle: 'acme' },
      secret: {
        consumerKey: 'ck',
        consumerSecret: 'cs',
        oauth1: { accessToken: 'at', accessSecret: 'as' },
      },
    });
  });

  it('name every key that is missing beside those that are there', () => {
    const { OKNO_X_HANDLE: _, OKNO_X_USER_ID: __, ...some } = keys;
    expect(() => readSettings(some)).toThrow('OKNO_X_USER_ID, OKNO_X_HANDLE');
  });
});

describe('a data folder', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'okno-lock-'));

  it('is refused while another process works in it', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'pid'), String(process.ppid));
    expect(() => lockData(dataDir)).toThrow(/Another okno/);
  });

  it('is free again when its process was killed', () => {
    const dataDir = folder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(dataDir, 'pid'), String(gone));
    lockData(dataDir);
    expect(readFileSync(join(dataDir, 'pid'), 'utf8')).toBe(String(process.pid));
  });
});
