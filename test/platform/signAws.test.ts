import { afterEach, describe, expect, it, vi } from 'vitest';
import { signAws } from '#platform/signAws.ts';

const call = {
  service: 'sms-voice',
  region: 'eu-central-1',
  url: 'https://sms-voice.eu-central-1.amazonaws.com/',
  headers: {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage',
  },
  body: '{}',
};

const role = (more: Record<string, string> = {}): void => {
  const env = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
  for (const [name, value] of Object.entries({ AWS_SESSION_TOKEN: '', ...env, ...more }))
    vi.stubEnv(name, value);
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a call of an AWS service', () => {
  it('is signed for the service and the region it goes to, not the one it comes from', async () => {
    role();
    const { authorization } = await signAws(call);
    expect(authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/sms-voice\/aws4_request, SignedHeaders=\S*x-amz-target/,
    );
  });

  it('keeps the headers it had, and bears the token of the session', async () => {
    role({ AWS_SESSION_TOKEN: 'of-this-hour' });
    expect(await signAws(call)).toMatchObject({ ...call.headers, 'x-amz-security-token': 'of-this-hour' });
  });
});
