import { VisibleError } from '#domain/errors.ts';
import type { Operation, Routes } from './routes/operation.ts';

/** The route of a call and the ids in its path, undefined when there is none. */
export const routeOf = <Desk>(
  routes: Routes<Desk>,
  method: string,
  path: string,
): { operation: Operation<Desk>; ids: Record<string, string> } | undefined => {
  const segments = path.split('/');
  for (const [route, operation] of Object.entries(routes)) {
    const [routeMethod, routePath = ''] = route.split(' ');
    const ids = routeMethod === method ? matchPath(routePath.split('/'), segments) : undefined;
    if (ids !== undefined) return { operation, ids };
  }
  return undefined;
};

const matchPath = (pattern: string[], segments: string[]): Record<string, string> | undefined => {
  if (pattern.length !== segments.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) ids[part.slice(1, -1)] = decoded(segment);
    else if (part !== segment) return undefined;
  }
  return ids;
};

/** @throws VisibleError `input/path` */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new VisibleError('input', 'path', 'The path is not well formed.');
  }
};
