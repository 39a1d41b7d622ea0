import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileStore, startFileStore } from '#local/stores/files.ts';
import { mediaStore } from '#platform/mediaStore.ts';

let folder: string;
let s3: FileStore;

const credentials = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  OKNO_MEDIA_BUCKET: 'media4f1c',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okno-files-'));
  s3 = await startFileStore(folder);
  s3.create(['media4f1c']);
  Object.assign(process.env, credentials, { AWS_ENDPOINT_URL_S3: s3.endpoint });
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

const BYTES = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 10, 13]);
const DISPOSITION = 'inline; filename="___.png"; filename*=UTF-8\'\'%D1%8F%27.png';
const file = { bytes: BYTES, contentType: 'image/png', disposition: DISPOSITION };

describe('the bucket', () => {
  it('gives back the very bytes under a signed address, as what they were put', async () => {
    const store = mediaStore();
    await store.put('zephyrline/aa/bb/0', file);
    const answer = await fetch(await store.address('zephyrline/aa/bb/0'));
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toBe(DISPOSITION);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=300');
  });

  it('takes a file once more in place of itself', async () => {
    const store = mediaStore();
    await store.put('zephyrline/aa/bb/1', file);
    await store.put('zephyrline/aa/bb/1', { ...file, bytes: BYTES.slice(0, 4) });
    const answer = await fetch(await store.address('zephyrline/aa/bb/1'));
    expect((await answer.arrayBuffer()).byteLength).toBe(4);
  });

  it('has nothing any more of what was removed, also when it is removed twice', async () => {
    const store = mediaStore();
    await store.put('zephyrline/aa/bb/2', file);
    await store.remove('zephyrline/aa/bb/2');
    await store.remove('zephyrline/aa/bb/2');
    expect((await fetch(await store.address('zephyrline/aa/bb/2'))).status).toBe(404);
  });

  it('keeps files when it is closed and opened again', async () => {
    const other = await mkdtemp(join(tmpdir(), 'okno-files-'));
    const first = await startFileStore(other);
    first.create(['kept']);
    await fetch(`${first.endpoint}/kept/a/0`, { method: 'PUT', body: BYTES });
    await first.stop();
    const second = await startFileStore(other);
    second.create(['kept']);
    const answer = await fetch(`${second.endpoint}/kept/a/0`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES);
    await second.stop();
    await rm(other, { recursive: true, force: true });
  });

  it('says which call failed and never what it was about', async () => {
    process.env.OKNO_MEDIA_BUCKET = 'nobodys';
    const failed = mediaStore().put('zephyrline/aa/bb/3', file);
    await expect(failed).rejects.toThrow('s3 PUT answered 404');
    process.env.OKNO_MEDIA_BUCKET = credentials.OKNO_MEDIA_BUCKET;
  });
});

describe('an address in the cloud', () => {
  it('is of the bucket’s own host, good for five minutes, and names nothing but the key', async () => {
    process.env.AWS_ENDPOINT_URL_S3 = '';
    process.env.AWS_SESSION_TOKEN = 'of the role';
    const { origin, pathname, searchParams } = new URL(await mediaStore().address('zephyrline/aa/bb/0'));
    delete process.env.AWS_SESSION_TOKEN;
    process.env.AWS_ENDPOINT_URL_S3 = s3.endpoint;
    expect(origin).toBe('https://media4f1c.s3.eu-central-1.amazonaws.com');
    expect(pathname).toBe('/zephyrline/aa/bb/0');
    expect(Object.fromEntries(searchParams)).toEqual({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': expect.stringMatching(/^local\/\d{8}\/eu-central-1\/s3\/aws4_request$/),
      'X-Amz-Date': expect.stringMatching(/^\d{8}T\d{6}Z$/),
      'X-Amz-Expires': '300',
      'X-Amz-Security-Token': 'of the role',
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
      'X-Amz-SignedHeaders': 'host',
    });
  });
});
