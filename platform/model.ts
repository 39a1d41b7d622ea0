import { randomBytes } from 'node:crypto';
import type { Clock } from '#desk/ports/clock.ts';
import type { Model, Rephrased, Rephrasing } from '#desk/ports/model.ts';
import { systemClock } from './clock.ts';
import { type Converse, type Conversed, converse, type Turn } from './converse.ts';
import { ENV, optionalEnv } from './env.ts';
import { type ModelUsage, modelUsage } from './modelUsage.ts';
import { findingsText, orderText, SYSTEM, wordingIn } from './rephrasePrompt.ts';
import { openTable } from './table.ts';

/** For a draft's first text and its mending together. */
const LIMIT_MS = 8000;
/** Of one answer: twice what the longest text takes in any of the languages. */
const MAX_TOKENS = 1000;
/** A day and brand, unless the environment says otherwise. */
const DRAFTS_PER_DAY = 2000;

export interface ModelParts {
  converse: Converse;
  usage: ModelUsage;
  clock: Clock;
  limitMs?: number;
  /** Marks nobody can guess. */
  random?: () => string;
}

/** The model the environment names, behind Bedrock; undefined when it names none. */
export const openModel = (): Model | undefined => {
  const id = optionalEnv(ENV.model);
  if (id === undefined) return undefined;
  const perDay = Number(optionalEnv(ENV.modelDrafts) ?? DRAFTS_PER_DAY);
  return bedrockModel({
    converse: converse(id),
    usage: modelUsage(openTable(), perDay),
    clock: systemClock,
  });
};

/** Neither what is sent nor what is answered is ever logged: both hold what a customer wrote. */
export const bedrockModel = (parts: ModelParts): Model => ({ begin: (brand) => rephrasing(parts, brand) });

const rephrasing = (
  {
    converse: call,
    usage,
    clock,
    limitMs = LIMIT_MS,
    random = () => randomBytes(12).toString('hex'),
  }: ModelParts,
  brand: string,
): Rephrasing => {
  const turns: Turn[] = [];
  let signal: AbortSignal | undefined;

  const say = async (text: string): Promise<Rephrased> => {
    turns.push({ role: 'user', content: [{ text }] });
    signal ??= AbortSignal.timeout(limitMs);
    const answer = await call(
      {
        system: [{ text: SYSTEM }],
        messages: turns,
        inferenceConfig: { maxTokens: MAX_TOKENS, temperature: 0 },
      },
      signal,
    );
    const tokens = tokensOf(answer);
    if (tokens > 0) usage.tokens(brand, tokens);
    if (answer.kind === 'none') return { kind: 'none', why: answer.why };
    turns.push({ role: 'assistant', content: [{ text: answer.text }] });
    const wording = wordingIn(answer.text);
    return wording === undefined ? { kind: 'none', why: 'unreadable' } : { kind: 'said', wording };
  };

  return {
    ask: async (task) =>
      (await usage.take(brand, clock.now())) ? say(orderText(task, random)) : { kind: 'none', why: 'budget' },
    mend: async (findings) => say(findingsText(findings)),
  };
};

const tokensOf = (answer: Conversed): number =>
  answer.kind === 'answer' ? answer.inputTokens + answer.outputTokens : (answer.tokens ?? 0);
