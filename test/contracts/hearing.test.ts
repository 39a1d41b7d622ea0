import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HearingContract } from '#channels/simulator/contract.ts';
import type { Hook, Parsed } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';
import { threadName } from '#domain/thread.ts';
import { brandOn, NOW } from './channelRig.ts';
import { contractOf, hookOf, registered } from './registered.ts';

/* What every channel that hears must do, whatever its platform. */

const contracts = await Promise.all(
  Object.keys(registered).map(async (name) => {
    const { hearing } = await contractOf(name);
    return hearing === undefined ? [] : [{ name, hearing, hook: await hookOf(name) }];
  }),
);

const WORDS = 'Привет, 航空! 👩‍👩‍👧 <b>&amp;</b> "quoted" \\u00e4 ünïcode';
const said = (id: string, text = WORDS) => ({ id, text, at: '2026-11-02T09:15:00.000Z' });

/** A body with these elements. */
const bodyOf = ({ body }: HearingContract, ...elements: unknown[]): string => {
  const made = body(elements);
  if (made === undefined) throw new Error('this channel does not batch');
  return made;
};

const batches = ({ body, message }: HearingContract): boolean =>
  body([message(said('1')), message(said('2'))]) !== undefined;

/** The code of what is thrown; undefined when nothing is. */
const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof VisibleError) return `${error.kind}/${error.code}`;
    throw error;
  }
  return undefined;
};

describe.each(contracts.flat())('$name hears', ({ name, hearing, hook }) => {
  const brand = brandOn(name, hearing.account);
  const parse = (body: string): Parsed => hook.parse(body, brand, NOW);
  const one = bodyOf(hearing, hearing.message(said('101')));
  const verified = (request: Parameters<Hook['verify']>[0], secret: unknown = hearing.secret) =>
    codeOf(() => hook.verify(request, secret, NOW));

  describe('only what is proved to come from the platform:', () => {
    it('takes a call with the right signature', () => {
      expect(verified(hearing.signed(one))).toBeUndefined();
    });

    it.each<[string, (signature: string) => string | undefined]>([
      ['absent', () => undefined],
      ['empty', () => ''],
      ['wrong', (signature) => `${signature.slice(0, -1)}${signature.endsWith('0') ? '1' : '0'}`],
      ['truncated', (signature) => signature.slice(0, -4)],
      ['followed by another', (signature) => `${signature}, ${signature}`],
      [
        'in other case',
        (signature) =>
          signature.toUpperCase() === signature ? signature.toLowerCase() : signature.toUpperCase(),
      ],
    ])('refuses one whose signature is %s', (_what, change) => {
      expect(verified(hearing.tampered(one, change))).toMatch(/^auth\//);
    });

    it('refuses one that another brand’s key signed', () => {
      expect(verified(hearing.signed(one), hearing.foreign)).toMatch(/^auth\//);
    });

    it('takes the old key while it is being replaced', () => {
      expect(verified(hearing.signed(one), hearing.rotating)).toBeUndefined();
    });

    it('refuses everything while there are no keys', () => {
      expect(verified(hearing.signed(one), null)).toBe('unavailable/secret');
      expect(verified(hearing.signed(one), {})).toBe('unavailable/secret');
    });

    it.runIf(hearing.coversBody)('refuses a body with one byte changed', () => {
      const request = hearing.signed(one);
      const body = Buffer.from(request.body);
      body[body.length - 3] = (body[body.length - 3] ?? 0) ^ 1;
      expect(verified({ ...request, body })).toMatch(/^auth\//);
    });

    it.runIf(hearing.handshake !== undefined)('answers the platform’s own check, as plain data', () => {
      const answer = hearing.handshake && hook.handshake?.(hearing.handshake.request, hearing.secret, brand);
      expect(answer).toMatchObject({ status: 200, body: hearing.handshake?.answer });
      expect(answer?.contentType).not.toContain('html');
    });

    it.each(hearing.handshake?.refused.map((request, at) => [at + 1, request] as const) ?? [])(
      'gives no answer to a check that proves nothing (%i)',
      (_at, request) => {
        expect(codeOf(() => hook.handshake?.(request, hearing.secret, brand))).toMatch(
          /^(auth|forbidden|input)\//,
        );
      },
    );

    it('does not take a message for a check', () => {
      expect(hook.handshake?.(hearing.signed(one), hearing.secret, brand)).toBeUndefined();
    });
  });

  it('a message, byte for byte, at the platform’s own time', () => {
    expect(parse(one).messages).toMatchObject([
      {
        id: '101',
        text: WORDS,
        at: said('101').at,
        direction: 'in',
        thread: expect.stringMatching(`^skylark:${name}:`),
      },
    ]);
  });

  it('the same from an indented body with escapes', () => {
    const escaped = JSON.stringify(JSON.parse(one), null, 1).replace(/[^\0-~]/g, (char) =>
      [...Array(char.length).keys()]
        .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    );
    expect(parse(escaped)).toEqual(parse(one));
  });

  it('the same message the same way however often it comes', () => {
    expect(parse(one)).toEqual(parse(one));
  });

  it('nothing of another brand’s account', () => {
    const other = brandOn(name, { accountId: '1', handle: 'somebody_else' });
    const foreign = hook.parse(one, other, NOW);
    if (hook.accountIn(JSON.parse(one)) !== undefined) expect(foreign.messages).toEqual([]);
  });

  describe.runIf(batches(hearing))('in batches', () => {
    it.each([2, 1000])('all of %i', (count) => {
      const all = Array.from({ length: count }, (_, at) => hearing.message(said(String(1000 + at))));
      const { messages, ignored } = parse(bodyOf(hearing, ...all));
      expect(new Set(messages.map(({ id }) => id)).size).toBe(count);
      expect(ignored).toEqual([]);
    });

    it.each(hearing.poison.map((poison, at) => [at + 1, poison] as const))(
      'all but a poisonous one in their midst (%i)',
      (_at, poison) => {
        const around = Array.from({ length: 8 }, (_, at) => hearing.message(said(String(2000 + at))));
        const { messages, ignored } = parse(
          bodyOf(hearing, ...around.slice(0, 4), poison, ...around.slice(4)),
        );
        expect(messages.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, at) => String(2000 + at)));
        expect(ignored.length).toBe(1);
      },
    );

    it('the same messages in whatever order they come', () => {
      const [first, second] = [hearing.message(said('1')), hearing.message(said('2'))];
      const forth = parse(bodyOf(hearing, first, second)).messages;
      const back = parse(bodyOf(hearing, second, first)).messages;
      expect(back.toReversed()).toEqual(forth);
    });
  });

  it.each(hearing.poison.map((poison, at) => [at + 1, poison] as const))(
    'nothing in what cannot be read, and says why (%i)',
    (_at, poison) => {
      const { messages, ignored } = parse(bodyOf(hearing, poison));
      expect(messages).toEqual([]);
      expect(ignored).toHaveLength(1);
    },
  );

  it.each(Object.entries(hearing.quiet))('no message in %s', (_what, element) => {
    const { messages, signals = [], ignored } = parse(bodyOf(hearing, element));
    expect(messages).toEqual([]);
    expect(signals.length + ignored.length).toBe(1);
  });

  it.runIf(hearing.echo !== undefined)('its own words as its own', () => {
    const body = bodyOf(hearing, hearing.echo?.(said('102', 'It lands at 14:20.')));
    expect(parse(body).messages).toMatchObject([{ direction: 'out', text: 'It lands at 14:20.' }]);
  });

  it.runIf(hearing.edited !== undefined)('that something was edited, in the same thread', () => {
    const { messages, signals } = parse(bodyOf(hearing, hearing.edited?.(said('101', 'Better words.'))));
    // What may never have been heard is told again in full, under the key that it would have had.
    const again = parse(one).messages.map(({ id, at }) => ({ id, at, text: 'Better words.' }));
    expect(messages).toMatchObject(messages.length === 0 ? [] : again);
    expect(signals).toMatchObject([
      { kind: 'edited', id: '101', text: 'Better words.', thread: parse(one).messages[0]?.thread },
    ]);
  });

  it.runIf(hearing.deleted !== undefined)('that something was taken back', () => {
    const { messages, signals } = parse(bodyOf(hearing, hearing.deleted?.(said('101'))));
    expect(messages).toEqual([]);
    expect(signals).toMatchObject([{ kind: 'deleted', id: '101' }]);
  });

  it.runIf(hearing.attachment !== undefined)('what came without words', () => {
    const { messages } = parse(bodyOf(hearing, hearing.attachment?.(said('103'))));
    expect(messages).toMatchObject([{ id: '103', text: '', attachments: [{ kind: expect.any(String) }] }]);
  });

  it('threads by ids that lead back to where they are', () => {
    const channel = registered[name];
    const [message] = parse(one).messages;
    const thread = message?.thread ?? '';
    expect(threadName(thread)).toMatchObject({ brand: 'skylark', channel: name });
    const aside = channel?.privateThread(thread);
    if (aside !== undefined && threadName(aside).channel === name) {
      expect(channel?.privateThread(aside)).toBe(aside);
      expect(channel?.threadWith('skylark', message?.author.id ?? '')).toBe(aside);
    }
  });

  describe.runIf(hearing.essential !== undefined)(
    'the words, whatever becomes of what is beside them:',
    () => {
      const names = new Set(hearing.essential ?? []);
      const heard = (body: string): string[] => {
        const { messages, signals = [] } = parse(body);
        return [...messages, ...signals].flatMap((one) => ('text' in one ? [one.text] : []));
      };

      it('fields that are gone, empty, or of another kind', () => {
        const alteration = fc.tuple(fc.nat(60), fc.constantFrom(...ALTERATIONS));
        fc.assert(
          fc.property(fc.array(alteration, { minLength: 1, maxLength: 5 }), (alterations) => {
            const body: unknown = JSON.parse(one);
            for (const [at, alter] of alterations) altered(body, names, at, alter);
            expect(heard(JSON.stringify(body))).toEqual([WORDS]);
          }),
          { numRuns: 500 },
        );
      });

      it('elements that come twice in one body', () => {
        const { messages } = parse(JSON.stringify(doubled(JSON.parse(one))));
        expect(new Set(messages.map((message) => JSON.stringify(message)))).toEqual(
          new Set([JSON.stringify(parse(one).messages[0])]),
        );
      });

      it('numbers that are written as text', () => {
        expect(heard(one.replace(/:(-?[0-9]+)(?=[,}])/g, ':"$1"'))).toEqual([WORDS]);
      });

      it('names of fields that mean something to a language', () => {
        const odd = '{"__proto__":{"text":7},"constructor":null,"toString":"x",';
        expect(heard(one.replaceAll('{', odd).replaceAll(',}', '}'))).toEqual([WORDS]);
      });

      it('a field nested ten thousand deep', () => {
        const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
        expect(heard(one.replace('{', `{"more":${deep},`).replaceAll(',}', '}'))).toEqual([WORDS]);
      });

      it.each([
        ['a hundred thousand characters', 'жук '.repeat(25_000)],
        ['half a character', 'broken \ud83d bag'],
        ['characters that are not printed', '\u0000\ufeff\u202e bag \u2066'],
        ['spaces alone', ' \n '],
      ])('words of %s', (_what, text) => {
        expect(heard(bodyOf(hearing, hearing.message(said('101', text))))).toEqual([text]);
      });

      it('a mark that tells the order of bytes', () => {
        expect(heard(`\ufeff${one}`)).toEqual([WORDS]);
      });
    },
  );

  it('anything at all without falling over', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        expect(codeOf(() => parse(json)) ?? '').toMatch(/^(|input\/\w+)$/);
      }),
      { numRuns: 200 },
    );
    expect(codeOf(() => parse('{'))).toMatch(/^input\//);
  });

  it('the elements of a genuine body with anything put in their place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(40), (junk, at) => {
        const body = JSON.stringify(planted(JSON.parse(one), junk, at));
        expect(codeOf(() => parse(body)) ?? '').toMatch(/^(|input\/\w+)$/);
        if (codeOf(() => parse(body)) !== undefined) return;
        const { messages, signals = [], ignored } = parse(body);
        expect(messages.length + signals.length + ignored.length).toBeGreaterThan(0);
        for (const { thread } of messages)
          expect(() => registered[name]?.privateThread(thread)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

/** What may become of a field. */
const ALTERATIONS: readonly ((part: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => 'other',
  () => -0.5,
  () => ['never'],
  () => ({}),
  (part) => [part],
  (part) => ({ part }),
  String,
];

const holds = (value: unknown, names: ReadonlySet<string>): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, part]) => names.has(name) || holds(part, names));

/** Where the parts are that are not named and hold nothing that is. */
const sparesIn = (value: unknown, names: ReadonlySet<string>): { holder: object; name: string }[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, part]) => [
        ...(names.has(name) || holds(part, names) ? [] : [{ holder: value, name }]),
        ...sparesIn(part, names),
      ]);

/** Alters the spare part counted `at`, round and round. */
const altered = (
  value: unknown,
  names: ReadonlySet<string>,
  at: number,
  alter: (part: unknown) => unknown,
): void => {
  const spares = sparesIn(value, names);
  const spare = spares[at % Math.max(spares.length, 1)];
  if (spare !== undefined)
    Reflect.set(spare.holder, spare.name, alter(Reflect.get(spare.holder, spare.name)));
};

/** The value with every list in it twice over. */
const doubled = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...value, ...value].map(doubled);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, doubled(part)]));
  return value;
};

/** The value with the part counted `at`, depth first, replaced. */
const planted = (value: unknown, junk: unknown, at: number): unknown => {
  let left = at;
  const walk = (part: unknown): unknown => {
    left -= 1;
    if (left === 0) return junk;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walk(one)]));
    return part;
  };
  return walk(value);
};
