import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicies } from '#backoffice/policies/index.ts';
import { complaintsOf, WATER } from './rig.ts';

const page = readFileSync(new URL('../../../docs/connectors.md', import.meta.url), 'utf8');
const block = (language: string): string => {
  const [, text = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  return text;
};

describe('docs/connectors.md', () => {
  it('begins with a definition that passes its check as it stands', async () => {
    expect(await complaintsOf({ ...WATER, 'connector.yaml': block('yaml') })).toEqual([]);
  });

  it('shows a policy that can be read', () => {
    expect(readPolicies({ 'promo-code.en.md': block('markdown') })).toMatchObject({
      policies: [{ id: 'promo-code' }],
    });
  });
});
