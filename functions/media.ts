import { fetchMedia } from '#desk/media/fetchMedia.ts';
import { buildChannelDesk } from './build/channelDesk.ts';
import { MediaWorkBody } from './edge/bodies.ts';
import { queueFunction } from './wrap.ts';

export const handler = queueFunction({ body: MediaWorkBody, build: buildChannelDesk, work: fetchMedia });
