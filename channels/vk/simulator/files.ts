import type { SimRoute } from '#simulation/spec.ts';
import type { Town } from '../../simulator/town.ts';

const NOT_FOUND = { status: 404, body: { error: 'not found' } };

/** A document's address on VK leads on to where the file is kept. */
const document = (path: string) => {
  const [, id] = /^\/doc-?\d+_(\d+)$/.exec(path) ?? [];
  return id === undefined
    ? NOT_FOUND
    : { status: 302, headers: { location: `https://psv4.userapi.com/impg/file-${id}` } };
};

export const fileRoutes = (town: Town): SimRoute[] => [
  {
    method: 'GET',
    path: '/impg/{file}',
    handle: ({ params }) => {
      const [file] = town.said.get(params.file?.replace(/^\w+-/, '') ?? '')?.files ?? [];
      if (file?.base64 === undefined) return NOT_FOUND;
      const bytes = Buffer.from(file.base64, 'base64');
      return { status: 200, bytes, headers: { 'content-type': file.contentType } };
    },
  },
  { method: 'GET', path: '/{document}', handle: ({ path }) => document(path) },
];
