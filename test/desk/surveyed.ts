import { baggage } from '#backoffice/baggage/index.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { publish } from '#desk/outgoing/publish.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import { watch } from '#desk/watch/watch.ts';
import type { CaseKind, LookupResult } from '#domain/caseStatus.ts';
import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { Traits } from '#domain/traits.ts';
import type { Table } from '#platform/table.ts';
import { CASES, type CaseSketch, caseOf } from './cases.ts';
import type { Sketch } from './deskFor.ts';
import { talk } from './talk.ts';

export const HOUR = 3600;
const OPENING = {
  en: 'Where is my bag?',
  ru: 'Где мой чемодан?',
  uk: 'Де моя валіза?',
  nl: 'Waar is mijn koffer?',
  de: 'Wo ist mein Koffer?',
};
const ASKED_AFTER = 2 * HOUR;
/** Thursday, 2026-11-05 10:00 in London. */
const MORNING_SECONDS = 3 * 24 * HOUR + HOUR;

interface Options {
  traits?: Partial<Traits>;
  others?: Readonly<Record<string, Sketch>>;
  levels?: Partial<ServiceLevels>;
  /** The case everybody asks about: a bag that was delivered, or otherwise. */
  sketch?: CaseSketch;
  kind?: CaseKind;
}

/** Looked up at this moment. */
const fresh = (found: LookupResult, now: Instant): LookupResult =>
  found.ok
    ? {
        ...found,
        status: { ...found.status, freshness: { ...found.status.freshness, fetchedAt: now } },
      }
    : found;

let serial = 0;

/** A desk whose customers can be told that their bag is home, two hours after which they are asked whether we helped. */
export const surveyed = (
  table: Table,
  { traits, others, levels, sketch = CASES.delivered!, kind = 'delayed_bag' }: Options = {},
) => {
  serial += 1;
  const brand = `survey${serial}`;
  let known: LookupResult = { ok: true, status: { ...caseOf(sketch), kind }, proved: 'verified_basic' };
  const office: BackOffice = {
    ...baggage,
    connect: async () => ({ lookUp: async () => fresh(known, world.now()) }),
  };
  const world = talk(table, brand, { office, ...(traits && { traits }), ...(others && { others }) });
  const { desk, hints, wait, hear, said, read, approvesAsIs, name } = world;
  world.allow({ satisfaction: { afterSeconds: ASKED_AFTER }, ...levels });
  wait(MORNING_SECONDS);
  let messages = 0;

  const work = async (): Promise<void> => {
    for (let round = 0; round < 4; round += 1) {
      for (const one of hints.draft.splice(0)) await makeDraft(desk)(one);
      for (const one of hints.publish.splice(0)) await publish(desk)(one);
    }
  };

  const says = async (thread: string, text: string, more: Partial<Message> = {}): Promise<void> => {
    messages += 1;
    wait(1);
    await hear(said(thread, `m${messages}`, world.now(), { text, ...more }));
  };

  /** Asks after their bag and is told that it is home. */
  const told = async (thread: string, lang: keyof typeof OPENING = 'en'): Promise<void> => {
    await says(thread, `${OPENING[lang]} AMSZY10045, Petrov`, { lang });
    wait(60);
    await approvesAsIs(thread);
    await work();
  };

  /** Lets time pass, and the watch do what is due. */
  const later = async (seconds: number): Promise<void> => {
    wait(seconds);
    await watch(desk)();
    await work();
  };

  /** Told, and asked two hours later. */
  const asked = async (thread: string, lang: keyof typeof OPENING = 'en'): Promise<void> => {
    await told(thread, lang);
    await later(ASKED_AFTER);
  };

  const head = async (thread: string) => (await read(thread)).head;
  const questions = (channel = 'x') =>
    world
      .on(channel)
      .sends.filter(({ text }) => /yes or no|да.*нет|так.*ні|ja of nee|ja oder nein/i.test(text));

  /** Counts of the brand, with what they were counted under. */
  const counted = async (what: 'survey_asked' | 'survey_yes' | 'survey_no' | 'notices' | 'replies') => {
    const cells = await desk.statistics.cells(brand, '2026-11-01', '2026-11-30');
    return cells.flatMap(({ cell, totals }) => {
      const n = totals.counts[what];
      return n === undefined ? [] : [{ asked: cell.asked, lang: cell.lang, agent: cell.agent, n }];
    });
  };

  const audited = async (thread: string) =>
    (await read(thread)).audit.map(({ what, by, detail }) => ({ what, by, detail }));

  return {
    ...world,
    ...{ brand, work, says, told, later, asked, head, questions, counted, audited },
    thread: name('x', 'd.800300'),
    answers: (next: LookupResult) => {
      known = next;
    },
  };
};
