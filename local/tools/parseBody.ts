import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { hooks } from '#channels/hooks.ts';
import type { Hook } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { demoBrand } from '#local/demo/brand.ts';

export const USAGE = `usage: npm run parse -- CHANNEL FILE.json [--account ID]   (channels: ${Object.keys(hooks).join(', ')})`;

/** What a tool came to; 0 is success, 2 is bad usage or unreadable input. */
export interface Outcome {
  exit: 0 | 2;
  text: string;
}

const fail = (text: string): Outcome => ({ exit: 2, text });

/** The account whose subscription a webhook body names; unsigned, so good for looking only. */
const Addressed = z.object({ data: z.object({ filter: z.object({ user_id: z.string() }) }) });

const hookNamed = (name: string): Hook | undefined => Object.values(hooks).find((hook) => hook.name === name);

const optionsOf = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { account: { type: 'string' } },
      allowPositionals: true,
    });
    const [name = '', file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : { name, file, account: values.account };
  } catch {
    return undefined;
  }
};

/** The demo brand, owning the account the body is for: whose webhook it was decides what is the brand's own. */
const brandFor = (channel: string, json: unknown, account: string | undefined): Brand => {
  const addressed = Addressed.safeParse(json).data?.data.filter.user_id;
  const own = demoBrand.channels[channel];
  const accountId = account ?? addressed ?? own?.accountId ?? '0';
  return { ...demoBrand, channels: { [channel]: { handle: own?.handle ?? demoBrand.id, accountId } } };
};

/** `npm run parse`: what one raw webhook body of a channel yields, as JSON: `messages`, and why the rest is `ignored`. */
export const parseBody = async (args: string[]): Promise<Outcome> => {
  const options = optionsOf(args);
  if (options === undefined) return fail(USAGE);
  const hook = hookNamed(options.name);
  if (hook === undefined) return fail(`unknown channel ${options.name}; ${USAGE}`);
  const body = await readFile(options.file, 'utf8').catch(() => undefined);
  if (body === undefined) return fail(`cannot read ${options.file}`);
  const json = jsonOf(body);
  if (json === undefined) return fail(`${options.file} is not JSON`);
  try {
    const parsed = hook.parse(body, brandFor(hook.name, json, options.account));
    return { exit: 0, text: JSON.stringify(parsed, null, 2) };
  } catch (error) {
    if (error instanceof VisibleError) return fail(`${options.file}: ${error.message}`);
    throw error;
  }
};

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
