import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { hookOf } from '#channels/hooks.ts';
import { jsonBody } from '#channels/http/heard.ts';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import type { Hook, Parsed } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { demoBrand } from '#local/demo/brand.ts';

const named = (outOnly: boolean): string[] =>
  Object.values<Channel>(channels)
    .filter(({ traits }) => (traits.outOnly === true) === outOnly)
    .map(({ name }) => name)
    .sort();

export const USAGE = `usage: npm run parse -- CHANNEL FILE [--account ID] [--handle NAME]   (FILE: one body as JSON, or one a line; channels: ${named(false).join(', ')})`;

/** What a tool came to; 0 is success, 2 is bad usage or unreadable input. */
export interface Outcome {
  exit: 0 | 2;
  text: string;
}

const fail = (text: string): Outcome => ({ exit: 2, text });

interface Options {
  name: string;
  file: string;
  /** The brand's account, where it is not the one the body names. */
  account: string | undefined;
  handle: string | undefined;
}

const optionsOf = (args: string[]): Options | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { account: { type: 'string' }, handle: { type: 'string' } },
      allowPositionals: true,
    });
    const [name = '', file, ...more] = positionals;
    const { account, handle } = values;
    return file === undefined || more.length > 0 ? undefined : { name, file, account, handle };
  } catch {
    return undefined;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return jsonBody(text);
  } catch {
    return undefined;
  }
};

/** Bodies byte for byte, since numbers may be longer than JavaScript reads them; undefined when they are not JSON. */
const bodiesIn = (text: string): string[] | undefined => {
  if (jsonOf(text) !== undefined) return [text];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => jsonOf(line) !== undefined) ? lines : undefined;
};

/** The demo brand, owning the account the body is for: whose webhook it was decides what is the brand's own. */
const brandFor = (hook: Hook, body: string, { account, handle }: Options): Brand => {
  const own = demoBrand.channels[hook.name];
  const accountId = account ?? hook.accountIn(jsonOf(body)) ?? own?.accountId ?? '0';
  return {
    ...demoBrand,
    channels: { [hook.name]: { handle: handle ?? own?.handle ?? demoBrand.id, accountId } },
  };
};

/** What cannot be read as a whole is ignored as a whole. */
const parsed = (hook: Hook, body: string, options: Options): Parsed => {
  try {
    return hook.parse(body, brandFor(hook, body, options));
  } catch (error) {
    if (error instanceof VisibleError) return { messages: [], ignored: [error.message] };
    throw error;
  }
};

const hookNamed = async (name: string): Promise<Hook | Outcome> => {
  if (named(true).includes(name))
    return fail(`${name} hears nothing: it has no webhook, and no body to parse`);
  return named(false).includes(name) ? hookOf(name) : fail(`unknown channel ${name}; ${USAGE}`);
};

/** `npm run parse`: what raw webhook bodies yield, as JSON: `messages`, `signals`, and why the rest is `ignored`. */
export const parseBody = async (args: string[]): Promise<Outcome> => {
  const options = optionsOf(args);
  if (options === undefined) return fail(USAGE);
  const hook = await hookNamed(options.name);
  if ('exit' in hook) return hook;
  const text = await readFile(options.file, 'utf8').catch(() => undefined);
  if (text === undefined) return fail(`cannot read ${options.file}`);
  const bodies = bodiesIn(text);
  if (bodies === undefined) return fail(`${options.file} is not JSON`);
  try {
    const [first, ...more] = bodies.map((body) => parsed(hook, body, options));
    return { exit: 0, text: JSON.stringify(more.length === 0 ? first : [first, ...more], null, 2) };
  } catch (error) {
    return fail(`the parser of ${hook.name} failed on ${options.file}: ${String(error)}`);
  }
};
