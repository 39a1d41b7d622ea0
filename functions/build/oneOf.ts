import { VisibleError } from '#domain/errors.ts';

/** Looks a plug-in up by name. The lookup throws VisibleError `missing/…`. */
export const oneOf =
  <T>(registry: Readonly<Record<string, T>>, what: string) =>
  (name: string): T => {
    const found = Object.hasOwn(registry, name) ? registry[name] : undefined;
    if (found === undefined) throw new VisibleError('missing', what, `There is no ${what} of this name.`);
    return found;
  };
