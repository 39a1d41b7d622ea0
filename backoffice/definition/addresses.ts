import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/* Which addresses may be connected to: IANA's special-purpose registries (RFC 6890 and its updates) without their global ones. */

/** An address as resolved. */
export interface Address {
  address: string;
  family: 4 | 6;
}

/** Every address of a host, as the system resolves it. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

const SPECIAL_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Within 2000::/3, which alone is given out: tunnels that lead to any IPv4 address, examples and benchmarks. */
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix = ''] = subnet.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};

const specialV4 = listOf(SPECIAL_V4, 'ipv4');
const specialV6 = listOf(SPECIAL_V6, 'ipv6');
const globalV6 = listOf(['2000::/3'], 'ipv6');
const loopbackV4 = listOf(['127.0.0.0/8'], 'ipv4');

const isPublic = ({ address, family }: Address): boolean =>
  family === 4
    ? !specialV4.check(address, 'ipv4')
    : globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');

const isLoopback = ({ address, family }: Address): boolean =>
  family === 4 ? loopbackV4.check(address, 'ipv4') : address === '::1';

const LOOPBACK_HOST = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])$/;

/** Whether a URL names this machine itself, as a simulator's does. */
export const namesLoopback = ({ hostname }: URL): boolean => LOOPBACK_HOST.test(hostname);

export const systemResolve: Resolve = async (host) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

const literal = (host: string): Address | undefined => {
  const bare = host.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  return family === 4 || family === 6 ? { address: bare, family } : undefined;
};

/**
 * Addresses a URL may be asked at, undefined when any of them is not for us: a host of this machine has loopback
 * addresses alone, every other host public ones alone. Rejects when the name cannot be resolved.
 */
export const safeAddresses = async (url: URL, resolve: Resolve): Promise<readonly Address[] | undefined> => {
  const itself = literal(url.hostname);
  const addresses = itself === undefined ? await resolve(url.hostname) : [itself];
  const fits = namesLoopback(url) ? isLoopback : isPublic;
  return addresses.length > 0 && addresses.every(fits) ? addresses : undefined;
};
