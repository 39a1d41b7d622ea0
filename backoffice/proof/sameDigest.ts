import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (form: string): Buffer => createHash('sha256').update(form).digest();

/** Whether two lists share a text. Every pair is compared, each in constant time. */
export const shareOne = (ours: readonly string[], theirs: readonly string[]): boolean => {
  const recorded = theirs.map(digest);
  return ours
    .map(digest)
    .flatMap((one) => recorded.map((other) => timingSafeEqual(one, other)))
    .some((equal) => equal);
};
