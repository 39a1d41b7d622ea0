import { describe, expect, it } from 'vitest';
import type { Publication, Publications } from '#desk/ports/publications.ts';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { type Folder, publish, publishDemo } from '#local/publish.ts';

const clock = { now: () => '2026-11-02T09:10:00.000Z' };

const shelf = () => {
  const all: Publication[] = [];
  const publications: Publications = {
    of: async () =>
      all.filter((one) => !all.some((other) => other.name === one.name && other.version > one.version)),
    put: async (_brand, publication) => {
      const version = all.filter(({ name }) => name === publication.name).length + 1;
      const next = { ...publication, version };
      all.push(next);
      return next;
    },
  };
  return { all, publishing: { publications, clock } };
};

const POLICY = `---
id: hours
title: Hours
lang: en
public: true
validFrom: 2026-01-01
questions:
  - When do you open?
  - When do you close?
---
From nine to five.
`;

const policies = (text: string): Folder => ({
  kind: 'policies',
  name: 'policies',
  files: { 'hours.en.md': text },
});

describe('publishing a folder', () => {
  it('makes a version of what was never published', async () => {
    const { publishing } = shelf();
    expect(await publish(publishing, 'vesna', policies(POLICY))).toMatchObject({
      isNew: true,
      publication: { version: 1, publishedAt: clock.now() },
    });
  });

  it('makes none of what is published as it is', async () => {
    const { publishing } = shelf();
    await publish(publishing, 'vesna', policies(POLICY));
    expect(await publish(publishing, 'vesna', policies(POLICY))).toMatchObject({
      isNew: false,
      publication: { version: 1 },
    });
  });

  it('makes another of what changed', async () => {
    const { publishing } = shelf();
    await publish(publishing, 'vesna', policies(POLICY));
    const changed = policies(POLICY.replace('five', 'six'));
    expect(await publish(publishing, 'vesna', changed)).toMatchObject({
      isNew: true,
      publication: { version: 2 },
    });
  });

  it('refuses policies that do not pass, with the line, and leaves the last good version', async () => {
    const { all, publishing } = shelf();
    await publish(publishing, 'vesna', policies(POLICY));
    const refused = await publish(publishing, 'vesna', policies(POLICY.replace('lang: en', 'lang: xx')));
    expect(refused).toMatchObject({ problems: [{ file: 'hours.en.md', line: 4, path: 'lang' }] });
    expect(all.map(({ version }) => version)).toEqual([1]);
  });

  it('refuses a definition that does not pass', async () => {
    const { all, publishing } = shelf();
    const files = { 'connector.yaml': 'apiVersion: connector/v1\nname: tickets\n' };
    expect(await publish(publishing, 'vesna', { kind: 'connector', name: 'tickets', files })).toHaveProperty(
      'problems',
    );
    expect(all).toEqual([]);
  });
});

describe.each(demoBrandIds)('what %s publishes', (id) => {
  it('passes its checks: the definitions of its back offices, its policies and its service levels', async () => {
    const { all, publishing } = shelf();
    const [demo] = demoBrands([id]);
    expect(await publishDemo(publishing, demo!.brand)).toEqual([]);
    const inCode = ['baggage'];
    const defined = demo!.brand.backoffices.filter((name) => !inCode.includes(name));
    expect(all.map(({ name }) => name)).toEqual([...defined, 'policies', 'service_levels']);
  });
});
