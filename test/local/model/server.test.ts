import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ModelStandIn, startModel } from '#local/model/server.ts';
import { ERRORS, type ErrorName } from '#local/model/wire.ts';

let standIn: ModelStandIn;

beforeEach(async () => {
  standIn = await startModel();
});
afterEach(() => standIn.close());

const SIGNED =
  'AWS4-HMAC-SHA256 Credential=local/20261105/us-east-1/bedrock/aws4_request, SignedHeaders=host, Signature=00';
const HELLO = { role: 'user', content: [{ text: 'Hello' }] };

const post = async (
  body: unknown,
  { path = '/model/maker.model-1/converse', authorization = SIGNED } = {},
) => {
  const answer = await fetch(standIn.url + path, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const error = answer.headers.get('x-amzn-errortype')?.split(':')[0];
  return { status: answer.status, error, body: JSON.parse(await answer.text()) };
};

describe('the stand-in for Bedrock', () => {
  it('answers in the shape of Converse', async () => {
    standIn.says({ kind: 'text', text: 'Hi' });
    expect((await post({ messages: [HELLO] })).body).toEqual({
      output: { message: { role: 'assistant', content: [{ text: 'Hi' }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: 2, outputTokens: 1, totalTokens: 3 },
      metrics: { latencyMs: 1 },
    });
  });

  it.each<[string, unknown]>([
    ['without messages', {}],
    ['in which two users speak in a row', { messages: [HELLO, HELLO] }],
    ['that begins with the assistant', { messages: [{ role: 'assistant', content: [{ text: 'Hi' }] }] }],
    ['with an empty block', { messages: [{ role: 'user', content: [{ text: '' }] }] }],
    ['with a field Bedrock does not know', { messages: [HELLO], max_tokens: 5 }],
  ])('refuses a request %s', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, error: 'ValidationException' });
  });

  it('lets in nobody who did not sign for Bedrock', async () => {
    const answer = await post({ messages: [HELLO] }, { authorization: SIGNED.replace('/bedrock/', '/sqs/') });
    expect(answer).toMatchObject({ status: 403, error: 'AccessDeniedException' });
  });

  it('knows no other operation', async () => {
    const answer = await post({ messages: [HELLO] }, { path: '/model/maker.model-1/invoke' });
    expect(answer).toMatchObject({ status: 404, error: 'ResourceNotFoundException' });
  });

  it.each(Object.keys(ERRORS) as ErrorName[])('can fail as %s', async (error) => {
    standIn.says({ kind: 'error', error });
    expect(await post({ messages: [HELLO] })).toMatchObject({ status: ERRORS[error], error });
  });
});
