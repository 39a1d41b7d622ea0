import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hook } from '#channels/instagram/hook.ts';
import { brandOn } from '../../contracts/channelRig.ts';

/** Real deliveries, read where they are; the project is whole without them. */
const folder = resolve(import.meta.dirname, '../../../../shared/corpus/payloads/instagram');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(files.length === 0)('real deliveries of Instagram', () => {
  it.each(files)('%s is accounted for', (name) => {
    const body = readFileSync(resolve(folder, name), 'utf8');
    const accountId = hook.accountIn(JSON.parse(body)) ?? '';
    const {
      messages,
      signals = [],
      ignored,
    } = hook.parse(body, brandOn('instagram', { accountId, handle: 'skylark_air' }));
    expect(messages.length + signals.length + ignored.length).toBe(1);
    expect(ignored.filter((reason) => reason.includes('malformed'))).toEqual([]);
    if (!name.includes('reaction')) expect(messages).toHaveLength(1);
  });
});
