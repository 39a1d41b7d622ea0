import { describe, expect, it } from 'vitest';
import { agentOf, me } from '#desk/agent/me.ts';
import type { TableDesk } from '#desk/layers.ts';
import type { Brand } from '#domain/brand.ts';
import type { Role } from '#domain/roles.ts';
import { demoBrand } from '#local/demo/brand.ts';

const vesna: Brand = { ...demoBrand, id: 'vesna', name: 'Vesna Lab', timeZone: 'Europe/Riga', people: [] };

const desk = {
  brands: { all: async () => [demoBrand, vesna], get: async () => demoBrand },
} as unknown as TableDesk;

const callerOf = (username: string, ...roles: [string, Role][]) => ({
  username,
  roles: new Map(roles.map(([brand, role]) => [brand, [role]])),
});

describe('who is signed in', () => {
  it('is shown the brands they work for, and who else does', async () => {
    const view = await me(desk)(callerOf('anna', ['zephyrline', 'lead']));
    expect(view.agent).toEqual({ id: 'anna', name: 'Anna Bell', initials: 'AB' });
    expect(view.brands).toEqual([
      {
        ...{ id: 'zephyrline', name: 'Zephyrline', timeZone: 'Europe/London', roles: ['lead'] },
        rights: ['read', 'answer', 'lead', 'report', 'settings', 'try'],
        people: [
          { id: 'anna', name: 'Anna Bell' },
          { id: 'boris', name: 'Boris King' },
          { id: 'lena', name: 'Lena Orlova' },
          { id: 'marta', name: 'Marta Weiss' },
          { id: 'adam', name: 'Adam Novak' },
        ],
      },
    ]);
  });

  it('is shown no people of a brand they do not work for', async () => {
    const view = await me(desk)(callerOf('anna', ['vesna', 'agent']));
    expect(view.brands).toMatchObject([{ id: 'vesna', people: [] }]);
  });

  it('signs with the user name where no brand lists them', async () => {
    expect(await agentOf(desk)(callerOf('olga.smirnova'), 'zephyrline')).toEqual({
      ...{ id: 'olga.smirnova', name: 'olga.smirnova', initials: 'OS' },
    });
  });
});
