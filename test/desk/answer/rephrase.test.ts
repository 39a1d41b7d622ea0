import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#desk/answer/desktop.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { judgeDeliveries } from '#desk/answer/judge.ts';
import { rephrased } from '#desk/answer/rephrase.ts';
import type { Material } from '#desk/answer/rephraseTask.ts';
import { compose } from '#desk/compose/compose.ts';
import type { Plan, Say } from '#desk/compose/plan.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Model, Rephrased, RephraseTask, Wording } from '#desk/ports/model.ts';
import type { Known } from '#desk/ports/people.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus, Fact } from '#domain/caseStatus.ts';
import { type Disclosure, mayDisclose, type Verification } from '#domain/disclosure.ts';
import type { Finding } from '#domain/finding.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { CASES, type CaseSketch, caseOf } from '../cases.ts';
import { deskFor } from '../deskFor.ts';
import { outageOf, scriptedOffice, ticketOf } from '../scriptedOffice.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const NEXT = '2026-11-05T14:00:00.000Z';
const THREAD = 'zephyrline:x:d.800200';
const THURSDAY = 3 * 24 * 3600 + 600;

interface ModelSeen {
  model: Model;
  tasks: RephraseTask[];
  found: (readonly Finding[])[];
}

type Says = Rephrased | ((task: RephraseTask) => Rephrased);

/** A model that answers in this order, and with silence after that. */
const scripted = (...script: Says[]): ModelSeen => {
  const seen: Omit<ModelSeen, 'model'> = { tasks: [], found: [] };
  const next = (task: RephraseTask): Rephrased => {
    const says = script.shift() ?? { kind: 'none', why: 'unavailable' };
    return typeof says === 'function' ? says(task) : says;
  };
  return {
    ...seen,
    model: {
      begin: () => ({
        ask: async (task) => {
          seen.tasks.push(task);
          return next(task);
        },
        mend: async (findings) => {
          seen.found.push(findings);
          return next(seen.tasks.at(-1)!);
        },
      }),
    },
  };
};

const said = (...wording: Wording[]): Rephrased => ({ kind: 'said', wording });
const part = (text: string, ...facts: string[]): Wording => ({ text, facts });

interface Draught {
  lang?: Language;
  words?: string;
  known?: Partial<Known>;
  place?: Plan['place'];
  caseFacts?: Answer['facts'];
}

/** An answer as the desk composes and judges it, before any model is asked. */
const draughtOf = async (say: Say, { lang = 'en', words = 'Where is my bag?', ...more }: Draught = {}) => {
  const { desk, counts, now, wait } = deskFor(table, 'zephyrline');
  wait(THURSDAY);
  const plan: Plan = {
    lang,
    timeZone: 'Europe/London',
    now: now(),
    place: more.place ?? 'private',
    thread: THREAD,
    privateThread: THREAD,
    messageId: '1987',
    handle: 'ivan_p',
    say,
  };
  const customer = { id: '800200', handle: 'ivan_p', name: 'Ivan Petrov' };
  const head = { thread: THREAD, place: plan.place, customer, version: 1, preview: '' };
  const addressee = { desk, head, known: { revision: 0, tries: 0, ...more.known } };
  const { deliveries, facts, promiseBy } = compose(plan);
  const verification: Verification =
    say.kind === 'status' || say.kind === 'unavailable' ? (say.verification ?? 'reference') : 'reference';
  const caseFacts = more.caseFacts ?? (say.kind === 'status' ? allCaseFacts(say.status) : []);
  const content = {
    lang,
    intent: 'case' as const,
    deliveries,
    facts: [...caseFacts, ...facts.filter(({ id }) => !caseFacts.some((fact) => fact.id === id))],
    verification,
    asks: [],
    ...(promiseBy && { promiseBy }),
  };
  const findings = await judgeDeliveries(addressee, content, deliveries);
  const answer: Answer = { ...content, findings, state: findings.length === 0 ? 'ready' : 'refused' };
  const material: Material = { addressee, plan, words };
  return { material, answer, counts };
};

const about = (sketch: CaseSketch, more: Partial<Extract<Say, { kind: 'status' }>> = {}): Say => ({
  kind: 'status',
  status: caseOf(sketch),
  verification: 'verified_basic',
  nextUpdateBy: NEXT,
  ...more,
});

const LOCATED = about(CASES.located!);

/** Says all that the composer says of a located bag, in other words. */
const GOOD = said(
  part(
    'Good news: your bag is in Amsterdam, found there yesterday at 18:40.',
    'case.phase',
    'case.where',
    'case.phaseSince',
  ),
  part(
    'It is not on a flight yet; next it goes to London Heathrow.',
    'case.nextStep',
    'case.nextStep.where',
    'case.phase',
  ),
  part(
    'There is no flight time so far, so I will write to you here by 14:00 today, with news or without.',
    'promise.nextUpdate',
    'case.nextStep',
  ),
);

const LIES: Record<string, Rephrased> = {
  date: said(part('Your bag is in Amsterdam and arrives on 9 November.', 'case.where', 'case.phase')),
  address: said(part('Your bag goes to 17 Quayside Row, Millport.', 'case.where', 'case.phase')),
  promise: said(part('I promise your bag will be delivered today.', 'case.phase')),
  redirect: said(part('Please call us about your bag.', 'case.phase')),
};

const play = async (say: Say, seen: ModelSeen, more: Draught = {}) => {
  const { material, answer, counts } = await draughtOf(say, more);
  const after = await rephrased(seen.model, material, answer);
  return { before: answer, after, counts };
};

describe('a good rephrasing', () => {
  it('goes out instead of the composer’s text, with what it rests on', async () => {
    const { after } = await play(LOCATED, scripted(GOOD));
    expect(after.modelFindings ?? []).toEqual([]);
    expect(after.by).toBe('model');
    const [delivery] = after.deliveries;
    expect(delivery?.text).toMatch(/^Good news: your bag is in Amsterdam/);
    const [claim] = delivery?.claims ?? [];
    expect(delivery?.text.slice(claim?.start, claim?.end)).toBe(
      'Good news: your bag is in Amsterdam, found there yesterday at 18:40.',
    );
    expect(claim?.facts).toContain('case.where');
  });

  it('is counted', async () => {
    expect((await play(LOCATED, scripted(GOOD))).counts).toEqual(['ModelWrote']);
  });

  it('is asked for once', async () => {
    const seen = scripted(GOOD);
    await play(LOCATED, seen);
    expect([seen.tasks.length, seen.found.length]).toEqual([1, 0]);
  });
});

describe('a lie', () => {
  it.each(Object.keys(LIES))(
    'of a %s is stopped, mended once, and then the composer’s text stands',
    async (name) => {
      const seen = scripted(LIES[name]!, LIES[name]!);
      const { before, after, counts } = await play(LOCATED, seen);
      expect(after.deliveries).toEqual(before.deliveries);
      expect(after.by).toBe('composer');
      expect(seen.found).toHaveLength(1);
      expect(seen.found[0]?.length).toBeGreaterThan(0);
      expect(after.modelFindings?.length).toBeGreaterThan(0);
      expect(counts).toEqual(['ModelStopped']);
    },
  );

  it('that is mended goes out mended, and the agent sees what was stopped', async () => {
    const { after } = await play(LOCATED, scripted(LIES.date!, GOOD));
    expect(after.by).toBe('model');
    expect(after.modelFindings?.some(({ code }) => code.startsWith('untraced'))).toBe(true);
  });

  it('leaves the draft ready: what the model said is no fault of the answer', async () => {
    const { after } = await play(LOCATED, scripted(LIES.date!, LIES.redirect!));
    expect([after.state, after.findings]).toEqual(['ready', []]);
  });

  it('that cites a fact above the level is stopped', async () => {
    const say = about({ ...CASES.located!, internal: ['Ramp staff short'] });
    const { after } = await play(
      say,
      scripted(said(part('Your bag is in Amsterdam.', 'case.where', 'case.internal[0]'))),
    );
    expect(after.modelFindings?.map(({ code }) => code)).toContain('hidden_fact');
  });
});

describe('what must be said', () => {
  it('is not left out: a text without the promised time is stopped', async () => {
    const [first, second] = GOOD.kind === 'said' ? GOOD.wording : [];
    const { after } = await play(LOCATED, scripted(said(first!, second!)));
    expect(after.by).toBe('composer');
    expect(after.modelFindings).toContainEqual(
      expect.objectContaining({ code: 'left_out', message: expect.stringContaining('When we write next') }),
    );
  });

  it('is not said by citing it alone', async () => {
    const [first, second] = GOOD.kind === 'said' ? GOOD.wording : [];
    const cited = { text: second!.text, facts: [...second!.facts, 'promise.nextUpdate'] };
    const { after } = await play(LOCATED, scripted(said(first!, cited)));
    expect(after.by).toBe('composer');
  });

  it('is cited, the state of the case too', async () => {
    const wording = GOOD.kind === 'said' ? GOOD.wording : [];
    const uncited = wording.map(({ text, facts }) => ({
      text,
      facts: facts.filter((id) => id !== 'case.phase'),
    }));
    const { after } = await play(LOCATED, scripted(said(...uncited)));
    expect(after.by).toBe('composer');
    expect(after.modelFindings).toHaveLength(1);
  });
});

describe('no answer of the model', () => {
  it.each(['budget', 'timeout', 'refused', 'unreadable', 'unavailable'] as const)(
    'for %s leaves the composer’s text',
    async (why) => {
      const { before, after, counts } = await play(LOCATED, scripted({ kind: 'none', why }));
      expect(after).toEqual({ ...before, by: 'composer' });
      expect(counts).toEqual(['ModelSilent']);
    },
  );

  it('to the request to mend leaves it too', async () => {
    const { before, after } = await play(LOCATED, scripted(LIES.date!, { kind: 'none', why: 'timeout' }));
    expect(after.deliveries).toEqual(before.deliveries);
  });

  it('that is empty is none', async () => {
    expect((await play(LOCATED, scripted(said(part(' \n ', 'case.where'))))).after.by).toBe('composer');
  });
});

describe('the model is not asked', () => {
  const unasked = async (
    say: Say,
    more: Draught = {},
    change: (answer: Answer) => Answer = (same) => same,
  ) => {
    const { material, answer } = await draughtOf(say, more);
    const seen = scripted(GOOD);
    const after = await rephrased(seen.model, material, change(answer));
    expect(seen.tasks).toEqual([]);
    return after;
  };

  it('where none is set', async () => {
    const { material, answer } = await draughtOf(LOCATED);
    expect(await rephrased(undefined, material, answer)).toBe(answer);
  });

  it('about an answer the gate refused', async () => {
    const after = await unasked(LOCATED, {}, (answer) => ({ ...answer, state: 'refused' }));
    expect(after.by).toBeUndefined();
  });

  it('how to ask for a reference', async () => {
    await unasked({
      kind: 'ask',
      form: 'bag_file',
      proof: 'surname',
      missing: ['reference', 'surname'],
      miss: false,
    });
  });

  it('when nobody asked anything', async () => {
    await unasked(LOCATED, { words: '' });
  });

  it('how an outage stands, which is approved once for all', async () => {
    await unasked({ kind: 'status', status: outageOf('in_progress', 'cable_break'), verification: 'none' });
  });

  it('for what is said in public: the pointer stays as it is', async () => {
    const { before, after } = await play(LOCATED, scripted(GOOD), { place: 'public' });
    expect(after.by).toBe('model');
    const inPublic = ({ deliveries }: Answer) => deliveries.filter(({ place }) => place === 'public');
    expect(inPublic(after)).toEqual(inPublic(before));
    expect(inPublic(after)).toHaveLength(1);
  });
});

describe('what the model is told', () => {
  it('holds none of what the customer identifies themselves by', async () => {
    const seen = scripted(GOOD);
    await play(LOCATED, seen, {
      words: 'I am Petrov, AMS ZY 10045, @ivan_p, ivan@mail.example, +44 7700 900123. Where is my bag?',
      known: { reference: { backoffice: 'baggage', value: 'AMSZY10045' }, proofs: { surname: 'Petrov' } },
    });
    expect(JSON.stringify(seen.tasks)).not.toMatch(/petrov|ivan|10045|mail\.example|7700/i);
    expect(seen.tasks[0]?.words).toContain('Where is my bag?');
  });

  it.each(['O’Brien-Smith (née [x])', '\\d+$^', 'TT-700/123', 'a|b*'])(
    'holds none of it whatever characters are in it: %s',
    async (surname) => {
      const seen = scripted();
      await play(LOCATED, seen, { words: `It is ${surname}, where is it?`, known: { proofs: { surname } } });
      expect(seen.tasks[0]?.words).toBe('It is […], where is it?');
    },
  );

  it('holds references and links as seals, which come back whole', async () => {
    const say = about(CASES.located!, { done: { action: 'create_ticket', reference: 'TT-700123' } });
    const seen = scripted((task) => ({ kind: 'said', wording: task.own }));
    const { before, after } = await play(say, seen);
    expect(before.deliveries[0]?.text).toContain('TT-700123');
    expect(JSON.stringify(seen.tasks)).not.toContain('700123');
    expect(after.deliveries[0]?.text).toBe(before.deliveries[0]?.text);
    expect(after.by).toBe('model');
  });

  it('lets no seal out that stands for nothing', async () => {
    const { after } = await play(LOCATED, scripted(said(part('See [[case.link]].', 'case.where'))));
    expect(after.by).toBe('composer');
  });

  it.each(LANGUAGES)('says the values in words of the language, as in %s', async (lang) => {
    const seen = scripted();
    await play(LOCATED, seen, { lang });
    const since = seen.tasks[0]?.facts.find(({ id }) => id === 'case.phaseSince');
    expect(since?.value).toContain('18:40');
  });

  it.each(LANGUAGES.flatMap((lang) => Object.keys(CASES).map((name) => [lang, name] as const)))(
    'is enough to say it again, in %s: %s',
    async (lang, name) => {
      const seen = scripted((task) => ({ kind: 'said', wording: task.own }));
      const { before, after } = await play(about(CASES[name]!), seen, { lang });
      if (before.state !== 'ready') return;
      expect(after.modelFindings ?? []).toEqual([]);
      expect(after.deliveries[0]?.text.replace(/\s/g, ' ')).toBe(
        before.deliveries[0]?.text.replace(/\s/g, ' '),
      );
    },
  );
});

describe('a draft on the desk', () => {
  it('bears the model’s words, and says so', async () => {
    const { office, knows } = scriptedOffice();
    knows({ ok: true, status: ticketOf('in_progress'), proved: 'verified_basic' });
    const { desk, now } = deskFor(table, 'rephrased', office);
    const thread = 'rephrased:x:d.800300';
    await intake(desk)({
      ...{ thread, id: '1', at: now(), direction: 'in', place: 'private', author: { id: '800300' } },
      ...{ text: 'What about TT-700123? My surname is Orlova', lang: 'en' },
    });
    const seen = scripted((task) => said({ text: 'Hello!', facts: [] }, ...task.own));
    await makeDraft({ ...desk, model: seen.model })({ thread, why: 'message' });
    const draft = (await desk.threads.read(thread))?.drafts[0];
    expect([draft?.state, draft?.by, draft?.modelFindings]).toEqual(['ready', 'model', undefined]);
    expect(draft?.deliveries[0]?.text).toMatch(/^Hello! /);
    expect(JSON.stringify(seen.tasks)).not.toMatch(/700123|Orlova/);
  });
});

const LEVELS: Disclosure[] = ['public', 'private_thread', 'verified_basic', 'verified_strong', 'agent_only'];
const REACH: Record<Verification, Disclosure> = {
  none: 'public',
  reference: 'private_thread',
  verified_basic: 'verified_basic',
  verified_strong: 'verified_strong',
};

/** A case each of whose facts bears a word of its own, at a level of its own. */
const guarded = (levels: Disclosure[]): CaseStatus => {
  const status = caseOf({
    phase: 'out_for_delivery',
    since: '2026-11-05T07:31:00.000Z',
    where: { kind: 'courier', name: 'Wherecourier' },
    owner: 'Ownerparcels',
    eta: { from: '2026-11-05T15:17:00.000Z', to: '2026-11-05T18:43:00.000Z' },
    step: { code: 'courier_delivers', by: '2026-11-05T18:43:00.000Z' },
    internal: ['Internalnote'],
  });
  const at = <T>(fact: Fact<T> | undefined, index: number) => fact && { ...fact, disclose: levels[index]! };
  return {
    ...status,
    ...{ phaseSince: at(status.phaseSince, 0)!, where: at(status.where, 1)!, owner: at(status.owner, 2)! },
    ...{ eta: at(status.eta, 3)!, nextStep: at(status.nextStep, 4)! },
  };
};

const MARKS = [/07:31/, /Wherecourier/, /Ownerparcels/, /15:17/, /courier_delivers|courier delivers/];

describe('facts above the level', () => {
  it('are never told to the model, whatever the levels, the person and the language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...LEVELS), { minLength: 5, maxLength: 5 }),
        fc.constantFrom<Verification>('none', 'reference', 'verified_basic', 'verified_strong'),
        fc.constantFrom(...LANGUAGES),
        async (levels, verification, lang) => {
          const seen = scripted();
          const status = guarded(levels);
          await play({ kind: 'status', status, verification, nextUpdateBy: NEXT }, seen, { lang });
          const told = JSON.stringify(seen.tasks);
          expect(told).not.toContain('Internalnote');
          for (const [at, mark] of MARKS.entries())
            if (!mayDisclose(levels[at]!, REACH[verification])) expect(told).not.toMatch(mark);
        },
      ),
      { numRuns: 60 },
    );
  });
});
