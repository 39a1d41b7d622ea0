import type { Media } from './model.ts';

/* Pictures and videos, and where X keeps them. */

/** A file as somebody adds it to what they say. */
export interface NewFile {
  name: string;
  contentType: string;
  base64?: string;
}

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
]);

/** X carries these and nothing else. */
export const isCarried = ({ contentType }: NewFile): boolean => /^(?:image|video)\//.test(contentType);

/** Anybody may see what stands on `pbs.twimg.com`, and of `video.twimg.com` all but what is below `dm_video`. */
export const mediaOf = (
  { name, contentType, base64 = '' }: NewFile,
  id: string,
  where: 'post' | 'dm',
): Media => {
  const photo = contentType.startsWith('image/');
  const file = `${BigInt(id).toString(36)}.${photo ? (EXTENSIONS.get(contentType) ?? 'jpg') : 'mp4'}`;
  const urls = {
    post: photo
      ? `https://pbs.twimg.com/media/${file}`
      : `https://video.twimg.com/ext_tw_video/${id}/pu/vid/avc1/640x360/${file}`,
    dm: photo
      ? `https://ton.twitter.com/1.1/ton/data/dm/${id}/${id}/${file}`
      : `https://video.twimg.com/dm_video/${id}/vid/avc1/640x360/${file}`,
  };
  return {
    key: `${photo ? 3 : 7}_${id}`,
    type: photo ? 'photo' : 'video',
    url: urls[where],
    name,
    contentType,
    base64,
  };
};
