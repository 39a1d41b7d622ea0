import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Finding } from '#domain/finding.ts';
import { threadName } from '#domain/thread.ts';
import type { Say } from '../compose/plan.ts';
import type { MetricName } from '../ports/meter.ts';
import type { Model, Rephrased, Rephrasing } from '../ports/model.ts';
import type { Answer } from './desktop.ts';
import { type Addressee, type Grounds, judgeDeliveries } from './judge.ts';
import { citedFacts, type Material, rephraseTask } from './rephraseTask.ts';
import { unsealed, written } from './wording.ts';

/** Questions and pointers stay as they are: there is nothing to say better in them, and much to say wrongly. */
const KINDS: readonly Say['kind'][] = ['status', 'policy', 'too_early', 'unavailable'];

/**
 * A model answers people, in their own tone: what the brand says of its own accord stays the composer's, and so does
 * how an outage stands, which an agent approves once for all.
 */
const isForModel = ({ plan: { say }, words }: Material, { state }: Answer): boolean =>
  state === 'ready' &&
  KINDS.includes(say.kind) &&
  words.trim() !== '' &&
  !(say.kind === 'status' && say.status.kind === 'outage');

/** An answer the gate let through, in better words if the model finds some that it lets through as well. */
export const rephrased = async (
  model: Model | undefined,
  material: Material,
  answer: Answer,
): Promise<Answer> => {
  const own = answer.deliveries.find(({ place }) => place === 'private');
  if (model === undefined || own === undefined || !isForModel(material, answer)) return answer;
  const { desk, head } = material.addressee;
  const { brand } = threadName(head.thread);
  const { delivery, stopped, metric } = await better(model.begin(brand), { ...material, answer, own });
  desk.meter.count(metric, brand);
  return {
    ...answer,
    deliveries: answer.deliveries.map((one) => (one === own && delivery !== undefined ? delivery : one)),
    by: delivery === undefined ? 'composer' : 'model',
    ...(stopped.length > 0 && { modelFindings: stopped }),
  };
};

interface Draught extends Material {
  answer: Grounds;
  own: DraftDelivery;
}

interface Outcome {
  delivery?: DraftDelivery;
  stopped: Finding[];
  metric: MetricName;
}

/** Asks once, and once more with what was found. */
const better = async (rephrasing: Rephrasing, draught: Draught): Promise<Outcome> => {
  const task = rephraseTask(draught, draught.answer, draught.own);
  const first = await judged(await rephrasing.ask(task), draught);
  if (first.metric !== 'ModelStopped') return first;
  const second = await judged(await rephrasing.mend(first.stopped), draught);
  return {
    ...second,
    metric: second.metric === 'ModelSilent' ? 'ModelStopped' : second.metric,
    stopped: [...first.stopped, ...second.stopped],
  };
};

const judged = async (said: Rephrased, { addressee, answer, own }: Draught): Promise<Outcome> => {
  const facts = citedFacts(answer, own);
  const wording = said.kind === 'said' ? unsealed(said.wording, facts) : undefined;
  const { text, claims } = written(wording ?? []);
  if (text === '') return { stopped: [], metric: 'ModelSilent' };
  const delivery = { ...own, text, claims };
  const findings = await judgeDeliveries(addressee, answer, [delivery]);
  const stopped = findings.length > 0 ? findings : await leftOut(addressee, answer, [own, delivery]);
  return stopped.length > 0
    ? { stopped, metric: 'ModelStopped' }
    : { delivery, stopped, metric: 'ModelWrote' };
};

const PROMISE = 'promise.nextUpdate';

/** Whether the gate would let a text through if a fact were not known: then it does not say it. */
const standsWithout = async (
  addressee: Addressee,
  { promiseBy, ...grounds }: Grounds,
  delivery: DraftDelivery,
  id: string,
): Promise<boolean> => {
  const claims = delivery.claims.map((claim) => ({
    ...claim,
    facts: claim.facts.filter((fact) => fact !== id),
  }));
  const findings = await judgeDeliveries(
    addressee,
    {
      ...grounds,
      facts: grounds.facts.filter((fact) => fact.id !== id),
      ...(promiseBy && id !== PROMISE && { promiseBy }),
    },
    [{ ...delivery, claims }],
  );
  return findings.length === 0;
};

/** A value that one text says and another does not; a state has too many words to tell by. */
const isLost = async (
  addressee: Addressee,
  grounds: Grounds,
  [own, theirs]: [DraftDelivery, DraftDelivery],
  { id, value }: CitedFact,
): Promise<boolean> => {
  if (!theirs.claims.some(({ facts }) => facts.includes(id))) return true;
  if (value.kind === 'code' || (await standsWithout(addressee, grounds, own, id))) return false;
  return standsWithout(addressee, grounds, theirs, id);
};

/** Nothing the composer says is lost on the way: a date that is promised, a thing the customer must do. */
const leftOut = async (
  addressee: Addressee,
  grounds: Grounds,
  texts: [DraftDelivery, DraftDelivery],
): Promise<Finding[]> => {
  const facts = citedFacts(grounds, texts[0]);
  const lost = await Promise.all(facts.map((fact) => isLost(addressee, grounds, texts, fact)));
  return facts
    .filter((_, at) => lost[at])
    .map(({ id, label }) => ({
      kind: 'truth',
      code: 'left_out',
      place: texts[0].place,
      excerpt: '',
      message: `This no longer says “${label}” (${id}).`,
    }));
};
