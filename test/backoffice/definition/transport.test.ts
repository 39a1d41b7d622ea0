import { afterEach, describe, expect, it } from 'vitest';
import { type Address, safeAddresses } from '#backoffice/definition/addresses.ts';
import { type Call, network, transport } from '#backoffice/definition/transport.ts';
import { serve } from './rig.ts';

const resolving =
  (...addresses: string[]) =>
  async (): Promise<Address[]> =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const callTo = (url: string, more: Partial<Call> = {}): Call => ({
  method: 'GET',
  url: new URL(url),
  headers: {},
  maxBytes: 1000,
  signal: AbortSignal.timeout(2000),
  ...more,
});

describe('an address that may not be connected to', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.8',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '192.0.0.1',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a00:8',
    'fd00:ec2::254',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '64:ff9b::a00:8',
    '2001:db8::1',
    '2002:a00:8::1',
    '2001::1',
    '::127.0.0.1',
  ])('is %s, though a public name resolves to it', async (address) => {
    expect(await safeAddresses(new URL('https://water.example'), resolving(address))).toBeUndefined();
  });

  it.each([
    'https://127.0.0.2.example',
    'https://2130706433',
    'https://0x7f.1',
    'https://0177.0.0.1',
    'https://127.1',
    'https://[::ffff:127.0.0.1]',
    'https://[::]',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://１２７.0.0.1',
  ])('is what %s stands for', async (url) => {
    const found = await safeAddresses(new URL(url), resolving('127.0.0.1'));
    // 127.x is this machine by name, as a simulator is; anything else is refused.
    expect(found === undefined || /^127\./.test(new URL(url).hostname)).toBe(true);
  });

  it('is one private address among public ones', async () => {
    const url = new URL('https://water.example');
    expect(await safeAddresses(url, resolving('8.8.8.8', '10.0.0.8'))).toBeUndefined();
    expect(await safeAddresses(url, resolving())).toBeUndefined();
  });

  it('is any but loopback for this machine itself', async () => {
    const url = new URL('http://localhost:8080');
    expect(await safeAddresses(url, resolving('127.0.0.1', '::1'))).toHaveLength(2);
    expect(await safeAddresses(url, resolving('8.8.8.8'))).toBeUndefined();
  });

  it('is not a public one', async () => {
    for (const address of ['8.8.8.8', '2a00:1450:4001::1'])
      expect(await safeAddresses(new URL('https://water.example'), resolving(address))).toHaveLength(1);
  });
});

describe('a call', () => {
  let stop = (): void => undefined;
  const from = async (...handle: Parameters<typeof serve>): Promise<string> => {
    const { url, close } = await serve(...handle);
    stop = close;
    return url;
  };
  afterEach(() => stop());

  it('to a name with a private address is never made', async () => {
    let asked = 0;
    const url = await from(() => {
      asked += 1;
    });
    const port = new URL(url).port;
    const outcome = await transport(resolving('127.0.0.1'))(callTo(`http://water.example:${port}/`));
    expect(outcome).toEqual({ kind: 'refused_address' });
    expect(asked).toBe(0);
  });

  it('goes to the very address that was checked, whatever the name resolves to next', async () => {
    const url = await from((_, response) => response.end('{}'));
    let times = 0;
    const rebinding = async (): Promise<Address[]> => {
      times += 1;
      return [{ address: times === 1 ? '127.0.0.1' : '10.0.0.8', family: 4 }];
    };
    const outcome = await transport(rebinding)(callTo(url.replace('127.0.0.1', 'localhost')));
    expect(outcome).toMatchObject({ kind: 'answer', answer: { status: 200, body: '{}' } });
    expect(times).toBe(1);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const url = await from((_, response) => {
      asked += 1;
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    });
    expect(await network(callTo(url))).toMatchObject({ answer: { status: 302 } });
    expect(asked).toBe(1);
  });

  it('reads no more than it may', async () => {
    const url = await from((_, response) => {
      response.write('x'.repeat(2000));
    });
    const outcome = await network(callTo(url));
    expect(outcome).toMatchObject({ kind: 'answer', answer: { status: 200 } });
    expect(outcome.kind === 'answer' && outcome.answer).not.toHaveProperty('body');
  });

  it('ends with its time, though a body drips', async () => {
    const url = await from((_, response) => {
      response.write('{');
    });
    const outcome = await network(callTo(url, { signal: AbortSignal.timeout(60) }));
    expect(outcome).toEqual({ kind: 'failed', sent: true, timedOut: true });
  });

  it('ends with its time, though a name does not resolve', async () => {
    const never = () => new Promise<Address[]>(() => undefined);
    const call = callTo('https://water.example', { signal: AbortSignal.timeout(30) });
    expect(await transport(never)(call)).toEqual({ kind: 'failed', sent: false, timedOut: true });
  });

  it('that was cut short has failed, not answered', async () => {
    const url = await from((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":');
      setImmediate(() => response.destroy());
    });
    expect(await network(callTo(url))).toEqual({ kind: 'failed', sent: true, timedOut: false });
  });

  it('nobody listens for was not sent', async () => {
    const { url, close } = await serve(() => undefined);
    close();
    expect(await network(callTo(url))).toEqual({ kind: 'failed', sent: false, timedOut: false });
  });

  it('whose name does not resolve was not sent', async () => {
    const lost = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await transport(lost)(callTo('https://water.example'))).toMatchObject({ sent: false });
  });

  it('over TLS is not made without a certificate for the name', async () => {
    const url = await from((_, response) => response.end('{}'));
    expect(await network(callTo(url.replace('http:', 'https:')))).toMatchObject({ kind: 'failed' });
  });
});
