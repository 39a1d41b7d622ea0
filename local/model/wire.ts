import { z } from 'zod';

/* Amazon Bedrock's Converse as it stands on the wire, as far as it is used here. */

const Block = z.strictObject({ text: z.string().min(1) });

/** What the service would refuse with a ValidationException is refused here too: roles that do not alternate, for one. */
export const ConverseBody = z
  .strictObject({
    system: z.array(Block).optional(),
    messages: z
      .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.array(Block).min(1) }))
      .min(1),
    inferenceConfig: z
      .strictObject({
        maxTokens: z.number().int().min(1).optional(),
        temperature: z.number().min(0).max(1).optional(),
      })
      .optional(),
  })
  .refine(({ messages }) => messages.every(({ role }, at) => role === (at % 2 === 0 ? 'user' : 'assistant')));

export type ConverseBody = z.infer<typeof ConverseBody>;

/** HTTP statuses of the errors that Converse documents. */
export const ERRORS = {
  AccessDeniedException: 403,
  InternalServerException: 500,
  ModelErrorException: 424,
  ModelNotReadyException: 429,
  ModelTimeoutException: 408,
  ResourceNotFoundException: 404,
  ServiceUnavailableException: 503,
  ThrottlingException: 429,
  ValidationException: 400,
} as const;

export type ErrorName = keyof typeof ERRORS;

export type StopReason = 'end_turn' | 'max_tokens' | 'content_filtered' | 'guardrail_intervened';

const ROUGHLY = 4;
const tokens = (text: string): number => Math.ceil(text.length / ROUGHLY);

export const answerBody = (request: ConverseBody, text: string, stopReason: StopReason): object => {
  const read = [...(request.system ?? []), ...request.messages.flatMap(({ content }) => content)];
  const inputTokens = tokens(read.map((block) => block.text).join(''));
  const outputTokens = tokens(text);
  return {
    output: { message: { role: 'assistant', content: [{ text }] } },
    stopReason,
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
    metrics: { latencyMs: 1 },
  };
};
