import { startFauxqs } from 'fauxqs';

export interface FileStore {
  endpoint: string;
  /** Makes the buckets that are not there yet. */
  create(buckets: readonly string[]): void;
  stop(): Promise<void>;
}

/** S3 in this process, a file an object in a folder. It takes every address, signed or not, for as long as it runs. */
export const startFileStore = async (folder: string): Promise<FileStore> => {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, s3StorageDir: folder });
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    create: (buckets) => {
      for (const bucket of buckets) server.createBucket(bucket);
    },
    stop: () => server.stop(),
  };
};
