import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';

const page = readFileSync(new URL('../../docs/channels.md', import.meta.url), 'utf8');

describe('docs/channels.md', () => {
  it.each(Object.values<Channel>(channels))('says how $name is connected', ({ name, traits }) => {
    expect(page).toContain(`| \`${name}\` |`);
    expect(page).toContain(`\n## ${traits.title}\n`);
  });

  it('shows secrets as JSON', () => {
    const blocks = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, json = '']) => json);
    expect(blocks.length).toBeGreaterThan(0);
    for (const json of blocks) expect(() => JSON.parse(json)).not.toThrow();
  });
});
