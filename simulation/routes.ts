import { VisibleError } from '#domain/errors.ts';
import type { SimRoute } from './spec.ts';

export interface Found {
  route: SimRoute;
  params: Record<string, string>;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The values of `{…}` in a path, undefined when the path is another. */
const paramsOf = (template: string, path: string): Record<string, string> | undefined => {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decoded(given[index] ?? '');
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) params[name] = value;
  }
  return params;
};

/** @throws VisibleError `missing/route`, `conflict/method` when the path is known and the method is not */
export const findRoute = (routes: readonly SimRoute[], method: string, path: string): Found => {
  const fitting = routes.flatMap((route) => {
    const params = paramsOf(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found !== undefined) return found;
  if (fitting.length > 0) throw new VisibleError('conflict', 'method', 'This cannot be done here.');
  throw new VisibleError('missing', 'route', 'There is nothing here.');
};

/** HTTP status of what a route or a verb throws. */
export const statusOf = (error: unknown): number => {
  if (!(error instanceof VisibleError)) return 500;
  if (error.code === 'method') return 405;
  const statuses: Partial<Record<VisibleError['kind'], number>> = {
    input: 400,
    auth: 401,
    forbidden: 403,
    missing: 404,
    conflict: 409,
    limited: 429,
    unavailable: 503,
  };
  return statuses[error.kind] ?? 500;
};

export const reasonOf = (error: unknown): string =>
  error instanceof VisibleError ? error.message : 'The simulator failed.';
