/** A private place for files, each under a key that names nobody. */
export interface MediaStore {
  /** After how many days a file is gone by itself. */
  readonly keptDays: number;
  /** Puts a file, or the same file once more; `disposition` is said to whoever fetches it. */
  put(key: string, file: StoredFile): Promise<void>;
  /** Safe to repeat. */
  remove(key: string): Promise<void>;
  /** Where a browser can fetch it, for five minutes. */
  address(key: string): Promise<string>;
}

export interface StoredFile {
  bytes: Uint8Array;
  contentType: string;
  /** As the header `Content-Disposition` has it. */
  disposition: string;
}
