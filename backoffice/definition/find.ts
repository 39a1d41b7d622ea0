import type { Wanted } from '#desk/ports/backOffice.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import { ask, type Session } from './call.ts';
import { caseStatus, producedFacts } from './caseStatus.ts';
import { bestMatch } from './chosen.ts';
import { NO_MATCH, refusal, unavailable } from './lookup.ts';
import { type Found, readFound } from './mapped.ts';

type Open = { found: Found } | { failed: LookupResult };

const read = (value: unknown, { definition: { title, facts } }: Session): Open => {
  const reading = readFound(value);
  if ('misfits' in reading)
    return { failed: unavailable(`The answer of ${title} cannot be read: ${reading.misfits.join('; ')}.`) };
  const names = new Set(reading.value.flatMap((one) => producedFacts(one.case)));
  const surplus = [...names].filter((name) => !facts.has(name));
  if (surplus.length === 0) return { found: reading.value };
  return { failed: unavailable(`The answer of ${title} holds facts nobody listed: ${surplus.join(', ')}.`) };
};

/** What is open now, each with the words it goes by. */
const openCases = async (session: Session, wanted: Wanted): Promise<Open> => {
  const { definition, now } = session;
  if (definition.find === undefined) return { found: [] };
  const { request, map, noMatch } = definition.find;
  const variables = { now, asked: { lang: wanted.lang } };
  const answer = await ask(session, request, { filling: { now }, variables, meant: noMatch });
  if ('status' in answer && noMatch.includes(answer.status)) return { found: [] };
  if (answer.kind !== 'json') return { failed: refusal(answer, definition) };
  const ran = await map.run(answer.body, variables);
  return ran.ok
    ? read(ran.value, session)
    : { failed: unavailable(`The answer of ${definition.title} cannot be read: ${ran.why}.`) };
};

/** The open case a customer's words are about, where they name one and no other as well. */
export const find = async (session: Session, wanted: Wanted): Promise<LookupResult> => {
  const open = await openCases(session, wanted);
  if ('failed' in open) return open.failed;
  const one = bestMatch(wanted.text, open.found, ({ words }) => words);
  if (one === undefined) return NO_MATCH;
  const { definition, context, now } = session;
  const { id: brandId, timeZone } = context.brand;
  const reference = one.case.reference ?? '';
  return {
    ok: true,
    status: caseStatus(definition, one.case, { brandId, timeZone, reference, now }),
    proved: 'none',
  };
};
