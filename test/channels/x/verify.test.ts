import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handshake, verify } from '#channels/x/verify.ts';
import type { HookRequest } from '#desk/ports/hook.ts';

const SECRET = { consumerKey: 'ck', consumerSecret: 'present secret' };
const ROTATING = { ...SECRET, previousConsumerSecret: 'previous secret' };
const BODY = Buffer.from('{"data": {"text":"h\u00e4llo \\u00e4 \u{1F600}"}}');

const digest = (
  body: string | Uint8Array,
  key: string,
  encoding: 'base64' | 'base64url' | 'hex' = 'base64',
) => createHmac('sha256', key).update(body).digest(encoding);

const signed = (signature: string | undefined, body: Uint8Array = BODY): HookRequest => ({
  method: 'POST',
  headers: signature === undefined ? {} : { 'x-twitter-webhooks-signature': signature },
  query: {},
  body,
});

const GOOD = `sha256=${digest(BODY, 'present secret')}`;
const refusal = (code: string) => expect.objectContaining({ name: 'VisibleError', kind: 'auth', code });

describe('the signature of a webhook call', () => {
  it('is accepted over the raw bytes', () => {
    expect(() => verify(signed(GOOD), SECRET)).not.toThrow();
  });

  it('is accepted over bytes that are no UTF-8', () => {
    const body = Uint8Array.from([0xff, 0xfe, 0x00, 0x80]);
    expect(() => verify(signed(`sha256=${digest(body, 'present secret')}`, body), SECRET)).not.toThrow();
  });

  it('is refused when it is absent', () => {
    expect(() => verify(signed(undefined), SECRET)).toThrow(refusal('signature_absent'));
  });

  it.each([
    ['empty', ''],
    ['without its prefix', digest(BODY, 'present secret')],
    ['of another prefix', GOOD.replace('sha256', 'sha1')],
    ['with its prefix in capitals', GOOD.replace('sha256', 'SHA256')],
    ['cut short', GOOD.slice(0, -4)],
    ['in hex', `sha256=${digest(BODY, 'present secret', 'hex')}`],
    ['in base64url without padding', `sha256=${digest(BODY, 'present secret', 'base64url')}`],
    ['with a blank before it', ` ${GOOD}`],
    ['with a line break after it', `${GOOD}\n`],
    ['given twice', `${GOOD},${GOOD}`],
    ['given twice with a blank', `${GOOD}, ${GOOD}`],
    ['of a hundred kilobytes', `sha256=${'A'.repeat(100_000)}`],
  ])('is refused when it is %s', (_, signature) => {
    expect(() => verify(signed(signature), SECRET)).toThrow(refusal('signature_malformed'));
  });

  it('is refused when any bit of it is flipped', () => {
    const bytes = Buffer.from(digest(BODY, 'present secret'), 'base64');
    fc.assert(
      fc.property(fc.nat(255), (bit) => {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => verify(signed(`sha256=${flipped.toString('base64')}`), SECRET)).toThrow(
          refusal('signature_mismatch'),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when a bit of the body is flipped', () => {
    const body = Buffer.from(BODY);
    body.writeUInt8(body.readUInt8(5) ^ 1, 5);
    expect(() => verify(signed(GOOD, body), SECRET)).toThrow(refusal('signature_mismatch'));
  });

  it('is refused over the same JSON written anew', () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(BODY.toString())));
    expect(() => verify(signed(GOOD, rewritten), SECRET)).toThrow(refusal('signature_mismatch'));
  });

  it("is refused when it was made with another brand's secret", () => {
    expect(() => verify(signed(GOOD), { ...SECRET, consumerSecret: 'of another brand' })).toThrow(
      refusal('signature_mismatch'),
    );
  });

  it('is accepted with the previous secret while secrets rotate', () => {
    expect(() => verify(signed(`sha256=${digest(BODY, 'previous secret')}`), ROTATING)).not.toThrow();
  });

  it('is accepted with the present secret while secrets rotate', () => {
    expect(() => verify(signed(GOOD), ROTATING)).not.toThrow();
  });

  it('is refused with the previous secret after the rotation', () => {
    expect(() => verify(signed(`sha256=${digest(BODY, 'previous secret')}`), SECRET)).toThrow(
      refusal('signature_mismatch'),
    );
  });

  it.each([
    ['missing', undefined],
    ['empty', {}],
    ['null', null],
    ['without a consumer secret', { consumerKey: 'ck' }],
    ['of an empty consumer secret', { consumerKey: 'ck', consumerSecret: '' }],
  ])('is refused while the stored secret is %s, even one made with an empty key', (_, stored) => {
    expect(() => verify(signed(`sha256=${digest(BODY, '')}`), stored)).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'secret' }),
    );
  });
});

describe("X's challenge", () => {
  const challenge = (token: string | undefined): HookRequest => ({
    method: 'GET',
    headers: {},
    query: token === undefined ? {} : { crc_token: token },
    body: new Uint8Array(),
  });

  it('is answered with the HMAC of the token, as JSON', () => {
    expect(handshake(challenge('bm90LWEtcmVhbC10b2tlbi1hdC1hbGw='), ROTATING)).toEqual({
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({
        response_token: `sha256=${digest('bm90LWEtcmVhbC10b2tlbi1hdC1hbGw=', 'present secret')}`,
      }),
    });
  });

  it.each([
    ['a JSON body that somebody wants signed', '{"data":{"event_type":"dm.received"}}'],
    ['absent', undefined],
    ['empty', ''],
    ['short', 'abc'],
    ['long', 'a'.repeat(129)],
    ['markup', '<script>alert(1)</script>'],
    ['given twice', 'abcdefghijklmnop,abcdefghijklmnop'],
    ['followed by a line break', 'abcdefghijklmnop\n'],
  ])('is refused when the token is %s', (_, token) => {
    expect(() => handshake(challenge(token), SECRET)).toThrow(
      expect.objectContaining({ kind: 'input', code: 'crc_token' }),
    );
  });

  it('signs no text that could be the body of an event', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const signs = () => handshake(challenge(json), SECRET);
        if (json.includes('"') || json.includes('{') || json.includes('[')) expect(signs).toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it('is refused while the stored secret is missing', () => {
    expect(() => handshake(challenge('abcdefghijklmnop'), undefined)).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'secret' }),
    );
  });
});
