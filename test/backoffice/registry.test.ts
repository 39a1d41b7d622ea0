import { describe, expect, it } from 'vitest';
import { backoffices } from '#backoffice/registry.ts';

describe('the registry of back offices', () => {
  it.each(Object.entries(backoffices))('lists %s under its own name', (key, backoffice) => {
    expect(backoffice.name).toBe(key);
  });
});
