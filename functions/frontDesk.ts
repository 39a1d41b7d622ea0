import { hooks } from '#channels/hooks.ts';
import type { Hook } from '#desk/ports.ts';
import { VisibleError } from '#domain/errors.ts';
import { frontPorts } from '#platform/frontPorts.ts';

/** Looks a plug-in up by name. The lookup throws VisibleError `missing/…`. */
export const oneOf =
  <T>(registry: Readonly<Record<string, T>>, what: string) =>
  (name: string): T => {
    const found = Object.hasOwn(registry, name) ? registry[name] : undefined;
    if (found === undefined) throw new VisibleError('missing', what, `There is no ${what} of this name.`);
    return found;
  };

/** What receiving a webhook needs: no table and no sending halves, so no SDK on its cold start. */
export const buildFrontDesk = () => ({ ...frontPorts(), channels: oneOf<Hook>(hooks, 'channel') });
