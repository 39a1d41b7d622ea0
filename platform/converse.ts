import { AwsClient } from 'aws4fetch';
import * as z from 'zod/mini';
import { awsSession } from './awsSession.ts';
import { optionalEnv } from './env.ts';

/* One call of Amazon Bedrock: POST /model/{id}/converse. */

export interface Turn {
  role: 'user' | 'assistant';
  content: { text: string }[];
}

interface ConverseRequest {
  system: { text: string }[];
  messages: Turn[];
  inferenceConfig: { maxTokens: number; temperature: number };
}

export type Conversed =
  | { kind: 'answer'; text: string; inputTokens: number; outputTokens: number }
  | { kind: 'none'; why: 'timeout' | 'refused' | 'unreadable' | 'unavailable'; tokens?: number };

export type Converse = (request: ConverseRequest, signal: AbortSignal) => Promise<Conversed>;

const Answer = z.object({
  output: z.object({ message: z.object({ content: z.array(z.object({ text: z.optional(z.string()) })) }) }),
  stopReason: z.string(),
  usage: z.object({ inputTokens: z.number(), outputTokens: z.number() }),
});

/** By which Bedrock says that a model, or a guardrail before it, would not. */
const REFUSALS = ['content_filtered', 'guardrail_intervened'];
const COMPLETE = ['end_turn', 'stop_sequence'];

/** Signed like every call of AWS, without a repetition of its own: there is a text to fall back on. */
export const converse = (model: string): Converse => {
  const session = awsSession();
  const client = new AwsClient({ ...session, service: 'bedrock', retries: 0 });
  const base =
    optionalEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME') ??
    `https://bedrock-runtime.${session.region}.amazonaws.com`;
  const url = `${base}/model/${encodeURIComponent(model)}/converse`;
  return async (request, signal) => {
    try {
      const answer = await client.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        signal,
      });
      return answer.ok ? read(await answer.text()) : failed(answer.status);
    } catch {
      return { kind: 'none', why: signal.aborted ? 'timeout' : 'unavailable' };
    }
  };
};

/** 408 is the model's own time-out; what else is not 200 is throttled, down, or not set up. */
const failed = (status: number): Conversed => ({
  kind: 'none',
  why: status === 408 ? 'timeout' : 'unavailable',
});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const read = (body: string): Conversed => {
  const parsed = Answer.safeParse(jsonOf(body));
  if (!parsed.success) return { kind: 'none', why: 'unreadable' };
  const { output, stopReason, usage } = parsed.data;
  const tokens = usage.inputTokens + usage.outputTokens;
  if (REFUSALS.includes(stopReason)) return { kind: 'none', why: 'refused', tokens };
  if (!COMPLETE.includes(stopReason)) return { kind: 'none', why: 'unreadable', tokens };
  const text = output.message.content.map((block) => block.text ?? '').join('');
  return { kind: 'answer', text, ...usage };
};
