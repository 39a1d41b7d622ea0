import type { RouteSpec } from '../template/web.ts';

export interface Match {
  route: RouteSpec;
  params: Record<string, string>;
}

/** The route an HTTP API picks: the most literal one, `{name+}` last, `ANY` after the method itself. */
export const matchRoute = (routes: RouteSpec[], method: string, path: string): Match | undefined => {
  const matches = routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const params = paramsOf(route.path.split('/'), path.split('/'));
      return params === undefined ? [] : [{ route, params }];
    });
  return matches.sort((a, b) => moreLiteral(a.route, b.route))[0];
};

const vagueness = (part: string): number => {
  if (part.endsWith('+}')) return 2;
  return part.startsWith('{') ? 1 : 0;
};

/** By the first segment in which one says more than the other. */
const moreLiteral = (a: RouteSpec, b: RouteSpec): number => {
  const others = b.path.split('/');
  const differences = a.path
    .split('/')
    .map((part, index) => vagueness(part) - vagueness(others[index] ?? ''));
  const byMethod = Number(a.method === 'ANY') - Number(b.method === 'ANY');
  return differences.find((difference) => difference !== 0) ?? byMethod;
};

const paramsOf = (pattern: string[], segments: string[]): Record<string, string> | undefined => {
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (part.endsWith('+}')) {
      params[part.slice(1, -2)] = segments.slice(index).join('/');
      return params;
    }
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return pattern.length === segments.length ? params : undefined;
};
