import { describe, expect, it } from 'vitest';
import type { Secrets } from '#desk/ports/secrets.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { brands, parseBrands } from '#platform/brands.ts';

describe('brand configuration', () => {
  it('is read as it was written', () => {
    expect(parseBrands([demoBrand])).toEqual([demoBrand]);
  });

  it.each([
    ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['an id that cannot stand in a thread id', { id: 'Zephyr:Line' }, '0.id'],
    ['hours that are no time of day', { daytime: ['9', '20:00'] }, 'daytime'],
  ])('is refused with the field at fault: %s', (_what, change, field) => {
    expect(() => parseBrands([{ ...demoBrand, ...change }])).toThrow(field);
  });

  it('tells nothing of a brand that is not there', async () => {
    const secrets = { get: async () => [demoBrand] } as unknown as Secrets;
    await expect(brands(secrets).get('other')).rejects.toMatchObject({ kind: 'missing' });
  });
});
